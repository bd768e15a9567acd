import { describe, expect, it } from 'vitest';
import type { Condition, ServiceItem } from '../../../../schemas/generated/types.ts';
import {
  always,
  basis,
  correct,
  documentsOf,
  is,
  material,
  refusal,
  shippedItems,
  when,
} from '../../../../test/support/documents.ts';
import type { Finding, FindingCode } from '../../language/finding.ts';
import { checkItem } from './check-item.ts';

type Edit = (item: ServiceItem) => void;

/** Findings that the shipped item does not have by itself. */
function findings(edit: Edit): Finding[] {
  const documents = documentsOf('spjy');
  const own = new Set(checkItem(documents).map(({ code, pointer }) => `${code} ${pointer}`));
  edit(documents.item);
  return checkItem(documents).filter(({ code, pointer }) => !own.has(`${code} ${pointer}`));
}

const places = (edit: Edit): string[] => findings(edit).map(({ code, pointer }) => `${code} ${pointer}`);

/** A rule of its own for a condition, at the end of the acceptance rules. */
function put(condition: Condition): Edit {
  return (item) => {
    item.acceptance.push(refusal('extra', 'refuse', when(condition)));
  };
}
const LAST = `/acceptance/${documentsOf('spjy').item.acceptance.length}`;
const HERE = `${LAST}/conditions/all/0`;

describe('the shipped items', () => {
  it.each(shippedItems.map((item) => [item.code, item] as const))('%s has no errors', (_code, item) => {
    expect(checkItem(documentsOf(item)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const EDITS: [FindingCode, string, string, Edit][] = [
  ['unknown-fact', 'an unknown fact', `${HERE}/fact`, put(is('form.aera', 'lessThan', 3))],
  [
    'unknown-fact',
    'an unknown fact as a value',
    `${HERE}/value/fact`,
    put(is('form.area', 'lessThan', { fact: 'form.x' })),
  ],
  ['unknown-operator', 'an unknown operator', `${HERE}/operator`, put(is('form.area', 'smallerThan', 3))],
  [
    'unknown-operator',
    'an unknown decorator',
    `${HERE}/operator`,
    put(is('form.items', 'any:equal', '散装食品销售')),
  ],
  [
    'unknown-condition',
    'an unknown named condition',
    `${HERE}/condition`,
    put({ condition: 'needs-nothing' }),
  ],
  ['type-mismatch', 'a number compared with text', HERE, put(is('form.area', 'equal', '80'))],
  ['type-mismatch', 'an order of texts', HERE, put(is('form.businessForm', 'lessThan', '乙'))],
  ['type-mismatch', 'a substring test by in', HERE, put(is('form.businessForm', 'in', '餐饮服务经营者们'))],
  ['type-mismatch', 'an empty list', HERE, put(is('form.businessForm', 'in', []))],
  ['type-mismatch', 'a list of mixed types', HERE, put(is('form.area', 'in', [1, '2']))],
  [
    'type-mismatch',
    'a day compared with a time',
    HERE,
    put(is('receivedOn', 'before', { fact: 'submittedAt' })),
  ],
  [
    'type-mismatch',
    'presence that depends on a fact',
    HERE,
    put(is('form.area', 'present', { fact: 'creditBad' })),
  ],
  [
    'type-mismatch',
    'a pattern that an applicant writes',
    HERE,
    put(is('form.uscc', 'matches', { fact: 'form.premisesDistrict' })),
  ],
  [
    'type-mismatch',
    'a pattern that is swapped with a fact',
    HERE,
    put(is('form.uscc', 'swap:matches', '甲')),
  ],
  ['value-not-listed', 'a choice that is none', `${HERE}/value`, put(is('variant', 'equal', '注销'))],
  [
    'bad-pattern',
    'a pattern that may take for ever',
    `${HERE}/value`,
    put(is('form.uscc', 'matches', '(a)\\1')),
  ],
  ['bad-pattern', 'a look-ahead', `${HERE}/value`, put(is('form.uscc', 'matches', '^(?=a)'))],
  ['bad-pattern', 'a very long pattern', `${HERE}/value`, put(is('form.uscc', 'matches', 'a'.repeat(513)))],
  ['bad-date', 'a date that does not exist', `${HERE}/value`, put(is('receivedOn', 'before', '2025-02-29'))],
  [
    'bad-date',
    'a time written another way',
    `${HERE}/value`,
    put(is('submittedAt', 'before', '2025-09-29T01:50Z')),
  ],
  [
    'cycle',
    'named conditions in a circle',
    '/conditions/layout-change',
    (item) => {
      (item.conditions['layout-change'] as { when: object }).when = { all: [{ condition: 'layout-change' }] };
    },
  ],
  [
    'cycle',
    'a derived value made from itself',
    '/derived/wdToExpiry',
    (item) => {
      (item.derived.wdToExpiry as { args: unknown[] }).args = [
        { fact: 'receivedOn' },
        { fact: 'derived.wdToExpiry' },
      ];
    },
  ],
  [
    'unknown-fact',
    'a derived value from an unknown fact',
    '/derived/wdToExpiry/args/1',
    (item) => {
      (item.derived.wdToExpiry as { args: unknown[] }).args[1] = { fact: 'form.expiry' };
    },
  ],
  [
    'bad-arguments',
    'too few arguments',
    '/derived/wdToExpiry/args',
    (item) => {
      item.derived.wdToExpiry?.args.pop();
    },
  ],
  [
    'bad-arguments',
    'an argument of the wrong type',
    '/derived/wdToExpiry/args',
    (item) => {
      (item.derived.wdToExpiry as { args: unknown[] }).args[1] = { fact: 'form.area' };
    },
  ],
  [
    'bad-arguments',
    'a day that does not exist',
    '/derived/wdToExpiry/args',
    (item) => {
      (item.derived.wdToExpiry as { args: unknown[] }).args[1] = '2025-02-30';
    },
  ],
  [
    'bad-arguments',
    'the least of a day and a number',
    '/derived/least/args',
    (item) => {
      item.derived.least = { title: '最小', fn: 'min', args: [{ fact: 'form.revokedOn' }, 3] };
    },
  ],
  [
    'bad-arguments',
    'a row condition where there are no rows',
    '/derived/least/args',
    (item) => {
      item.derived.least = {
        title: '个数',
        fn: 'count',
        args: [{ fact: 'form.items' }],
        where: is('form.area', 'equal', 1),
      };
    },
  ],
  [
    'duplicate-name',
    'two rules of one name',
    '/limits/0/name',
    (item) => {
      (item.limits[0] as { name: string }).name = 'c1';
    },
  ],
  [
    'duplicate-name',
    'a rule that is called like the condition of a material',
    '/acceptance/0/name',
    (item) => {
      (item.acceptance[0] as { name: string }).name = 'M3.required';
    },
  ],
  [
    'duplicate-name',
    'two materials of one number',
    '/materials/1/id',
    (item) => {
      (item.materials[1] as { id: string }).id = 'M1';
    },
  ],
  [
    'reserved-name',
    'a field that every object has',
    '/form/schema/properties/constructor',
    (item) => {
      Object.assign(item.form.schema.properties, { constructor: { title: '建造者', type: 'string' } });
      (item.form.uiSchema['ui:order'] as string[]).push('constructor');
    },
  ],
  [
    'unknown-field',
    'a required field that is none',
    '/form/schema/required/0',
    (item) => {
      item.form.schema.required[0] = 'kind';
      item.form.schema.required.push('subjectKind');
    },
  ],
  [
    'unknown-field',
    'a condition for a field that is none',
    '/form/requiredWhen/owner~1name',
    (item) => {
      item.form.requiredWhen['owner/name'] = always;
    },
  ],
  [
    'unknown-field',
    'a correction of a field that is none',
    `${LAST}/event/params/field`,
    (item) => {
      item.acceptance.push(correct('extra', 'shareholders.kind', always));
    },
  ],
  [
    'bad-pattern',
    'a pattern in a column of the form',
    '/form/schema/properties/owners/items/properties/code/pattern',
    (item) => {
      const code = { title: '代码', type: 'string' as const, pattern: '(' };
      const items = { type: 'object' as const, properties: { code }, additionalProperties: false as const };
      item.form.schema.properties.owners = { title: '股东', type: 'array', items };
      (item.form.uiSchema['ui:order'] as string[]).push('owners');
      item.form.uiSchema.owners = { items: { 'ui:order': ['code'] } };
    },
  ],
  [
    'form-order',
    'a field without its place',
    '/form/uiSchema/ui:order',
    (item) => {
      (item.form.uiSchema['ui:order'] as string[]).pop();
    },
  ],
  [
    'unknown-variant',
    'a conversion to a variant that is none',
    `${LAST}/event/params/to`,
    (item) => {
      const params = { to: '注销', reason: '转', requirement: '不转', basis };
      item.acceptance.push({ name: 'extra', conditions: always, event: { type: 'convert-variant', params } });
    },
  ],
  [
    'unknown-department',
    'a department that is not in the directory',
    '/routing/0/event/params/department',
    (item) => {
      (item.routing[0] as { event: { params: { department: string } } }).event.params.department = 'nobody';
    },
  ],
  [
    'unknown-department',
    'a material for a department that is not in the directory',
    '/materials/0/to/0',
    (item) => {
      (item.materials[0] as { to: string[] }).to = ['nobody'];
    },
  ],
  [
    'unknown-law',
    'a citation of a law that the item does not list',
    '/materials/0/basis/0/law',
    (item) => {
      item.materials[0]?.basis.forEach((citation) => {
        citation.law = 'b99';
      });
    },
  ],
  [
    'unknown-fact',
    'a fee of an unknown amount',
    '/fees/0/event/params/amount/fact',
    (item) => {
      const params = { amount: { fact: 'derived.fee' }, basis };
      item.fees.push({ name: 'extra', conditions: always, event: { type: 'fee', params } });
    },
  ],
  [
    'type-mismatch',
    'a fee that is no amount',
    '/fees/0/event/params/amount/fact',
    (item) => {
      const params = { amount: { fact: 'form.businessForm' }, basis };
      item.fees.push({ name: 'extra', conditions: always, event: { type: 'fee', params } });
    },
  ],
  [
    'not-demanded',
    'a material that may not be demanded',
    '/materials/10',
    (item) => {
      item.materials.push(material('M11', { name: '从业人员健康证明(复印件)' }));
    },
  ],
];

describe('the strict check', () => {
  it.each(EDITS.map(([code, words, pointer, edit]) => ({ code, words, pointer, edit })))(
    'answers $code for $words, with its place',
    ({ code, pointer, edit }) => {
      expect(places(edit)).toContain(`${code} ${pointer}`);
      const found = findings(edit).find((finding) => finding.code === code && finding.pointer === pointer);
      expect(found?.severity).toBe('error');
      expect(found?.message).not.toBe('');
      expect(found?.fix).not.toBe('');
    },
  );

  it('finds every fault at once', () => {
    const all = findings((item) => {
      put({
        all: [
          is('form.aera', 'smallerThan', 3),
          { any: [{ condition: 'none' }, { not: is('form.area', 'equal', '80') }] },
        ],
      })(item);
      (item.routing[0] as { event: { params: { department: string } } }).event.params.department = 'nobody';
    });
    expect(all.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['unknown-fact', `${HERE}/all/0/fact`],
      ['unknown-operator', `${HERE}/all/0/operator`],
      ['unknown-condition', `${HERE}/all/1/any/0/condition`],
      ['type-mismatch', `${HERE}/all/1/any/1/not`],
      ['unknown-department', '/routing/0/event/params/department'],
    ]);
  });

  it('finds a circle through other named conditions and through a row condition', () => {
    const around = places((item) => {
      item.conditions.a = { title: '甲', when: { any: [{ condition: 'b' }] } };
      item.conditions.b = { title: '乙', when: { not: { condition: 'a' } } };
      const where = is('derived.n', 'equal', 1);
      item.derived.n = { title: '个数', fn: 'countWhere', args: [{ fact: 'form.items' }], where };
    });
    expect(around.filter((place) => place.startsWith('cycle'))).toEqual([
      'cycle /derived/n',
      'cycle /conditions/a',
      'cycle /conditions/b',
    ]);
  });

  it('looks into conditions wherever they stand', () => {
    const wrong = when(is('form.aera', 'equal', 1));
    const found = places((item) => {
      item.inspection = wrong;
      item.form.requiredWhen.lostKind = wrong;
      Object.assign(item.materials[4] as object, {
        exempt: wrong,
        submitLater: wrong,
        deferrable: { days: 1, when: wrong },
      });
      Object.assign(item.materials[2]?.checks?.[0] as object, { conditions: wrong });
      Object.assign(item.review[0] as object, { conditions: wrong });
    });
    expect(found).toEqual(
      [
        '/inspection',
        '/form/requiredWhen/lostKind',
        '/materials/4/exempt',
        '/materials/4/submitLater',
        '/materials/4/deferrable/when',
        '/review/0/conditions',
        '/materials/2/checks/0/conditions',
      ].map((pointer) => `unknown-fact ${pointer}/all/0/fact`),
    );
  });
});
