/** A comparison that could not fail would prove nothing: a fault planted on either side is found. */
import { describe, expect, it } from 'vitest';
import type { Application, Comparison, Condition, ServiceItem } from '../../schemas/generated/types.ts';
import { type CompiledVersion, compile } from '../../server/core/index.ts';
import { compareOpinions, type OperatorTest } from '../../server/second-opinion/index.ts';
import { documentsOf, formOf, is, shippedItems, smallItem, versions, warn } from '../support/documents.ts';

const form = formOf({
  area: { title: '面积', type: 'number' },
  kind: { title: '性质', type: 'string', enum: ['企业', '个体'] },
  day: { title: '日期', type: 'string', format: 'date' },
  name: { title: '名称', type: 'string' },
  scope: { title: '范围', type: 'array', items: { enum: ['甲', '乙', '丙'] } },
});

/** For each operator a comparison, and an application in which a wrong operator shows. */
const COMPARISONS: Comparison[] = [
  is('form.kind', 'equal', '企业'),
  is('form.kind', 'notEqual', '企业'),
  is('form.kind', 'in', ['企业']),
  is('form.kind', 'notIn', ['企业']),
  is('form.scope', 'contains', '甲'),
  is('form.scope', 'doesNotContain', '甲'),
  is('form.area', 'lessThan', 300),
  is('form.area', 'lessThanInclusive', 300),
  is('form.area', 'greaterThan', 300),
  is('form.area', 'greaterThanInclusive', 300),
  is('form.day', 'before', '2025-10-09'),
  is('form.day', 'onOrBefore', '2025-10-09'),
  is('form.day', 'after', '2025-10-09'),
  is('form.day', 'onOrAfter', '2025-10-09'),
  is('form.scope', 'intersects', ['甲', '丙']),
  is('form.scope', 'disjoint', ['甲', '丙']),
  is('form.scope', 'subsetOf', ['甲', '乙']),
  is('form.kind', 'present', true),
  is('form.kind', 'absent', true),
  is('form.name', 'matches', '公司'),
];
const item = smallItem({
  form,
  routing: [],
  limits: [],
  acceptance: COMPARISONS.map((each, i) => warn(`w${i}`, { all: [each] })),
});
const documents = documentsOf(item);
const application: Application = {
  channel: 'window',
  submittedAt: '2025-11-03T09:50',
  form: { area: 300, kind: '企业', day: '2025-10-09', name: '某公司', scope: ['甲', '乙'] },
};

const faulty = (operator: string): OperatorTest => {
  const held = COMPARISONS.findIndex((each) => each.operator === operator);
  return () => !expected[held];
};
const expected = COMPARISONS.map(({ operator }) =>
  /^(equal|in|contains|lessThanInclusive|greaterThanInclusive|onOr.*|intersects|subsetOf|present|matches)$/.test(
    operator,
  ),
);

describe('a faulty operator of the second opinion', () => {
  it('is what the sound ones are not: without it there is no disagreement', async () => {
    expect(await compareOpinions(documents, application)).toEqual([]);
  });

  it.each(COMPARISONS.map(({ operator }, i) => [operator, i] as const))(
    '%s is found',
    async (operator, i) => {
      const operators = { [operator]: faulty(operator) };
      expect(await compareOpinions(documents, application, { operators })).toEqual([
        { rule: `w${i}`, variant: null, ours: expected[i], theirs: !expected[i] },
      ]);
    },
  );
});

/** Our side judges other documents than the second opinion: as if our operator did something else. */
function compiledWith(altered: ServiceItem): CompiledVersion {
  return compile({ ...documents, item: altered }, versions);
}

describe('a faulty operator of the core', () => {
  it.each([
    ['greaterThanInclusive', 'greaterThan'],
    ['lessThanInclusive', 'lessThan'],
    ['onOrBefore', 'before'],
    ['onOrAfter', 'after'],
    ['intersects', 'disjoint'],
    ['in', 'notIn'],
    ['present', 'absent'],
  ])('%s, evaluated as %s, is found', async (operator, instead) => {
    const altered = structuredClone(item);
    const i = COMPARISONS.findIndex((each) => each.operator === operator);
    altered.acceptance[i] = warn(`w${i}`, {
      all: [{ ...(COMPARISONS[i] as Comparison), operator: instead }],
    });
    const found = await compareOpinions(documents, application, { compiled: compiledWith(altered) });
    expect(found).toEqual([{ rule: `w${i}`, variant: null, ours: false, theirs: true }]);
  });
});

/** Swaps every `equal` for `notEqual` in a condition. */
function inverted(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(inverted) };
  if ('any' in condition) return { any: condition.any.map(inverted) };
  if ('not' in condition) return { not: inverted(condition.not) };
  if ('condition' in condition) return condition;
  return condition.operator === 'equal' ? { ...condition, operator: 'notEqual' } : condition;
}

describe('in the shipped items', () => {
  it.each(shippedItems.map((shipped) => [shipped.code, shipped] as const))(
    '%s, a core that takes equal for notEqual is found by the golden cases',
    async (_code, shipped) => {
      const altered = structuredClone(shipped);
      for (const rule of altered.acceptance)
        rule.conditions = inverted(rule.conditions) as typeof rule.conditions;
      for (const rule of [...altered.routing, ...altered.limits])
        rule.conditions = inverted(rule.conditions) as typeof rule.conditions;
      const compiled = compile(documentsOf(altered), versions);
      const sound = documentsOf(shipped);
      const found = await Promise.all(
        shipped.cases.map((golden) => compareOpinions(sound, golden.application, { compiled })),
      );
      expect(found.flat().length).toBeGreaterThan(0);
    },
  );

  it('a core that knows no holidays is found', async () => {
    const sound = documentsOf('spjy');
    const calendar = structuredClone(sound.calendar);
    for (const year of calendar.years) Object.assign(year, { holidays: [], makeupWorkdays: [] });
    const compiled = compile({ ...sound, calendar }, versions);
    const renewal = structuredClone(
      sound.item.cases.find(({ application: { variant } }) => variant === '延续'),
    );
    const sent = { ...(renewal as NonNullable<typeof renewal>).application, submittedAt: '2025-09-15T10:00' };
    sent.form = { ...sent.form, licenseExpiry: '2025-10-09' };
    const found = await compareOpinions(sound, sent, { compiled });
    expect(found.map(({ rule }) => rule)).toContain('w1');
  });
});
