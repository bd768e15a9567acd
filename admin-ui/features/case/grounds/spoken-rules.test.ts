import { expect, it } from 'vitest';
import { compile, decide } from '../../../../server/core/index.ts';
import { documentsOf, shippedItems, versions } from '../../../../test/support/documents.ts';
import { citedLaws, type PartKey, spokenRules } from './spoken-rules.ts';

const parts: readonly string[] = [
  'required',
  'exempt',
  'submitLater',
  'deferrable',
  'requiredWhen',
  'inspection',
] satisfies PartKey[];

const words = {
  language: 'zh' as const,
  partText: (part: string, { name, when }: { name: string; when: string }) => {
    if (!parts.includes(part)) throw new Error(`there are no words for a part ${part}`);
    return `${part} ${name}:${when}`;
  },
};

it('says every rule of every shipped item, with its verdict and its basis', () => {
  for (const item of shippedItems) {
    const documents = documentsOf(item);
    const version = compile(documents, versions);
    const [golden] = item.cases;
    const trace = golden && decide(version, golden.application, { trace: true }).trace;
    if (!trace) continue;
    const rules = spokenRules(documents, trace, words);
    expect(rules.length).toBe(trace.length);
    for (const { section, sentence, citations, name } of rules) {
      expect(sentence, `${item.code} ${name}`).toMatch(/[\u4e00-\u9fff]/);
      if (section !== 'form' && section !== 'inspection') expect(citations.length).toBeGreaterThan(0);
    }
  }
});

it('leads from a law to the rules that cite it, those that spoke first', () => {
  const item = shippedItems.find(({ code }) => code === 'dl-zw');
  const golden = item?.cases[0];
  if (!item || !golden) throw new Error('the item is not shipped');
  const documents = documentsOf(item);
  const { trace = [] } = decide(compile(documents, versions), golden.application, { trace: true });
  const laws = citedLaws(item, spokenRules(documents, trace, words));
  expect(laws.find(({ law }) => law === '道路交通安全法')).toMatchObject({
    article: '第32条',
    rules: 1,
    spoke: 1,
  });
  expect(laws.map(({ spoke }) => spoke)).toEqual(laws.map(({ spoke }) => spoke).sort((a, b) => b - a));
});
