/**
 * A column of the table: where in a rule its cells lie, and how they are written and read. Setting a cell gives another
 * rule and leaves everything else as it is. Start reading here; field-columns.ts and condition-columns.ts make them.
 */
import type { RootCondition, ServiceItem } from '../../../../../schemas/generated/types.ts';
import type { Cell, CellContext } from '../cells/cell.ts';

export const sections = ['acceptance', 'routing', 'limits', 'fees', 'review'] as const;
export type Section = (typeof sections)[number];
export type SectionRule = ServiceItem[Section][number];

/** A rule of any section as the table handles it: a draft may lack anything that its type promises. */
export interface TableRule {
  readonly name: string;
  readonly priority?: number;
  readonly conditions: RootCondition;
  readonly event: { readonly type: string; readonly params: Readonly<Record<string, unknown>> };
}

export interface Column {
  readonly key: string;
  readonly group: 'when' | 'then' | 'about';
  readonly heading: (context: CellContext) => string;
  readonly cell: Cell;
  /** Whether the rules of this kind have such a cell at all. */
  readonly applies: (rule: TableRule) => boolean;
  readonly isRequired: (rule: TableRule) => boolean;
  readonly get: (rule: TableRule) => unknown;
  /** `undefined` empties the cell. */
  readonly set: (rule: TableRule, value: unknown) => TableRule;
  /** Where in a rule a finding about this cell points to. */
  readonly pointer: (rule: TableRule) => string | undefined;
}

/** A closed list of the table's own makes Cell<string> and the like; a column does not care which. */
export function anyCell<T>(cell: Cell<T>): Cell {
  return {
    ...cell,
    write: (value, context) => cell.write(value as T, context), // written only from where it was read or the document has it
  };
}
