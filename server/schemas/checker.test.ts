import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceItem as madeAhead } from '../../schemas/generated/checks.js';
import { shippedItems } from '../../test/support/documents.ts';
import { anyEdit, edited } from '../../test/support/random-edits.ts';
import { createChecks } from './checker.ts';
import { toPointerErrors } from './pointer-errors.ts';
import { schemaFiles } from './schema-files.ts';

describe('a check', () => {
  it('finds a fault in exactly what does not fit, wherever the branches of a choice leave it', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, schemas: Object.values(schemaFiles) });
    const checks = createChecks();
    const sections = ['acceptance', 'routing', 'limits', 'materials'] as const;
    const parts = sections.map((section) => {
      const id = `service-item.json#/properties/${section}`;
      const fits = ajv.getSchema(id);
      if (fits === undefined) throw new Error(`there is no ${id}`);
      return { section, fits, check: checks.named(id) };
    });
    const anyRules = fc.constantFrom(...shippedItems);
    fc.assert(
      fc.property(anyRules, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (item, edits) => {
        for (const { section, fits, check } of parts) {
          const value = edited(item[section], edits);
          expect(check(value).length === 0, JSON.stringify(value)).toBe(fits(value));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('made ahead for the pages finds the same as the one that is compiled at start', () => {
    const check = createChecks().named('service-item.json');
    fc.assert(
      fc.property(fc.constantFrom(...shippedItems), fc.array(anyEdit, { maxLength: 4 }), (item, edits) => {
        const value = edited(item, edits);
        const found = madeAhead(value) ? [] : toPointerErrors(madeAhead.errors ?? []);
        expect(found).toEqual(check(value));
      }),
      { numRuns: 100 },
    );
  });

  it('of a rule with the type of another and nothing in it says what is missing', () => {
    const check = createChecks().named('service-item.json#/$defs/acceptanceRule');
    const conditions = { all: [{ fact: 'always', operator: 'equal', value: true }] };
    expect(check({ name: 'c1', conditions, event: { type: 'warn', params: {} } })).not.toEqual([]);
    expect(check({ name: 'c1', conditions, event: {} })).not.toEqual([]);
    expect(check({ name: 'c1', conditions, event: null })).not.toEqual([]);
  });

  it('of an empty group of conditions says that it is empty, and nothing else', () => {
    const check = createChecks().named('service-item.json#/$defs/material/properties/required');
    const always = { fact: 'always', operator: 'equal', value: true };
    expect(check({ all: [] })).toEqual([{ pointer: '/all', message: '至少 1 项' }]);
    expect(check({ all: [always, { any: [] }] })).toEqual([{ pointer: '/all/1/any', message: '至少 1 项' }]);
    expect(check({ all: [always], any: [always] })).not.toEqual([]);
    expect(check({})).not.toEqual([]);
  });
});
