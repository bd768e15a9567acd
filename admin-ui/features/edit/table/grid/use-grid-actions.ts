/** What keys, buttons and the clipboard do with the chosen cells. Places are rows and columns of the grid. */
import { type KeyboardEvent, useCallback, useState } from 'react';
import { plainText } from '../cells/cell.ts';
import type { Column } from '../columns/column.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import { duplicateRule, insertRule, moveRule, removeRules } from './changes.ts';
import { readBlock, writeBlock } from './clipboard.ts';
import { boundsOf, type Corner, extended, type Selection } from './selection.ts';

interface GridSources {
  readonly state: RuleTableState;
  /** The columns of cells, in order. */
  readonly data: readonly Column[];
  /** How many columns stand before them. */
  readonly before: number;
}

export type GridActions = ReturnType<typeof useGridActions>;

export function useGridActions(sources: GridSources) {
  const { state, data, before } = sources;
  const [selection, setSelection] = useState<Selection | null>(null);
  const [goal, setGoal] = useState<Corner | null>(null);
  const arrived = useCallback(() => setGoal(null), []);
  const rows = rowActions(sources, selection, setGoal);
  const cells = cellActions(sources, selection);
  const activeRow = selection?.end.row ?? -1;
  const size = { rows: state.rules.length, columns: before + data.length };
  return {
    ...rows,
    ...cells,
    selection,
    activeRow,
    goal,
    goTo: setGoal,
    arrived,
    select: (corner: Corner) => setSelection({ anchor: corner, end: corner }),
    selectTo: (end: Corner) => setSelection((current) => ({ anchor: current?.anchor ?? end, end })),
    /** Whether the key was one of the table's. */
    key: (event: KeyboardEvent) => {
      const next = event.shiftKey && selection ? extended(selection, event.key, size) : undefined;
      if (next) setSelection(next);
      if (next || state.isReadOnly) return next !== undefined;
      const action = keyAction(event, { ...rows, ...cells, activeRow });
      action?.();
      return action !== undefined;
    },
  };
}

/** Whole rows: added, copied, moved, deleted; the cursor goes along. */
function rowActions(
  { state, data, before }: GridSources,
  selection: Selection | null,
  goTo: (corner: Corner) => void,
) {
  const { rules, table } = state;
  const bounds = selection && boundsOf(selection);
  const activeRow = selection?.end.row ?? -1;
  const changeTo = (next: Parameters<typeof state.change>[0], row: number): void => {
    state.change(next);
    goTo({ row, column: Math.max(selection?.end.column ?? 0, before) });
  };
  return {
    insert: () => {
      const at = activeRow < 0 ? rules.length : Math.min(rules.length, activeRow + 1);
      state.change(insertRule(state, at));
      // The first thing a new rule needs is what it leads to; conditions may stay blank.
      goTo({ row: at, column: before + table.conditionColumns.length + (hasKinds(data) ? 1 : 0) });
    },
    duplicate: () => {
      if (activeRow >= 0) changeTo(duplicateRule(state, activeRow), activeRow + 1);
    },
    move: (from: number, to: number) => {
      if (to >= 0 && to < rules.length && from !== to) changeTo(moveRule(rules, from, to), to);
    },
    remove: () => {
      if (!bounds || bounds.top < 0 || bounds.top >= rules.length) return;
      const left = rules.length - (bounds.bottom - bounds.top + 1);
      changeTo(removeRules(rules, bounds.top, bounds.bottom), Math.max(0, Math.min(bounds.top, left - 1)));
    },
  };
}

/** The chosen block of cells: emptied, copied, pasted over. */
function cellActions({ state, data, before }: GridSources, selection: Selection | null) {
  const { rules, table } = state;
  const bounds = selection && boundsOf(selection);
  const top = bounds?.top ?? -1;
  const columns: readonly Column[] = bounds
    ? data.slice(Math.max(0, bounds.left - before), Math.max(0, bounds.right - before + 1))
    : [];
  return {
    clear: () => {
      if (!bounds || columns.length === 0 || top < 0) return;
      const texts = Array.from({ length: bounds.bottom - top + 1 }, () => columns.map(() => ''));
      state.put({ at: top, columns, texts });
    },
    copied: () => {
      const rows = bounds ? table.rows.slice(Math.max(0, top), bounds.bottom + 1) : [];
      return writeBlock(rows.map(({ texts }) => columns.map(({ key }) => texts.get(key) ?? '')));
    },
    paste: (text: string) => {
      const block = readBlock(text).map((row) => row.map(plainText));
      const left = Math.max(0, (bounds?.left ?? before) - before);
      const at = top < 0 ? rules.length : top;
      state.put({ at, columns: data.slice(left), texts: spread(block, bounds, left + before) });
    },
  };
}

function hasKinds(data: readonly Column[]): boolean {
  return data.some(({ key }) => key === 'type');
}

/** One cell on the clipboard fills all that is chosen. */
function spread(
  block: string[][],
  bounds: ReturnType<typeof boundsOf> | null,
  left: number,
): readonly (readonly string[])[] {
  const [first = []] = block;
  const [text] = first;
  if (!bounds || block.length !== 1 || first.length !== 1 || text === undefined) return block;
  const width = Math.max(1, bounds.right - Math.max(left, bounds.left) + 1);
  return Array.from({ length: bounds.bottom - bounds.top + 1 }, () =>
    Array.from({ length: width }, () => text),
  );
}

interface KeyActions {
  readonly insert: () => void;
  readonly duplicate: () => void;
  readonly move: (from: number, to: number) => void;
  readonly clear: () => void;
  readonly activeRow: number;
}

function keyAction(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { insert, duplicate, move, clear, activeRow }: KeyActions,
): (() => void) | undefined {
  const isCommand = ctrlKey || metaKey;
  if (altKey && key === 'ArrowUp') return () => move(activeRow, activeRow - 1);
  if (altKey && key === 'ArrowDown') return () => move(activeRow, activeRow + 1);
  if (isCommand && key.toLowerCase() === 'd') return duplicate;
  if (isCommand && key === 'Enter') return insert;
  return !isCommand && (key === 'Delete' || key === 'Backspace') ? clear : undefined;
}
