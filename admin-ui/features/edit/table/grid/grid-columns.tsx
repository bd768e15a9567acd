/** The columns of the table as the grid takes them: number, conditions, conclusions, and the names for who asks. */
import type { ColSpanArgs, ColumnOrColumnGroup, Column as GridColumn } from 'react-data-grid';
import type { CellContext } from '../cells/cell.ts';
import { comparableFacts, writeReference } from '../cells/comparison-cell.ts';
import type { Column } from '../columns/column.ts';
import { placeOfKey } from '../columns/condition-columns.ts';
import { aboutColumns } from '../columns/field-columns.ts';
import { isOpen } from '../rows/row.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import { BasisEditor } from './BasisEditor.tsx';
import { CellEditor } from './CellEditor.tsx';
import { CellText, LockedText, RowHandle } from './CellText.tsx';
import css from './grid.module.css';
import { columnWidth, type GridRow, wrongAt } from './grid-rows.ts';
import type { Translate } from './translate.ts';

const NUMBER_KEY = ' number';
const LOCKED_KEY = ' locked';

export interface ColumnSources {
  readonly state: RuleTableState;
  readonly t: Translate;
  readonly hasAbout: boolean;
}

function referencesOf(column: Column, context: CellContext): string[] {
  if (column.key === 'amount') {
    const numbers = [...context.vocabulary.values()].filter(({ name }) => name.startsWith('derived.'));
    return numbers
      .filter(({ type }) => type.of === 'number')
      .map(({ name }) => writeReference(name, context));
  }
  if (column.group !== 'when') return [];
  const place = placeOfKey(column.key);
  const fact = 'fact' in place ? context.vocabulary.get(place.fact) : undefined;
  if (!fact || 'named' in place) return [];
  return comparableFacts(fact, place.operator, context).map(({ name }) => writeReference(name, context));
}

function cellClass(column: Column): (row: GridRow) => string {
  return (row) => {
    if (wrongAt(row, column)) return css.wrong ?? '';
    return isOpen(row.row, column) ? '' : (css.closed ?? '');
  };
}

function dataColumn(column: Column, { state }: ColumnSources): GridColumn<GridRow> {
  const { context, section, isReadOnly, table } = state;
  const references = referencesOf(column, context);
  return {
    key: column.key,
    name: column.heading(context),
    width: columnWidth(column, table.rows, context),
    resizable: true,
    headerCellClass: css.heading,
    cellClass: cellClass(column),
    editable: (row) => !isReadOnly && isOpen(row.row, column),
    renderCell: ({ row }) => <CellText row={row} column={column} context={context} section={section} />,
    renderEditCell: (props) =>
      column.key === 'basis' ? (
        <BasisEditor {...props} of={column} context={context} />
      ) : (
        <CellEditor {...props} of={column} context={context} references={references} />
      ),
    // Findings and saving come in while somebody types: what is being typed stays.
    editorOptions: {
      closeOnExternalRowChange: false,
      ...(column.key === 'basis' && { displayCellContent: true, commitOnOutsideClick: false }),
    },
  };
}

/** A locked row says its condition across all columns of conditions. */
function lockedColumn({ state, t }: ColumnSources): GridColumn<GridRow> {
  const count = state.table.conditionColumns.length + 1;
  return {
    key: LOCKED_KEY,
    name: t('locked'),
    width: state.table.conditionColumns.length === 0 ? 220 : 92,
    headerCellClass: css.heading,
    cellClass: css.closed,
    colSpan: (args: ColSpanArgs<GridRow, unknown>) =>
      args.type === 'ROW' && args.row.row.lock !== 'none' ? count : undefined,
    renderCell: ({ row }) => <LockedText row={row} context={state.context} />,
  };
}

/** In the order in which they are on the screen, without the number. */
export function dataColumnsOf({ table }: RuleTableState, hasAbout: boolean): Column[] {
  return [...table.conditionColumns, ...table.fieldColumns, ...(hasAbout ? aboutColumns : [])];
}

export function gridColumns(sources: ColumnSources): ColumnOrColumnGroup<GridRow>[] {
  const { state, t, hasAbout } = sources;
  const { table } = state;
  const isTold = table.hasLocked || table.conditionColumns.length === 0;
  const number: GridColumn<GridRow> = {
    key: NUMBER_KEY,
    name: t('number'),
    width: 78,
    frozen: true,
    headerCellClass: css.heading,
    cellClass: css.closed,
    renderCell: ({ row }) => <RowHandle row={row} isReadOnly={state.isReadOnly} />,
  };
  const columns = (list: readonly Column[]) => list.map((column) => dataColumn(column, sources));
  const group = (name: string, children: GridColumn<GridRow>[]) => ({
    name,
    children,
    headerCellClass: css.group,
  });
  return [
    number,
    group(t('when'), [...(isTold ? [lockedColumn(sources)] : []), ...columns(table.conditionColumns)]),
    group(t('concludes'), columns(table.fieldColumns)),
    ...(hasAbout ? [group(t('about'), columns(aboutColumns))] : []),
  ];
}
