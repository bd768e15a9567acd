/**
 * The rules of a version with what they made of one case, in the words that they had then: from the version's own document and the trace of a
 * replay. Nothing is decided here.
 */
import type {
  Citation,
  Directory,
  Parameters as LocalParameters,
  RootCondition,
  ServiceItem,
  TraceNode,
  TraceRule,
  Verdict,
} from '../../../../schemas/generated/types.ts';
import { listedConditions } from '../../../../server/core/decide/listed-conditions.ts';
import type { Language } from '../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { type RuleSources, ruleSentence } from '../../../../server/core/explain/rule-sentence.ts';
import { sentenceOf } from '../../../../server/core/explain/sentence.ts';
import { type Vocabulary, vocabularyOf } from '../../../../server/core/language/vocabulary.ts';

export interface Documents {
  readonly item: ServiceItem;
  readonly parameters: LocalParameters;
  readonly directory: Directory;
}

export type Section = TraceRule['section'];

export interface SpokenRule {
  readonly section: Section;
  readonly name: string;
  readonly verdict: Verdict;
  readonly condition: RootCondition;
  readonly trace: TraceNode;
  /** The rule, or what it is a condition of. */
  readonly sentence: string;
  readonly citations: readonly Citation[];
}

export type PartKey = 'required' | 'exempt' | 'submitLater' | 'deferrable' | 'requiredWhen' | 'inspection';

interface Words {
  readonly sources: RuleSources;
  readonly language: Language;
  /** 须提交“{name}”, 须填写“{name}”… for conditions that are no rules. */
  readonly partText: (part: PartKey, values: { name: string; when: string }) => string;
}

export function sourcesOf({
  item,
  parameters,
  directory,
}: Documents): RuleSources & { vocabulary: Vocabulary } {
  return {
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
    departments: new Map(directory.departments.map(({ id, name }) => [id, name])),
  };
}

export function spokenRules(
  documents: Documents,
  trace: readonly TraceRule[],
  words: Pick<Words, 'language' | 'partText'>,
): SpokenRule[] {
  const { item } = documents;
  const known = new Map(listedConditions(item).map((listed) => [`${listed.section} ${listed.name}`, listed]));
  const full: Words = { ...words, sources: sourcesOf(documents) };
  return trace.flatMap(({ section, rule, verdict, conditions }) => {
    const condition = known.get(`${section} ${rule}`)?.condition;
    if (condition === undefined) return [];
    const place = { section, name: rule, condition };
    const { sentence, citations } = saidBy(item, place, full);
    const shown = words.language === 'zh' ? withChinesePunctuation(sentence) : sentence;
    return [{ ...place, verdict, trace: conditions, sentence: shown, citations }];
  });
}

/** A rule of any section: whatever has a sentence. */
type SaidRule = Parameters<typeof ruleSentence>[0];

type Said = Pick<SpokenRule, 'sentence' | 'citations'>;

function saidBy(
  item: ServiceItem,
  { section, name, condition }: Pick<SpokenRule, 'section' | 'name' | 'condition'>,
  words: Words,
): Said {
  const { sources, language, partText } = words;
  const when = sentenceOf(condition, sources, language);
  const [id = '', part = ''] = name.split(/\.(?=[^.]*$)/);
  if (section === 'inspection')
    return { sentence: partText('inspection', { name: '', when }), citations: [] };
  if (section === 'form') {
    const title = item.form.schema.properties[id]?.title ?? '';
    return { sentence: partText('requiredWhen', { name: title, when }), citations: [] };
  }
  if (section === 'materials') {
    // Checks first: a check may be named after its material, with a dot, as the material's own conditions are.
    const check = item.materials.flatMap(({ checks = [] }) => checks).find((one) => one.name === name);
    if (check) return ruleSaid(check, words);
    const material = item.materials.find((one) => one.id === id);
    return material
      ? {
          // What is no check is one of the material's own conditions, whose names end in their part.
          sentence: partText(part as PartKey, { name: material.name, when }),
          citations: material.basis,
        }
      : { sentence: when, citations: [] };
  }
  const rule = item[section].find((one) => one.name === name);
  return rule ? ruleSaid(rule, words) : { sentence: when, citations: [] };
}

function ruleSaid(rule: SaidRule, { sources, language }: Words): Said {
  return { sentence: ruleSentence(rule, sources, language), citations: rule.event.params.basis };
}

export interface CitedLaw {
  readonly id: string;
  readonly law: string;
  readonly article: string;
  /** Of the rules that came to something in this case. */
  readonly spoke: number;
  /** Of all rules of the version. */
  readonly rules: number;
}

/** The laws of the version, those on which this decision stands first. */
export function citedLaws({ basis }: ServiceItem, rules: readonly SpokenRule[]): CitedLaw[] {
  const cites = (id: string) => (rule: SpokenRule) => rule.citations.some(({ law }) => law === id);
  return basis
    .map(({ id, law, article }) => {
      const citing = rules.filter(cites(id));
      return {
        id,
        law,
        article,
        rules: citing.length,
        spoke: citing.filter(({ verdict }) => verdict === 'met').length,
      };
    })
    .filter((law) => law.rules > 0)
    .sort((a, b) => b.spoke - a.spoke);
}
