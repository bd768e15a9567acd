import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import { documentsOf } from '../../../test/support/documents.ts';
import { anyEdit, edited } from '../../../test/support/random-edits.ts';
import { createDocumentChecks, type DocumentChecks } from '../../commands/versions/document-checks.ts';
import { checkDocument } from './check-document.ts';

const shipped = documentsOf('spjy');
const context = { ...shipped, effectiveFrom: '2025-06-01' };
let checks: DocumentChecks;
beforeAll(() => {
  checks = createDocumentChecks();
});

function errors(document: unknown): string[] {
  return checkDocument({ kind: 'service-item', document }, context, checks['service-item'])
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

const lost = { all: [{ fact: 'form.nowhere', operator: 'equal', value: true }] };
const contradiction = {
  all: [
    { fact: 'form.area', operator: 'greaterThan', value: 10 },
    { fact: 'form.area', operator: 'lessThan', value: 5 },
  ],
};

/** One mistake in each part, and the other parts without which it could not be told. */
const mistakes: readonly {
  finding: string;
  part: string;
  leansOn: readonly string[];
  make: (item: ServiceItem) => void;
}[] = [
  {
    finding: 'not-demanded /materials/0',
    part: 'materials',
    leansOn: ['notDemanded'],
    make: (item) => Object.assign(item.materials[0] ?? {}, { name: item.notDemanded[0]?.name }),
  },
  {
    finding: 'unknown-fact /acceptance/0/conditions/all/0/fact',
    part: 'acceptance',
    leansOn: ['form'],
    make: ({ acceptance }) => Object.assign(acceptance[0] ?? {}, { conditions: lost }),
  },
  {
    finding: 'unknown-department /routing/0/event/params/department',
    part: 'routing',
    leansOn: [],
    make: ({ routing }) => Object.assign(routing[0]?.event.params ?? {}, { department: 'nobody' }),
  },
  {
    finding: 'unknown-law /limits/0/event/params/basis/0/law',
    part: 'limits',
    leansOn: ['basis'],
    make: ({ limits }) => Object.assign(limits[0]?.event.params.basis[0] ?? {}, { law: 'nowhere' }),
  },
  {
    finding: 'never-holds /conditions/never/when',
    part: 'conditions',
    leansOn: ['form'],
    make: ({ conditions }) => Object.assign(conditions, { never: { title: '永不', when: contradiction } }),
  },
];
const withMistakes: ServiceItem = structuredClone({ ...shipped.item, cases: [] });
for (const { make } of mistakes) make(withMistakes);

const parts = Object.keys(withMistakes).filter((key) => key !== 'kind');

describe('an item of which a part is broken', () => {
  it('has all its mistakes told while nothing else is wrong', () => {
    expect(errors(withMistakes)).toEqual(expect.arrayContaining(mistakes.map(({ finding }) => finding)));
  });

  it('is told what is wrong with the other parts, however the one is broken, and the same each time', () => {
    const breakage = fc.record({
      part: fc.constantFrom(...parts),
      edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
      isWhole: fc.boolean(),
      value: fc.jsonValue(),
    });
    fc.assert(
      fc.property(breakage, ({ part, edits, isWhole, value }) => {
        const before = withMistakes[part as keyof ServiceItem];
        const broken = { ...withMistakes, [part]: isWhole ? value : edited(before, edits) };
        const told = errors(broken);
        for (const { finding, part: own, leansOn } of mistakes) {
          if (own !== part && !leansOn.includes(part)) expect(told).toContain(finding);
        }
        expect(errors(broken)).toEqual(told);
      }),
      { numRuns: 120 },
    );
  });

  it('is told of the same material that it has no basis and that it may not be demanded', () => {
    const item = structuredClone(withMistakes);
    Object.assign(item.materials[0] ?? {}, { basis: [], forms: [] });
    expect(errors(item)).toEqual(
      expect.arrayContaining([
        'no-basis /materials/0/basis',
        'schema /materials/0/forms',
        'not-demanded /materials/0',
      ]),
    );
  });

  it('is still told of a fact that is nowhere while a field beside it is broken, and not of what uses that field', () => {
    const item = structuredClone(withMistakes);
    Object.assign(item.form.schema.properties.area ?? {}, { type: 'many' });
    const told = errors(item);
    expect(told).toContain('unknown-fact /acceptance/0/conditions/all/0/fact');
    expect(told).not.toContain('never-holds /conditions/never/when');
    expect(told.filter((finding) => finding.startsWith('type-mismatch'))).toEqual([]);
  });
});
