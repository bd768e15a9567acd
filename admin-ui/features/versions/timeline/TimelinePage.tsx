/** What comes into effect when, over all documents: what is scheduled ahead, what began lately, and the months as a picture. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import { allVersionsQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, nowAtSite } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { StateTag } from '../../../shared/versions/StateTag.tsx';
import { useDepartmentName } from '../../../shared/versions/use-names.ts';
import { byDay, type DayOfTimeline, monthsToShow } from './by-day.ts';
import { MonthPicture } from './MonthPicture.tsx';
import css from './TimelinePage.module.css';
import { timelineWords } from './timeline-words.ts';

export function TimelinePage() {
  const { t } = useWords(timelineWords);
  useTitle(t('title'));
  const departmentName = useDepartmentName();
  const [address, setAddress] = useSearchParams();
  const owner = address.get('owner') ?? undefined;
  const { data: shared } = useQuery(sharedRulesQuery);
  const narrowed = { order: 'effective' as const, ...(owner && { owner }) };
  const ahead = useInfiniteQuery(allVersionsQuery({ ...narrowed, state: 'scheduled', limit: 100 }));
  const recent = useInfiniteQuery(
    allVersionsQuery({ ...narrowed, state: 'in-effect,superseded', limit: 20 }),
  );
  const error = ahead.error ?? recent.error;
  if (error) return <Failure error={error} retry={() => void ahead.refetch()} />;
  const today = nowAtSite().slice(0, 10);
  const coming = byDay((ahead.data?.pages ?? []).flatMap(({ versions }) => versions)).reverse();
  const past = byDay((recent.data?.pages ?? []).flatMap(({ versions }) => versions));
  const days = [...coming, ...past];
  return (
    <>
      <div className={css.head}>
        <h1>{t('title')}</h1>
        <Select
          aria-label={t('department')}
          allowClear
          className={css.filter}
          placeholder={t('department')}
          value={owner}
          showSearch={{ optionFilterProp: 'label' }}
          options={shared?.documents.directory?.departments.map(({ id }) => ({
            value: id,
            label: departmentName(id),
          }))}
          onChange={(next) => setAddress(next ? { owner: next } : {}, { replace: true })}
        />
      </div>
      {ahead.isPending || recent.isPending ? (
        <Loading />
      ) : (
        <div className={css.page}>
          <div className={css.column}>
            <Days title={t('ahead')} none={t('ahead.none')} days={coming} />
            <Days title={t('recent')} none={t('recent.none')} days={past} />
            {recent.hasNextPage || ahead.hasNextPage ? (
              <p className={css.more}>
                <Button
                  loading={recent.isFetchingNextPage}
                  onClick={() => {
                    if (ahead.hasNextPage) void ahead.fetchNextPage();
                    if (recent.hasNextPage) void recent.fetchNextPage();
                  }}
                >
                  {t('more')}
                </Button>
              </p>
            ) : null}
          </div>
          <aside className={`paper ${css.months}`} aria-label={t('months')}>
            {monthsToShow(
              today,
              coming.map(({ day }) => day),
            ).map((month) => (
              <MonthPicture key={month} month={month} today={today} days={days} />
            ))}
          </aside>
        </div>
      )}
    </>
  );
}

function Days({ title, none, days }: { title: string; none: string; days: readonly DayOfTimeline[] }) {
  const { t, language } = useWords(timelineWords);
  const departmentName = useDepartmentName();
  const titleId = useId();
  return (
    <section className="paper" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {days.length === 0 ? <p>{none}</p> : null}
      <ol className={css.days}>
        {days.map(({ day, versions }) => (
          <li key={day} id={`day-${day}`}>
            <h3>
              <time dateTime={day}>{dayText(day, language)}</time>
            </h3>
            <ul>
              {versions.map(({ kind, code, version: n, title: name, owner, ownerName, state, retires }) => (
                <li key={`${kind}/${code}/${n}`} className={css.entry}>
                  <Link to={`/rules/${kind}/${code}/versions/${n}`}>
                    {t(retires ? 'ends' : 'begins', { title: name, n })}
                  </Link>
                  <span className={css.owner}>{ownerName ?? departmentName(owner)}</span>
                  <StateTag state={state} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
