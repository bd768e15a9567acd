import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import look from '../../../../shared/answer/calendar.module.css';
import { mondayOffset, weeksOf } from '../../../../shared/month-weeks.ts';
import css from './calendar-part.module.css';
import { calendarWords, weekdayKeys } from './calendar-words.ts';
import {
  type DayMark,
  dayBeside,
  isWeekend,
  type Month,
  marksOf,
  monthBeside,
  monthsOf,
  type Year,
} from './logic/calendar-edits.ts';

interface YearPictureProps {
  year: Year;
  isReadOnly: boolean;
  onPress: (date: string) => void;
}

/** Twelve months; a word and a pattern in each marked day. One day at a time is in the order of Tab, the arrows walk to the others. */
export function YearPicture({ year, isReadOnly, onPress }: YearPictureProps) {
  const { t } = useWords(calendarWords);
  const picture = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState(`${year.year}-01-01`);
  const marks = useMemo(() => marksOf(year), [year]);
  const months = useMemo(() => monthsOf(year.year), [year.year]);
  const walk = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(focused);
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
    picture.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    // The days inside are buttons; this only hears the arrows that are pressed on them.
    <section
      ref={picture}
      className={css.months}
      aria-label={t('picture', { year: year.year })}
      onKeyDown={walk}
    >
      {months.map((month) => (
        <MonthTable
          key={month.month}
          {...{ month, marks, focused, isReadOnly }}
          onPress={onPress}
          onFocus={setFocused}
        />
      ))}
    </section>
  );
}

const STEPS: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => dayBeside(date, -1),
  ArrowRight: (date) => dayBeside(date, 1),
  ArrowUp: (date) => dayBeside(date, -7),
  ArrowDown: (date) => dayBeside(date, 7),
  PageUp: (date) => monthBeside(date, -1),
  PageDown: (date) => monthBeside(date, 1),
};

interface MonthTableProps {
  month: Month;
  marks: ReadonlyMap<string, DayMark>;
  focused: string;
  isReadOnly: boolean;
  onPress: (date: string) => void;
  onFocus: (date: string) => void;
}

function MonthTable({ month: { month, offset, dates }, marks, ...rest }: MonthTableProps) {
  const { t } = useWords(calendarWords);
  const id = useId();
  return (
    <table className={`${look.month} ${css.month}`}>
      <caption id={id}>{t('month', { month })}</caption>
      <thead>
        <tr>
          {weekdayKeys.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(offset, dates).map((week) => (
          <tr key={week.find((date) => date)}>
            {week.map((date, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week are their own identity
              <td key={place}>
                {date === undefined ? null : <Day {...rest} date={date} mark={marks.get(date)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends Pick<MonthTableProps, 'focused' | 'isReadOnly' | 'onPress' | 'onFocus'> {
  date: string;
  mark: DayMark | undefined;
}

function Day({ date, mark, focused, isReadOnly, onPress, onFocus }: DayProps) {
  const { t } = useWords(calendarWords);
  const weekday = weekdayKeys[mondayOffset(Date.parse(date))] ?? 0;
  const place = {
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
    weekday: t(`weekday.${weekday}`),
  };
  const plain = isWeekend(date) ? ('kind.weekend' as const) : ('kind.ordinary' as const);
  const label = mark
    ? t('day.marked', { ...place, name: mark.name, kind: t(`kind.${mark.kind}`) })
    : t('day.plain', { ...place, kind: t(plain) });
  return (
    <button
      type="button"
      className={css.day}
      data-kind={mark?.kind ?? (isWeekend(date) ? 'weekend' : 'ordinary')}
      data-date={date}
      tabIndex={date === focused ? 0 : -1}
      aria-label={label}
      aria-disabled={isReadOnly}
      title={label}
      onFocus={() => onFocus(date)}
      onClick={() => (isReadOnly ? undefined : onPress(date))}
    >
      <span>{place.day}</span>
      <span className={css.sign}>{mark ? t(`sign.${mark.kind}`) : null}</span>
    </button>
  );
}
