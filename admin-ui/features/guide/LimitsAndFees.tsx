import type { Citation } from '../../../schemas/generated/types.ts';
import type { GuideAnswer } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { BasisTag } from '../../shared/BasisTag.tsx';
import css from './GuidePage.module.css';

/** How long it takes, what does not count, and what it costs: the sentences made from the rules. */
export function LimitsAndFees({ answer: { item, guide } }: { answer: GuideAnswer }) {
  const { t } = useMessages();
  const excluded = item.limits.flatMap(({ name, event }) =>
    event.type === 'exclude' ? [{ rule: name, ...event.params }] : [],
  );
  return (
    <>
      <ul className={css.plainList}>
        {guide.limits.map(({ rule, sentence, basis }) => (
          <Entry key={rule} text={sentence} basis={basis} />
        ))}
        {excluded.map(({ rule, procedure, basis }) => (
          <Entry key={rule} text={t('guide.excluded', { name: procedure })} basis={basis} />
        ))}
      </ul>
      <h3 className={css.sub}>{t('guide.fees')}</h3>
      {guide.fees.length === 0 ? <p>{t('fee.none')}</p> : null}
      <ul className={css.plainList}>
        {guide.fees.map(({ rule, sentence, basis }) => (
          <Entry key={rule} text={sentence} basis={basis} />
        ))}
      </ul>
    </>
  );
}

function Entry({ text, basis }: { text: string; basis: readonly Citation[] }) {
  return (
    <li>
      <span>{text}</span>
      <span className={css.bases}>
        {basis.map(({ text: cited, confirmed }) => (
          <BasisTag key={cited} text={cited} confirmed={confirmed} />
        ))}
      </span>
    </li>
  );
}
