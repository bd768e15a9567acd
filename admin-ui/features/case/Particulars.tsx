import type { Applicant, CaseAnswer } from '../../api/types.ts';
import { type MessageKey, type Translate, useMessages } from '../../messages/index.tsx';
import { instantText } from '../../shared/dates.ts';
import css from './CasePage.module.css';
import { usePersonText } from './person-text.ts';

const EVENTS: Record<string, MessageKey> = {
  received: 'event.received',
  'special-procedure': 'event.special-procedure',
  'correction-notice': 'event.correction-notice',
  corrected: 'event.corrected',
  'deferral-supplied': 'event.deferral-supplied',
  'stage-completed': 'event.stage-completed',
  'extension-approved': 'event.extension-approved',
  'condition-met': 'event.condition-met',
  'dates-settled': 'event.dates-settled',
};

/** Who applied, when and under which version it was received, and what has happened since. */
export function Particulars({ stored }: { stored: CaseAnswer }) {
  const { t, language, said } = useMessages();
  const personText = usePersonText();
  const facts: [string, string][] = [
    ...applicantFacts(stored.applicant, t),
    [t('case.receivedAt'), instantText(stored.receivedAt, language)],
    [t('desk.channel'), t(`channel.${stored.application.channel}`)],
    ...(stored.decision.variant ? [[t('desk.variant'), stored.decision.variant] as [string, string]] : []),
    [t('case.version'), t('desk.version', { n: stored.decision.versions.item.version })],
  ];
  return (
    <section className="paper" aria-labelledby="particulars-title">
      <h2 id="particulars-title">{t('case.particulars')}</h2>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={css.sub}>{t('case.history')}</h3>
      <ol className={css.history}>
        {stored.history.map(({ at, type, by, note }) => (
          <li key={`${at} ${type}`}>
            <time dateTime={at}>{instantText(at, language)}</time>
            <span>
              {EVENTS[type] ? t(EVENTS[type]) : type}
              {note ? `${t('join.colon')}${said(note)}` : ''}
              {by ? t('case.by', { actor: personText(by) }) : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function applicantFacts(applicant: Applicant | undefined, t: Translate): [string, string][] {
  if (!applicant) return [];
  const { kind, name, idNumber, uscc, phone, agent } = applicant;
  const given: [string, string | undefined][] = [
    [t(`applicant.name.${kind}`), name],
    [t('applicant.idNumber'), idNumber],
    [t('applicant.uscc'), uscc],
    [t('applicant.phone'), phone],
    [t('agent.name'), agent?.name],
    [t('agent.phone'), agent?.phone],
  ];
  return given.flatMap(([title, value]) => (value ? [[title, value] as [string, string]] : []));
}
