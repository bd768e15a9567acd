/** The two ways to reckon days, written apart, agree; where they did not, one of them would be wrong. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../test/support/documents.ts';
import { addMonthsClamped, dateText, dayNumber } from '../core/calendar/civil-date.ts';
import { parseLocalTime, timestampText } from '../core/calendar/local-time.ts';
import { receiptOfTime } from '../core/calendar/receipt.ts';
import { createWorkingCalendar } from '../core/calendar/working-calendar.ts';
import { birthDayOf } from '../core/identifiers/identity-number.ts';
import { addMonths, dateOfMs, daysOf, msOfDate, siteMs, siteText } from './days.ts';
import { birthDate } from './identity.ts';

const { calendar: document, procedure } = documentsOf('spjy');
const ours = createWorkingCalendar(document);
const theirs = daysOf(document);
const MS = 86_400_000;
const day = fc.integer({ min: dayNumber('2023-12-01') as number, max: dayNumber('2027-02-28') as number });

const found = ({ day: number, unknownYear }: { day: number; unknownYear?: number }): number | undefined =>
  unknownYear === undefined ? number * MS : undefined;

describe('the second way to reckon', () => {
  it('knows the same working days, unpublished years included', () => {
    fc.assert(
      fc.property(day, day, fc.nat(60), (from, to, n) => {
        expect(theirs.isWorkingDay(from * MS)).toBe(ours.isWorkingDay(from));
        expect(theirs.addWorkingDays(from * MS, n)).toBe(found(ours.addWorkingDays(from, n)));
        expect(theirs.workingDaysBetween(from * MS, to * MS)).toBe(ours.countWorkingDays(from, to));
      }),
      { numRuns: 300 },
    );
  });

  it('receives a submission on the same day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399 }), (number, second) => {
        const received = receiptOfTime({ day: number, second }, procedure, ours);
        expect(theirs.receivedOn(number * MS + second * 1000, procedure)).toBe(found(received));
      }),
    );
  });

  it('adds months to the same day', () => {
    const any = fc.integer({
      min: dayNumber('1900-01-01') as number,
      max: dayNumber('2100-12-31') as number,
    });
    fc.assert(
      fc.property(any, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(dateOfMs(addMonths(from * MS, months))).toBe(dateText(addMonthsClamped(from, months)));
      }),
    );
  });

  it('reads the same dates and times, and refuses the same', () => {
    const digits = fc.stringMatching(
      /^(19|20)\d\d-(0\d|1[0-3])-[0-3]\d(T[0-2]\d:[0-6]\d(:[0-6]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-6]):[0-6]\d)?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const time = parseLocalTime(text);
        const ms = siteMs(text);
        expect(ms === undefined ? undefined : siteText(ms)).toBe(time && timestampText(time));
        const date = text.slice(0, 10);
        expect(msOfDate(date) === undefined).toBe(dayNumber(date) === undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same birth dates in identity numbers', () => {
    const numbers = fc.stringMatching(/^(11|35|81|99)0299(19|20)\d\d(0\d|1[0-2])[0-3]\d\d{3}$/);
    fc.assert(
      fc.property(numbers, fc.constantFrom(...'0123456789X'), (digits, check) => {
        const birth = birthDayOf(digits + check);
        expect(birthDate(digits + check)).toBe(birth === undefined ? undefined : dateText(birth));
      }),
      { numRuns: 5000 },
    );
  });
});
