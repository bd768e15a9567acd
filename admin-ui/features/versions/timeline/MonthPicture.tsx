import { useWords } from '../../../messages/words.tsx';
import { dayText } from '../../../shared/dates.ts';
import { weeksOf } from '../month/month-days.ts';
import { monthWords } from '../month/month-words.ts';
import type { DayOfTimeline } from './by-day.ts';
import css from './TimelinePage.module.css';
import { timelineWords } from './timeline-words.ts';

/** A month with the number of versions on the days on which some begin. The list beside it says the same in words. */
export function MonthPicture({
  month,
  today,
  days,
}: {
  month: string;
  today: string;
  days: readonly DayOfTimeline[];
}) {
  const { t, language } = useWords(monthWords);
  const { t: ofTimeline } = useWords(timelineWords);
  const [year = '', number = ''] = month.split('-');
  return (
    <table className={css.month}>
      <caption>{t('title', { year, month: Number(number) })}</caption>
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
            {week.map((day, place) => {
              const versions = days.find((each) => each.day === day)?.versions ?? [];
              const names = versions.map(({ title, version: n }) => ofTimeline('begins', { title, n }));
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week are their own identity
                  key={place}
                  data-today={day === today}
                  data-begins={versions.length > 0}
                  title={
                    day && versions.length > 0
                      ? ofTimeline('month.count', {
                          day: dayText(day, language),
                          names: names.join(t('names')),
                        })
                      : undefined
                  }
                >
                  {day ? (
                    versions.length > 0 ? (
                      <a href={`#day-${day}`}>
                        {Number(day.slice(8))}
                        <span className={css.n}>{t('begins', { n: versions.length })}</span>
                      </a>
                    ) : (
                      Number(day.slice(8))
                    )
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
