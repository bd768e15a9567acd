import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DerivedValue } from '../../../schemas/generated/types.ts';
import { decided, documentsOf, formOf, is, warn, when } from '../../../test/support/documents.ts';
import { createWorkingCalendar } from '../calendar/working-calendar.ts';
import { computations, tidy } from './derive.ts';

const calendar = createWorkingCalendar(documentsOf('spjy').calendar);

type Fn = Exclude<DerivedValue['fn'], 'countWhere'>;

function compute(fn: Fn, ...args: unknown[]): unknown {
  return computations[fn](args, calendar);
}

describe('a derived value', () => {
  it.each([
    ['ageOn', ['350299200710090135', '2025-10-09'], 18],
    ['ageOn', ['350299200710090135', '2025-10-08'], 17],
    ['ageOn', ['2008-02-29', '2026-02-28'], 17],
    ['ageOn', ['2008-02-29', '2026-03-01T09:00+08:00'], 18],
    ['daysBetween', ['2025-09-29', '2025-10-09'], 10],
    ['daysBetween', ['2025-10-09', '2025-09-29'], -10],
    ['daysBetween', ['2025-09-29T23:00+08:00', '2025-09-30'], 1],
    ['workingDaysBetween', ['2025-12-01', '2026-01-14'], 31],
    ['workingDaysBetween', ['2026-02-09', '2026-03-02'], 11],
    ['workingDaysBetween', ['2026-03-02', '2026-02-09'], -11],
    ['workingDaysBetween', ['2025-10-01', '2025-10-08'], 0],
    ['hoursBetween', ['2025-09-29T09:00+08:00', '2025-09-30T10:30+08:00'], 25.5],
    ['hoursBetween', ['2025-09-29T09:00+08:00', '2025-09-29T09:00:01+08:00'], 0.000277777777777778],
    ['addDays', ['2025-12-31', 1], '2026-01-01'],
    ['addDays', ['2025-01-01', -1], '2024-12-31'],
    ['addMonths', ['2025-10-31', 4], '2026-02-28'],
    ['addMonths', ['2024-01-31', 1], '2024-02-29'],
    ['addYears', ['2024-02-29', 1], '2025-02-28'],
    ['addYears', ['2022-11-18', 3], '2025-11-18'],
    ['addWorkingDays', ['2025-09-29', 7], '2025-10-15'],
    ['addWorkingDays', ['2025-10-04', 0], '2025-10-04'],
    ['sum', [[0.1, 0.2, 0.3]], 0.6],
    ['sum', [[-7127.57, 2004.98, 5248.15]], 125.56],
    ['sum', [[1e-7, 2e-7]], 3e-7],
    ['sum', [[9e15, 0.1]], 9e15],
    ['sum', [[]], 0],
    ['count', [['甲', '乙']], 2],
    ['count', [[]], 0],
    ['min', [[3, 1, 2]], 1],
    ['max', [3, 8, 5], 8],
    ['max', [['2025-01-01', '2026-01-01'], '2025-05-05'], '2026-01-01'],
    ['min', [['2025-02-01'], '2025-01-31'], '2025-01-31'],
    ['add', [0.1, 0.2], 0.3],
    ['subtract', [0.3, 0.1], 0.2],
    ['multiply', [1.1, 1.1, 2], 2.42],
    ['divide', [1, 3], 0.333333333333333],
    ['divide', [0, 3], 0],
    ['round', [2.5], 3],
    ['round', [-2.5], -3],
    ['round', [1.005, 2], 1.01],
    ['round', [149.5, -2], 100],
    ['round', [150, -2], 200],
  ] as [Fn, unknown[], unknown][])('%s of %j is %j', (fn, args, expected) => {
    expect(compute(fn, ...args)).toBe(expected);
  });

  it.each([
    ['ageOn', ['350299200710090136', '2025-10-09'], 'an invalid number has no age'],
    ['ageOn', ['2025-02-29', '2025-10-09'], 'nor has a birth date that does not exist'],
    ['ageOn', ['2026-01-01', '2025-10-09'], 'nor somebody not yet born'],
    ['daysBetween', ['2025-13-01', '2025-10-09'], 'an impossible day'],
    ['workingDaysBetween', ['2026-12-30', '2027-01-05'], 'an unpublished year'],
    ['hoursBetween', ['2025-09-29T25:00', '2025-09-30T10:30'], 'an impossible time'],
    ['addDays', ['2025-01-01', 0.5], 'half a day'],
    ['addDays', ['2025-01-01', 100_001], 'a step too long'],
    ['addDays', ['9999-12-31', 1], 'a day after the last'],
    ['addYears', ['0001-01-01', -1], 'a day before the first'],
    ['addYears', ['2025-01-01', 99_999], 'a year that has five digits'],
    ['addWorkingDays', ['2026-12-30', 3], 'an unpublished year'],
    ['addWorkingDays', ['2025-12-30', -1], 'a step back'],
    ['divide', [1, 0], 'a division by zero'],
    ['divide', [0, 0], 'a division of zero by zero'],
    ['multiply', [1e200, 1e200], 'a number too large'],
    ['min', [[]], 'the least of nothing'],
    ['max', [[]], 'the greatest of nothing'],
    ['max', [[{ toString: '' }, false]], 'the greatest of things without an order'],
    ['round', [1, 0.5], 'half a digit'],
    ['round', [1, 11], 'too many digits'],
    ['sum', ['3'], 'no column'],
    ['count', [3], 'no rows'],
  ] as [Fn, unknown[], string][])('%s of %j is missing: %s', (fn, args) => {
    expect(compute(fn, ...args)).toBeUndefined();
  });

  it('never throws, whatever its arguments are', () => {
    const names = Object.keys(computations) as (keyof typeof computations)[];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 3 }),
        (fn, args) => {
          expect(() => compute(fn, ...args)).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of decimals has no binary dust', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cents, (numbers) => {
        const total = numbers.reduce((a, b) => a + b, 0) / 100;
        expect(
          compute(
            'sum',
            numbers.map((number) => number / 100),
          ),
        ).toBe(total);
      }),
    );
    expect(tidy(Number.NaN)).toBeUndefined();
    expect(tidy(9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
  });
});

describe('a count of rows', () => {
  const form = formOf({
    owners: {
      title: '股东',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          kind: { title: '类型', type: 'string', enum: ['境内', '境外'] },
          paid: { title: '出资', type: 'number' },
        },
        additionalProperties: false,
      },
    },
    least: { title: '最低', type: 'number' },
  });
  const where = {
    all: [is('row.kind', 'equal', '境外'), is('row.paid', 'greaterThan', { fact: 'form.least' })],
  };
  const derived: Record<string, DerivedValue> = {
    foreign: { title: '境外大股东数', fn: 'countWhere', args: [{ fact: 'form.owners' }], where },
  };
  const acceptance = [0, 1, 2].map((n) => warn(`w${n}`, when(is('derived.foreign', 'equal', n))));
  const count = (owners: unknown, least: number | null = 10): string[] => {
    const { warnings = [], undetermined = [] } = decided(
      { form, derived, acceptance },
      { form: { owners, least } },
    );
    return [...warnings.map(({ rule }) => rule), ...undetermined.flatMap(({ missing }) => missing)];
  };

  it('is of those for which the condition holds, facts of the form beside the row’s own', () => {
    expect(
      count([
        { kind: '境外', paid: 11 },
        { kind: '境外', paid: 10 },
        { kind: '境内', paid: 99 },
      ]),
    ).toEqual(['w1']);
    expect(count([])).toEqual(['w0']);
  });

  it('does not mind a gap in a row that the rest decides', () => {
    expect(count([{ kind: '境内' }, { kind: '境外', paid: 20 }])).toEqual(['w1']);
  });

  it('is missing when one row is undetermined, and names the column that is lacking', () => {
    expect(new Set(count([{ kind: '境外' }, { kind: '境外', paid: 20 }]))).toEqual(
      new Set(['form.owners[].paid']),
    );
  });

  it('is missing without the list or without a fact beside it', () => {
    expect(new Set(count(undefined))).toContain('form.owners');
    expect(new Set(count([{ kind: '境外', paid: 20 }], null))).toEqual(new Set(['form.least']));
  });
});
