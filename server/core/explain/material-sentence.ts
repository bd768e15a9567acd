/** A material as one sentence: when it is needed, in which form, how many, whether it may follow later. */
import type { Material } from '../../../schemas/generated/types.ts';
import { type Language, quoted } from './names.ts';
import type { RuleSources } from './rule-sentence.ts';
import { sentenceOf } from './sentence.ts';

export function requiredWords({ required }: Material, sources: RuleSources, language: Language): string {
  if (required === true) return language === 'zh' ? '必须提交' : 'always required';
  const when = sentenceOf(required, sources, language);
  return language === 'zh' ? `当${when}时须提交` : `required when ${when}`;
}

/** 可容缺,5个工作日内补齐. */
export function deferrableWords({ deferrable }: Material, sources: RuleSources, language: Language): string {
  if (!deferrable) return language === 'zh' ? '不可容缺' : 'may not be deferred';
  const { days, when } = deferrable;
  const condition = when === undefined ? '' : sentenceOf(when, sources, language);
  if (language === 'zh') return `${condition === '' ? '' : `当${condition}时`}可容缺,${days}个工作日内补齐`;
  return `may be deferred, to be supplied within ${days} working day${days === 1 ? '' : 's'}${condition === '' ? '' : `, when ${condition}`}`;
}

function whenWords(
  condition: Material['exempt'],
  [zh, en]: [string, string],
  { sources, language }: { sources: RuleSources; language: Language },
): string[] {
  if (condition === undefined) return [];
  const when = sentenceOf(condition, sources, language);
  return [language === 'zh' ? `当${when}时${zh}` : `${en} when ${when}`];
}

const SAMPLE_NAMES = {
  blank: { zh: '空白样表', en: 'the blank form' },
  filled: { zh: '填写示例', en: 'the filled-in example' },
} as const;

export function sampleName(which: keyof typeof SAMPLE_NAMES, language: Language): string {
  return SAMPLE_NAMES[which][language];
}

/** 附有空白样表和填写示例; empty where there is none. */
function sampleWords({ samples = {} }: Material, language: Language): string[] {
  const names = (['blank', 'filled'] as const)
    .filter((which) => samples[which] !== undefined)
    .map((which) => sampleName(which, language));
  if (names.length === 0) return [];
  return [language === 'zh' ? `附有${names.join('和')}` : `with ${names.join(' and ')} to download`];
}

function copiesWords(copies: number): string {
  return copies === 1 ? '1 copy' : `${copies} copies`;
}

export function materialSentence(material: Material, sources: RuleSources, language: Language): string {
  const { name, forms, copies, exempt, submitLater, deferrable, licence, internal } = material;
  const words = { sources, language };
  const parts =
    language === 'zh'
      ? [
          requiredWords(material, sources, 'zh'),
          `${forms.join('或')}${copies}份`,
          ...whenWords(exempt, ['免交', 'not needed'], words),
          ...whenWords(submitLater, ['可以后补', 'may follow later'], words),
          ...(deferrable ? [deferrableWords(material, sources, 'zh')] : []),
          ...(licence ? ['可由电子证照库提供'] : []),
          ...(internal ? ['由部门内部取得,不向申请人索要'] : []),
          ...sampleWords(material, 'zh'),
        ]
      : [
          requiredWords(material, sources, 'en'),
          `${copiesWords(copies)} in the form of ${forms.map(quoted).join(' or ')}`,
          ...whenWords(exempt, ['免交', 'not needed'], words),
          ...whenWords(submitLater, ['可以后补', 'may follow later'], words),
          ...(deferrable ? [deferrableWords(material, sources, 'en')] : []),
          ...(licence ? ['may be supplied by the licence library'] : []),
          ...(internal ? ['obtained by the departments themselves'] : []),
          ...sampleWords(material, 'en'),
        ];
  return language === 'zh' ? `${quoted(name)}${parts.join(',')}` : `${quoted(name)}: ${parts.join(', ')}`;
}
