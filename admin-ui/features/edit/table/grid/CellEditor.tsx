import type { RenderEditCellProps } from 'react-data-grid';
import { useWords } from '../../../../messages/words.tsx';
import { type CellContext, fold } from '../cells/cell.ts';
import type { Column } from '../columns/column.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { type GridRow, textAt } from './grid-rows.ts';
import { gridWords } from './grid-words.ts';

interface CellEditorProps extends RenderEditCellProps<GridRow> {
  of: Column;
  context: CellContext;
  references: readonly string[];
}

/** One cell being written: chosen from a list where there is one, typed otherwise; =names another entry. */
export function CellEditor({ row, onRowChange, of, context, references }: CellEditorProps) {
  const { t } = useWords(gridWords);
  const text = row.typed?.text ?? textAt(row, of);
  const isTyped = row.typed !== undefined;
  const own = of.cell.choices?.(context) ?? [];
  const choices = /^[=＝]/.test(text) ? references : own;
  const hint = own.length > 0 ? t('choose') : references.length > 0 ? t('reference') : '';
  return (
    <ChoiceInput
      label={of.heading(context)}
      text={text}
      placeholder={hint}
      isTyped={isTyped}
      choices={choices.filter((choice) => !isTyped || fold(choice).includes(fold(text)))}
      onType={(next) => onRowChange({ ...row, typed: { column: of, text: next } })}
      onChoose={(choice) => onRowChange({ ...row, typed: { column: of, text: choice } }, true)}
    />
  );
}
