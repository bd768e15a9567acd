import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  QuestionCircleFilled,
} from '@ant-design/icons';
import { CLOCK_NAMES, OUTCOME_NAMES } from '../../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { departmentName, whenOf } from '../../../../../server/core/explain/rule-sentence.ts';
import { spanName } from '../../../../../server/core/explain/spans.ts';
import { useWords } from '../../../../messages/words.tsx';
import { dayText, instantText } from '../../../../shared/dates.ts';
import { useItemEditing } from '../../editing/editing.ts';
import css from '../LimitTimeline.module.css';
import { tallyOf } from './day-strip.ts';
import { limitsWords } from './limits-words.ts';
import { headroomOf, isAccepted, type Timeline, type TimelineRow } from './timeline.ts';

/** The dates in words: received, handed over, and every limit with what was counted. */
export function DueList({ timeline }: { timeline: Timeline }) {
  const { t, language } = useWords(limitsWords);
  const { decision, rows } = timeline;
  return (
    <div className={css.dates}>
      {isAccepted(decision) ? null : (
        <p className={css.notice}>
          {t('limits.notAccepted', { outcome: OUTCOME_NAMES[decision.outcome][language] })}
        </p>
      )}
      <Milestones timeline={timeline} />
      <ul className={css.rows}>
        {rows.map((row) => (
          <DueRow key={row.id} row={row} />
        ))}
      </ul>
      <HeadroomLine timeline={timeline} />
    </div>
  );
}

function Milestones({ timeline }: { timeline: Timeline }) {
  const { t, language } = useWords(limitsWords);
  const { decision, submittedAt, receivedAt, receivedInUnknownYear } = timeline;
  const { handoverBy, handover, correctionNoticeBy, onlineReplyBy } = decision.timing;
  const isMoved = submittedAt !== receivedAt;
  const dated: [string, string | null | undefined][] = [
    [
      isMoved ? t('limits.receivedLater', { at: instantText(submittedAt, language) }) : t('limits.received'),
      receivedAt,
    ],
    [t('limits.handover'), handoverBy],
    [t('limits.notice'), correctionNoticeBy],
    [t('limits.reply'), onlineReplyBy],
  ];
  return (
    <>
      <dl className={css.milestones}>
        {dated.flatMap(([name, moment]) =>
          moment
            ? [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{instantText(moment, language)}</dd>
                </div>,
              ]
            : [],
        )}
      </dl>
      {handover === 'realtime' || handover === 'secret' ? (
        <p className={css.hint}>{t(`limits.handover.${handover}`)}</p>
      ) : null}
      {receivedInUnknownYear === undefined ? null : (
        <p className={css.notice}>{t('limits.receivedUnknown', { year: receivedInUnknownYear })}</p>
      )}
    </>
  );
}

/** 承诺时限7个工作日, or whose stage it is. */
export function useRowName(): (row: TimelineRow) => string {
  const { t, language } = useWords(limitsWords);
  const { document, vocabulary, departments } = useItemEditing();
  const sources = { vocabulary, conditions: document.conditions, departments };
  return ({ clock, department, span }) => {
    const name =
      clock === 'stage'
        ? t('limits.stage', { name: departmentName(department ?? '', sources, language) })
        : CLOCK_NAMES[clock][language];
    return `${name} ${spanName(span, language)}`;
  };
}

const SIGNS = {
  applies: <CheckCircleFilled aria-hidden="true" />,
  unmet: <ClockCircleOutlined aria-hidden="true" />,
  undetermined: <QuestionCircleFilled aria-hidden="true" />,
  outranked: <ClockCircleOutlined aria-hidden="true" />,
};

function DueRow({ row }: { row: TimelineRow }) {
  const { t, language } = useWords(limitsWords);
  const { document, vocabulary, departments } = useItemEditing();
  const nameOf = useRowName();
  const rule = document.limits.find(({ name }) => name === row.id);
  const sources = { vocabulary, conditions: document.conditions, departments };
  const sentence = rule ? whenOf(rule.conditions, sources, language) : '';
  const when = language === 'zh' ? withChinesePunctuation(sentence) : sentence;
  const { counted, skipped } = tallyOf(row);
  const reasons = skipped.map(([why, n]) => t('limits.reason', { why, n })).join(t('join.list'));
  const isCounted = row.span.unit !== 'on-the-spot' && row.unknownYear === undefined;
  return (
    <li className={css.row} data-standing={row.standing}>
      <strong>{nameOf(row)}</strong>
      <span className={css.standing}>
        {SIGNS[row.standing]} {t(`standing.${row.standing}`)}
      </span>
      <span>
        {row.unknownYear === undefined
          ? t('limits.dueBy', { day: instantText(row.due, language) })
          : t('limits.unknown', { year: row.unknownYear, day: dayText(row.due.slice(0, 10), language) })}
      </span>
      <span className={css.hint}>
        {[
          when,
          row.startsAt === undefined ? '' : t('limits.startsAt', { event: row.startsAt }),
          isCounted ? t('limits.counted', { n: counted }) : '',
          isCounted && reasons !== '' ? t('limits.skipped', { reasons }) : '',
        ]
          .filter(Boolean)
          .join(language === 'zh' ? '；' : '; ')}
      </span>
    </li>
  );
}

function HeadroomLine({ timeline }: { timeline: Timeline }) {
  const { t } = useWords(limitsWords);
  const headroom = headroomOf(timeline);
  if (!headroom) return null;
  const { days } = headroom;
  const key = days < 0 ? 'limits.exceeds' : days === 0 ? 'limits.same' : 'limits.within';
  return (
    <p className={css.headroom} data-exceeds={days < 0}>
      {days < 0 ? <CloseCircleFilled aria-hidden="true" /> : <CheckCircleFilled aria-hidden="true" />}{' '}
      {t(key, { n: Math.abs(days) })}
    </p>
  );
}
