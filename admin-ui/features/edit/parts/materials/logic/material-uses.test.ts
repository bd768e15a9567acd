import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../../../test/support/documents.ts';
import { materialUses } from './material-uses.ts';

const named = shippedItems.flatMap((item) => {
  const { parameters, directory } = documentsOf(item.code);
  const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
  const sources = {
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
    departments,
  };
  return item.materials.map((material) => ({ item, material, named: { sources, language: 'zh' as const } }));
});

describe('the uses of a material', () => {
  it('are the rules and cases that speak of it, in words, for every shipped material', () => {
    let [rules, cases] = [0, 0];
    for (const { item, material, named: words } of named) {
      const uses = materialUses(item, material.id, words);
      rules += uses.rules.length;
      cases += uses.cases.length;
      for (const { words: said } of uses.rules) expect(said).not.toMatch(/materials\.|undefined/);
      const rest = JSON.stringify({
        ...item,
        cases: [],
        materials: item.materials.filter((m) => m !== material),
      });
      expect([item.code, material.id, uses.rules.length > 0]).toEqual([
        item.code,
        material.id,
        rest.includes(`"materials.${material.id}.`),
      ]);
    }
    expect(cases).toBeGreaterThan(100);
    expect(rules).toBeGreaterThan(0);
  });
});
