import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { whereUsedQuery } from '../../api/rules.ts';
import { useWords } from '../../messages/words.tsx';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import type { OwnItem } from './logic/own-items.ts';
import type { Picked } from './logic/picked.ts';

/** Documents of others that cite the law: to be known, not to be changed here. */
export function Others({ picked, own }: { picked: Picked; own: readonly OwnItem[] }) {
  const { t } = useWords(basisWords);
  const { data } = useQuery(whereUsedQuery(picked.law));
  const codes = new Set(own.map(({ code }) => code));
  const others = (data?.documents ?? []).filter(
    ({ kind, code, version, uses }) =>
      version !== null &&
      !(kind === 'service-item' && codes.has(code)) &&
      uses.some(({ what }) => what === 'basis'),
  );
  if (others.length === 0) return null;
  return (
    <details className="paper">
      <summary>
        {t('others')} · {others.length}
      </summary>
      <p className={css.note}>{t('others.text')}</p>
      <ul className={css.others}>
        {others.map(({ kind, code, version, name, count }) => (
          <li key={`${kind}/${code}`}>
            <Link to={`/rules/${kind}/${code}/versions/${version}`}>{name}</Link>
            <span className={css.note}>{t('others.count', { n: count })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
