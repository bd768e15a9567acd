import { describe, expect, it } from 'vitest';
import type { Condition, ServiceItem } from '../../../../schemas/generated/types.ts';
import {
  documentsOf,
  formOf,
  is,
  material,
  refusal,
  smallItem,
  when,
} from '../../../../test/support/documents.ts';
import { languageFindings } from './check-item.ts';

const form = formOf(
  {
    area: { title: '面积', type: 'number' },
    kind: { title: '性质', type: 'string' },
    byAgent: { title: '委托', type: 'boolean', default: false },
    lost: { title: '原因', type: 'string' },
    expiry: { title: '到期', type: 'string', format: 'date' },
    owners: {
      title: '股东',
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { title: '姓名', type: 'string' }, share: { title: '比例', type: 'number' } },
        required: ['name'],
        additionalProperties: false,
      },
    },
  },
  { required: ['kind', 'owners'], requiredWhen: { lost: when(is('form.kind', 'equal', '补办')) } },
);

function warnings(conditions: Condition[], parts: Partial<ServiceItem> = {}): string[] {
  const acceptance = [refusal('c1', 'refuse', when(...conditions))];
  const found = languageFindings(documentsOf(smallItem({ form, acceptance, ...parts })));
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return found.map(({ code, pointer, message }) => `${code} ${pointer} ${/“(.*?)”/.exec(message)?.[1]}`);
}

const HERE = '/acceptance/0/conditions';

describe('a fact in a rule', () => {
  it.each([
    ['form.kind', is('form.kind', 'equal', '甲'), 'required'],
    ['form.lost', is('form.lost', 'equal', '甲'), 'required under a condition'],
    ['form.byAgent', is('form.byAgent', 'equal', true), 'with a default'],
    [
      'form.owners[].name',
      is('form.owners[].name', 'contains', '甲'),
      'a required column of a required list',
    ],
    ['materials.M1.copies', is('materials.M1.copies', 'lessThan', 2), 'a number of copies'],
    ['receivedOn', is('receivedOn', 'before', '2025-01-01'), 'of the application itself'],
    ['parameters.district', is('parameters.district', 'equal', '甲'), 'a parameter'],
  ])('%s is guarded: %o is %s', (_fact, condition) => {
    expect(warnings([condition], { materials: [material('M1')] })).toEqual([]);
  });

  it.each([
    ['form.area', is('form.area', 'lessThan', 3)],
    ['form.expiry', is('receivedOn', 'after', { fact: 'form.expiry' })],
    ['form.owners[].share', is('form.owners[].share', 'someFact:lessThan', 3)],
    ['materials.M1.validUntil', is('materials.M1.validUntil', 'before', '2025-01-01')],
  ])('%s may be absent, and its rule is pointed at', (fact, condition) => {
    expect(warnings([condition], { materials: [material('M1')] })).toEqual([
      `unguarded-fact ${HERE} ${fact}`,
    ]);
  });

  it('is guarded where the rule asks whether it is present', () => {
    expect(warnings([is('form.area', 'present', true), is('form.area', 'lessThan', 3)])).toEqual([]);
  });

  it('that is derived is as guarded as what it is made from', () => {
    const derived = {
      left: {
        title: '距今',
        fn: 'daysBetween' as const,
        args: [{ fact: 'receivedOn' }, { fact: 'form.expiry' }],
      },
    };
    expect(warnings([is('derived.left', 'lessThan', 3)], { derived })).toEqual([
      `unguarded-fact ${HERE} derived.left`,
    ]);
    expect(
      warnings([is('form.expiry', 'present', true), is('derived.left', 'lessThan', 3)], { derived }),
    ).toEqual([]);
  });

  it('in the check of a material needs no guard: only a determined violation is reported', () => {
    const check = {
      name: 'M1.old',
      conditions: when(is('materials.M1.validUntil', 'before', { fact: 'receivedOn' })),
      event: {
        type: 'fault' as const,
        params: { code: 'expired' as const, message: '过期', basis: smallItem().correction.basis },
      },
    };
    expect(
      warnings([is('form.kind', 'equal', '甲')], { materials: [material('M1', { checks: [check] })] }),
    ).toEqual([]);
  });
});
