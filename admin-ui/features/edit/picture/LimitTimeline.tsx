/**
 * The limits of an item on a strip of days, for an application and a moment that somebody tries: which rule applies, when it
 * is due, which days do not count and why. What is counted is in limits/timeline.ts; nothing here is kept.
 */
import { Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { Application } from '../../../../schemas/generated/types.ts';
import type { CompiledVersion } from '../../../../server/core/decide/compiled-version.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../messages/words.tsx';
import { nowAtSite } from '../../../shared/dates.ts';
import { DayInput, MomentInput } from '../../../shared/TimeInput.tsx';
import { type ItemEditing, useItemEditing } from '../editing/editing.ts';
import { compiledDraft } from '../shared/decide-under-draft.ts';
import css from './LimitTimeline.module.css';
import { DayStrip } from './limits/DayStrip.tsx';
import { DueList } from './limits/DueList.tsx';
import { limitsWords } from './limits/limits-words.ts';
import { type Timeline, timelineOf } from './limits/timeline.ts';

/** What is chosen by hand; the rest is the application's own. */
interface Chosen {
  readonly caseId?: string;
  readonly at?: string;
  readonly variant?: string;
  readonly procedure?: string;
  readonly from?: string;
  readonly to?: string;
}

function applicationOf(
  base: Application | undefined,
  chosen: Chosen,
  variants: readonly string[],
): Application {
  const { procedure, from, to } = chosen;
  const variant = chosen.variant ?? base?.variant ?? variants[0];
  const {
    variant: _own,
    events: _events,
    acceptedOn: _day,
    ...rest
  } = base ?? {
    ...{ channel: 'window' as const, submittedAt: nowAtSite(), form: {}, materials: {} },
  };
  return {
    ...rest,
    submittedAt: chosen.at ?? rest.submittedAt.slice(0, 16),
    ...(variant === undefined || variant === null ? {} : { variant }),
    ...(procedure !== undefined && from !== undefined && to !== undefined
      ? { events: [{ type: 'special-procedure', name: procedure, from, to }] }
      : {}),
  };
}

/** Undefined also where a half-written rule compiles and cannot be answered. */
function tried(version: CompiledVersion, application: Application): Timeline | undefined {
  try {
    return timelineOf(version, application);
  } catch {
    return undefined;
  }
}

export function LimitTimeline() {
  const { t } = useWords(limitsWords);
  const { document, beside } = useItemEditing();
  const [chosen, setChosen] = useState<Chosen>({});
  const version = useMemo(() => compiledDraft(document, beside), [document, beside]);
  const base = document.cases.find(({ id }) => id === chosen.caseId) ?? document.cases[0];
  const application = useMemo(
    () => applicationOf(base?.application, chosen, document.variants),
    [base, chosen, document.variants],
  );
  const timeline = useMemo(() => version && tried(version, application), [version, application]);
  const trouble = troubleOf({ document, beside, version, timeline });
  return (
    <section className={css.part} aria-label={t('limits.title')}>
      <p className={css.intro}>{t('limits.intro')}</p>
      <Choices chosen={chosen} application={application} onChange={setChosen} baseId={base?.id} />
      {document.cases.length === 0 ? <p className={css.hint}>{t('limits.noCases')}</p> : null}
      {trouble ? <p className={css.notice}>{t(trouble)}</p> : null}
      {!trouble && version && timeline ? (
        <>
          <DueList timeline={timeline} />
          <DayStrip timeline={timeline} calendar={version.calendar} />
        </>
      ) : null}
    </section>
  );
}

/** Why there is nothing to draw; undefined where there is. */
function troubleOf({
  document,
  beside,
  version,
  timeline,
}: Pick<ItemEditing, 'document' | 'beside'> & {
  version: CompiledVersion | undefined;
  timeline: Timeline | undefined;
}) {
  const { procedure, calendar, parameters, directory } = beside;
  if (!procedure || !calendar || !parameters || !directory) return 'limits.noDocuments';
  if (!version) return 'limits.notYet';
  if (!timeline) return 'limits.badMoment';
  const hasLimits = document.limits.some(({ event }) => event.type === 'limit') || timeline.rows.length > 0;
  return hasLimits ? undefined : 'limits.none';
}

interface ChoicesProps {
  chosen: Chosen;
  application: Application;
  baseId: string | undefined;
  onChange: (next: Chosen) => void;
}

function Choices({ chosen, application, baseId, onChange }: ChoicesProps) {
  const { t, language } = useWords(limitsWords);
  const { document } = useItemEditing();
  const ids = useId();
  const procedures = [
    ...new Set(
      document.limits.flatMap(({ event }) => (event.type === 'exclude' ? [event.params.procedure] : [])),
    ),
  ];
  const shown = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const put = (next: Partial<Record<keyof Chosen, string | undefined>>) => {
    const merged = { ...chosen, ...next };
    // A key without a value is not there.
    onChange(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)));
  };
  const firstDay = application.submittedAt.slice(0, 10);
  return (
    <div className={css.choices}>
      <div>
        <label htmlFor={`${ids}case`}>{t('limits.base')}</label>
        <Select
          id={`${ids}case`}
          className={css.wide}
          value={baseId ?? ''}
          disabled={document.cases.length === 0}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={
            document.cases.length > 0
              ? document.cases.map(({ id, title }) => ({ value: id, label: shown(title) }))
              : [{ value: '', label: t('limits.blank') }]
          }
          onChange={(caseId) => onChange({ caseId })}
        />
      </div>
      <div>
        <label htmlFor={`${ids}at`}>{t('limits.at')}</label>
        <MomentInput
          id={`${ids}at`}
          value={application.submittedAt}
          onChange={(at) => put({ at: at ?? '' })}
        />
      </div>
      {document.variants.length > 1 ? (
        <div>
          <label htmlFor={`${ids}variant`}>{t('limits.variant')}</label>
          <Select
            id={`${ids}variant`}
            className={css.narrow}
            value={application.variant ?? undefined}
            options={document.variants.map((variant) => ({ value: variant, label: shown(variant) }))}
            onChange={(variant: string) => put({ variant })}
          />
        </div>
      ) : null}
      {procedures.length > 0 ? (
        <div>
          <label htmlFor={`${ids}procedure`}>{t('limits.procedure')}</label>
          <Select
            id={`${ids}procedure`}
            className={css.narrow}
            value={chosen.procedure ?? ''}
            options={[
              { value: '', label: t('limits.procedure.none') },
              ...procedures.map((name) => ({ value: name, label: shown(name) })),
            ]}
            onChange={(name: string) =>
              put(
                name === ''
                  ? { procedure: undefined, from: undefined, to: undefined }
                  : { procedure: name, from: chosen.from ?? firstDay, to: chosen.to ?? firstDay },
              )
            }
          />
        </div>
      ) : null}
      {chosen.procedure === undefined
        ? null
        : (['from', 'to'] as const).map((end) => (
            <div key={end}>
              <label htmlFor={`${ids}${end}`}>{t(`limits.${end}`)}</label>
              <DayInput id={`${ids}${end}`} value={chosen[end]} onChange={(day) => put({ [end]: day })} />
            </div>
          ))}
    </div>
  );
}
