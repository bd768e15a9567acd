import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Application, Decision, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { readRulesFolder } from '../../rules/rules-folder.ts';
import { compile } from '../decide/compile.ts';
import { TRIAL_VERSIONS } from '../golden/coverage.ts';
import { type ComparedCase, compareCase } from './compare-case.ts';
import { departmentNames, impactResult } from './impact-result.ts';
import { addTally, emptyTally, type Tally, tallyCase } from './tally.ts';

const { items, ...shared } = readRulesFolder(fileURLToPath(new URL('../../../rules/', import.meta.url)));

function itemOf(code: string): ServiceItem {
  const found = items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`the shipped rules have ${code}`);
  return structuredClone(found);
}

const compiled = (item: ServiceItem) => compile({ ...shared, item }, TRIAL_VERSIONS);
const shipped = compiled(itemOf('spjy'));

function accepted(): Application {
  const golden = itemOf('spjy').cases.find(({ id }) => id === 'spjy-01');
  if (golden === undefined) throw new Error('spjy has this golden case');
  return golden.application;
}

function changed(change: (item: ServiceItem, fields: Record<string, Field>) => void): ServiceItem {
  const item = itemOf('spjy');
  change(item, item.form.schema.properties as Record<string, Field>);
  return item;
}

const under = (item: ServiceItem, application = accepted()): ComparedCase =>
  compareCase({ before: shipped, after: compiled(item) }, application);
const reasons = ({ undecidable }: ComparedCase) => undecidable.map(({ reason }) => reason);
const basis = [{ text: '办法', law: 'b2k', confirmed: false }];

/** A rule that is true of nobody who fills the field in, and undecided where it is open. */
function ruleOn(fact: string): ServiceItem['acceptance'][number] {
  return {
    name: 'x1',
    conditions: { all: [{ fact, operator: 'equal', value: '某种情况' }] },
    event: { type: 'refuse', params: { reason: '不符合', requirement: '符合', basis } },
  } as ServiceItem['acceptance'][number];
}

describe('A past case under a draft', () => {
  it('is the same under the same rules', () => {
    const { before, after, undecidable } = under(itemOf('spjy'));
    expect(after).toEqual(before);
    expect(undecidable).toEqual([]);
  });

  it('keeps what the draft does not ask for to itself', () => {
    const item = changed((draft, fields) => {
      draft.materials = draft.materials.filter(({ id }) => id !== 'M4');
      delete fields.phone;
      draft.form.schema.required = draft.form.schema.required.filter((key) => key !== 'phone');
    });
    const compared = under(item);
    expect(reasons(compared)).toEqual([]);
    expect(compared.after?.materials?.map(({ id }) => id)).not.toContain('M4');
  });

  it('is not decided where its variant is gone, which is meant', () => {
    const item = changed((draft) => {
      draft.variants = draft.variants.filter((variant) => variant !== '新办');
    });
    expect(under(item)).toMatchObject({ after: undefined, undecidable: [{ reason: 'variant' }] });
  });

  it('is not decided where a field is of another type, which is a mistake', () => {
    const item = changed((_, fields) => {
      fields.employees = { title: '从业人数', type: 'string' };
    });
    const compared = under(item);
    expect(compared).toMatchObject({ after: undefined, undecidable: [{ reason: 'form' }] });
    expect(compared.undecidable[0]?.message).toContain('从业人数');
  });

  it('does not hold against a rule what its form had no place for', () => {
    const item = changed((draft, fields) => {
      fields.novelty = { title: '新的一项', type: 'string' };
      draft.acceptance.push(ruleOn('form.novelty'));
    });
    expect(reasons(under(item))).toEqual(['new-fact']);
  });

  it('holds against a rule what its form left open', () => {
    const open = changed((_, fields) => {
      fields.novelty = { title: '选填的一项', type: 'string' };
    });
    const item = structuredClone(open);
    item.acceptance.push(ruleOn('form.novelty'));
    const compared = compareCase({ before: compiled(open), after: compiled(item) }, accepted());
    expect(reasons(compared)).toEqual(['undetermined']);
    expect(compared.after?.outcome).not.toBe('accepted');
  });
});

describe('A past case that lacks what its applicant had to fill in', () => {
  it('is not held against a rule that looks at it: the applicant is asked for it anyway', () => {
    const item = itemOf('dl-zw');
    const limit = item.limits.find(({ name }) => name === 'l1');
    const [golden] = item.cases;
    if (!limit || !golden) throw new Error('dl-zw has a committed limit and cases');
    limit.conditions = {
      all: [limit.conditions, { fact: 'derived.occupiedDays', operator: 'greaterThan', value: 3 }],
    };
    const { endDate: _, ...form } = golden.application.form;
    const before = compiled(itemOf('dl-zw'));
    const compared = compareCase({ before, after: compiled(item) }, { ...golden.application, form });
    expect(compared.after?.outcome).toBe('one_time_notice');
    expect(compared.after?.undetermined?.map(({ rule }) => rule)).toContain('l1');
    expect(reasons(compared)).toEqual([]);
  });
});

describe('A tally', () => {
  const at = (number: number) => ({
    caseId: `id-${number}`,
    caseNumber: `BH-${number}`,
    receivedOn: number < 3 ? '2026-01-30' : '2026-02-02',
  });
  const decision = (outcome: Decision['outcome'], ...departments: string[]) =>
    ({
      outcome,
      routing: departments.map((department) => ({ department, role: 'lead', stage: 1 })),
    }) as unknown as Decision; // what a tally looks at
  const cases: ComparedCase[] = [
    { before: decision('accepted', 'a'), after: decision('one_time_notice'), undecidable: [] },
    { before: decision('accepted', 'a'), after: decision('accepted', 'a', 'b'), undecidable: [] },
    { before: decision('refused'), after: decision('refused'), undecidable: [] },
    {
      before: decision('accepted', 'a'),
      after: undefined,
      undecidable: [{ reason: 'variant', message: '没有这个办理情形了' }],
    },
    { before: decision('accepted', 'a', 'b'), after: decision('accepted', 'b'), undecidable: [] },
  ];
  const kindsOf = ({ before, after }: ComparedCase) => {
    if (after === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
    return before.outcome === after.outcome ? (['department-added'] as const) : (['outcome'] as const);
  };
  const tallyOf = (numbers: number[]): Tally => {
    const tally = emptyTally();
    for (const number of numbers) {
      const compared = cases[number] as ComparedCase;
      tallyCase(tally, at(number), {
        compared,
        changes: { kinds: kindsOf(compared), say: () => [`第 ${number} 件`] },
      });
    }
    return tally;
  };

  it('of parts adds up to that of the whole', () => {
    const sum = emptyTally();
    for (const part of [tallyOf([0, 1]), tallyOf([]), tallyOf([2, 3, 4])]) addTally(sum, part);
    expect(sum).toEqual(tallyOf([0, 1, 2, 3, 4]));
  });

  it('keeps the first five examples, and counts the rest', () => {
    const sum = emptyTally();
    for (const part of [tallyOf([0, 0, 0]), tallyOf([0, 0, 0])]) addTally(sum, part);
    expect(sum.kinds.outcome?.cases).toBe(6);
    expect(sum.kinds.outcome?.examples.length).toBe(5);
  });

  it('is told with names, in a stable order', () => {
    const departments = departmentNames(shared.directory);
    const result = impactResult(tallyOf([0, 1, 2, 3, 4]), { hash: 'sha256:x', departments });
    expect(result).toMatchObject({ cases: 5, changed: 3, notKept: 0 });
    expect(result.byOutcome).toEqual([
      {
        ...{ before: 'accepted', after: 'one_time_notice', name: '受理→一次性告知', cases: 1 },
        examples: [{ caseId: 'id-0', caseNumber: 'BH-0', sentence: '第 0 件' }],
      },
    ]);
    expect(result.byMonth).toEqual([
      { month: '2026-01', cases: 3, changed: 2 },
      { month: '2026-02', cases: 2, changed: 1 },
    ]);
    expect(result.byDepartment).toEqual([
      { department: 'a', name: 'a', changed: 3, joins: 0, leaves: 1 },
      { department: 'b', name: 'b', changed: 2, joins: 1, leaves: 0 },
    ]);
    expect(result.undecidable).toMatchObject([{ reason: 'variant', blocks: false, cases: 1 }]);
  });
});
