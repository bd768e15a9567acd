/**
 * Chooses a day in a picture of its month: arrow keys move by days and weeks, PageUp and PageDown by months, Home and End in
 * the week, Enter or Space chooses. A day that cannot be chosen can still be reached, and says why.
 */
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../../messages/words.tsx';
import { dayText } from '../../../shared/dates.ts';
import css from './month.module.css';
import { addDays, addMonths, type DayNature, sameDayIn, weekdayOf, weeksOf } from './month-days.ts';
import { monthWords } from './month-words.ts';

export interface DayFacts {
  readonly nature: DayNature;
  /** What else takes effect on the day, by name. */
  readonly begins: readonly string[];
  /** Why the day cannot be chosen; undefined where it can. */
  readonly why?: string | undefined;
}

const MOVES: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => sameDayIn(addMonths(day.slice(0, 7), -1), day),
  PageDown: (day) => sameDayIn(addMonths(day.slice(0, 7), 1), day),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, 6 - weekdayOf(day)),
};

export function DayChooser({
  value,
  today,
  label,
  factsOf,
  onChange,
}: {
  value: string | undefined;
  today: string;
  label: string;
  factsOf: (day: string) => DayFacts;
  onChange: (day: string) => void;
}) {
  const { t, language } = useWords(monthWords);
  const [at, setAt] = useState(value ?? today);
  const [moved, setMoved] = useState(0);
  const grid = useRef<HTMLTableElement>(null);
  const titleId = useId();
  const month = at.slice(0, 7);
  useEffect(() => {
    // Only a key moves the focus: turning the page by its button leaves it on the button.
    if (moved > 0) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [moved]);

  function onKeyDown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    setAt(move(at));
    setMoved((n) => n + 1);
  }
  const [year = '', number = ''] = month.split('-');
  return (
    <fieldset className={css.chooser} aria-label={label}>
      <div className={css.turn}>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('earlier')}
          onClick={() => setAt(sameDayIn(addMonths(month, -1), at))}
        />
        <strong id={titleId} aria-live="polite">
          {t('title', { year, month: Number(number) })}
        </strong>
        <Button
          icon={<RightOutlined />}
          aria-label={t('later')}
          onClick={() => setAt(sameDayIn(addMonths(month, 1), at))}
        />
      </div>
      <table ref={grid} aria-labelledby={titleId} className={css.days}>
        <thead>
          <tr>
            {([0, 1, 2, 3, 4, 5, 6] as const).map((weekday) => (
              <th key={weekday} scope="col">
                {t(`weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day)}>
              {week.map((day, place) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week are their own identity
                  <td key={place} />
                ) : (
                  <Day
                    key={day}
                    day={day}
                    facts={factsOf(day)}
                    isChosen={day === value}
                    isToday={day === today}
                    isAt={day === at}
                    onKeyDown={onKeyDown}
                    onPress={() => {
                      setAt(day);
                      if (factsOf(day).why === undefined) onChange(day);
                    }}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.told} aria-live="polite">
        <strong>{dayText(at, language)}</strong> <DayTold facts={factsOf(at)} />
      </p>
      <Legend />
    </fieldset>
  );
}

function useToldText(): (facts: DayFacts) => string {
  const { t } = useWords(monthWords);
  return ({ nature, begins, why }) =>
    [
      nature.kind === 'holiday' ? t('nature.holiday', { name: nature.name }) : t(`nature.${nature.kind}`),
      ...(begins.length > 0 ? [t('day.begins', { n: begins.length, names: begins.join(t('names')) })] : []),
      ...(why === undefined ? [] : [t('day.cannot', { why })]),
    ].join(t('join'));
}

function DayTold({ facts }: { facts: DayFacts }) {
  const told = useToldText();
  return <span>{told(facts)}</span>;
}

function Day({
  day,
  facts,
  isChosen,
  isToday,
  isAt,
  onKeyDown,
  onPress,
}: {
  day: string;
  facts: DayFacts;
  isChosen: boolean;
  isToday: boolean;
  isAt: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onPress: () => void;
}) {
  const { t, language } = useWords(monthWords);
  const told = useToldText();
  const { nature, begins, why } = facts;
  const name = [dayText(day, language), ...(isToday ? [t('today')] : []), told(facts)].join(' ');
  return (
    <td>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-disabled={why !== undefined}
        aria-label={name}
        title={name}
        tabIndex={isAt ? 0 : -1}
        className={css.day}
        data-nature={nature.kind}
        data-weekend={nature.kind === 'weekend' || (nature.kind === 'unknown' && nature.isWeekend)}
        data-today={isToday}
        onKeyDown={onKeyDown}
        onClick={onPress}
      >
        <span className={css.number}>{Number(day.slice(8))}</span>
        {nature.kind === 'holiday' || nature.kind === 'make-up' ? (
          <span className={css.sign}>{t(`sign.${nature.kind}`)}</span>
        ) : null}
        {begins.length > 0 ? <span className={css.begins}>{t('begins', { n: begins.length })}</span> : null}
      </button>
    </td>
  );
}

function Legend() {
  const { t } = useWords(monthWords);
  return (
    <p className={css.legend}>
      <span>
        <span className={css.sign}>{t('sign.holiday')}</span> {t('legend.holiday')}
      </span>
      <span>
        <span className={css.sign}>{t('sign.make-up')}</span> {t('legend.make-up')}
      </span>
      <span>{t('legend.begins')}</span>
      <span>{t('legend.blocked')}</span>
    </p>
  );
}
