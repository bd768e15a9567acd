import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import type { Language } from '../../../../server/core/explain/names.ts';
import { vocabularyOf } from '../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../test/support/documents.ts';
import { PARAMETERS, randomItem } from '../../../../test/support/random-rules.ts';
import type { CellContext } from './cells/cell.ts';
import { sections, type TableRule } from './columns/column.ts';
import { contextOf, takenNames } from './context.ts';
import { ruleOfTexts, saysSame, toRules, toTable } from './rows/table.ts';
import { differencesOf } from './sheet/differences.ts';
import { fromSheet } from './sheet/from-sheet.ts';
import { toSheet } from './sheet/sheet.ts';
import { readXlsx, writeXlsx } from './sheet/xlsx.ts';

function shipped(item: ServiceItem, language: Language = 'zh'): CellContext {
  const { parameters, directory } = documentsOf(item);
  const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
  return contextOf({ document: item, vocabulary: vocabularyOf({ item, parameters }), departments, language });
}

const places = shippedItems.flatMap((item) =>
  sections.map((section) => ({ item, section, code: item.code })),
);
const drawnItem = fc.gen().map((draw) => randomItem(draw));

async function throughFile(sheet: ReturnType<typeof toSheet>): Promise<string[][]> {
  const read = await readXlsx(await writeXlsx(sheet, '规则'));
  if ('fault' in read) throw new Error(read.fault);
  return read.sheet;
}

describe('the rules of every shipped item', () => {
  it.each(places)('survive the table: $code $section', ({ item, section }) => {
    for (const language of ['zh', 'en'] as const) {
      const context = shipped(item, language);
      const rules: readonly TableRule[] = item[section];
      const table = toTable({ section, rules, context });
      expect(toRules(table, context)).toEqual(rules);
      for (const row of table.rows) {
        expect(row.lock === 'rule' ? row.rule.name : '').toBe('');
        if (row.lock === 'none') expect(saysSame(ruleOfTexts(section, row, context), row.rule)).toBe(true);
      }
    }
  });

  it.each(places)('survive a real file: $code $section', async ({ item, section }) => {
    const context = shipped(item);
    const rules: readonly TableRule[] = item[section];
    const sheet = await throughFile(toSheet(toTable({ section, rules, context }), context));
    const again = fromSheet(sheet, { section, rules, context, takenNames: takenNames(item) });
    expect(again).toEqual({ rules, faults: [], notes: [] });
    const flat = toTable({ section, rules, context }).rows.filter(({ lock }) => lock === 'none');
    const anew = fromSheet(sheet, { section, rules: [], context, takenNames: new Set() });
    const names = new Set(flat.map(({ rule }) => rule.name));
    const fresh = anew.rules.filter(({ name }) => names.has(name));
    expect(fresh.map(({ name }) => name)).toEqual(flat.map(({ rule }) => rule.name));
    for (const [i, rule] of fresh.entries()) expect(saysSame(rule, flat[i]?.rule ?? rule)).toBe(true);
    const locked = sheet.length - 1 - flat.length;
    expect(new Set(anew.faults.map(({ row }) => row)).size).toBe(locked);
  });
});

describe('random rules', () => {
  it('survive the table and the sheet', async () => {
    const property = fc.asyncProperty(drawnItem, fc.boolean(), async (item, isEnglish) => {
      const vocabulary = vocabularyOf({ item, parameters: PARAMETERS });
      const language = isEnglish ? 'en' : 'zh';
      const context = contextOf({ document: item, vocabulary, departments: new Map(), language });
      const rules: readonly TableRule[] = item.acceptance;
      const table = toTable({ section: 'acceptance', rules, context });
      expect(toRules(table, context)).toEqual(rules);
      const sheet = await throughFile(toSheet(table, context));
      const request = { section: 'acceptance', rules, context, takenNames: takenNames(item) } as const;
      expect(fromSheet(sheet, request)).toEqual({ rules, faults: [], notes: [] });
      const anew = fromSheet(sheet, { ...request, rules: [], takenNames: new Set() });
      table.rows.forEach((row, i) => {
        const rule = anew.rules[i];
        if (row.lock === 'none' && rule) expect(saysSame(rule, row.rule)).toBe(true);
        expect(anew.faults.some((fault) => fault.row === i + 1)).toBe(row.lock !== 'none');
      });
      const reversed = [...rules].reverse();
      expect(differencesOf([rules, rules], 'acceptance', context)).toEqual([]);
      expect(differencesOf([rules, reversed], 'acceptance', context).length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
