import type { DerivationDay } from '../../api/types.ts';
import { type Read, type Translate, useMessages } from '../../messages/index.tsx';
import { weeksOf } from '../month-weeks.ts';
import css from './calendar.module.css';
import { type PictureDay, pictureMonths } from './calendar-months.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Which days of a span counted, which did not and why: a sign in each cell, colour only beside it. */
export function CalendarPicture({
  from,
  due,
  days,
}: {
  from: string;
  due: string;
  days: readonly DerivationDay[];
}) {
  const { t, said } = useMessages();
  const counted = days.filter((day) => day.counted).length;
  return (
    <figure className={css.picture}>
      <div className={css.months}>
        {pictureMonths(from, due, days).map(({ year, month, offset, days: inMonth }) => (
          <table key={`${year}-${month}`} className={css.month}>
            <caption>{t('calendar.month', { year, month })}</caption>
            <thead>
              <tr>
                {WEEKDAYS.map((weekday) => (
                  <th key={weekday} scope="col">
                    {t(`weekday.${weekday}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks(offset, inMonth).map((week) => (
                <tr key={week.find((day) => day)?.date}>
                  {week.map((day, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week are their own identity
                    <td key={index}>{day ? <Cell said={said} day={day} t={t} /> : null}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <figcaption className={css.legend}>
        <span className={css.cell} data-kind="start">
          {t('calendar.startSign')}
        </span>
        {t('calendar.start')}
        <span className={css.cell} data-kind="counted">
          1
        </span>
        {t('calendar.counted', { n: counted })}
        <span className={css.cell} data-kind="skipped">
          ×
        </span>
        {t('calendar.skipped', { n: days.length - counted })}
        <Reasons days={days} />
      </figcaption>
    </figure>
  );
}

/** Why days were skipped, each reason once with how many days. */
function Reasons({ days }: { days: readonly DerivationDay[] }) {
  const { t, said } = useMessages();
  const reasons = new Map<string, number>();
  for (const { counted, why } of days) if (!counted && why) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  if (reasons.size === 0) return null;
  return (
    <span className={css.reasons}>
      {[...reasons].map(([why, n]) => t('calendar.reason', { why: said(why), n })).join(t('join.list'))}
    </span>
  );
}

function Cell({ day, t, said }: { day: PictureDay; t: Translate; said: Read }) {
  if (day.kind === 'outside') return <span className={css.outside}>{day.dayOfMonth}</span>;
  const sign =
    day.kind === 'counted' ? String(day.nth) : day.kind === 'start' ? t('calendar.startSign') : '×';
  return (
    <span
      className={css.cell}
      data-kind={day.kind}
      data-due={day.isDue}
      title={[day.date, said(day.why), day.isDue ? t('calendar.due') : ''].filter(Boolean).join(' ')}
    >
      <span className={css.number}>{day.dayOfMonth}</span>
      <span className={css.sign}>{day.isDue ? `${sign}${t('calendar.dueSign')}` : sign}</span>
    </span>
  );
}

/** Weeks that the span does not touch are left out. */
function weeks(offset: number, days: readonly PictureDay[]): (PictureDay | undefined)[][] {
  return weeksOf(offset, days).filter((row) => row.some((day) => day && day.kind !== 'outside'));
}
