import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import { allVersionsQuery, type ListedVersion, versionsQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, nowAtSite } from '../../../shared/dates.ts';
import { versionsWords } from '../../../shared/versions/versions-words.ts';
import { DayChooser } from '../month/DayChooser.tsx';
import { monthWords } from '../month/month-words.ts';
import css from './actions.module.css';
import { actionsWords } from './actions-words.ts';
import { dayFacts, unfitDay } from './day-facts.ts';
import { StepDialog } from './StepDialog.tsx';
import { type Done, useStep } from './use-step.ts';

/** Sets the day of an approved version, on a month that shows holidays and what else begins when. */
export function PublishDialog({
  version,
  onDone,
  onCancel,
}: {
  version: ListedVersion;
  onDone: (done: Done) => void;
  onCancel: () => void;
}) {
  const { t, language } = useWords(actionsWords);
  const { t: ofMonth } = useWords(monthWords);
  const { t: ofVersion } = useWords(versionsWords);
  const [day, setDay] = useState<string>();
  const step = useStep(version, onDone);
  const today = nowAtSite().slice(0, 10);
  const { data: shared } = useQuery(sharedRulesQuery);
  const { data: siblings = [] } = useQuery(versionsQuery(version));
  const planned = useInfiniteQuery(allVersionsQuery({ state: 'scheduled', order: 'effective', limit: 100 }));
  const others = (planned.data?.pages ?? [])
    .flatMap(({ versions }) => versions)
    .filter(({ kind, code }) => kind !== version.kind || code !== version.code)
    .map(({ effectiveFrom, title, version: n }) => ({
      day: effectiveFrom ?? '',
      name: `${title} ${ofVersion('version.n', { n })}`,
    }));
  const why = (on: string) => {
    const unfit = unfitDay(on, { today, siblings });
    if (unfit === undefined) return undefined;
    return unfit.kind === 'past' ? ofMonth('day.past') : ofMonth('day.tie', { n: unfit.version });
  };
  return (
    <StepDialog
      title={t('publish.title', { n: version.version })}
      ok={t('publish.ok')}
      explanation={t('publish.text')}
      hash={version.hash}
      width={600}
      isBusy={step.isPending}
      isReady={day !== undefined}
      error={step.error}
      onOk={() => day && step.mutate({ verb: 'publish', day })}
      onCancel={onCancel}
    >
      <DayChooser
        value={day}
        today={today}
        label={t('publish.day')}
        factsOf={(on) => dayFacts(on, { calendar: shared?.documents.calendar, others, why: why(on) })}
        onChange={setDay}
      />
      <p role="status" className={css.chosen}>
        {day ? t('publish.chosen', { day: dayText(day, language) }) : t('publish.none')}
      </p>
    </StepDialog>
  );
}
