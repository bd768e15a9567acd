import { CalendarOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Span } from '../../api/types.ts';
import { type Translate, useMessages } from '../../messages/index.tsx';
import { dayText, instantText } from '../dates.ts';
import { spanText } from '../span-text.ts';
import css from './answer.module.css';
import { type Answer, departmentName } from './answer.ts';
import { type ClockName, deferredClock, type ShownClock, shownClocks, stageClock } from './clocks.ts';
import { HowCounted } from './HowCounted.tsx';

/** When what will be done, and how each date came about. */
export function DueDates({ answer }: { answer: Answer }) {
  const { t } = useMessages();
  const { timing, deferred = [] } = answer.decision;
  const clocks = shownClocks(answer.decision, answer.excluded);
  return (
    <section className={css.part}>
      <h3>
        <CalendarOutlined aria-hidden="true" />
        {t(clocks.length > 0 ? 'due.title' : 'due.receipt')}
      </h3>
      <ul className={css.clocks}>
        <Receipt answer={answer} />
        {clocks.map((clock) => (
          <Clock key={clock.clock} clock={clock} />
        ))}
      </ul>
      {timing.handover === 'realtime' || timing.handover === 'secret' ? (
        <p className={css.aside}>{t(`handover.${timing.handover}`)}</p>
      ) : null}
      {timing.stages ? <Stages answer={answer} stages={timing.stages} /> : null}
      {deferred.length > 0 ? <Deferred answer={answer} deferred={deferred} /> : null}
    </section>
  );
}

interface DateRowProps extends Pick<ShownClock, 'limit' | 'counting'> {
  name: string;
  due: string | null;
  /** Shown instead of a date, or after it. */
  remark?: ReactNode;
  /** Shown where there is nothing to count. */
  how?: string;
  clock?: string;
}

/** One date: what it is, the limit it follows from, the day, and how it was counted. */
function DateRow({ name, due, limit, counting, remark, how, clock }: DateRowProps) {
  const { t, language } = useMessages();
  return (
    <li className={css.clock} data-clock={clock}>
      <span className={css.clockName}>
        {name}
        {limit ? <small>{spanText(limit, t)}</small> : null}
      </span>
      <span className={css.clockDate}>
        {due ? <time dateTime={due}>{instantText(due, language)}</time> : null} {remark}
      </span>
      {due && counting ? <HowCounted counting={counting} due={due} /> : null}
      {due && how && !counting ? <p className={css.how}>{how}</p> : null}
    </li>
  );
}

function Clock({ clock: { clock, due, unknown, ...rest } }: { clock: ShownClock }) {
  const { t, language } = useMessages();
  const estimate =
    unknown && t('due.unknown', { year: unknown.year, day: dayText(unknown.estimate, language) });
  return (
    <DateRow
      {...rest}
      clock={clock}
      name={t(`due.${clock}`)}
      due={due}
      remark={estimate}
      how={howText(clock, rest.limit, t)}
    />
  );
}

function howText(clock: ClockName, limit: Span | undefined, t: Translate): string {
  return t(limit?.unit === 'on-the-spot' ? 'due.onTheSpot.how' : `due.${clock}.how`);
}

/** When it counts as received, which is not when it was handed in if the office was closed. */
function Receipt({ answer: { decision, submittedAt } }: { answer: Answer }) {
  const { t } = useMessages();
  const { receivedAt, acceptedOn } = decision.timing;
  const isMoved = submittedAt !== undefined && receivedAt ? receivedAt.slice(0, 16) > submittedAt : false;
  return (
    <>
      {receivedAt ? (
        <DateRow
          name={t('due.receivedAt')}
          due={receivedAt}
          {...(isMoved ? { how: t('due.receivedAt.how') } : {})}
        />
      ) : null}
      {acceptedOn && !receivedAt?.startsWith(acceptedOn) ? (
        <DateRow name={t('due.acceptedOn')} due={acceptedOn} />
      ) : null}
    </>
  );
}

function Stages({
  answer,
  stages,
}: {
  answer: Answer;
  stages: readonly { department: string; from: string | null; due: string | null }[];
}) {
  const { t } = useMessages();
  return (
    <>
      <h4>{t('due.stages')}</h4>
      <ul className={css.clocks}>
        {stages.map((stage) => (
          <DateRow
            key={`${stage.department} ${stage.from}`}
            name={departmentName(answer.departments, stage.department)}
            due={stage.due}
            remark={stage.due ? null : t('due.notYet')}
            {...stageClock(answer.item, stage)}
          />
        ))}
      </ul>
    </>
  );
}

function Deferred({
  answer: { decision, item },
  deferred,
}: {
  answer: Answer;
  deferred: NonNullable<Answer['decision']['deferred']>;
}) {
  const { t } = useMessages();
  return (
    <>
      <h4>{t('due.deferred')}</h4>
      <ul className={css.clocks}>
        {deferred.map(({ id, dueOn, result }) => (
          <DateRow
            key={id}
            name={item.materials.find((material) => material.id === id)?.name ?? id}
            due={dueOn}
            remark={result ? t(`deferred.${result}`) : dueOn ? null : t('due.notYet')}
            {...deferredClock(item, id, decision.timing.acceptedOn)}
          />
        ))}
      </ul>
    </>
  );
}
