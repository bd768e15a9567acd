/** The views of the rules, one after the other: query builder, table, spreadsheet file and JSON. What goes in comes out. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionOf, rootOf, treeOf } from '../admin-ui/features/edit/condition/tree/condition-tree.ts';
import type { CellContext } from '../admin-ui/features/edit/table/cells/cell.ts';
import { type Section, sections, type TableRule } from '../admin-ui/features/edit/table/columns/column.ts';
import { contextOf, takenNames } from '../admin-ui/features/edit/table/context.ts';
import { toRules, toTable } from '../admin-ui/features/edit/table/rows/table.ts';
import { fromSheet } from '../admin-ui/features/edit/table/sheet/from-sheet.ts';
import { lockedText, toSheet } from '../admin-ui/features/edit/table/sheet/sheet.ts';
import { readXlsx, writeXlsx } from '../admin-ui/features/edit/table/sheet/xlsx.ts';
import type { ServiceItem } from '../schemas/generated/types.ts';
import { vocabularyOf } from '../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from './support/documents.ts';
import { PARAMETERS, randomItem } from './support/random-rules.ts';

function throughTree(rule: TableRule): TableRule {
  const condition = conditionOf(treeOf(rule.conditions));
  if (!condition) throw new Error(`the tree of ${rule.name} is empty`);
  return { ...rule, conditions: rootOf(condition) };
}

interface Views {
  readonly item: ServiceItem;
  readonly section: Section;
  readonly context: CellContext;
}

async function throughFile(rules: readonly TableRule[], { item, section, context }: Views) {
  const file = await writeXlsx(toSheet(toTable({ section, rules, context }), context), '规则');
  const read = await readXlsx(file);
  if ('fault' in read) throw new Error(read.fault);
  return fromSheet(read.sheet, { section, rules, context, takenNames: takenNames(item) });
}

async function expectTheSame(views: Views): Promise<void> {
  const { item, section, context } = views;
  const rules: readonly TableRule[] = item[section];
  const inTree = rules.map(throughTree);
  const table = toTable({ section, rules: inTree, context });
  const inTable = toRules(table, context);
  const inFile = await throughFile(inTable, views);
  const inJson: unknown = JSON.parse(JSON.stringify(inFile.rules));
  expect(inFile.faults).toEqual([]);
  expect(inJson).toEqual(rules);
  // What a table cannot hold it says.
  for (const row of table.rows) expect(lockedText(row, context) === '').toBe(row.lock === 'none');
}

describe('query builder, table, spreadsheet and JSON hand each other the same rules', () => {
  it.each(shippedItems.map((item) => ({ item, code: item.code })))('of $code', async ({ item }) => {
    const { parameters, directory } = documentsOf(item);
    const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
    const vocabulary = vocabularyOf({ item, parameters });
    const context = contextOf({ document: item, vocabulary, departments, language: 'zh' });
    for (const section of sections) await expectTheSame({ item, section, context });
  });

  it('of random items', async () => {
    const drawn = fc.gen().map((draw) => randomItem(draw));
    const property = fc.asyncProperty(drawn, fc.constantFrom('zh', 'en'), async (item, language) => {
      const vocabulary = vocabularyOf({ item, parameters: PARAMETERS });
      const context = contextOf({ document: item, vocabulary, departments: new Map(), language });
      await expectTheSame({ item, section: 'acceptance', context });
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
