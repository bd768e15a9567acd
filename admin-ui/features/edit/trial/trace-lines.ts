/** The trace of a decision as sentences: each rule and each condition of a material or a field with how it was judged. */
import type { Condition, ServiceItem, TraceRule, Verdict } from '../../../../schemas/generated/types.ts';
import { listedConditions } from '../../../../server/core/decide/listed-conditions.ts';
import type { Language } from '../../../../server/core/explain/names.ts';
import { type RuleSources, ruleSentence, whenOf } from '../../../../server/core/explain/rule-sentence.ts';
import type { TrialText } from './trial-words.ts';

export interface TraceLine {
  readonly key: string;
  readonly section: TraceRule['section'];
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly condition: Condition;
  readonly trace: TraceRule['conditions'];
}

interface LineWords {
  readonly item: ServiceItem;
  readonly sources: RuleSources;
  readonly language: Language;
  readonly t: TrialText;
}

/** In the order of the item; what the trace names and the item does not have is left out. */
export function traceLines(trace: readonly TraceRule[], words: LineWords): TraceLine[] {
  const listed = new Map(
    listedConditions(words.item).map(({ section, name, condition }) => [`${section} ${name}`, condition]),
  );
  return trace.flatMap(({ section, rule, verdict, conditions }) => {
    const key = `${section} ${rule}`;
    const condition = listed.get(key);
    if (!condition) return [];
    const sentence = sentenceFor({ section, rule, condition }, words);
    return [{ key, section, verdict, sentence, condition, trace: conditions }];
  });
}

function sentenceFor(
  { section, rule, condition }: { section: TraceRule['section']; rule: string; condition: Condition },
  words: LineWords,
): string {
  const { item, sources, language, t } = words;
  const whole = ruleNamed(item, section, rule);
  if (whole) return ruleSentence(whole, sources, language);
  const when = whenOf(condition, sources, language);
  const then = conclusion(section, rule, words);
  return when === '' ? then : t('sentence', { when, then });
}

function ruleNamed({ materials, ...item }: ServiceItem, section: TraceRule['section'], name: string) {
  if (section === 'form' || section === 'inspection') return undefined;
  const rules = section === 'materials' ? materials.flatMap(({ checks = [] }) => checks) : item[section];
  return rules.find((rule) => rule.name === name);
}

const MATERIAL_PARTS = ['required', 'exempt', 'submitLater', 'deferrable'] as const;

/** What follows from a condition that is no rule: of a field, of a material, of the item. */
function conclusion(section: TraceRule['section'], rule: string, { item, t }: LineWords): string {
  if (section === 'form') {
    const key = rule.replace(/\.requiredWhen$/, '');
    return t('trace.form', { name: item.form.schema.properties[key]?.title ?? key });
  }
  const part = MATERIAL_PARTS.find((one) => rule.endsWith(`.${one}`));
  if (section !== 'materials' || !part) return t('trace.inspection');
  const id = rule.slice(0, -1 - part.length);
  return t(`trace.${part}`, { name: item.materials.find((material) => material.id === id)?.name ?? id });
}
