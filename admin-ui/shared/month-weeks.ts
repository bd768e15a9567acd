/** How many cells stay empty before a day that begins a month, Monday first. Days are stepped in UTC, where each has 24 hours. */
export function mondayOffset(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7;
}

/** The days of a month in rows of seven; undefined where a place of a row is no day of it. */
export function weeksOf<Day>(offset: number, days: readonly Day[]): (Day | undefined)[][] {
  const cells: (Day | undefined)[] = [...Array.from({ length: offset }, () => undefined), ...days];
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
