/**
 * When a submission counts as received, and by when its papers are handed to the department.
 *
 * Inside office hours (both ends in, lunch included) it is received at once, else at the opening of the next session
 * (CV4). Papers received in the morning go before 14:00, the others before 9:30 on the next working day (R69, R70,
 * CV5). The hours are settings of the procedure document.
 */
import type { Procedure } from '../../../schemas/generated/types.ts';
import { type LocalTime, secondOfDay } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** With `unknownYear` set the time is an estimate: that year's calendar is not published. */
export interface FoundTime extends LocalTime {
  unknownYear?: number;
}

export function receiptOfTime(
  submitted: LocalTime,
  procedure: Procedure,
  calendar: WorkingCalendar,
): FoundTime {
  const opensAt = secondOfDay(procedure.officeHours.opensAt);
  const closesAt = secondOfDay(procedure.officeHours.closesAt);
  const first = submitted.second > closesAt ? submitted.day + 1 : submitted.day;
  const found = calendar.onOrAfter(first);
  const sameDay = found.day === submitted.day && submitted.second >= opensAt;
  const received: FoundTime = { day: found.day, second: sameDay ? submitted.second : opensAt };
  return found.unknownYear === undefined ? received : { ...received, unknownYear: found.unknownYear };
}

/** The latest moment for the papers to reach the department (half-day handover). */
export function handoverOf(received: LocalTime, procedure: Procedure, calendar: WorkingCalendar): FoundTime {
  const { morningEndsAt, morningBy, afternoonBy, afternoonWorkingDays } = procedure.handover;
  if (received.second < secondOfDay(morningEndsAt))
    return { day: received.day, second: secondOfDay(morningBy) };
  return { ...calendar.addWorkingDays(received.day, afternoonWorkingDays), second: secondOfDay(afternoonBy) };
}
