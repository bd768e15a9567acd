import { type ClipboardEvent, type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import {
  Cell,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  DataGrid,
  type DataGridHandle,
  type Renderers,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { useWords } from '../../../../messages/words.tsx';
import { plainText } from '../cells/cell.ts';
import type { Section } from '../columns/column.ts';
import { useRuleTable } from '../use-rule-table.ts';
import css from './grid.module.css';
import { dataColumnsOf, gridColumns } from './grid-columns.tsx';
import { columnWidth, type GridRow, gridRowsOf, rowHeight } from './grid-rows.ts';
import { gridWords } from './grid-words.ts';
import { StatusLine } from './StatusLine.tsx';
import { boundsOf } from './selection.ts';
import { Toolbar } from './Toolbar.tsx';
import { useGridActions } from './use-grid-actions.ts';
import { WrongCellsNotice } from './WrongCellsNotice.tsx';

/** The spreadsheet itself: keys, clipboard and dragging, each turned into one change of the draft. */
export function RuleGrid({ section }: { section: Section }) {
  const { t } = useWords(gridWords);
  const state = useRuleTable(section);
  const { table, context, isReadOnly } = state;
  const [hasAbout, setHasAbout] = useState(false);
  const grid = useRef<DataGridHandle>(null);
  const { wrong, findings } = state;
  const rows = useMemo(
    () => gridRowsOf({ table, wrong, findings, section }),
    [table, wrong, findings, section],
  );
  const data = dataColumnsOf(state, hasAbout);
  const before = table.hasLocked || table.conditionColumns.length === 0 ? 2 : 1;
  const actions = useGridActions({ state, data, before });
  const columns = gridColumns({ state, t, hasAbout });
  const widths = useMemo(
    () =>
      new Map(
        dataColumnsOf(state, false).map((column) => [column.key, columnWidth(column, table.rows, context)]),
      ),
    [state, table, context],
  );
  const renderers = useSelectionRenderers(actions.selection);
  const { goal, arrived } = actions;
  useEffect(() => {
    if (goal === null || goal.row >= rows.length) return;
    grid.current?.setActivePosition({ rowIdx: goal.row, idx: goal.column }, { shouldFocus: true });
    arrived();
  }, [goal, rows.length, arrived]);
  const paste = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement || isReadOnly) return;
    event.preventDefault();
    actions.paste(event.clipboardData.getData('text/plain'));
  };
  return (
    <div className={css.whole}>
      <Toolbar {...{ state, actions, hasAbout }} onAbout={() => setHasAbout(!hasAbout)} />
      {table.hasLocked ? (
        <p className={css.note}>
          {t('lockedCount', { n: table.rows.filter(({ lock }) => lock !== 'none').length })}
        </p>
      ) : null}
      <WrongCellsNotice {...{ state, data, before }} onGo={actions.goTo} />
      <div className={css.frame} onPaste={paste} {...dragging(isReadOnly, actions.move)}>
        <DataGrid
          ref={grid}
          aria-label={t('label', { section: t(section) })}
          className={`rdg-light ${css.grid}`}
          columns={columns}
          rows={rows}
          rowKeyGetter={(row) => row.key}
          rowHeight={(row) => rowHeight(row, widths)}
          headerRowHeight={44}
          renderers={{ ...renderers, noRowsFallback: <p className={css.empty}>{t('empty')}</p> }}
          onRowsChange={(next, { indexes }) => {
            for (const index of indexes) {
              const typed = next[index]?.typed;
              if (typed) state.put({ at: index, columns: [typed.column], texts: [[plainText(typed.text)]] });
            }
          }}
          onActivePositionChange={({ rowIdx, column }) =>
            actions.select({ row: rowIdx, column: column?.idx ?? 0 })
          }
          onCellMouseDown={({ rowIdx, column }, event) => {
            if (!event.shiftKey) return;
            event.preventGridDefault();
            event.preventDefault();
            actions.selectTo({ row: rowIdx, column: column.idx });
          }}
          onCellKeyDown={(args, event) => onKey(args, event, actions)}
          onCellCopy={(_, event) => {
            event.preventDefault();
            event.clipboardData.setData('text/plain', actions.copied());
          }}
          // Without it the grid would open an editor for Ctrl+V; the block itself is taken above.
          onCellPaste={({ row }) => row}
        />
      </div>
      <StatusLine row={rows[actions.activeRow]} state={state} />
    </div>
  );
}

function onKey(
  args: CellKeyDownArgs<GridRow>,
  event: CellKeyboardEvent,
  actions: ReturnType<typeof useGridActions>,
): void {
  if (args.mode === 'EDIT') {
    if (event.key !== 'Tab') return;
    event.preventGridDefault();
    args.navigate();
    return;
  }
  if (args.rowIdx >= 0 && actions.key(event)) {
    event.preventGridDefault();
    event.preventDefault();
  }
}

/** Cells of the chosen block are marked. */
function useSelectionRenderers(
  selection: ReturnType<typeof useGridActions>['selection'],
): Renderers<GridRow, unknown> {
  return useMemo(() => {
    const bounds = selection && boundsOf(selection);
    const isMany = bounds && (bounds.top < bounds.bottom || bounds.left < bounds.right);
    if (!bounds || !isMany) return {};
    return {
      renderCell: (key, props) => {
        const { rowIdx, column } = props;
        const isIn =
          rowIdx >= bounds.top &&
          rowIdx <= bounds.bottom &&
          column.idx >= bounds.left &&
          column.idx <= bounds.right;
        return <Cell key={key} {...props} className={isIn ? css.chosen : undefined} />;
      },
    };
  }, [selection]);
}

function rowUnder({ target }: DragEvent): number | undefined {
  const row = target instanceof Element ? target.closest('[role="row"]') : null;
  const at = row?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
  return at === undefined ? undefined : Number(at);
}

/** A row taken by its number and put down on another. */
function dragging(isReadOnly: boolean, move: (from: number, to: number) => void) {
  if (isReadOnly) return {};
  return {
    onDragStart: (event: DragEvent) => {
      const from = rowUnder(event);
      if (from === undefined) return;
      event.dataTransfer.setData('application/x-row', String(from));
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('application/x-row')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const from = event.dataTransfer.getData('application/x-row');
      const to = rowUnder(event);
      if (from === '' || to === undefined) return;
      event.preventDefault();
      move(Number(from), to);
    },
  };
}
