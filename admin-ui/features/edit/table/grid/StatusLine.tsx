import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { sentenceOfRule } from '../sheet/sheet.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import css from './grid.module.css';
import { findingsAt, type GridRow, missingColumns } from './grid-rows.ts';
import { gridWords } from './grid-words.ts';

/** The row under the cursor as a sentence, with what is wrong with it: a place of its own, so that nothing jumps. */
export function StatusLine({ row, state }: { row: GridRow | undefined; state: RuleTableState }) {
  const { t, language } = useWords(gridWords);
  const { context, table, section } = state;
  const missing = row ? missingColumns(row, table.fieldColumns) : [];
  const told = row ? missing.flatMap((column) => findingsAt(row, column, section)) : [];
  const findings = row?.findings.filter((finding) => !told.includes(finding)) ?? [];
  const shown = (text: string): string => (language === 'zh' ? withChinesePunctuation(text) : text);
  return (
    <div className={css.status}>
      <p className={css.keys}>{t('keys')}</p>
      <p aria-live="polite">
        {row ? (
          <>
            <strong>{t('rowSays', { n: row.at + 1 })}</strong>
            {shown(sentenceOfRule(row.row.rule, context))}
          </>
        ) : (
          t('noRow')
        )}
      </p>
      {missing.length + findings.length > 0 ? (
        <ul className={css.findings}>
          {missing.length > 0 ? (
            <li>
              {t('missing', {
                columns: missing
                  .map((column) => column.heading(context))
                  .join(language === 'zh' ? '、' : ', '),
              })}
            </li>
          ) : null}
          {findings.slice(0, 4).map(({ pointer, code, message, fix }) => (
            <li key={`${pointer} ${code} ${message}`}>
              {shown(message)}
              {language === 'zh' ? '：' : ': '}
              {shown(fix)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
