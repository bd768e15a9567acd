import { FileDoneOutlined } from '@ant-design/icons';
import { type MessageKey, type Translate, useMessages } from '../../messages/index.tsx';
import css from './answer.module.css';
import { type Answer, isAccepted } from './answer.ts';

const TITLES: Record<string, MessageKey> = {
  'acceptance-commitment': 'paper.acceptance-commitment',
  'material-receipt': 'paper.material-receipt',
  'deferral-notice': 'paper.deferral-notice',
  'deferral-pledge': 'paper.deferral-pledge',
  'one-time-notice': 'paper.one-time-notice',
  'refusal-decision': 'paper.refusal-decision',
  'refusal-with-notice': 'paper.refusal-with-notice',
  'not-required-notice': 'paper.not-required-notice',
  'special-guide': 'paper.special-guide',
  result: 'paper.result',
};

/** 《受理承诺单》 and the like; a code that is newer than this screen is shown as it is. */
export function paperTitle(code: string, t: Translate): string {
  const key = TITLES[code];
  return key ? t(key) : code;
}

/** Which papers are to be handed out and, of an application that is accepted, the fee and whether there is an inspection. */
export function Papers({ answer: { decision, item } }: { answer: Answer }) {
  const { t } = useMessages();
  const accepted = isAccepted(decision);
  const { fee, inspectionRequired, documents, submitLater = [] } = decision;
  const later = item.materials.filter(({ id }) => submitLater.includes(id)).map(({ name }) => name);
  return (
    <section className={css.part}>
      <h3>
        <FileDoneOutlined aria-hidden="true" />
        {t(accepted ? 'papers.title' : 'papers.title.only')}
      </h3>
      <dl className={css.facts}>
        <dt>{t('papers.documents')}</dt>
        <dd>{documents.map((code) => paperTitle(code, t)).join(t('join.list')) || t('none')}</dd>
        {fee === undefined || !accepted ? null : (
          <>
            <dt>{t('papers.fee')}</dt>
            <dd>{feeText(fee, t)}</dd>
          </>
        )}
        {typeof inspectionRequired === 'boolean' && accepted ? (
          <>
            <dt>{t('papers.inspection')}</dt>
            <dd>{t(inspectionRequired ? 'papers.inspection.yes' : 'papers.inspection.no')}</dd>
          </>
        ) : null}
        {later.length > 0 ? (
          <>
            <dt>{t('papers.later')}</dt>
            <dd>{later.join(t('join.list'))}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function feeText(fee: { amount: number | null } | null, t: Translate): string {
  if (fee === null) return t('fee.none');
  if (fee.amount === null) return t('fee.undetermined');
  return fee.amount === 0 ? t('fee.exempt') : t('fee.amount', { yuan: fee.amount.toFixed(2) });
}
