import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Calendar,
  Directory,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import { documentsOf, shippedItems } from '../../../test/support/documents.ts';
import { anyEdit, edited } from '../../../test/support/random-edits.ts';
import { createDocumentChecks, type DocumentChecks } from '../../commands/versions/document-checks.ts';
import { findingCodes } from '../language/finding.ts';
import { checkDocument, type DocumentKind } from './check-document.ts';

const shipped = documentsOf('spjy');
const context = { ...shipped, items: shippedItems, effectiveFrom: '2025-06-01' };
const documents: Record<DocumentKind, unknown> = {
  'service-item': shipped.item,
  procedure: shipped.procedure,
  calendar: shipped.calendar,
  parameters: shipped.parameters,
  directory: shipped.directory,
};
const kinds = Object.keys(documents) as DocumentKind[];
let checks: DocumentChecks;
beforeAll(() => {
  checks = createDocumentChecks();
});

const findings = (kind: DocumentKind, document: unknown) =>
  checkDocument({ kind, document }, context, checks[kind]);

/** `code pointer` of every error after an edit of the shipped document. */
function errors<T>(kind: DocumentKind, edit: (document: T) => void): string[] {
  const document = structuredClone(documents[kind]) as T;
  edit(document);
  return findings(kind, document)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a shipped document', () => {
  it.each(kinds)('of kind %s has no errors', (kind) => {
    expect(errors(kind, () => undefined)).toEqual([]);
  });
});

describe('a procedure', () => {
  const edits: [string, (document: Procedure) => void][] = [
    [
      'bad-order /officeHours/closesAt',
      ({ officeHours }) => Object.assign(officeHours, { closesAt: '08:00' }),
    ],
    [
      'bad-order /handover/morningEndsAt',
      ({ handover }) => Object.assign(handover, { morningEndsAt: '08:59' }),
    ],
    ['bad-order /handover/morningBy', ({ handover }) => Object.assign(handover, { morningBy: '11:00' })],
    ['bad-order /handover/afternoonBy', ({ handover }) => Object.assign(handover, { afternoonBy: '07:00' })],
    ['duplicate-name /choices/1/point', ({ choices }) => Object.assign(choices[1] ?? {}, { point: 1 })],
    [
      'unknown-setting /choices/0/setting',
      ({ choices }) => Object.assign(choices[0] ?? {}, { setting: '/handover/noonEndsAt' }),
    ],
    [
      'unknown-law /preReview/basis/0/law',
      ({ preReview }) => Object.assign(preReview.basis[0] ?? {}, { law: 'nowhere' }),
    ],
    [
      'basis-not-in-force /counting/basis/0/law',
      ({ basis }) => Object.assign(basis[2] ?? {}, { validTo: '2025-06-01' }),
    ],
    ['no-basis /nonResident/basis', ({ nonResident }) => Object.assign(nonResident, { basis: [] })],
    [
      'schema /correction/noticeWorkingDays',
      ({ correction }) => Object.assign(correction, { noticeWorkingDays: 0 }),
    ],
  ];
  it.each(edits)('is refused with %s', (expected, edit) => {
    expect(errors('procedure', edit)).toContain(expected);
  });
});

describe('a calendar', () => {
  const edits: [string, (document: Calendar) => void][] = [
    [
      'bad-date /years/1/holidays/0/date',
      ({ years }) => Object.assign(years[1]?.holidays[0] ?? {}, { date: '2025-02-29' }),
    ],
    [
      'bad-date /years/1/holidays/0/date',
      ({ years }) => Object.assign(years[1]?.holidays[0] ?? {}, { date: '2024-01-01' }),
    ],
    [
      'duplicate-name /years/0/holidays/2/date',
      ({ years }) => Object.assign(years[0]?.holidays[2] ?? {}, { date: '2024-02-10' }),
    ],
    [
      'bad-date /years/0/makeupWorkdays/0/date',
      ({ years }) => Object.assign(years[0]?.makeupWorkdays[0] ?? {}, { date: '2024-02-10' }),
    ],
    ['incomplete-year /years/0/holidays', ({ years }) => years[0]?.holidays.splice(1, 8)],
    ['bad-order /years/1/year', ({ years }) => years.splice(1, 1)],
  ];
  it.each(edits)('is refused with %s', (expected, edit) => {
    expect(errors('calendar', edit)).toContain(expected);
  });
});

describe('local parameters and a directory', () => {
  it('keep the type of each value and what items in effect use', () => {
    expect(
      errors<Parameters>('parameters', ({ parameters }) => {
        Object.assign(parameters.fireMinArea ?? {}, { value: '300' });
        Object.assign(parameters, {
          opened: { title: '开放', type: 'date', value: '2025-02-30', confirmed: true },
        });
        delete parameters.dibaoStd;
      }),
    ).toEqual([
      'type-mismatch /parameters/fireMinArea/value',
      'type-mismatch /parameters/opened/value',
      ...Array<string>(1).fill('breaks-item '),
    ]);
  });

  it('keep every department that items in effect name, and each id once', () => {
    const found = errors<Directory>('directory', ({ departments, halls }) => {
      const at = departments.findIndex(({ id }) => id === 'xf');
      departments.splice(at, 1);
      departments.push({ ...(departments[0] as Directory['departments'][number]), name: '另一个局' });
      halls.push({ ...(halls[0] as Directory['halls'][number]) });
    });
    expect(found).toContain('duplicate-name /departments/23/id');
    expect(found).toContain('duplicate-name /halls/1/id');
    expect(found).toContain('breaks-item ');
  });
});

describe('a document that its schema refuses', () => {
  it('is told what its schema finds and what is wrong with the rest, at the places of the original', () => {
    const found = errors<ServiceItem>('service-item', (item) => {
      Object.assign(item.acceptance[0] ?? {}, { priority: 'high' });
      Object.assign(item.acceptance[2]?.event.params ?? {}, { basis: [] });
      const last = item.acceptance.at(-1);
      Object.assign(last?.event.params.basis[0] ?? {}, { law: 'nowhere' });
      Object.assign(item.routing[0]?.event.params ?? {}, { department: 'nobody' });
    });
    expect(found).toEqual([
      'schema /acceptance/0/priority',
      'no-basis /acceptance/2/event/params/basis',
      'unknown-department /routing/0/event/params/department',
      `unknown-law /acceptance/${shipped.item.acceptance.length - 1}/event/params/basis/0/law`,
    ]);
  });

  it('is not told of what only follows from a part that cannot be read', () => {
    const found = errors<ServiceItem>('service-item', ({ form }) => {
      Object.assign(form.schema.properties.area ?? {}, { type: 'many' });
    });
    expect(found).toEqual(['schema /form/schema/properties/area/type']);
  });

  it.each([null, [], 'item', 3, {}])('takes %j', (document) => {
    for (const kind of kinds) expect(findings(kind, document).length).toBeGreaterThan(0);
  });
});

describe.each(kinds)('over any JSON as %s', (kind) => {
  const wellMade = (document: unknown): void => {
    for (const { code, pointer, message, fix } of findings(kind, document)) {
      expect(findingCodes).toContain(code);
      expect(pointer).toMatch(/^(\/|$)/);
      expect(message && fix).not.toBe('');
    }
  };

  it('the check answers with findings and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), wellMade), { numRuns: 50 });
    // Without its golden cases an item has more of its places in its rules.
    const { cases: _, ...rules } = documents[kind] as { cases?: unknown };
    const source = kind === 'service-item' ? { ...rules, cases: [] } : documents[kind];
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (steps) =>
        wellMade(edited(source, steps)),
      ),
      { numRuns: 80 },
    );
  });
});
