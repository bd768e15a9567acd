/** The table of a section on the screen: its rules, its columns, the texts that were not understood, and what people can do. */
import { useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { useMessages } from '../../../messages/index.tsx';
import { useItemEditing } from '../editing/editing.ts';
import type { CellContext } from './cells/cell.ts';
import type { Section, TableRule } from './columns/column.ts';
import { contextOf, sameContext, takenNames } from './context.ts';
import { type Block, putBlock, type TableState, type WrongCell } from './grid/changes.ts';
import { type Table, toTable } from './rows/table.ts';

export type WrongCells = ReadonlyMap<string, WrongCell>;

export function wrongKey(rule: string, column: string): string {
  return `${rule}\n${column}`;
}

export interface RuleTableState extends TableState {
  readonly table: Table;
  readonly findings: readonly Finding[];
  readonly wrong: WrongCells;
  readonly isReadOnly: boolean;
  /** Adds a condition column, or takes an empty one away. */
  readonly showColumn: (key: string, isShown: boolean) => void;
  readonly put: (block: Block) => void;
  readonly change: (rules: readonly TableRule[]) => void;
  readonly dropWrong: () => void;
}

/** The same context as long as nothing of it has changed, so that the texts of thousands of cells are made once. */
function useCellContext(): CellContext {
  const { document, vocabulary, departments } = useItemEditing();
  const { language } = useMessages();
  const kept = useRef<CellContext | null>(null);
  return useMemo(() => {
    const next = contextOf({ document, vocabulary, departments, language });
    if (kept.current === null || !sameContext(kept.current, next)) kept.current = next;
    return kept.current;
  }, [document, vocabulary, departments, language]);
}

export function useRuleTable(section: Section): RuleTableState {
  const { document, findings, isReadOnly, edit } = useItemEditing();
  const context = useCellContext();
  const [shown, setShown] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<WrongCells>(new Map());
  const rules: readonly TableRule[] = document[section];
  const table = useMemo(() => toTable({ section, rules, context, shown }), [section, rules, context, shown]);
  const keys = table.conditionColumns.map(({ key }) => key);
  // A column stays where it is when its last value goes: people are about to put another one there.
  if (keys.length > shown.length) setShown(keys);
  const own = useMemo(
    () => findings.filter(({ pointer }) => pointer.startsWith(`/${section}/`)),
    [findings, section],
  );
  const taken = useMemo(() => takenNames(document), [document]);
  const state: TableState = { section, rules, context, taken };
  const change = (next: readonly TableRule[]): void => edit((current) => ({ ...current, [section]: next }));
  return {
    ...state,
    table,
    wrong,
    isReadOnly,
    change,
    findings: own,
    showColumn: (key, isShown) =>
      setShown((current) => (isShown ? [...current, key] : current.filter((candidate) => candidate !== key))),
    put: (block) => {
      const result = putBlock(state, block);
      const isChanged =
        result.rules.length !== rules.length || result.rules.some((rule, i) => rule !== rules[i]);
      if (isChanged) change(result.rules);
      setWrong((current) => withoutBlock(current, result, block));
    },
    dropWrong: () => setWrong(new Map()),
  };
}

/** What was wrong in these cells is over; what is wrong now stands instead. */
function withoutBlock(
  current: WrongCells,
  { rules, wrong }: { rules: readonly TableRule[]; wrong: readonly WrongCell[] },
  { at, texts, columns }: Block,
): WrongCells {
  const next = new Map(current);
  texts.forEach((row, i) => {
    const name = rules[at + i]?.name ?? '';
    for (const column of columns.slice(0, row.length)) next.delete(wrongKey(name, column.key));
  });
  for (const cell of wrong) next.set(wrongKey(cell.rule, cell.column), cell);
  return next;
}
