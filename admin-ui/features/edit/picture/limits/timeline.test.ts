import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../../schemas/generated/types.ts';
import { compile } from '../../../../../server/core/decide/compile.ts';
import { documentsOf, shippedItems, versions } from '../../../../../test/support/documents.ts';
import { cellsOf, stripMonths, tallyOf } from './day-strip.ts';
import { headroomOf, isAccepted, type Timeline, timelineOf } from './timeline.ts';

const road = compile(documentsOf('dl-zw'), versions);
const [fence] = road.documents.item.cases;
const plain = fence?.application as Application; // the first golden case is accepted

function timeline(submittedAt: string, parts: Partial<Application> = {}): Timeline {
  return timelineOf(road, { ...plain, ...parts, submittedAt }) as Timeline; // the moment is one
}

function row(line: Timeline, id: string) {
  const found = line.rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe('limits on a timeline', () => {
  it('tell for every limit rule whether it applies, its due date and how many days were skipped for what', () => {
    const line = timeline('2025-09-29T10:00');
    expect(line.rows.map(({ id, standing, due }) => [id, standing, due])).toEqual([
      ['l1', 'applies', '2025-10-15'],
      ['l2', 'unmet', '2025-09-30'],
      ['l3', 'applies', '2025-11-03'],
    ]);
    expect(tallyOf(row(line, 'l1'))).toEqual({
      counted: 7,
      skipped: [
        ['国庆节放假', 7],
        ['中秋节放假', 1],
        ['周末', 1],
      ],
    });
    expect(headroomOf(line)).toEqual({ days: 19 });
  });

  it('mark make-up days as working, holidays and weekends apart', () => {
    const line = timeline('2025-09-29T10:00');
    const days = stripMonths(line, road.calendar).flatMap((month) => month.days);
    const kind = (date: string) => days.find((day) => day.date === date)?.kind;
    expect(kind('2025-09-30')).toBe('working');
    expect(kind('2025-10-01')).toBe('holiday');
    expect(kind('2025-10-11')).toBe('makeup');
    expect(kind('2025-10-12')).toBe('weekend');
  });

  it('take a special procedure off the clocks for which the item says so', () => {
    const events = [
      { type: 'special-procedure', name: '缴费等待', from: '2025-10-21', to: '2025-10-22' },
    ] as const;
    const line = timeline('2025-10-20T10:00', { events: [...events] });
    expect(row(line, 'l1').due).toBe('2025-10-31');
    expect(row(line, 'l3').due).toBe('2025-11-17');
    expect(cellsOf(row(line, 'l1')).get('2025-10-21')).toEqual({
      ...{ kind: 'excluded', why: '缴费等待不计入', isDue: false },
    });
  });

  it('say so where a year is not published, instead of a date', () => {
    const line = timeline('2026-12-28T10:00');
    expect(row(line, 'l1').unknownYear).toBe(2027);
    expect(cellsOf(row(line, 'l1')).get('2027-01-04')).toEqual({ kind: 'unknown' });
    expect(headroomOf(line)).toBeUndefined();
  });

  it('count from the day of receipt, also for an application that would not be accepted', () => {
    const line = timelineOf(road, { ...plain, materials: {}, submittedAt: '2025-10-18T10:00' }) as Timeline;
    expect(isAccepted(line.decision)).toBe(false);
    expect(line.receivedAt).toBe('2025-10-20T09:00+08:00');
    expect(row(line, 'l1').due).toBe('2025-10-29');
  });

  it('have no answer for a moment that is none', () => {
    expect(timelineOf(road, { ...plain, submittedAt: '2025-02-30T10:00' })).toBeUndefined();
  });
});

const cases = shippedItems.flatMap((item) => {
  const version = compile(documentsOf(item), versions);
  return item.cases.map(({ application }) => ({ version, application }));
});

const moment = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => {
    const at = new Date(Date.UTC(2025, 0, 2) + day * 86_400_000 + minute * 60_000);
    return at.toISOString().slice(0, 16);
  });

/** Dates that the decision tells of a limit that applies from acceptance, in a published year. */
function agreedDates({ rows, decision: { timing } }: Timeline): [string, string | null | undefined][] {
  return rows.flatMap(({ clock, standing, startsAt, unknownYear, department, due }) => {
    if (standing !== 'applies' || startsAt !== undefined || unknownYear !== undefined) return [];
    if (clock === 'committed') return [[due, timing.commitmentDue] as [string, string | null | undefined]];
    if (clock === 'statutory') return [[due, timing.statutoryDue] as [string, string | null | undefined]];
    const stage = timing.stages?.find((one) => one.department === department && one.due === due);
    return clock === 'stage' ? [[due, stage?.due] as [string, string | undefined]] : [];
  });
}

it('agrees with the decision about every date, and draws every counted day once, whenever anything is handed in', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), moment, ({ version, application }, submittedAt) => {
      const { events: _events, acceptedOn: _day, ...bare } = application;
      const line = timelineOf(version, { ...bare, submittedAt }) as Timeline;
      const months = stripMonths(line, version.calendar);
      const drawn = new Set(months.flatMap(({ days }) => days.map(({ date }) => date)));
      for (const one of line.rows) {
        expect(one.due.slice(0, 10) >= one.from).toBe(true);
        expect([one.due.slice(0, 10), one.from].filter((day) => !drawn.has(day))).toEqual([]);
      }
      const whole = line.rows.filter(({ span, unknownYear }) => span.unit === 'working-day' && !unknownYear);
      expect(whole.map((one) => tallyOf(one).counted)).toEqual(whole.map(({ span }) => span.n));
      if (isAccepted(line.decision)) for (const [due, told] of agreedDates(line)) expect(due).toBe(told);
    }),
    { verbose: true, numRuns: 300 },
  );
});
