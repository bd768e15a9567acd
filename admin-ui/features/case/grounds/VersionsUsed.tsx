import { Link } from 'react-router';
import type { Versions } from '../../../../schemas/generated/types.ts';
import { useWords } from '../../../messages/words.tsx';
import { shortHash } from '../../../shared/ledger/entry-text.ts';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';

const PARTS = ['item', 'procedure', 'calendar', 'parameters', 'directory'] as const;

/** The five documents that it was decided by, each by its version and hash. */
export function VersionsUsed({ versions }: { versions: Versions }) {
  const { t } = useWords(groundsWords);
  return (
    <section className="paper" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions')}</h2>
      <dl className={css.versions}>
        {PARTS.map((part) => {
          const { code, version, hash } = versions[part];
          const kind = part === 'item' ? 'service-item' : part;
          return (
            <div key={part}>
              <dt>{t(`version.${part}`)}</dt>
              <dd>
                <Link to={`/rules/${kind}/${encodeURIComponent(code)}/versions/${version}`}>
                  {t('version.n', { n: version })}
                </Link>{' '}
                <code title={hash}>{shortHash(hash)}</code>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
