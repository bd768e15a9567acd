import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../test/support/documents.ts';
import { parseLocalTime, timestampText } from './local-time.ts';
import { handoverOf, receiptOfTime } from './receipt.ts';
import { createWorkingCalendar } from './working-calendar.ts';

const { calendar: document, procedure } = documentsOf('spjy');
const calendar = createWorkingCalendar(document);

function receiptOf(submitted: string) {
  const time = parseLocalTime(submitted) as NonNullable<ReturnType<typeof parseLocalTime>>;
  return receiptOfTime(time, procedure, calendar);
}

function received(submitted: string): string {
  return timestampText(receiptOf(submitted)).slice(0, 16);
}

function handover(submitted: string): string {
  return timestampText(handoverOf(receiptOf(submitted), procedure, calendar)).slice(0, 16);
}

describe('a submission', () => {
  it.each([
    ['2025-11-03T09:00', '2025-11-03T09:00', 'at the opening'],
    ['2025-11-03T12:30', '2025-11-03T12:30', 'over lunch'],
    ['2025-11-03T17:30', '2025-11-03T17:30', 'at the closing'],
    ['2025-11-03T17:30:01', '2025-11-04T09:00', 'a second after it'],
    ['2025-11-03T08:59:59', '2025-11-03T09:00', 'before the opening'],
    ['2025-11-07T18:00', '2025-11-10T09:00', 'on a Friday evening'],
    ['2025-10-03T20:15', '2025-10-09T09:00', 'in the National Day holiday'],
    ['2025-10-11T10:00', '2025-10-11T10:00', 'on a make-up Saturday'],
    ['2025-10-12T10:00', '2025-10-13T09:00', 'on the Sunday after it'],
  ])('of %s counts as received at %s: %s', (submitted, expected) => {
    expect(received(submitted)).toBe(expected);
  });

  it('in an unpublished year is received on an estimated day', () => {
    expect(received('2027-01-01T10:00')).toBe('2027-01-01T10:00');
    expect(receiptOf('2027-01-01T10:00').unknownYear).toBe(2027);
    expect(receiptOf('2026-12-31T18:00').unknownYear).toBe(2027);
  });
});

describe('papers', () => {
  it.each([
    ['2025-11-03T11:59', '2025-11-03T14:00'],
    ['2025-11-03T12:00', '2025-11-04T09:30'],
    ['2025-11-07T15:00', '2025-11-10T09:30'],
    ['2025-09-30T15:00', '2025-10-09T09:30'],
    ['2025-10-11T15:00', '2025-10-13T09:30'],
    ['2025-11-03T18:00', '2025-11-04T14:00'],
  ])('received at %s are handed over by %s', (submitted, expected) => {
    expect(handover(submitted)).toBe(expected);
  });
});
