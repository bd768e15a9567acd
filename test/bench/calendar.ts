/** The n-th working day after a date, beside the usual npm package. */
import chineseDays from 'chinese-days';
import { dateText, dayNumber } from '../../server/core/calendar/civil-date.ts';
import { createWorkingCalendar } from '../../server/core/calendar/working-calendar.ts';
import { type Runner, race } from './measure.ts';
import { createRandom } from './random.ts';
import type { Row } from './report.ts';
import { sampleItem } from './sample-item.ts';

interface Question {
  from: string;
  n: number;
}

function runner<Q>(name: string, questions: readonly Q[], answer: (question: Q) => unknown): Runner {
  return {
    name,
    run: (from, count) => {
      for (let i = from; i < from + count; i += 1) answer(questions[i % questions.length] as Q);
    },
  };
}

export async function calendarRows(): Promise<Row[]> {
  const calendar = createWorkingCalendar(sampleItem().documents.calendar);
  const random = createRandom(11);
  const first = dayNumber('2024-01-01') ?? 0;
  const questions = Array.from({ length: 2000 }, () => ({
    from: dateText(first + random.below(640)),
    n: 1 + random.below(30),
  }));
  const ours = ({ from, n }: Question): string =>
    dateText(calendar.addWorkingDays(dayNumber(from) ?? 0, n).day);
  const theirs = ({ from, n }: Question): string => chineseDays.findWorkday(n, from);
  const other = questions.find((question) => ours(question) !== theirs(question));
  if (other) throw new Error(`${other.from} + ${other.n}: ${ours(other)} here, ${theirs(other)} there`);
  const days = questions.map(({ from, n }) => ({ day: dayNumber(from) ?? 0, n }));
  const { ratio } = await race([
    runner('ours', questions, ours),
    runner('theirs', questions, theirs),
    runner('by day numbers', days, ({ day, n }) => calendar.addWorkingDays(day, n)),
  ]);
  return [
    {
      key: 'calendar',
      what: 'the n-th working day, by day numbers, against chinese-days findWorkday',
      value: ratio('by day numbers', 'theirs'),
      unit: '×',
      goal: { atLeast: 500 },
    },
    { key: 'calendar/text', what: 'the same from text to text', value: ratio('ours', 'theirs'), unit: '×' },
  ];
}
