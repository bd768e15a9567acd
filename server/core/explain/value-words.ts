/** Values as people write them: units behind numbers, days in full, names for what a list of the language names. */
import type { ConditionValue, Scalar } from '../../../schemas/generated/types.ts';
import type { FactSpec, Vocabulary } from '../language/vocabulary.ts';
import { channelName, type Language, momentName, quoted } from './names.ts';

/** Units of the shipped documents in English; one that is not here stands as it is written. */
const UNITS_EN: Readonly<Record<string, string>> = {
  个工作日: 'working days',
  万元: '×10,000 yuan',
  '元/㎡': 'yuan/㎡',
  '元/人': 'yuan/person',
  '元/人·月': 'yuan/person/month',
  'm³/日': 'm³/day',
  'm³/月': 'm³/month',
  天: 'days',
  日: 'days',
  小时: 'hours',
  月: 'months',
  年: 'years',
  岁: 'years of age',
  元: 'yuan',
  人: 'persons',
  套: 'sets',
  层: 'storeys',
  辆: 'vehicles',
  次: 'times',
  本: 'copies',
  份: 'copies',
};

/** 300㎡, 7个工作日; 300 ㎡, 7 working days. */
function numberName(value: number, unit: string | undefined, language: Language): string {
  if (unit === undefined) return String(value);
  return language === 'zh' ? `${value}${unit}` : `${value} ${UNITS_EN[unit] ?? unit}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

export function scalarName(value: Scalar, fact: Partial<FactSpec> | undefined, language: Language): string {
  if (typeof value === 'boolean') {
    if (language === 'en') return value ? 'yes' : 'no';
    return value ? '是' : '否';
  }
  if (typeof value === 'number') return numberName(value, fact?.unit, language);
  if (fact?.name === 'channel') return quoted(channelName(value, language));
  if (DAY.test(value) || (fact?.type?.of === 'datetime' && MOMENT.test(value)))
    return momentName(value, language);
  return quoted(value);
}

/** Where somebody is still writing: nothing has been chosen or filled in there yet. */
export function toFillIn(language: Language): string {
  return language === 'zh' ? '(待填)' : '(to be filled in)';
}

/** The title of a fact: as it stands in Chinese, as a name in English. */
export function factName(name: string, vocabulary: Vocabulary, language: Language): string {
  if (name === '') return toFillIn(language);
  const title = vocabulary.get(name)?.title;
  if (language === 'zh') return title ?? '未知事项';
  return title === undefined ? 'an unknown entry' : quoted(title);
}

export function valueName(
  value: ConditionValue,
  fact: FactSpec | undefined,
  { vocabulary, language }: { vocabulary: Vocabulary; language: Language },
): string {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return toFillIn(language);
  if (Array.isArray(value)) {
    const names = value.map((element) => scalarName(element, fact, language));
    return names.join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'object') {
    const known = vocabulary.has(value.fact);
    if (known) return factName(value.fact, vocabulary, language);
    return language === 'zh' ? '另一项' : 'another entry';
  }
  return scalarName(value, fact, language);
}

/** Words that a text may contain read as those words; any other pattern is a matter of its form. */
const PLAIN_WORDS = /^[^\\^$.*+?()[\]{}]+$/;

export function patternName(pattern: string, language: Language): string | undefined {
  if (!PLAIN_WORDS.test(pattern)) return undefined;
  return pattern
    .split('|')
    .map(quoted)
    .join(language === 'zh' ? '或' : ' or ');
}
