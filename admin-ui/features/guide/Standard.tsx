import type { AcceptanceRule, Citation, ReviewRule } from '../../../schemas/generated/types.ts';
import type { ShownItem } from '../../api/types.ts';
import { type MessageKey, useMessages } from '../../messages/index.tsx';
import { BasisTag } from '../../shared/BasisTag.tsx';
import css from './GuidePage.module.css';

const CONSEQUENCE: Record<AcceptanceRule['event']['type'], MessageKey> = {
  refuse: 'consequence.refuse',
  'not-required': 'consequence.notRequired',
  'not-in-jurisdiction': 'consequence.notInJurisdiction',
  'special-channel': 'consequence.specialChannel',
  'convert-variant': 'consequence.convertVariant',
  correct: 'consequence.correct',
  warn: 'consequence.warn',
};

/** What must hold to be accepted, what happens otherwise, and on which basis; then what the department will review. */
export function Standard({ item }: { item: ShownItem }) {
  const { t } = useMessages();
  return (
    <>
      <ol className={css.points}>
        {item.acceptance.map((rule) => (
          <Point
            key={rule.name}
            requirement={rule.event.params.requirement}
            otherwise={`${t(CONSEQUENCE[rule.event.type])}${t('join.colon')}${rule.event.params.reason}`}
            redirect={'redirect' in rule.event.params ? rule.event.params.redirect : undefined}
            basis={rule.event.params.basis}
          />
        ))}
      </ol>
      {item.review.length > 0 ? <Review rules={item.review} /> : null}
    </>
  );
}

function Review({ rules }: { rules: readonly ReviewRule[] }) {
  const { t } = useMessages();
  return (
    <>
      <h3 className={css.sub}>{t('guide.review')}</h3>
      <p className={css.note}>{t('guide.review.note')}</p>
      <ol className={css.points}>
        {rules.map(({ name, event }) => (
          <Point
            key={name}
            requirement={event.params.requirement}
            otherwise={`${t('consequence.review')}${t('join.colon')}${event.params.reason}`}
            basis={event.params.basis}
          />
        ))}
      </ol>
    </>
  );
}

function Point({
  requirement,
  otherwise,
  redirect,
  basis,
}: {
  requirement: string;
  otherwise: string;
  redirect?: string | undefined;
  basis: readonly Citation[];
}) {
  const { t } = useMessages();
  return (
    <li>
      <p className={css.requirement}>{requirement}</p>
      <p className={css.otherwise}>
        {otherwise}
        {redirect ? t('consequence.redirect', { to: redirect }) : ''}
      </p>
      <p className={css.bases}>
        {basis.map(({ text, confirmed }) => (
          <BasisTag key={text} text={text} confirmed={confirmed} />
        ))}
      </p>
    </li>
  );
}
