/** Semantics 1–7: facts, three truth values, conversion. The numbers are those of the settled semantics. */
import { describe, expect, it } from 'vitest';
import type { Field, ServiceItem } from '../../../schemas/generated/types.ts';
import {
  always,
  basis,
  convert,
  correct,
  decided,
  formOf,
  is,
  limit,
  material,
  problemsIn,
  refusal,
  warn,
  when,
} from '../../../test/support/documents.ts';

const number = (title: string, parts: Partial<Field> = {}): Field => ({ title, type: 'number', ...parts });
const text = (title: string, parts: Partial<Field> = {}): Field => ({ title, type: 'string', ...parts });

const large = when(is('form.area', 'greaterThan', 300));
const form = formOf({ area: number('面积'), kind: text('性质') });

describe('1: an undetermined rule', () => {
  it.each([
    ['refuse', { acceptance: [refusal('c1', 'refuse', large)] }],
    ['not-required', { acceptance: [refusal('c1', 'not-required', large)] }],
    ['not-in-jurisdiction', { acceptance: [refusal('c1', 'not-in-jurisdiction', large)] }],
    ['special-channel', { acceptance: [refusal('c1', 'special-channel', large)] }],
    ['convert-variant', { variants: ['新办', '延续'], acceptance: [convert('c1', '新办', large)] }],
    ['correct', { acceptance: [correct('c1', 'kind', large)] }],
    ['material requirement', { materials: [material('M1', { required: large })] }],
    ['material exemption', { materials: [material('M1', { exempt: large })] }],
  ] as [string, Partial<ServiceItem>][])('of %s that blocks asks for the field it lacks', (_type, item) => {
    const decision = decided({ form, ...item });
    expect(decision.outcome).toBe('one_time_notice');
    expect(problemsIn(decision)).toEqual(['field area missing']);
    expect(decision.undetermined?.[0]?.missing).toEqual(['form.area']);
    expect(decision.problems?.[0]).toMatchObject({ name: '面积', message: '未填写:面积', basis: ['办法1'] });
  });

  const fee = {
    name: 'f1',
    conditions: large,
    event: { type: 'fee' as const, params: { amount: 80, basis } },
  };
  const review = {
    name: 'd1',
    conditions: large,
    event: { type: 'refuse' as const, params: { reason: '过大', requirement: '不大', basis } },
  };
  const check = {
    name: 'M1.large',
    conditions: large,
    event: { type: 'fault' as const, params: { code: 'incomplete' as const, message: '不全', basis } },
  };
  it.each([
    ['warn', { acceptance: [warn('w1', large)] }],
    ['review', { review: [review] }],
    ['fee', { fees: [fee] }],
    ['check', { materials: [material('M1', { checks: [check] })] }],
  ] as [string, Partial<ServiceItem>][])('of %s never blocks, but is listed', (_type, item) => {
    const decision = decided({ form, ...item }, { materials: { M1: { submitted: true } } });
    expect(decision.outcome).toBe('accepted');
    expect(problemsIn(decision)).toEqual([]);
    expect(decision.undetermined).toHaveLength(1);
  });

  it('is no longer undetermined when another part of it decides', () => {
    const both = when(is('form.area', 'greaterThan', 300), is('form.kind', 'equal', '甲'));
    const decision = decided({ form, acceptance: [refusal('c1', 'refuse', both)] }, { form: { kind: '乙' } });
    expect(decision.outcome).toBe('accepted');
    expect(decision.undetermined).toEqual([]);
  });

  it('asks for each field it lacks, and for each once', () => {
    const rules = [
      refusal('c1', 'refuse', when(is('form.area', 'equal', 1), is('form.kind', 'equal', '甲'))),
      refusal('c2', 'refuse', large),
    ];
    expect(problemsIn(decided({ form, acceptance: rules }))).toEqual([
      'field area missing',
      'field kind missing',
    ]);
  });

  it('that only a later calendar can determine says so and is not accepted', () => {
    const derived = {
      left: {
        title: '剩余工作日',
        fn: 'workingDaysBetween' as const,
        args: [{ fact: 'receivedOn' }, { fact: 'form.expiry' }],
      },
    };
    const dates = formOf({ expiry: text('到期日', { format: 'date' }) });
    const acceptance = [refusal('c1', 'refuse', when(is('derived.left', 'lessThan', 5)))];
    const decision = decided({ form: dates, derived, acceptance }, { form: { expiry: '2027-03-01' } });
    expect(decision.outcome).toBe('one_time_notice');
    expect(problemsIn(decision)).toEqual(['field expiry c1']);
    expect(decision.problems?.[0]?.message).toContain('剩余工作日');
  });
});

describe('2: a default', () => {
  it('stands in for an optional yes or no', () => {
    const yesNo = formOf({ byAgent: { title: '委托', type: 'boolean', default: false } });
    const materials = [material('M1', { required: when(is('form.byAgent', 'equal', true)) })];
    for (const filled of [{}, { byAgent: null }, { byAgent: false }])
      expect(decided({ form: yesNo, materials }, { form: filled }).outcome).toBe('accepted');
    expect(problemsIn(decided({ form: yesNo, materials }, { form: { byAgent: true } }))).toEqual([
      'material M1 missing',
    ]);
  });
});

describe('3: empty means missing', () => {
  const fields = formOf({
    kind: text('性质'),
    scope: { title: '范围', type: 'array', items: { enum: ['甲', '乙'] } },
    rows: {
      title: '清单',
      type: 'array',
      items: { type: 'object', properties: { n: number('数') }, additionalProperties: false },
    },
  });
  const warnings = (filled: Record<string, unknown>): string[] => {
    const acceptance = ['kind', 'scope', 'rows'].map((key) =>
      warn(key, when(is(`form.${key}`, 'absent', true))),
    );
    return (decided({ form: fields, acceptance }, { form: filled }).warnings ?? []).map(({ rule }) => rule);
  };

  it('for null, an empty text and an empty multi-choice, not for an empty list', () => {
    expect(warnings({})).toEqual(['kind', 'scope', 'rows']);
    expect(warnings({ kind: null, scope: null, rows: null })).toEqual(['kind', 'scope', 'rows']);
    expect(warnings({ kind: '', scope: [], rows: [] })).toEqual(['kind', 'scope']);
    expect(warnings({ kind: '甲', scope: ['甲'], rows: [{}] })).toEqual([]);
  });

  it('and an empty list has count 0', () => {
    const derived = { n: { title: '个数', fn: 'count' as const, args: [{ fact: 'form.rows' }] } };
    const acceptance = [warn('none', when(is('derived.n', 'equal', 0)))];
    expect(decided({ form: fields, derived, acceptance }, { form: { rows: [] } }).warnings).toHaveLength(1);
    expect(decided({ form: fields, derived, acceptance }, { form: {} }).undetermined).toHaveLength(1);
  });

  it('a column with a gap in it is missing as a whole', () => {
    const acceptance = [warn('w', when(is('form.rows[].n', 'someFact:equal', 1)))];
    const outcome = (rows: unknown) => decided({ form: fields, acceptance }, { form: { rows } });
    expect(outcome([{ n: 1 }, { n: 2 }]).warnings).toHaveLength(1);
    expect(outcome([{ n: 1 }, {}]).undetermined).toEqual([{ rule: 'w', missing: ['form.rows[].n'] }]);
  });
});

describe('4: a material', () => {
  const check = {
    name: 'M1.expired',
    conditions: when(is('materials.M1.validUntil', 'before', { fact: 'receivedOn' })),
    event: { type: 'fault' as const, params: { code: 'expired' as const, message: '已过有效期', basis } },
  };
  const item = { materials: [material('M1', { checks: [check], copies: 1, licence: true })] };

  it('is checked for determined violations only: valid on its last day (CV11), unknown is no fault', () => {
    const brought = (parts: object) =>
      problemsIn(decided(item, { materials: { M1: { submitted: true, ...parts } } }));
    expect(brought({ validUntil: '2025-11-02' })).toEqual(['material M1 expired']);
    expect(brought({ validUntil: '2025-11-03' })).toEqual([]);
    expect(brought({})).toEqual([]);
  });

  it('counts as one copy unless it says otherwise', () => {
    const two = { materials: [material('M1', { copies: 2 })] };
    const brought = (parts: object) =>
      problemsIn(decided(two, { materials: { M1: { submitted: true, ...parts } } }));
    expect(brought({})).toEqual(['material M1 copies']);
    expect(brought({ copies: 2 })).toEqual([]);
    expect(problemsIn(decided(item, { materials: { M1: { submitted: true } } }))).toEqual([]);
  });

  it('that the e-licence library supplies is not checked', () => {
    const decision = decided(item, {
      licences: ['M1'],
      materials: { M1: { submitted: true, validUntil: '2020-01-01' } },
    });
    expect(decision.outcome).toBe('accepted');
    expect(decision.materials?.[0]?.status).toBe('supplied');
  });

  it('that is not needed is ignored when it is handed in all the same', () => {
    const never = { materials: [material('M1', { checks: [check], required: { not: always } })] };
    const decision = decided(never, { materials: { M1: { submitted: true, validUntil: '2020-01-01' } } });
    expect(decision.materials?.[0]).toMatchObject({ required: false, status: 'not-required' });
    expect(problemsIn(decision)).toEqual([]);
  });

  it('that is both required and exempt is not required, with the reason', () => {
    const exempt = { materials: [material('M1', { exempt: always, exemptText: '补办免交' })] };
    expect(decided(exempt).materials?.[0]).toMatchObject({
      required: false,
      because: '补办免交',
      status: 'not-required',
    });
  });
});

describe('5: facts', () => {
  it('`always` is true', () => {
    expect(decided({ acceptance: [refusal('c1', 'refuse', always)] }).outcome).toBe('refused');
  });

  it('may be compared with another fact, a column with each of its rows', () => {
    const fields = formOf({
      day: text('日期', { format: 'date' }),
      rows: {
        title: '清单',
        type: 'array',
        items: {
          type: 'object',
          properties: { due: text('期限', { format: 'date' }) },
          additionalProperties: false,
        },
      },
    });
    const acceptance = [
      refusal('c1', 'refuse', when(is('form.rows[].due', 'someFact:after', { fact: 'form.day' }))),
    ];
    const outcome = (due: string) =>
      decided(
        { form: fields, acceptance },
        { form: { day: '2025-11-03', rows: [{ due: '2025-01-01' }, { due }] } },
      ).outcome;
    expect(outcome('2025-11-04')).toBe('refused');
    expect(outcome('2025-11-03')).toBe('accepted');
  });
});

describe('6: days and hours', () => {
  it('days are compared with the day of receipt, hours with the submission', () => {
    const derived = {
      hours: {
        title: '小时',
        fn: 'hoursBetween' as const,
        args: [{ fact: 'submittedAt' }, { fact: 'form.at' }],
      },
    };
    const fields = formOf({ at: text('时间', { format: 'local-date-time' }) });
    const acceptance = [
      warn('received', when(is('receivedOn', 'equal', '2025-11-10'))),
      warn('soon', when(is('derived.hours', 'lessThan', 2))),
    ];
    const decision = decided(
      { form: fields, derived, acceptance },
      { submittedAt: '2025-11-07T18:00', form: { at: '2025-11-07T19:59' } },
    );
    expect(decision.warnings?.map(({ rule }) => rule)).toEqual(['received', 'soon']);
  });

  it('derived months clamp and never roll, limits roll to a working day (CV3)', () => {
    const derived = { due: { title: '届满', fn: 'addMonths' as const, args: [{ fact: 'receivedOn' }, 3] } };
    const acceptance = [warn('clamped', when(is('derived.due', 'equal', '2026-01-31')))];
    const limits = [limit('l1', { clock: 'committed', n: 3, unit: 'month' })];
    const decision = decided({ derived, acceptance, limits }, { submittedAt: '2025-10-31T10:00' });
    expect(decision.warnings).toHaveLength(1);
    expect(decision.timing.commitmentDue).toBe('2026-02-02');
  });

  it('an invalid identity number yields no age, and it is the number that is faulted', () => {
    const fields = formOf({ id: text('身份证号', { format: 'idcard' }) });
    const derived = {
      age: { title: '年龄', fn: 'ageOn' as const, args: [{ fact: 'form.id' }, { fact: 'receivedOn' }] },
    };
    const acceptance = [refusal('c1', 'refuse', when(is('derived.age', 'lessThan', 18)))];
    const decision = decided({ form: fields, derived, acceptance }, { form: { id: '350299198806150110' } });
    expect(problemsIn(decision)).toEqual(['field id idcard_invalid']);
    expect(
      decided({ form: fields, derived, acceptance }, { form: { id: '350299198806150112' } }).outcome,
    ).toBe('accepted');
  });
});

describe('7: conversion', () => {
  const late = when(is('variant', 'equal', '延续'));
  const item: Partial<ServiceItem> = {
    variants: ['新办', '延续', '补办'],
    acceptance: [
      refusal('c1', 'refuse', when(is('variant', 'equal', '补办'))),
      convert('v2', '补办', when(is('variant', 'equal', '新办'))),
      convert('v1', '新办', late),
    ],
    materials: [material('M1', { required: when(is('variant', 'equal', '新办')) })],
  };

  it('is decided first and once, and everything is evaluated under the new variant', () => {
    const decision = decided(item, { variant: '延续' });
    expect(decision).toMatchObject({ variant: '新办', convertedFrom: '延续', conversion: { rule: 'v1' } });
    expect(problemsIn(decision)).toEqual(['material M1 missing']);
  });

  it('comes before a refusal: what was applied for is not judged', () => {
    expect(decided(item, { variant: '新办' })).toMatchObject({
      outcome: 'refused',
      variant: '补办',
      convertedFrom: '新办',
    });
  });

  it('that does not happen leaves no trace', () => {
    const decision = decided({ ...item, acceptance: [convert('v1', '新办', late)] }, { variant: '补办' });
    expect(decision).not.toHaveProperty('convertedFrom');
    expect(decision).not.toHaveProperty('conversion');
  });
});
