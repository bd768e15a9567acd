import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../../../../schemas/generated/types.ts';
import { checkItem } from '../../../../../../server/core/check/item/check-item.ts';
import { vocabularyOf } from '../../../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../../../test/support/documents.ts';
import { choicesOf, type FieldEntry } from './field-kinds.ts';
import { casesWith, choiceUses, fieldUses } from './field-uses.ts';
import { columnEntries, entryOf, fieldsOf, removeField } from './form-edits.ts';
import { renameChoice, renameKey } from './renames.ts';

const road = documentsOf('dl-zw').item;

function codesOf(item: ServiceItem): string[] {
  const { parameters, directory } = documentsOf(item.code);
  const findings = checkItem({ item, parameters, directory });
  return findings.map(({ code }) => code).sort();
}

function named(item: ServiceItem) {
  const { parameters, directory } = documentsOf(item.code);
  const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
  const sources = {
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
    departments,
  };
  return { item, sources, language: 'zh' as const };
}

describe('where a field is used', () => {
  it('is told in words, rules as sentences and materials by their names', () => {
    const uses = fieldUses('affectsTraffic', named(road));
    expect(uses).toEqual([{ pointer: '/materials/4', place: 'material', words: '交通组织(疏导)方案' }]);
    const places = fieldUses('area', named(road)).map(({ place }) => place);
    expect(places).toEqual(['derived', 'derived', 'derived', 'derived']);
    expect(fieldUses('endDate', named(road)).map(({ words }) => words)).toContain(
      '当结束日期早于开始日期时,“结束日期”须更正:结束日期早于开始日期',
    );
    expect(casesWith(road, 'area')).toBe(road.cases.length - 1);
  });

  it('is nowhere exactly where the check has nothing against its going, for every field of every shipped item', () => {
    for (const item of shippedItems) {
      const before = codesOf(item).filter(
        (code) => code === 'unknown-fact' || code === 'unknown-field',
      ).length;
      for (const key of Object.keys(fieldsOf(item.form))) {
        const bare = { ...item, cases: [] };
        const after = codesOf(removeField(bare, key)).filter(
          (code) => code === 'unknown-fact' || code === 'unknown-field',
        ).length;
        expect([item.code, key, fieldUses(key, named(item)).length > 0]).toEqual([
          item.code,
          key,
          after > before,
        ]);
      }
    }
  });
});

describe('renaming', () => {
  it('another key and back is the item as it was, and in between the check finds what it found before', () => {
    for (const item of shippedItems) {
      const codes = codesOf(item);
      for (const key of Object.keys(fieldsOf(item.form))) {
        const next = renameKey(item, key, 'renamedOnce');
        expect(fieldUses(key, named(next))).toEqual([]);
        expect(renameKey(next, 'renamedOnce', key)).toEqual(item);
      }
      const [first = ''] = Object.keys(fieldsOf(item.form));
      expect(codesOf(renameKey(item, first, 'renamedOnce'))).toEqual(codes);
    }
  });

  it('a key that is taken stays with the field that has it', () => {
    expect(renameKey(road, 'area', 'zone')).toBe(road);
  });

  it('every choice of every shipped field takes other words in all rules and cases, and back', () => {
    const choices = shippedItems.flatMap(choicesIn);
    expect(choices.length).toBeGreaterThan(80);
    for (const { item, fact, choice } of choices) {
      const next = renameChoice(item, fact, { from: choice, to: '别的说法' });
      const pointers = choiceUses(fact, choice, named(item)).map(({ pointer }) => pointer);
      expect(choiceUses(fact, choice, named(next))).toEqual([]);
      expect(choiceUses(fact, '别的说法', named(next)).map(({ pointer }) => pointer)).toEqual(pointers);
      expect(renameChoice(next, fact, { from: '别的说法', to: choice })).toEqual(item);
    }
  });
});

function choicesIn(item: ServiceItem): { item: ServiceItem; fact: string; choice: string }[] {
  return Object.keys(fieldsOf(item.form)).flatMap((key) => {
    const entry = entryOf(item.form, key) as FieldEntry; // it is in the form
    const asked: [string, FieldEntry][] = [
      [`form.${key}`, entry],
      ...columnEntries(entry).map(([column, one]): [string, FieldEntry] => [`form.${key}[].${column}`, one]),
    ];
    return asked.flatMap(([fact, { field }]) =>
      (choicesOf(field) ?? []).map((choice) => ({ item, fact, choice })),
    );
  });
}
