import { CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../messages/words.tsx';
import { useEditing } from '../editing/editing.ts';
import css from './Editor.module.css';
import { frameWords } from './frame-words.ts';
import { type Part, shows } from './part-places.ts';
import { partWords } from './part-words.ts';

/** Every part of the document, with what is wrong in it. */
export function PartNav({ parts, current }: { parts: readonly Part[]; current: Part | undefined }) {
  const { t } = useWords(frameWords);
  const { t: titleOf } = useWords(partWords);
  const { findings } = useEditing();
  const [address] = useSearchParams();
  if (parts.length < 2) return null;
  return (
    <nav className={css.nav} aria-label={t('edit.parts')}>
      <ul>
        {parts.map((part) => {
          const inside = findings.filter(({ pointer }) => shows(part, pointer));
          const errors = inside.filter(({ severity }) => severity === 'error').length;
          const to = new URLSearchParams(address);
          to.set('part', part.id);
          to.delete('at');
          return (
            <li key={part.id}>
              <Link to={`?${to}`} aria-current={part === current ? 'page' : undefined}>
                <span>{titleOf(part.id)}</span>
                {errors > 0 ? (
                  <span className={css.errors} title={t('part.count.errors', { n: errors })}>
                    <CloseCircleFilled aria-hidden="true" /> {errors}
                    <span className="visually-hidden">{t('findings.error')}</span>
                  </span>
                ) : null}
                {errors === 0 && inside.length > 0 ? (
                  <span className={css.warnings} title={t('part.count.warnings', { n: inside.length })}>
                    <InfoCircleFilled aria-hidden="true" /> {inside.length}
                    <span className="visually-hidden">{t('findings.warning')}</span>
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
