/** What people do to a table, as changes of the list of rules. Each leaves the list it is given as it is. */

import { filled } from '../../../../messages/index.tsx';
import type { CellContext, CellFault } from '../cells/cell.ts';
import type { Column, Section, TableRule } from '../columns/column.ts';
import { blankRule, takeName } from '../rows/new-rule.ts';
import { isOpen, rowOf } from '../rows/row.ts';
import { withText } from '../rows/table.ts';
import { sheetWords } from '../sheet/sheet-words.ts';

export interface WrongCell {
  readonly rule: string;
  readonly column: string;
  readonly text: string;
  readonly fault: CellFault;
}

export interface TableState {
  readonly section: Section;
  readonly rules: readonly TableRule[];
  readonly context: CellContext;
  /** Names that a new rule may not have. */
  readonly taken: ReadonlySet<string>;
}

export interface Block {
  /** The row of its first cells; rows that are not there yet are made. */
  readonly at: number;
  /** What its columns are put into; the rest of a row is ignored. */
  readonly columns: readonly Column[];
  readonly texts: readonly (readonly string[])[];
}

function closedFault(column: Column, isLocked: boolean, context: CellContext): CellFault {
  const say = sheetWords[context.language];
  if (isLocked) return { message: say.locked, fix: say.lockedFix };
  return {
    message: filled(say.notApplicable, { text: column.heading(context) }),
    fix: say.notApplicableFix,
  };
}

function withCells(
  rule: TableRule,
  cells: readonly (readonly [Column, string])[],
  { section, context }: TableState,
): { rule: TableRule; wrong: WrongCell[] } {
  const wrong: WrongCell[] = [];
  const lock = rowOf(section, rule, context).lock;
  let next = rule;
  const kindFirst = [...cells].sort(([a], [b]) => Number(b.key === 'type') - Number(a.key === 'type'));
  for (const [column, text] of kindFirst) {
    const row = { ...rowOf(section, rule, context), rule: next, lock };
    if (!isOpen(row, column)) {
      if (text !== '' && text !== (row.texts.get(column.key) ?? ''))
        wrong.push({
          rule: rule.name,
          column: column.key,
          text,
          fault: closedFault(column, column.applies(next), context),
        });
      continue;
    }
    const change = withText(next, { column, text, context });
    next = change.rule;
    if (change.fault) wrong.push({ rule: rule.name, column: column.key, text, fault: change.fault });
  }
  return { rule: next, wrong };
}

/** A block put into the table, one cell or many: what cannot be read stays out and is told. */
export function putBlock(state: TableState, block: Block): { rules: TableRule[]; wrong: WrongCell[] } {
  const rules = [...state.rules];
  const taken = new Set(state.taken);
  const wrong: WrongCell[] = [];
  block.texts.forEach((texts, i) => {
    const cells = texts.flatMap((text, j) => {
      const column = block.columns[j];
      return column ? [[column, text] as const] : [];
    });
    const at = block.at + i;
    const known = rules[at];
    if (!known && texts.every((text) => text === '')) return;
    const start = known ?? newRule(state, rules.at(-1), cells);
    const named = known ?? { ...start, name: takeName(state.section, start, taken) };
    const result = withCells(named, cells, state);
    rules[Math.min(at, rules.length)] = result.rule;
    wrong.push(...result.wrong);
  });
  return { rules, wrong };
}

/** The kind of a pasted row decides its name. */
function newRule(
  state: TableState,
  above: TableRule | undefined,
  cells: readonly (readonly [Column, string])[],
): TableRule {
  const blank = blankAfter(state.section, above);
  const kind = cells.find(([{ key }]) => key === 'type');
  if (!kind || kind[1] === '') return blank;
  return withText(blank, { column: kind[0], text: kind[1], context: state.context }).rule;
}

/** A new row stands in the stage of the one above it. */
function blankAfter(section: Section, above: TableRule | undefined): TableRule {
  const blank = blankRule(section);
  const stage = above?.event.params.stage;
  if (section !== 'routing' || typeof stage !== 'number') return blank;
  return { ...blank, event: { ...blank.event, params: { ...blank.event.params, stage } } };
}

export function insertRule({ section, rules, taken }: TableState, at: number): TableRule[] {
  const blank = blankAfter(section, rules[at - 1]);
  return rules.toSpliced(at, 0, { ...blank, name: takeName(section, blank, new Set(taken)) });
}

export function duplicateRule({ section, rules, taken }: TableState, at: number): TableRule[] {
  const rule = rules[at];
  if (!rule) return [...rules];
  return rules.toSpliced(at + 1, 0, { ...rule, name: takeName(section, rule, new Set(taken)) });
}

export function moveRule(rules: readonly TableRule[], from: number, to: number): TableRule[] {
  const rule = rules[from];
  if (!rule || to < 0 || to >= rules.length) return [...rules];
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule);
}

export function removeRules(rules: readonly TableRule[], from: number, to: number): TableRule[] {
  return rules.toSpliced(from, to - from + 1);
}

/** A condition column taken out of every rule that has it. */
export function withoutColumn({ section, rules, context }: TableState, column: Column): TableRule[] {
  return rules.map((rule) => {
    const isUsed = rowOf(section, rule, context).texts.has(column.key);
    return isUsed ? column.set(rule, undefined) : rule;
  });
}
