import { Link } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';
import type { CitedLaw } from './spoken-rules.ts';

interface LawsProps {
  laws: readonly CitedLaw[];
  chosen: string | null;
  onLaw: (law: string | null) => void;
}

/** From a clause of law to the rules that cite it, and to everything else that it reaches. */
export function Laws({ laws, chosen, onLaw }: LawsProps) {
  const { t } = useWords(groundsWords);
  return (
    <section className="paper" aria-labelledby="laws-title">
      <h2 id="laws-title">{t('laws')}</h2>
      <p className={css.note}>{t('laws.text')}</p>
      <ul className={css.laws}>
        {laws.map(({ id, law, article, spoke, rules }) => (
          <li key={id}>
            <button
              type="button"
              className="text-button"
              aria-pressed={id === chosen}
              onClick={() => onLaw(id === chosen ? null : id)}
            >
              {withChinesePunctuation(`${law} ${article}`)}
            </button>
            <small>
              {t('laws.spoke', { n: spoke })} · {t('laws.rules', { n: rules })} ·{' '}
              <Link to={`/audit/laws?law=${encodeURIComponent(law)}`}>{t('laws.reach')}</Link>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
