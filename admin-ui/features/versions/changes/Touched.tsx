import { TeamOutlined } from '@ant-design/icons';
import type { Comparison } from '../../../api/drafts.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './changes.module.css';
import { changesWords } from './changes-words.ts';

/** Whom a change concerns besides those who make it, and which of its sentences say why. */
export function Touched({
  comparison: { departments, sentences },
  onGo,
}: {
  comparison: Pick<Comparison, 'departments' | 'sentences'>;
  onGo: (pointer: string) => void;
}) {
  const { t } = useWords(changesWords);
  if (departments.length === 0) return <p>{t('touched.none')}</p>;
  return (
    <ul className={css.touched}>
      {departments.map(({ department, name, because }) => {
        const why = sentences.filter(({ pointer }) => because.includes(pointer));
        return (
          <li key={department}>
            <p className={css.who}>
              <TeamOutlined aria-hidden="true" /> <strong>{name}</strong>{' '}
              {t('touched.because', { n: why.length })}
            </p>
            <ul className={css.because}>
              {why.map(({ pointer, sentence }) => (
                <li key={`${pointer} ${sentence}`}>
                  <button type="button" className="text-button" onClick={() => onGo(pointer)}>
                    {sentence}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
