/** Semantics 8–16, 24 and 25 (12 in deferral.test.ts): precedence, problems, documents, route, fee, what is unconfirmed. */
import { describe, expect, it } from 'vitest';
import type { AcceptanceRule, Decision, ServiceItem } from '../../../schemas/generated/types.ts';
import {
  always,
  applicationWith,
  assign,
  basis,
  compiled,
  convert,
  correct,
  decided,
  documentsOf,
  formOf,
  is,
  limit,
  material,
  problemsIn,
  refusal,
  versions,
  warn,
  when,
} from '../../../test/support/documents.ts';
import { compile, decide } from '../index.ts';

const onTheSpot = [limit('l1', { clock: 'committed', n: 0, unit: 'on-the-spot' })];
const classes = ['refuse', 'not-in-jurisdiction', 'not-required', 'special-channel'] as const;

describe('8: precedence', () => {
  const outcomeWith = (acceptance: AcceptanceRule[]) => decided({ acceptance, variants: [] });

  it('is the special channel, then not required, then not ours, then the standard (CV9)', () => {
    const rules = classes.map((type, i) => refusal(`c${i}`, type, always));
    const outcomes: string[] = [];
    for (let left = rules.length; left > 0; left -= 1)
      outcomes.push(outcomeWith(rules.slice(0, left)).outcome);
    expect(outcomes).toEqual(['special_channel', 'not_required', 'not_in_jurisdiction', 'refused']);
  });

  it('inside a class is the priority, then the order in the document; there is one refusal', () => {
    const rules = [
      refusal('c1', 'refuse', always),
      refusal('c2', 'refuse', always),
      { ...refusal('c3', 'refuse', always), priority: 5 },
    ];
    expect(outcomeWith(rules).refusal?.rule).toBe('c3');
    expect(outcomeWith(rules.slice(0, 2)).refusal?.rule).toBe('c1');
    expect(
      outcomeWith([{ ...refusal('c0', 'refuse', always), priority: 1 }, refusal('c1', 'refuse', always)])
        .refusal?.rule,
    ).toBe('c0');
  });

  it('a priority does not lift a rule above another class', () => {
    const rules = [
      { ...refusal('c1', 'refuse', always), priority: 99 },
      refusal('c2', 'not-required', always),
    ];
    expect(outcomeWith(rules).refusal?.rule).toBe('c2');
  });

  it('a special channel comes before conversion and answers no more than where to go', () => {
    const acceptance = [
      convert('v1', '延续', always),
      refusal('c1', 'special-channel', when(is('variant', 'equal', '新办'))),
    ];
    const decision = decided({ variants: ['新办', '延续'], acceptance }, { variant: '新办' });
    expect(Object.keys(decision).sort()).toEqual([
      'documents',
      'outcome',
      'refusal',
      'timing',
      'unconfirmedBasis',
      'versions',
    ]);
    expect(decision.timing).toEqual({ receivedAt: '2025-11-03T09:50+08:00' });
    expect(decision.documents).toEqual(['special-guide']);
  });

  it('a refusal still tells every problem, so that nothing is found a second time', () => {
    const decision = decided({ acceptance: [refusal('c1', 'refuse', always)], materials: [material('M1')] });
    expect(decision.outcome).toBe('refused');
    expect(problemsIn(decision)).toEqual(['material M1 missing']);
  });

  it('review results are told for accepted outcomes only and are no ground at the window', () => {
    const review: ServiceItem['review'] = [
      {
        name: 'd1',
        conditions: always,
        event: { type: 'refuse', params: { reason: '资本不足', requirement: '资本充足', basis } },
      },
    ];
    const accepted = decided({ review });
    expect(accepted.outcome).toBe('accepted');
    expect(accepted.review).toEqual([{ rule: 'd1', result: 'refuse', reason: '资本不足', basis: ['办法1'] }]);
    expect(decided({ review, materials: [material('M1')] }).review).toEqual([]);
  });
});

describe('9: problems', () => {
  const form = formOf(
    {
      phone: { title: '电话', type: 'string', format: 'mobile' },
      id: { title: '身份证号', type: 'string', format: 'idcard' },
      owners: {
        title: '股东',
        type: 'array',
        items: {
          type: 'object',
          properties: { due: { title: '期限', type: 'string', format: 'date' } },
          required: ['due'],
          additionalProperties: false,
        },
      },
    },
    { required: ['phone', 'id'] },
  );
  const signed = {
    name: 'M2.signed',
    conditions: when(is('materials.M2.signed', 'equal', false)),
    event: { type: 'fault' as const, params: { code: 'not_signed' as const, message: '未签名', basis } },
  };
  const item: Partial<ServiceItem> = {
    form,
    acceptance: [correct('c2', 'owners.due', always), warn('w1', always), correct('c1', 'phone', always)],
    materials: [
      material('M2', {
        attributes: { signed: { title: '已签', type: 'boolean' } },
        checks: [signed],
        copies: 2,
      }),
      material('M1'),
    ],
  };

  it('come as correct rules, fields, materials, each in document order, column paths included', () => {
    const filled = { id: '350299198806150110', owners: [{}] };
    const decision = decided(item, { form: filled, materials: { M2: { submitted: true, signed: false } } });
    expect(problemsIn(decision)).toEqual([
      'field owners.due c2',
      'field phone c1',
      'field phone missing',
      'field id idcard_invalid',
      'field owners.due missing',
      'material M2 copies',
      'material M2 not_signed',
      'material M1 missing',
    ]);
    expect(decision.fixes?.length).toBeGreaterThan(0);
  });

  it('are asked for where the form requires a field under a condition', () => {
    const conditional = formOf(
      { kind: { title: '性质', type: 'string' }, reason: { title: '原因', type: 'string' } },
      { requiredWhen: { reason: when(is('form.kind', 'equal', '遗失')) } },
    );
    expect(problemsIn(decided({ form: conditional }, { form: { kind: '遗失' } }))).toEqual([
      'field reason missing',
    ]);
    expect(problemsIn(decided({ form: conditional }, { form: { kind: '损坏' } }))).toEqual([]);
    expect(problemsIn(decided({ form: conditional }))).toEqual([]);
  });
});

describe('10: a failed format of the form', () => {
  it('is a problem in a decision, not a refusal of the request', () => {
    const form = formOf({ phone: { title: '电话', type: 'string', format: 'mobile' } });
    expect(problemsIn(decided({ form }, { form: { phone: '12800000000' } }))).toEqual([
      'field phone mobile_invalid',
    ]);
  });
});

describe('11: an outcome that is no acceptance', () => {
  it('carries only the receipt, and no route, limit or fee', () => {
    const fees: ServiceItem['fees'] = [
      { name: 'f1', conditions: always, event: { type: 'fee', params: { amount: 80, basis } } },
    ];
    const decision = decided({ fees, materials: [material('M1')] });
    expect(decision).toMatchObject({
      routing: [],
      notify: [],
      limits: {},
      fee: null,
      deferred: [],
      submitLater: [],
    });
    expect(decision.timing).toEqual({ receivedAt: '2025-11-03T09:50+08:00' });
  });
});

describe('13: handling', () => {
  it.each([
    ['the item’s own', {}, { handling: 'committed', outcome: 'accepted' }],
    ['immediate on the spot', { limits: onTheSpot }, { handling: 'immediate', outcome: 'immediate' }],
    [
      'escalated if somebody above decides',
      {
        routing: [assign('r1', { role: 'first' }), assign('r2', { role: 'decide', stage: 2 })],
        limits: onTheSpot,
      },
      { handling: 'escalated', outcome: 'accepted' },
    ],
    [
      'joint where the item is',
      { handling: 'joint', limits: onTheSpot },
      { handling: 'joint', outcome: 'accepted' },
    ],
  ] as [string, Partial<ServiceItem>, Partial<Decision>][])('is %s', (_words, item, expected) => {
    expect(decided(item)).toMatchObject(expected);
  });
});

describe('14: documents', () => {
  it.each([
    [{}, ['acceptance-commitment', 'material-receipt']],
    [{ limits: onTheSpot }, ['result', 'acceptance-commitment']],
    [{ materials: [material('M1')] }, ['one-time-notice']],
    [
      { materials: [material('M1')], correction: { mode: 'refuse-with-notice', basis } },
      ['refusal-with-notice'],
    ],
    [{ acceptance: [refusal('c1', 'refuse', always)] }, ['refusal-decision']],
    [{ acceptance: [refusal('c1', 'not-in-jurisdiction', always)] }, ['refusal-decision']],
    [{ acceptance: [refusal('c1', 'not-required', always)] }, ['not-required-notice']],
    [{ acceptance: [refusal('c1', 'special-channel', always)] }, ['special-guide']],
  ] as [Partial<ServiceItem>, string[]][])('of %j are %j', (item, documents) => {
    expect(decided(item).documents).toEqual(documents);
  });

  it('of a deferral are three', () => {
    const materials = [material('M1', { deferrable: { days: 1 } })];
    expect(decided({ materials }, { deferralRequested: true }).documents).toEqual([
      'acceptance-commitment',
      'deferral-notice',
      'deferral-pledge',
    ]);
  });
});

describe('15 and 16: the route', () => {
  it('lists departments by stage and role, and those who only need to know apart', () => {
    const routing: ServiceItem['routing'] = [
      assign('r1', { role: 'post', stage: 2 }),
      assign('r2', { department: 'sw', role: 'co' }),
      assign('r3', { role: 'lead' }),
      assign('r4', { department: 'sw', role: 'pre-tax' }),
      assign('r5', {}, { not: always }),
      {
        name: 'n1',
        conditions: always,
        event: { type: 'notify', params: { department: 'sw', after: 'decision', basis } },
      },
    ];
    const decision = decided({ routing });
    expect(decision.routing?.map(({ department, role, stage }) => `${stage} ${role} ${department}`)).toEqual([
      '1 pre-tax sw',
      '1 lead scjg',
      '1 co sw',
      '2 post scjg',
    ]);
    expect(decision.notify).toEqual([{ department: 'sw', after: 'decision' }]);
  });

  it('drops a sub-item’s materials and departments together by its named condition', () => {
    const form = formOf({ fire: { title: '需消防', type: 'boolean', default: false } });
    const conditions = { 'needs-fire': { title: '需消防', when: when(is('form.fire', 'equal', true)) } };
    const item = {
      form,
      conditions,
      routing: [
        assign('r1', {}),
        assign('r2', { department: 'xf', role: 'co' }, { condition: 'needs-fire' }),
      ],
      materials: [material('M1', { required: { condition: 'needs-fire' } })],
    };
    const brought = { materials: { M1: { submitted: true } } };
    expect(decided(item).routing).toHaveLength(1);
    expect(decided(item, { form: { fire: true }, ...brought }).routing).toHaveLength(2);
    expect(problemsIn(decided(item, { form: { fire: true } }))).toEqual(['material M1 missing']);
  });
});

describe('24: the fee', () => {
  const fee = (name: string, amount: number | { fact: string }, conditions = always) => ({
    name,
    conditions,
    event: { type: 'fee' as const, params: { amount, basis } },
  });
  const form = formOf({ copies: { title: '本数', type: 'number' } });
  const derived = {
    extra: { title: '工本费', fn: 'multiply' as const, args: [{ fact: 'form.copies' }, 10.005] },
  };

  it('is the sum of the rules that hold, rounded to 分; nothing is null, exempt is 0', () => {
    expect(decided({ fees: [fee('f1', 80), fee('f2', 0.105), fee('f3', 1, { not: always })] }).fee).toEqual({
      amount: 80.11,
      currency: 'CNY',
    });
    expect(decided({ fees: [fee('f1', 80, { not: always })] }).fee).toEqual({ amount: 0, currency: 'CNY' });
    expect(decided({}).fee).toBeNull();
  });

  it('may come from a derived value, and is open where that is missing', () => {
    const item = { form, derived, fees: [fee('f1', 80), fee('f2', { fact: 'derived.extra' })] };
    expect(decided(item, { form: { copies: 3 } }).fee?.amount).toBe(110.02);
    expect(decided(item).fee?.amount).toBeNull();
  });
});

describe('25: unconfirmed citations', () => {
  it('are named where the decision shows them', () => {
    const doubtful: ServiceItem['correction']['basis'] = [{ text: '办法?', law: 'b1', confirmed: false }];
    const rule = warn('w1', always);
    rule.event.params.basis = doubtful;
    expect(decided({ acceptance: [rule] }).unconfirmedBasis).toEqual(['办法?']);
    expect(decided({}).unconfirmedBasis).toEqual([]);
  });
});

describe('the receipt of other material', () => {
  it('that may follow is told, and what we make ourselves is never asked for', () => {
    const materials = [material('M1', { submitLater: always }), material('M2', { internal: true })];
    const decision = decided({ materials });
    expect(decision.outcome).toBe('accepted');
    expect(decision.submitLater).toEqual(['M1']);
    expect(decision.materials?.map(({ status }) => status)).toEqual(['later', 'supplied']);
  });

  it('inspection is yes, no or not said', () => {
    expect(decided({ inspection: always }).inspectionRequired).toBe(true);
    expect(decided({ inspection: { not: always } }).inspectionRequired).toBe(false);
    expect(decided({}).inspectionRequired).toBeNull();
  });

  it('a trace has every rule with its verdict and what was expected and found', () => {
    const documents = documentsOf('spjy');
    const golden = documents.item.cases[0] as NonNullable<(typeof documents.item.cases)[0]>;
    const { trace = [] } = decide(compile(documents, versions), golden.application, { trace: true });
    expect(trace.find(({ rule }) => rule === 'c1')).toEqual({
      section: 'acceptance',
      rule: 'c1',
      verdict: 'unmet',
      conditions: {
        verdict: 'unmet',
        fact: 'form.premisesDistrict',
        operator: 'notEqual',
        expected: '滨湖区',
        actual: '滨湖区',
      },
    });
    expect(decide(compiled(), applicationWith())).not.toHaveProperty('trace');
  });
});
