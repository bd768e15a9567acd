import { describe, expect, it } from 'vitest';
import type { Condition, Law, ServiceItem, Span } from '../../../../schemas/generated/types.ts';
import {
  always,
  assign,
  basis,
  documentsOf,
  formOf,
  is,
  limit,
  material,
  refusal,
  smallItem,
  when,
} from '../../../../test/support/documents.ts';
import { checkItem } from './check-item.ts';

const form = formOf(
  {
    area: { title: '经营面积', type: 'number', unit: '㎡' },
    kind: { title: '业态', type: 'string', enum: ['餐饮', '零售'] },
  },
  { required: ['area', 'kind'] },
);

function found(parts: Partial<ServiceItem>, effectiveFrom = '2025-06-01') {
  const item = smallItem({ form, ...parts });
  return checkItem({ ...documentsOf(item), effectiveFrom }).map(
    ({ severity, code, pointer, message }) => `${severity} ${code} ${pointer} ${message}`,
  );
}

const rule = (...conditions: Condition[]) => refusal('c1', 'refuse', when(...conditions));

describe('a rule that never holds', () => {
  it('is an error that names what contradicts each other, and nothing else', () => {
    const area = rule(
      is('form.kind', 'equal', '餐饮'),
      is('form.area', 'lessThan', 3),
      is('form.area', 'greaterThan', 5),
    );
    expect(found({ acceptance: [area] })).toEqual([
      'error never-holds /acceptance/0/conditions 这里的条件自相矛盾:“经营面积不足3㎡”和“经营面积超过5㎡”不可能同时成立',
    ]);
  });

  it('is one that asks for what is never', () => {
    expect(found({ acceptance: [rule(is('always', 'equal', false))] })).toEqual([
      'error never-holds /acceptance/0/conditions 这里的条件自相矛盾:“没有任何情况”永远不会成立',
    ]);
  });

  it('is found in materials and named conditions too', () => {
    const never = when(is('form.kind', 'equal', '餐饮'), is('form.kind', 'equal', '零售'));
    const places = found({
      materials: [material('M1', { exempt: never })],
      conditions: { odd: { title: '怪', when: never } },
      acceptance: [rule({ condition: 'odd' })],
    });
    expect(places.map((text) => text.split(' ').slice(1, 3).join(' '))).toEqual([
      'never-holds /conditions/odd/when',
      'never-holds /materials/0/exempt',
      'never-holds /acceptance/0/conditions',
    ]);
  });

  it('is not one of which a single way is closed: that is a warning at the way', () => {
    const ways = rule(is('form.kind', 'equal', '餐饮'), {
      any: [is('form.area', 'lessThan', 3), is('form.kind', 'equal', '零售')],
    });
    expect(found({ acceptance: [ways] })).toEqual([
      'warning never-holds /acceptance/0/conditions/all/1/any/1 这一种情况不会出现:“业态为“餐饮””和“业态为“零售””不可能同时成立',
    ]);
  });
});

describe('a duplicate rule', () => {
  const one = rule(is('form.area', 'lessThan', 3), is('form.kind', 'in', ['餐饮', '零售']));
  const another = (event = one.event) => ({
    name: 'c2',
    conditions: when({ all: [is('form.kind', 'in', ['零售', '餐饮'])] }, is('form.area', 'lessThan', 3)),
    event,
  });

  it('is the same in another order and under another law', () => {
    const params = { ...one.event.params, basis: [{ text: '办法2', law: 'b1', confirmed: true }] };
    const event = { ...one.event, params } as typeof one.event;
    expect(found({ acceptance: [one, another(event)] })).toEqual([
      'error duplicate-rule /acceptance/1 规则“c2”和“c1”的条件、结论都相同',
    ]);
  });

  it('is not one that says something else', () => {
    expect(found({ acceptance: [one, another(refusal('x', 'not-required', always).event)] })).toEqual([]);
  });
});

describe('a variant', () => {
  const variants = ['新办', '延续'];

  it('under which everybody is turned away is told', () => {
    const closed = rule({ not: is('variant', 'notEqual', '延续') });
    expect(found({ variants, acceptance: [closed] })).toEqual([
      'warning unreachable-variant /variants/1 情形“延续”的申请全部会被规则“c1”挡住',
    ]);
  });

  it('that no department leads is told', () => {
    const routing = [assign('r1', {}, when(is('variant', 'equal', '新办')))];
    expect(found({ variants, routing })).toEqual([
      'warning unreachable-variant /variants/1 情形“延续”没有部门牵头或初审',
    ]);
  });
});

describe('a commitment', () => {
  const limits = (committed: Span, statutory: Span, under = always) => [
    limit('l1', { clock: 'committed', ...committed }, under),
    limit('l2', { clock: 'statutory', ...statutory }),
  ];
  const days = (n: number): Span => ({ n, unit: 'working-day' });

  it.each<[Span, Span]>([
    [days(11), days(10)],
    [{ n: 3, unit: 'month' }, days(20)],
    [days(60), { n: 30, unit: 'natural-day' }],
    [days(1), { n: 0, unit: 'on-the-spot' }],
    [days(30), { n: 8, unit: 'working-hour' }],
  ])('of %j is longer than %j by law', (committed, statutory) => {
    expect(found({ limits: limits(committed, statutory) })).toEqual([
      expect.stringContaining('error commitment-exceeds-statutory /limits/0/event/params/n 承诺时限'),
    ]);
  });

  it.each<[Span, Span]>([
    [days(10), days(10)],
    [days(30), { n: 1, unit: 'month' }],
    [{ n: 30, unit: 'natural-day' }, days(20)],
    [{ n: 8, unit: 'working-hour' }, days(1)],
  ])('of %j may be within %j by law', (committed, statutory) => {
    expect(found({ limits: limits(committed, statutory) })).toEqual([]);
  });

  it('is held against the limits that hold with it', () => {
    const big = when(is('form.area', 'greaterThan', 300));
    const two = (own: typeof always) => [
      limit('l1', { clock: 'committed', ...days(15) }, own),
      limit('l2', { clock: 'statutory', ...days(10) }, big),
      limit('l3', { clock: 'statutory', ...days(20) }, when({ not: big })),
    ];
    expect(found({ limits: two(when({ not: big })) })).toEqual([]);
    expect(found({ limits: two(when(is('form.kind', 'equal', '餐饮'), big)) })).toHaveLength(1);
  });

  it('of a stage is held against the stage’s own', () => {
    const [stage] = [assign('r1', { committed: days(5) })];
    Object.assign(stage?.event.params ?? {}, { limit: { committed: days(5), statutory: days(3) } });
    expect(found({ routing: stage ? [stage] : [] })).toEqual([
      'error commitment-exceeds-statutory /routing/0/event/params/limit/committed 承诺时限5个工作日长于法定时限3个工作日',
    ]);
  });
});

describe('a citation', () => {
  const law = (dates: Partial<Law>): Partial<ServiceItem> => ({
    basis: [
      { id: 'b1', law: '办法', article: '第1条', point: '条件', source: 'L', confirmed: true, ...dates },
    ],
    routing: [],
    limits: [],
    correction: { mode: 'standard', basis },
  });

  it.each<[Partial<Law>, string]>([
    [
      { validFrom: '2025-06-02' },
      'error basis-not-in-force /correction/basis/0/law “办法1”所引的“办法”2025-06-02起施行,2025-06-01还没有施行',
    ],
    [
      { validTo: '2025-06-01' },
      'error basis-not-in-force /correction/basis/0/law “办法1”所引的“办法”自2025-06-01起失效',
    ],
    [
      { validTo: '2025-06-02' },
      'warning basis-ends /correction/basis/0/law “办法1”所引的“办法”将自2025-06-02起失效',
    ],
    [{ validFrom: '2025-02-30' }, 'error bad-date /basis/0/validFrom “2025-02-30”不是真实存在的日期'],
    [
      { validFrom: '2025-01-02', validTo: '2025-01-01' },
      'error bad-order /basis/0/validTo 失效日期不晚于施行日期',
    ],
  ])('of a law with %j is told', (dates, expected) => {
    expect(found(law(dates))).toContain(expected);
  });

  it('of a law of another time is fine in a rule for that time', () => {
    const acceptance = (operator: string) => [rule(is('receivedOn', operator, '2026-05-01'))];
    const rules = (operator: string) =>
      found({ ...law({ validFrom: '2026-05-01' }), acceptance: acceptance(operator) }).filter((text) =>
        text.includes('/acceptance/'),
      );
    expect(rules('onOrAfter')).toEqual([]);
    expect(rules('onOrBefore')).toHaveLength(1);
  });

  it('that nobody has confirmed is told once a law, and refused where it is asked for', () => {
    const item = smallItem({
      correction: { mode: 'standard', basis: [{ text: '办法9', law: 'b1', confirmed: false }] },
    });
    const severities = (confirmedOnly: boolean) =>
      checkItem({ ...documentsOf(item), confirmedOnly }).map(({ severity, code, pointer }) => [
        severity,
        code,
        pointer,
      ]);
    expect(severities(false)).toEqual([['warning', 'unconfirmed-basis', '/basis/0']]);
    expect(severities(true)).toEqual([['error', 'unconfirmed-basis', '/basis/0']]);
  });
});

describe('what nothing uses', () => {
  it('is told: named conditions, derived values, laws', () => {
    const item = smallItem();
    const parts = found({
      conditions: {
        a: { title: '甲', when: when({ condition: 'b' }) },
        b: { title: '乙', when: when({ condition: 'a' }) },
        c: { title: '丙', when: always },
      },
      derived: { double: { title: '两倍', fn: 'multiply', args: [{ fact: 'form.area' }, 2] } },
      basis: [...item.basis, { ...(item.basis[0] as Law), id: 'b2', law: '别的办法' }],
      acceptance: [rule({ condition: 'c' })],
    });
    expect(parts.filter((text) => text.includes('unused')).map((text) => text.split(' ')[2])).toEqual([
      '/conditions/a',
      '/conditions/b',
      '/derived/double',
      '/basis/1',
    ]);
  });
});

describe('a golden case', () => {
  it('names only what the item has', () => {
    const application = {
      channel: 'window' as const,
      submittedAt: '2025-11-03T09:50',
      variant: '注销',
      form: { colour: '红' },
      materials: { M9: { submitted: true } },
    };
    const expectation = {
      outcome: 'refused' as const,
      refusal: 'c9',
      problems: [{ kind: 'field' as const, id: 'owners.name', code: 'missing' }],
      routing: [{ department: 'nobody', role: 'lead', stage: 1 }],
    };
    const cases = [{ id: 'k1', title: '例', application, expect: expectation }];
    expect(found({ cases }).map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      'error unknown-variant /cases/0/application/variant',
      'error unknown-field /cases/0/application/form/colour',
      'error unknown-material /cases/0/application/materials/M9',
      'error unknown-rule /cases/0/expect/refusal',
      'error unknown-field /cases/0/expect/problems/0/id',
      'error unknown-department /cases/0/expect/routing/0/department',
    ]);
  });
});
