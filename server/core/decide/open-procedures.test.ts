/** Special procedures that are still open, deferral in an unpublished year, faults in document order. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schemas/generated/types.ts';
import {
  applicationWith,
  assign,
  correct,
  decided,
  exclude,
  is,
  limit,
  material,
  problemsIn,
  refusal,
  when,
} from '../../../test/support/documents.ts';

const wd = (n: number) => ({ n, unit: 'working-day' as const });
const begun: Event = { type: 'special-procedure', name: '听证', from: '2025-11-10' };
const ended: Event = { ...begun, to: '2025-11-11' };
const hearing = exclude('x1', '听证');

describe('a special procedure', () => {
  const limits = [limit('l1', { clock: 'committed', ...wd(7) }), hearing];

  it('that is open leaves the clock without a date, and its end gives it one again', () => {
    expect(decided({ limits }, { events: [begun] }).timing.commitmentDue).toBeNull();
    const closed = decided({ limits }, { events: [begun, ended] }).timing;
    expect(closed.commitmentDue).toBe(decided({ limits }, { events: [ended] }).timing.commitmentDue);
    expect(closed.commitmentDue).toBe('2025-11-14');
  });

  it('of another beginning does not end it', () => {
    const other: Event = { ...ended, from: '2025-11-05', to: '2025-11-06' };
    expect(decided({ limits }, { events: [begun, other] }).timing.commitmentDue).toBeNull();
  });

  it('that is open leaves the stages it reaches without dates', () => {
    const routing = [
      assign('r1', { department: 'yj', role: 'first', stage: 1, committed: wd(2) }),
      assign('r2', { department: 'syj', role: 'decide', stage: 2, committed: wd(5) }),
    ];
    const { stages } = decided({ routing, limits: [hearing] }, { events: [begun] }).timing;
    expect(stages).toEqual([
      { department: 'yj', from: '2025-11-03', due: '2025-11-05' },
      { department: 'syj', from: '2025-11-05', due: null },
    ]);
  });
});

describe('a deferred material', () => {
  const deferrable = material('M1', { deferrable: { days: 10 } });

  it('due in an unpublished year says which year and an estimate', () => {
    const late = applicationWith({ submittedAt: '2026-12-28T10:00', deferralRequested: true });
    const limits = [limit('l1', { clock: 'committed', ...wd(30) })];
    const { deferred, timing } = decided({ materials: [deferrable], limits }, late);
    expect(deferred).toEqual([{ id: 'M1', dueOn: null, result: null }]);
    expect(timing.unknown).toContainEqual({ clock: 'deferred.M1', year: 2027, estimate: '2027-01-11' });
  });

  it('of a refused application is missing, not deferred', () => {
    const refused = decided(
      {
        materials: [deferrable],
        acceptance: [refusal('c1', 'refuse', when(is('channel', 'equal', 'window')))],
      },
      { deferralRequested: true },
    );
    expect(refused.materials?.map(({ status }) => status)).toEqual(['missing']);
  });
});

describe('faults to correct', () => {
  it('stand in document order, whatever their priority', () => {
    const first = correct('c1', 'a', when(is('always', 'equal', true)));
    const second = { ...correct('c2', 'b', when(is('always', 'equal', true))), priority: 9 };
    expect(problemsIn(decided({ acceptance: [first, second] }))).toEqual(['field a c1', 'field b c2']);
  });
});
