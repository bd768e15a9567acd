import { Link } from 'react-router';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import type { ItemUses } from './use-item-uses.ts';
import css from './uses.module.css';
import { usesWords } from './uses-words.ts';

interface ItemUseListProps {
  uses: ItemUses;
  /** All of them at once, rather than when asked for. */
  isOpen?: boolean;
}

/** How many items use it, and which. */
export function ItemUseList({ uses: { state, items, count }, isOpen = false }: ItemUseListProps) {
  const { t } = useWords(usesWords);
  if (state === 'loading') return <p className={css.quiet}>{t('loading')}</p>;
  if (state === 'failed') return <p className={css.quiet}>{t('failed')}</p>;
  if (count === 0) return <p className={css.quiet}>{t('none')}</p>;
  return (
    <details className={css.uses} open={isOpen}>
      <summary>{t('count', { documents: items.length, n: count })}</summary>
      <ul>
        {items.map(({ code, name, version, count: n, uses }) => (
          <li key={`${code} ${version ?? ''}`}>
            <Link to={`/rules/service-item/${code}/edit?at=${encodeURIComponent(uses[0]?.pointer ?? '')}`}>
              {withChinesePunctuation(name)}
              {version === null ? t('draft') : null}
            </Link>
            <span className={css.quiet}>{t('places', { n })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
