import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, ServiceItem } from '../../../schemas/generated/types.ts';
import { assign, documentsOf, is, shippedItems, smallItem, when } from '../../../test/support/documents.ts';
import { PARAMETERS, randomItem } from '../../../test/support/random-rules.ts';
import { decoratorNames, operatorNames } from '../language/operators.ts';
import { conditionPlaces, rulesOf } from '../language/rule-places.ts';
import { comparisonsIn } from '../language/used-facts.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { derivedSentence } from './derived-sentence.ts';
import { materialSentence } from './material-sentence.ts';
import type { Language } from './names.ts';
import { type RuleSources, ruleSentence } from './rule-sentence.ts';
import { sentenceOf } from './sentence.ts';

const { directory, parameters } = documentsOf('spjy');
const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));

function sourcesOf(item: ServiceItem, from = parameters): RuleSources {
  return { vocabulary: vocabularyOf({ item, parameters: from }), conditions: item.conditions, departments };
}

function sentencesOf(item: ServiceItem, sources: RuleSources, language: Language): string[] {
  return [
    ...conditionPlaces(item).map(({ condition }) => sentenceOf(condition, sources, language)),
    ...rulesOf(item).map((rule) => ruleSentence(rule as never, sources, language)), // a place keeps its rule's own event
    ...item.materials.map((material) => materialSentence(material, sources, language)),
    ...Object.values(item.derived).map((derived) => derivedSentence(derived, sources, language)),
  ];
}

const NAMES = [...operatorNames, ...decoratorNames];
const ENGLISH_WORDS = new Set([
  'equal',
  'in',
  'contains',
  'before',
  'after',
  'present',
  'absent',
  'matches',
  'not',
]);
const CODES = {
  zh: new RegExp(`(?<![A-Za-z])(${NAMES.join('|')})(?![A-Za-z])`),
  en: new RegExp(`(?<![A-Za-z])(${NAMES.filter((name) => !ENGLISH_WORDS.has(name)).join('|')})(?![A-Za-z])`),
};
const FACTS =
  /(form|materials|derived|parameters|row)(\[\])?\.\w|receivedOn|submittedAt|creditBad|deferralRequested/;
const WRECKS = /undefined|null|NaN|\[object|[{}]|未知|unknown|目录之外|outside the directory/;

function expectReadable(sentences: readonly string[], language: Language): void {
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(CODES[language]);
    expect(sentence).not.toMatch(FACTS);
    expect(sentence).not.toMatch(WRECKS);
    expect(sentence.trim()).not.toBe('');
  }
}

describe.each(['zh', 'en'] as const)('the sentences of a document in %s', (language) => {
  it.each(shippedItems.map((item) => [item.code, item] as const))(
    '%s has no code in them, and a unit wherever its field has one',
    (_, item) => {
      const sources = sourcesOf(item);
      const sentences = sentencesOf(item, sources, language);
      expect(sentences.length).toBeGreaterThan(item.materials.length);
      expectReadable(sentences, language);
      const comparisons = conditionPlaces(item).flatMap(({ condition }) =>
        comparisonsIn(condition, () => undefined),
      );
      for (const comparison of comparisons) {
        const unit = sources.vocabulary.get(comparison.fact)?.unit;
        if (unit === undefined || typeof comparison.value !== 'number') continue;
        const shown = sentenceOf(comparison, sources, language);
        if (language === 'zh') expect(shown).toContain(`${comparison.value}${unit}`);
        else expect(shown).toMatch(new RegExp(`${comparison.value} \\S`));
      }
    },
  );

  it('has no code in them, whatever rules the grammar makes', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const item = randomItem(draw);
        expectReadable(sentencesOf(item, sourcesOf(item, PARAMETERS), language), language);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a sentence', () => {
  const spjy = shippedItems.find(({ code }) => code === 'spjy') as ServiceItem;
  const sources = sourcesOf(spjy);
  const field = Object.entries(spjy.form.schema.properties).find(([, { unit }]) => unit === '㎡')?.[0] ?? '';
  const title = spjy.form.schema.properties[field]?.title ?? '';
  const area: Comparison = is(`form.${field}`, 'greaterThanInclusive', 300);

  it('says a comparison with its unit', () => {
    expect(sentenceOf(area, sources)).toBe(`${title}达到300㎡`);
    expect(sentenceOf(area, sources, 'en')).toBe(`“${title}” is at least 300 ㎡`);
  });

  it('says days, presence and yes or no as people do', () => {
    expect(sentenceOf(is('receivedOn', 'before', '2025-10-01'), sources)).toBe('收件日早于2025年10月1日');
    expect(sentenceOf(is('receivedOn', 'before', '2025-10-01'), sources, 'en')).toBe(
      '“收件日” is before 1 October 2025',
    );
    expect(sentenceOf(is('creditBad', 'equal', false), sources)).toBe('有未修复的失信记录为否');
    expect(sentenceOf(is('channel', 'equal', 'secret-desk'), sources)).toBe('提交渠道为“涉密专窗”');
  });

  it('joins and negates', () => {
    const condition = { any: [when(area, { not: area }), is('variant', 'equal', '新办')] };
    expect(sentenceOf(condition, sources)).toBe(`(${title}达到300㎡,且并非(${title}达到300㎡)),或办理“新办”`);
    expect(sentenceOf(condition, sources, 'en')).toBe(
      `(“${title}” is at least 300 ㎡ and not (“${title}” is at least 300 ㎡)) or “办理情形” is “新办”`,
    );
  });

  it('lets the sides of a swapped comparison change places', () => {
    const swapped = is(`form.${field}`, 'swap:lessThan', 300);
    expect(sentenceOf(swapped, sources)).toBe(`300㎡不足${title}`);
  });

  it('calls a pattern that is no list of words a matter of form', () => {
    expect(sentenceOf(is('variant', 'matches', '^\\d{4}$'), sources)).toBe('办理情形符合规定的式样');
    expect(sentenceOf(is('variant', 'matches', '公司|企业'), sources)).toBe('办理情形含有“公司”或“企业”');
  });

  it('names nothing that is not there', () => {
    expect(sentenceOf(is('form.nowhere', 'equal', 1), sources)).toBe('未知事项为1');
    expect(sentenceOf({ condition: 'constructor' }, sources)).toBe('未知条件');
    expect(sentenceOf(is('form.nowhere', 'isMoreOrLess', 1), sources)).toBe('未知事项');
  });

  it('of a route names the department, its part and its limit', () => {
    const rule = assign('r1', { department: 'yj', role: 'co', committed: { n: 5, unit: 'working-day' } });
    const item = sourcesOf(smallItem());
    expect(ruleSentence(rule, item, 'zh')).toBe('区应急管理局第1阶段并联,承诺时限5个工作日');
    expect(ruleSentence(rule, item, 'en')).toBe(
      '“区应急管理局” in stage 1, in parallel, committed limit 5 working days',
    );
  });
});
