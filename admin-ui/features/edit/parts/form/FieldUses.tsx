import { useWords } from '../../../../messages/words.tsx';
import css from './FormPart.module.css';
import { formWords } from './form-words.ts';
import type { FieldUse } from './logic/field-uses.ts';

/** Where something is used, a line each. */
export function UseLines({ uses }: { uses: readonly FieldUse[] }) {
  const { t, read } = useWords(formWords);
  return (
    <ul className={css.uses}>
      {uses.map(({ pointer, place, words }) => (
        <li key={pointer}>{read(t(`use.${place}`, { words }))}</li>
      ))}
    </ul>
  );
}

/** The same, folded away under how many there are. */
export function FieldUses({ uses }: { uses: readonly FieldUse[] }) {
  const { t } = useWords(formWords);
  if (uses.length === 0) return <p className={css.unused}>{t('uses.none')}</p>;
  return (
    <details className={css.usesFolded}>
      <summary>{t('uses.some', { n: uses.length })}</summary>
      <UseLines uses={uses} />
    </details>
  );
}
