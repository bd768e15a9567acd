/** A calendar: which days become days off or days of work, and back; consecutive days of one kind are one sentence. */
import type { Calendar } from '../../../../schemas/generated/types.ts';
import { dayNumber } from '../../calendar/civil-date.ts';
import { type Language, momentName, quoted } from '../../explain/names.ts';
import type { ChangeSentence, SentenceWords } from './change-sentence.ts';
import { listedParts } from './part-sentences.ts';
import { plainSentences } from './plain-sentences.ts';

type Year = Calendar['years'][number];

interface Day {
  readonly off: boolean;
  readonly name: string;
  /** Where it stands, for a pointer. */
  readonly pointer: string;
}

/** What the notices say of each day; a day that they do not name is as its weekday is. */
function namedDays({ years }: Calendar): Map<string, Day> {
  const days = new Map<string, Day>();
  years.forEach(({ holidays, makeupWorkdays }, i) => {
    holidays.forEach(({ date, name }, j) => {
      days.set(date, { off: true, name, pointer: `/years/${i}/holidays/${j}` });
    });
    makeupWorkdays.forEach(({ date, name }, j) => {
      days.set(date, { off: false, name, pointer: `/years/${i}/makeupWorkdays/${j}` });
    });
  });
  return days;
}

interface Turn {
  readonly date: string;
  readonly was: Day | undefined;
  readonly is: Day | undefined;
}

function turnsBetween(before: Calendar, after: Calendar): Turn[] {
  const [had, has] = [namedDays(before), namedDays(after)];
  const dates = [...new Set([...had.keys(), ...has.keys()])].sort();
  return dates
    .map((date) => ({ date, was: had.get(date), is: has.get(date) }))
    .filter(({ was, is }) => was?.off !== is?.off || was?.name !== is?.name);
}

function sameTurn(a: Turn, b: Turn): boolean {
  return (
    a.was?.off === b.was?.off &&
    a.is?.off === b.is?.off &&
    a.was?.name === b.was?.name &&
    a.is?.name === b.is?.name
  );
}

/** Days that follow each other and turn alike. */
function runsOf(turns: readonly Turn[]): Turn[][] {
  const runs: Turn[][] = [];
  for (const turn of turns) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && dayNumber(turn.date) === (dayNumber(last.date) ?? 0) + 1 && sameTurn(last, turn))
      run.push(turn);
    else runs.push([turn]);
  }
  return runs;
}

function daysName(from: string, to: string, language: Language): string {
  const [first, last] = [momentName(from, language), momentName(to, language)];
  if (from === to) return first;
  return language === 'zh' ? `${first}至${last}` : `${first} to ${last}`;
}

function standing(day: Day | undefined, language: Language): string {
  if (language === 'zh') return day === undefined ? '按平日' : `${day.off ? '放假' : '上班'}(${day.name})`;
  return day === undefined
    ? 'an ordinary day'
    : `${day.off ? 'a day off' : 'a working day'} (${quoted(day.name)})`;
}

function turnSentence({ was, is }: Turn, days: string, language: Language): string {
  const [from, to] = [standing(was, language), standing(is, language)];
  if (language === 'en') return was ? `${days}: ${to} instead of ${from}` : `${days}: ${to}`;
  if (was && !is) return `${days}不再${from}`;
  if (!was) return `${days}改为${to}`;
  return `${days}由${from}改为${to}`;
}

function runSentence(run: readonly Turn[], language: Language): ChangeSentence {
  const [first, last] = [run[0] as Turn, run.at(-1) as Turn];
  const days = daysName(first.date, last.date, language);
  return {
    pointer: (first.is ?? first.was)?.pointer ?? '/years',
    kind: first.was ? (first.is ? 'changed' : 'removed') : 'added',
    subject: { what: 'day', title: days },
    sentence: turnSentence(first, days, language),
    ...(first.was && { before: standing(first.was, language) }),
    ...(first.is && { after: standing(first.is, language) }),
  };
}

export function calendarSentences(
  [before, after]: readonly [Calendar, Calendar],
  words: SentenceWords,
): ChangeSentence[] {
  const bare = ({ year, source }: Year): unknown => ({ year, source });
  const years = listedParts([before.years.map(bare), after.years.map(bare)], {
    ...{ what: 'setting', pointer: '/years', titles: undefined, words },
    name: { zh: '放假安排', en: 'Holidays of' },
    phrases: () => [words.language === 'zh' ? '来源有变' : 'its source changes'],
  });
  return [
    ...plainSentences('calendar', [before, after], { words, skipped: new Set(['years']) }),
    ...years,
    ...runsOf(turnsBetween(before, after)).map((run) => runSentence(run, words.language)),
  ];
}
