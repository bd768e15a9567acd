import { ExclamationCircleFilled, HolderOutlined, LockOutlined } from '@ant-design/icons';
import type { Citation } from '../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import type { CellContext } from '../cells/cell.ts';
import type { Column } from '../columns/column.ts';
import { lockedText } from '../sheet/sheet.ts';
import css from './grid.module.css';
import { findingsAt, type GridRow, textAt, wrongAt } from './grid-rows.ts';
import { gridWords } from './grid-words.ts';

function shown(text: string, { language }: CellContext): string {
  return language === 'zh' ? withChinesePunctuation(text) : text;
}

/** People read which clause it is; the law behind it is in the editor and in the file. */
function basisText(row: GridRow, column: Column, context: CellContext): string | undefined {
  const citations = column.get(row.row.rule);
  if (column.key !== 'basis' || wrongAt(row, column) || !Array.isArray(citations)) return undefined;
  const mark = context.language === 'zh' ? '（未核实）' : ' (unconfirmed)';
  return (citations as Citation[]) // the column of legal bases
    .map(({ text, confirmed }) => `${text}${confirmed ? '' : mark}`)
    .join(context.language === 'zh' ? '；' : '; ');
}

export function CellText({
  row,
  column,
  context,
  section,
}: {
  row: GridRow;
  column: Column;
  context: CellContext;
  section: string;
}) {
  const { t } = useWords(gridWords);
  if (!column.applies(row.row.rule) && textAt(row, column) === '') return <span aria-hidden="true">—</span>;
  const wrong = wrongAt(row, column);
  const findings = findingsAt(row, column, section);
  const text = basisText(row, column, context) ?? textAt(row, column);
  const isMissing = text === '' && column.isRequired(row.row.rule);
  const isFaulty = wrong !== undefined || (findings.length > 0 && !isMissing);
  const hint = wrong ? `${wrong.fault.message}。${wrong.fault.fix}` : findings[0]?.message;
  return (
    <span className={css.text} title={isMissing && !wrong ? t('required') : shown(hint ?? text, context)}>
      {isFaulty ? (
        <ExclamationCircleFilled className={css.mark} aria-label={shown(hint ?? '', context)} />
      ) : null}
      {isMissing ? <em className={css.missing}>{t('required')}</em> : shown(text, context)}
    </span>
  );
}

export function LockedText({ row, context }: { row: GridRow; context: CellContext }) {
  const { t } = useWords(gridWords);
  if (row.row.lock === 'none') {
    return row.row.columns.length === 0 ? <span className={css.quiet}>{t('always')}</span> : null;
  }
  const hint = t(row.row.lock === 'rule' ? 'lockedRule' : 'lockedHint');
  return (
    <span className={css.text} title={hint}>
      <LockOutlined aria-label={hint} /> {shown(lockedText(row.row, context), context)}
    </span>
  );
}

export function RowHandle({ row, isReadOnly }: { row: GridRow; isReadOnly: boolean }) {
  const { t } = useWords(gridWords);
  const count = row.findings.length;
  return (
    <span
      className={css.handle}
      data-row={row.at}
      draggable={!isReadOnly}
      title={isReadOnly ? '' : t('drag', { n: row.at + 1 })}
    >
      {isReadOnly ? null : <HolderOutlined aria-hidden="true" />}
      <span>{row.at + 1}</span>
      {count > 0 ? (
        <ExclamationCircleFilled className={css.mark} aria-label={t('faults', { n: count })} />
      ) : null}
    </span>
  );
}
