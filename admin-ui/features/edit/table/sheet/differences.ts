/** What is different between the rules as they are and as a file or a paste would make them, rule by rule. */
import { matchLists } from '../../../../../server/core/diff/match-lists.ts';
import type { CellContext } from '../cells/cell.ts';
import type { Section, TableRule } from '../columns/column.ts';
import { aboutColumns, fieldColumns } from '../columns/field-columns.ts';
import { type Row, rowOf } from '../rows/row.ts';
import { lockedHeading, lockedText, sentenceOfRule } from './sheet.ts';

export interface CellDifference {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

export interface RuleDifference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly name: string;
  /** The rule as it was, and as it will be. */
  readonly before?: string;
  readonly after?: string;
  readonly cells: readonly CellDifference[];
}

function cellDifferences(
  section: Section,
  [before, after]: readonly [Row, Row],
  context: CellContext,
): CellDifference[] {
  const columns = new Map(
    [...before.columns, ...after.columns, ...fieldColumns(section), ...aboutColumns].map((column) => [
      column.key,
      column,
    ]),
  );
  const changed = [...columns.values()].flatMap((column) => {
    const texts = [before.texts.get(column.key) ?? '', after.texts.get(column.key) ?? ''] as const;
    return texts[0] === texts[1]
      ? []
      : [{ heading: column.heading(context), before: texts[0], after: texts[1] }];
  });
  const locked = [lockedText(before, context), lockedText(after, context)] as const;
  if (locked[0] === locked[1]) return changed;
  return [{ heading: lockedHeading(context), before: locked[0], after: locked[1] }, ...changed];
}

export function differencesOf(
  [before, after]: readonly [readonly TableRule[], readonly TableRule[]],
  section: Section,
  context: CellContext,
): RuleDifference[] {
  const { pairs, moved, removed, added } = matchLists(before, after);
  const say = (rule: TableRule | undefined): string => (rule ? sentenceOfRule(rule, context) : '');
  const gone = removed.map(
    (i): RuleDifference => ({
      kind: 'removed',
      name: before[i]?.name ?? '',
      before: say(before[i]),
      cells: [],
    }),
  );
  const come = added.map((j): readonly [number, RuleDifference] => [
    j,
    { kind: 'added', name: after[j]?.name ?? '', after: say(after[j]), cells: [] },
  ]);
  const kept = pairs.flatMap(([i, j]): (readonly [number, RuleDifference])[] => {
    const [was, is] = [before[i], after[j]];
    if (!was || !is) return [];
    const cells =
      was === is
        ? []
        : cellDifferences(section, [rowOf(section, was, context), rowOf(section, is, context)], context);
    if (cells.length === 0 && !moved.has(j)) return [];
    const kind = cells.length > 0 ? 'changed' : 'moved';
    return [[j, { kind, name: is.name, before: say(was), after: say(is), cells }]];
  });
  const inOrder = [...come, ...kept].sort(([a], [b]) => a - b).map(([, difference]) => difference);
  return [...gone, ...inOrder];
}
