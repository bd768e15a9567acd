/** Working calendars, built once for each calendar document: its prefix sums take longer than a decision. */
import type { Calendar } from '../../../schemas/generated/types.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../core/calendar/working-calendar.ts';

/** By the document itself: published documents are kept as one object each. */
const built = new WeakMap<Calendar, WorkingCalendar>();

export function workingCalendarOf(calendar: Calendar): WorkingCalendar {
  const known = built.get(calendar);
  if (known !== undefined) return known;
  const made = createWorkingCalendar(calendar);
  built.set(calendar, made);
  return made;
}
