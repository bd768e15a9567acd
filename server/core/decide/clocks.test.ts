/** Semantics 17–23: every clock of an accepted application, and what events do to it. */
import { describe, expect, it } from 'vitest';
import type { Application, Event, ServiceItem, Timing } from '../../../schemas/generated/types.ts';
import { always, assign, decided, exclude, is, limit, when } from '../../../test/support/documents.ts';

const wd = (n: number) => ({ n, unit: 'working-day' as const });
const committed = (n: number) => limit('l1', { clock: 'committed', ...wd(n) });
const statutory = (n: number) => limit('l2', { clock: 'statutory', ...wd(n) });

function timing(item: Partial<ServiceItem>, application: Partial<Application> = {}): Timing {
  return decided(item, application).timing;
}

/** The clocks after some events, the submission being of Monday 3 November 2025. */
function timingAfter(events: Event[], item: Partial<ServiceItem> = {}): Timing {
  return timing(item, { events });
}

describe('17: receipt', () => {
  it('outside working hours is the next opening, and acceptance is that day', () => {
    expect(timing({}, { submittedAt: '2025-10-03T20:15' })).toMatchObject({
      receivedAt: '2025-10-09T09:00+08:00',
      acceptedOn: '2025-10-09',
      handoverBy: '2025-10-09T14:00+08:00',
    });
  });

  it('may be followed by acceptance on a later day, from which the clocks run', () => {
    expect(timing({}, { acceptedOn: '2025-11-05' })).toMatchObject({
      receivedAt: '2025-11-03T09:50+08:00',
      acceptedOn: '2025-11-05',
      handoverBy: '2025-11-03T14:00+08:00',
      correctionNoticeBy: '2025-11-10',
      commitmentFrom: '2025-11-05',
      commitmentDue: '2025-11-14',
      statutoryDue: '2025-11-19',
    });
  });
});

describe('18: stages', () => {
  const staged: Partial<ServiceItem> = {
    limits: [statutory(30)],
    routing: [
      assign('r1', { department: 'scjg', role: 'pre-licence', stage: 1, committed: wd(2) }),
      assign('r2', { department: 'sw', role: 'co', stage: 2, committed: wd(3) }),
      assign('r3', { department: 'xf', role: 'lead', stage: 2, committed: wd(5) }),
      assign('r4', { department: 'rs', role: 'post', stage: 3, committed: wd(1) }),
    ],
  };

  it('compose the commitment: each starts when the one before ends, departments in parallel take the latest', () => {
    const decision = decided(staged);
    expect(decision.limits?.committed).toEqual({ n: 3, unit: 'stage' });
    expect(decision.timing.stages).toEqual([
      { department: 'scjg', from: '2025-11-03', due: '2025-11-05' },
      { department: 'xf', from: '2025-11-05', due: '2025-11-12' },
      { department: 'sw', from: '2025-11-05', due: '2025-11-10' },
      { department: 'rs', from: '2025-11-12', due: '2025-11-13' },
    ]);
    expect(decision.timing.commitmentDue).toBe('2025-11-13');
  });

  it('move with the completion of the one before, earlier or later', () => {
    const early = timingAfter([{ type: 'stage-completed', department: 'scjg', on: '2025-11-04' }], staged);
    expect(early.stages?.map(({ from }) => from)).toEqual([
      '2025-11-03',
      '2025-11-04',
      '2025-11-04',
      '2025-11-11',
    ]);
    expect(early.commitmentDue).toBe('2025-11-12');
    const late = timingAfter([{ type: 'stage-completed', department: 'xf', on: '2025-11-20' }], staged);
    expect(late.stages?.at(-1)).toEqual({ department: 'rs', from: '2025-11-20', due: '2025-11-21' });
  });

  it('wait for the last of the departments that work in parallel', () => {
    const events: Event[] = [{ type: 'stage-completed', department: 'xf', on: '2025-11-06' }];
    expect(timingAfter(events, staged).stages?.at(-1)?.from).toBe('2025-11-10');
  });

  it('give way to a committed limit of the item', () => {
    const decision = decided({ ...staged, limits: [committed(13), statutory(30)] });
    expect(decision.limits?.committed).toEqual(wd(13));
    expect(decision.timing).not.toHaveProperty('stages');
    expect(decision.timing.commitmentDue).toBe('2025-11-20');
  });
});

describe('19: the statutory limit', () => {
  it('is one, by priority and order; stage limits never add up', () => {
    const limits = [statutory(20), limit('l3', { clock: 'statutory', ...wd(5) })];
    const routing = [
      assign('r1', { stage: 1, committed: wd(8) }),
      assign('r2', { stage: 2, committed: wd(8) }),
    ];
    const decision = decided({ limits, routing });
    expect(decision.limits?.statutory).toEqual(wd(20));
    expect(decision.timing.statutoryDue).toBe('2025-12-01');
  });

  it.each([
    ['both clocks', undefined, '2025-11-14', '2025-11-19'],
    ['the commitment alone', 'committed', '2025-11-14', '2025-11-17'],
    ['the law’s alone', 'statutory', '2025-11-12', '2025-11-19'],
  ] as const)('and the commitment are moved by a procedure excluded for %s', (...row) => {
    const [, clock, commitmentDue, statutoryDue] = row;
    const limits = [committed(7), statutory(10), exclude('x1', '听证', clock)];
    const events: Event[] = [
      { type: 'special-procedure', name: '听证', from: '2025-11-05', to: '2025-11-06' },
    ];
    expect(timingAfter(events, { limits })).toMatchObject({ commitmentDue, statutoryDue });
  });

  it('counts a procedure that the item does not declare excluded', () => {
    const events: Event[] = [
      { type: 'special-procedure', name: '现场核查', from: '2025-11-05', to: '2025-11-06' },
    ];
    const limits = [committed(7), statutory(10), exclude('x1', '听证')];
    expect(timingAfter(events, { limits })).toMatchObject({
      commitmentDue: '2025-11-12',
      statutoryDue: '2025-11-17',
    });
  });

  it('takes overlapping periods once, and nothing for days off', () => {
    const limits = [committed(7), statutory(10), exclude('x1', '听证'), exclude('x2', '鉴定')];
    const events: Event[] = [
      { type: 'special-procedure', name: '听证', from: '2025-11-05', to: '2025-11-06' },
      { type: 'special-procedure', name: '鉴定', from: '2025-11-06', to: '2025-11-07' },
      { type: 'special-procedure', name: '听证', from: '2025-11-08', to: '2025-11-09' },
    ];
    expect(timingAfter(events, { limits })).toMatchObject({
      commitmentDue: '2025-11-17',
      statutoryDue: '2025-11-20',
    });
  });

  it('excludes by date from the stage that is touched', () => {
    const routing = [
      assign('r1', { department: 'scjg', stage: 1, committed: wd(2) }),
      assign('r2', { department: 'xf', stage: 2, committed: wd(5) }),
    ];
    const events: Event[] = [
      { type: 'special-procedure', name: '听证', from: '2025-11-10', to: '2025-11-11' },
    ];
    expect(timingAfter(events, { routing, limits: [statutory(30), exclude('x1', '听证')] }).stages).toEqual([
      { department: 'scjg', from: '2025-11-03', due: '2025-11-05' },
      { department: 'xf', from: '2025-11-05', due: '2025-11-14' },
    ]);
  });
});

describe('20: the correction notice', () => {
  it.each([
    [10, '2025-11-06'],
    [3, '2025-11-06'],
    [2, '2025-11-05'],
    [1, '2025-11-04'],
  ])('of a commitment of %i working days is due on %s', (n, due) => {
    expect(timing({ limits: [committed(n)] }).correctionNoticeBy).toBe(due);
  });

  it('has no day where the commitment is on the spot', () => {
    const limits = [limit('l1', { clock: 'committed', n: 0, unit: 'on-the-spot' })];
    expect(timing({ limits })).toMatchObject({ correctionNoticeBy: null, commitmentDue: '2025-11-03' });
  });

  it('is due in any correction mode', () => {
    const { correction } = decidedItem('refuse-with-notice');
    expect(timing({ correction }).correctionNoticeBy).toBe('2025-11-06');
  });
});

function decidedItem(mode: ServiceItem['correction']['mode']): Pick<ServiceItem, 'correction'> {
  return { correction: { mode, basis: [{ text: '办法', law: 'b1', confirmed: true }] } };
}

describe('21: events', () => {
  const startsAt = '缴税完成';
  const waiting: Partial<ServiceItem> = {
    limits: [limit('l1', { clock: 'committed', ...wd(3), startsAt }), statutory(30)],
  };

  it('a clock that starts at an event runs from acceptance until then, from the later of the two afterwards', () => {
    expect(timingAfter([], waiting)).toMatchObject({
      commitmentFrom: '2025-11-03',
      commitmentDue: '2025-11-06',
    });
    const met: Event = { type: 'condition-met', name: startsAt, at: '2025-11-05T15:00' };
    expect(timingAfter([met], waiting)).toMatchObject({
      commitmentFrom: '2025-11-05',
      commitmentDue: '2025-11-10',
      acceptedOn: '2025-11-03',
      statutoryDue: '2025-12-15',
    });
    const before: Event = { type: 'condition-met', name: startsAt, at: '2025-10-30T15:00' };
    expect(timingAfter([before], waiting).commitmentFrom).toBe('2025-11-03');
    const other: Event = { type: 'condition-met', name: '公示期满', at: '2025-11-05T15:00' };
    expect(timingAfter([other], waiting).commitmentFrom).toBe('2025-11-03');
  });

  it('corrected in full after a notice in time, its day is the new acceptance', () => {
    const events: Event[] = [
      { type: 'correction-notice', on: '2025-11-06', requires: ['M1'] },
      { type: 'corrected', at: '2025-11-12T10:00' },
    ];
    expect(timingAfter(events)).toMatchObject({
      acceptedOn: '2025-11-12',
      commitmentFrom: '2025-11-12',
      commitmentDue: '2025-11-21',
      statutoryDue: '2025-11-26',
    });
  });

  it('after a notice that came too late the application counts as accepted from the first (R62)', () => {
    const events: Event[] = [
      { type: 'correction-notice', on: '2025-11-07' },
      { type: 'corrected', at: '2025-11-12T10:00' },
    ];
    expect(timingAfter(events)).toMatchObject({ acceptedOn: '2025-11-03', commitmentDue: '2025-11-12' });
  });

  it('a second notice is reckoned from the new acceptance', () => {
    const events: Event[] = [
      { type: 'correction-notice', on: '2025-11-06' },
      { type: 'corrected', at: '2025-11-12T10:00' },
      { type: 'correction-notice', on: '2025-11-17' },
      { type: 'corrected', at: '2025-11-19T10:00' },
    ];
    expect(timingAfter(events).acceptedOn).toBe('2025-11-19');
    const late = events.with(2, { type: 'correction-notice', on: '2025-11-18' });
    expect(timingAfter(late).acceptedOn).toBe('2025-11-12');
  });

  it('a notice alone moves nothing', () => {
    expect(timingAfter([{ type: 'correction-notice', on: '2025-11-06' }])).toEqual(timingAfter([]));
  });

  it('an approved extension moves the statutory clock alone', () => {
    const extension = { n: 5, unit: 'working-day' as const };
    const limits = [committed(7), limit('l2', { clock: 'statutory', ...wd(10), extension })];
    expect(timingAfter([], { limits }).statutoryDue).toBe('2025-11-17');
    const moved = timingAfter([{ type: 'extension-approved' }], { limits });
    expect(moved).toMatchObject({ commitmentDue: '2025-11-12', statutoryDue: '2025-11-24' });
    expect(timingAfter([{ type: 'extension-approved' }])).toEqual(timingAfter([]));
  });

  it('an extension in another unit runs from the end of the limit', () => {
    const limits = [limit('l2', { clock: 'statutory', ...wd(10), extension: { n: 1, unit: 'month' } })];
    expect(timingAfter([{ type: 'extension-approved' }], { limits }).statutoryDue).toBe('2025-12-17');
  });

  it('a special procedure that has not ended stops the clocks it is excluded from', () => {
    const open: Event = { type: 'special-procedure', name: '听证', from: '2025-11-05' };
    const limits = [committed(7), statutory(10), exclude('x1', '听证')];
    expect(timingAfter([open], { limits })).toMatchObject({
      commitmentDue: null,
      statutoryDue: null,
      correctionNoticeBy: '2025-11-06',
    });
    const half = [committed(7), statutory(10), exclude('x1', '听证', 'statutory')];
    expect(timingAfter([open], { limits: half })).toMatchObject({
      commitmentDue: '2025-11-12',
      statutoryDue: null,
    });
    expect(timingAfter([open])).toMatchObject({ commitmentDue: '2025-11-12', statutoryDue: '2025-11-17' });
  });
});

describe('22: handover and replies', () => {
  it('by half-day at the window, in real time online, never for what is secret', () => {
    expect(timing({})).toMatchObject({
      handover: 'by-half-day',
      handoverBy: '2025-11-03T14:00+08:00',
      onlineReplyBy: null,
    });
    expect(timing({}, { channel: 'online' })).toMatchObject({
      handover: 'realtime',
      handoverBy: null,
      onlineReplyBy: '2025-11-05',
    });
    expect(timing({ secret: true })).toMatchObject({ handover: 'secret', handoverBy: null });
    expect(timing({}, { channel: 'secret-desk' })).toMatchObject({ handover: 'secret', handoverBy: null });
  });

  it('an afternoon’s papers go on the next working day', () => {
    expect(timing({}, { submittedAt: '2025-09-30T15:00' }).handoverBy).toBe('2025-10-09T09:30+08:00');
  });
});

describe('23: the check afterwards', () => {
  it('has a clock of its own from acceptance, that no procedure moves', () => {
    const limits = [committed(1), limit('l3', { clock: 'postCheck', ...wd(20) }), exclude('x1', '听证')];
    const events: Event[] = [
      { type: 'special-procedure', name: '听证', from: '2025-11-05', to: '2025-11-06' },
    ];
    const decision = decided({ limits }, { events });
    expect(decision.limits?.postCheck).toEqual(wd(20));
    expect(decision.timing.postCheckBy).toBe('2025-12-01');
    expect(timing({}).postCheckBy).toBeNull();
  });

  it('limits may differ by a condition, one for each', () => {
    const online = when(is('channel', 'equal', 'online'));
    const limits = [
      limit('l1', { clock: 'statutory', ...wd(1) }, online),
      limit('l2', { clock: 'statutory', ...wd(13) }, { not: online }),
    ];
    expect(timing({ limits }, { channel: 'online' }).statutoryDue).toBe('2025-11-04');
    expect(timing({ limits }, { channel: 'mail' }).statutoryDue).toBe('2025-11-20');
    expect(decided({ limits: [] }).limits).toEqual({ committed: null, statutory: null });
  });
});

describe('a year without a published calendar', () => {
  it('makes a date null and says which, with an estimate', () => {
    const found = timing({ limits: [committed(7), statutory(10)] }, { submittedAt: '2026-12-21T10:00' });
    expect(found).toMatchObject({ commitmentDue: '2026-12-30', statutoryDue: null });
    expect(found.unknown).toEqual([{ clock: 'statutoryDue', year: 2027, estimate: '2027-01-04' }]);
  });

  it('taints everything that follows from a receipt in it', () => {
    const found = timing({}, { submittedAt: '2027-03-01T10:00' });
    expect(found).toMatchObject({
      receivedAt: null,
      acceptedOn: null,
      handoverBy: null,
      commitmentDue: null,
      statutoryDue: null,
    });
    expect(found.unknown?.map(({ clock }) => clock)).toEqual([
      'receivedAt',
      'acceptedOn',
      'handoverBy',
      'correctionNoticeBy',
      'commitmentFrom',
      'commitmentDue',
      'statutoryDue',
    ]);
    expect(new Set(found.unknown?.map(({ year }) => year))).toEqual(new Set([2027]));
  });

  it('leaves the receipt of an application that is not accepted open too', () => {
    const acceptance = [
      {
        name: 'c1',
        conditions: always,
        event: {
          type: 'refuse' as const,
          params: { reason: '不', requirement: '是', basis: decidedItem('standard').correction.basis },
        },
      },
    ];
    expect(timing({ acceptance }, { submittedAt: '2027-03-01T10:00' })).toEqual({
      receivedAt: null,
      unknown: [{ clock: 'receivedAt', year: 2027, estimate: '2027-03-01T10:00+08:00' }],
    });
  });
});
