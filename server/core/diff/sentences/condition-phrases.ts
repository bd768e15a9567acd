/** Changes of what rules, materials and fields have in common: conditions and citations. */
import type { Citation, Condition } from '../../../../schemas/generated/types.ts';
import { type Language, quoted } from '../../explain/names.ts';
import type { RuleSources } from '../../explain/rule-sentence.ts';
import { sentenceOf } from '../../explain/sentence.ts';
import { sameJson } from '../same-json.ts';
import { replaced } from './change-sentence.ts';

/** What both versions are read with. */
export interface Sides {
  readonly language: Language;
  readonly before: RuleSources;
  readonly after: RuleSources;
}

/** A condition that reads differently, or one that only is written differently. */
export function conditionPhrase(
  name: string,
  [was, is]: readonly [Condition, Condition],
  { before, after, language }: Sides,
): string[] {
  if (sameJson(was, is)) return [];
  const [from, to] = [sentenceOf(was, before, language), sentenceOf(is, after, language)];
  if (from !== to) return [replaced(name, [quoted(from), quoted(to)], language)];
  return [
    language === 'zh' ? `${name}的写法有变,意思不变` : `${name} is written differently and means the same`,
  ];
}

/** Citations that came, went, or were confirmed. */
export function citationPhrases(
  before: readonly Citation[],
  after: readonly Citation[],
  language: Language,
): string[] {
  const name = language === 'zh' ? '依据' : 'the citations';
  const [was, is] = [before, after].map((list) =>
    list.map(({ text }) => quoted(text)).join(language === 'zh' ? '、' : ', '),
  );
  if (was !== is && was !== undefined && is !== undefined) return [replaced(name, [was, is], language)];
  const known = new Map(before.map(({ text, confirmed }) => [text, confirmed]));
  return after
    .filter(({ text, confirmed }) => known.get(text) !== confirmed)
    .map(({ text, confirmed }) => {
      if (language === 'zh') return `依据${quoted(text)}改标为${confirmed ? '已核实' : '未核实'}`;
      return `the citation ${quoted(text)} is now ${confirmed ? 'confirmed' : 'unconfirmed'}`;
    });
}
