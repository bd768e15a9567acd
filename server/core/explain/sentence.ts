/**
 * Conditions as sentences, for people who never see JSON: titles instead of fact names, units behind numbers, words
 * instead of operators. It never prints a code or an operator name, however unfinished the condition is.
 *
 * A decision carries such sentences (why a material is needed): the Chinese ones are part of what is replayed.
 */
import type { Comparison, Condition, ConditionValue, ServiceItem } from '../../../schemas/generated/types.ts';
import { type DecoratorName, type OperatorName, parseOperator } from '../language/operators.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { type Language, quoted } from './names.ts';
import { DECORATOR_WORDS, OPERATOR_WORDS } from './operator-words.ts';
import { factName, patternName, toFillIn, valueName } from './value-words.ts';

export interface SentenceSources {
  vocabulary: Vocabulary;
  conditions: ServiceItem['conditions'];
}

/** Something asked with yes or no reads as a statement. */
function yesNoWords(
  { operator, value, fact }: Comparison,
  title: string,
  language: Language,
): string | undefined {
  if (typeof value !== 'boolean') return undefined;
  if (operator === 'present' || operator === 'absent') {
    const isPresent = (operator === 'present') === value;
    return OPERATOR_WORDS[language][isPresent ? 'present' : 'absent'](title, '');
  }
  if (operator !== 'equal' && operator !== 'notEqual') return undefined;
  const holds = (operator === 'equal') === value;
  if (fact === 'always') return undefined;
  if (language === 'zh') return holds ? title : `${title}为否`;
  return holds ? `${title} applies` : `${title} does not apply`;
}

function alwaysWords(value: unknown, language: Language): string {
  if (language === 'zh') return value === true ? '任何情况' : '没有任何情况';
  return value === true ? 'in every case' : 'in no case';
}

function patternSentence(title: string, value: ConditionValue, language: Language): string {
  const patterns = (Array.isArray(value) ? value : [value]).map((pattern) =>
    patternName(String(pattern), language),
  );
  const words = patterns.join(language === 'zh' ? '、' : ', ');
  if (patterns.every((pattern) => pattern !== undefined))
    return OPERATOR_WORDS[language].matches(title, words);
  return language === 'zh' ? `${title}符合规定的式样` : `${title} has the required form`;
}

/** The sides change places as often as it says `swap`; the rest is said around the comparison, outermost first. */
function decorated(
  [title, words]: [string, string],
  { decorators, operator }: { decorators: readonly DecoratorName[]; operator: OperatorName },
  language: Language,
): string {
  const isSwapped = decorators.filter((name) => name === 'swap').length % 2 === 1;
  const plain = isSwapped
    ? OPERATOR_WORDS[language][operator](words, title)
    : OPERATOR_WORDS[language][operator](title, words);
  return around(plain, decorators, language);
}

function around(sentence: string, decorators: readonly DecoratorName[], language: Language): string {
  return decorators.reduceRight(
    (inner, decorator) => (decorator === 'swap' ? inner : DECORATOR_WORDS[language][decorator](inner)),
    sentence,
  );
}

function comparisonSentence(
  comparison: Comparison,
  { vocabulary }: SentenceSources,
  language: Language,
): string {
  const { fact: name, operator, value } = comparison;
  if (name === 'always') return alwaysWords(value, language);
  const title = factName(name, vocabulary, language);
  const yesNo = yesNoWords(comparison, title, language);
  if (yesNo !== undefined) return yesNo;
  const parsed = parseOperator(operator);
  if (!parsed) return title;
  if (
    language === 'zh' &&
    name === 'variant' &&
    typeof value === 'string' &&
    value !== '' &&
    operator === 'equal'
  )
    return `办理${quoted(value)}`;
  if (parsed.operator === 'matches') {
    return around(patternSentence(title, value, language), parsed.decorators, language);
  }
  const words = valueName(value, vocabulary.get(name), { vocabulary, language });
  return decorated([title, words], parsed, language);
}

const JOINTS = { zh: { all: ',且', any: ',或' }, en: { all: ' and ', any: ' or ' } } as const;

function joined(
  conditions: readonly Condition[],
  joint: string,
  { sources, language }: { sources: SentenceSources; language: Language },
): string {
  if (conditions.length === 0) return toFillIn(language);
  const parts = conditions.map((condition) => {
    const sentence = sentenceOf(condition, sources, language);
    return conditions.length > 1 && ('all' in condition || 'any' in condition) ? `(${sentence})` : sentence;
  });
  return parts.join(joint);
}

function namedWords(title: string | undefined, language: Language): string {
  if (language === 'zh') return title ?? '未知条件';
  return title === undefined ? 'an unknown condition' : quoted(title);
}

/** One condition as a sentence, named conditions by their titles. */
export function sentenceOf(
  condition: Condition,
  sources: SentenceSources,
  language: Language = 'zh',
): string {
  if ('condition' in condition) {
    const { condition: name } = condition;
    const named = Object.hasOwn(sources.conditions, name) ? sources.conditions[name] : undefined;
    return namedWords(named?.title, language);
  }
  if ('not' in condition) {
    const inner = sentenceOf(condition.not, sources, language);
    return language === 'zh' ? `并非(${inner})` : `not (${inner})`;
  }
  if ('all' in condition) return joined(condition.all, JOINTS[language].all, { sources, language });
  if ('any' in condition) return joined(condition.any, JOINTS[language].any, { sources, language });
  return comparisonSentence(condition, sources, language);
}
