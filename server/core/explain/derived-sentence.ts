/** Derived values as sentences: how each is worked out, in words. */
import type { DerivedValue } from '../../../schemas/generated/types.ts';
import { rowVocabulary } from '../language/vocabulary.ts';
import { type Language, quoted } from './names.ts';
import { type SentenceSources, sentenceOf } from './sentence.ts';
import { factName, scalarName } from './value-words.ts';

type Shape = (parts: readonly string[]) => string;

const [ALL_ZH, ALL_EN] = ['、', ', '];

/** A number of days that is negative counts backwards. */
function offset([from = '', n = '']: readonly string[], unit: string, language: Language): string {
  const isBack = n.startsWith('-');
  const amount = isBack ? n.slice(1) : n;
  if (language === 'zh') return `${from}之${isBack ? '前' : '后'}${amount}${unit}`;
  return `${amount} ${unit} ${isBack ? 'before' : 'after'} ${from}`;
}

const SHAPES_ZH: Readonly<Record<DerivedValue['fn'], Shape>> = {
  ageOn: ([birth, day]) => `${birth}在${day}的周岁`,
  daysBetween: ([from, to]) => `${from}至${to}的天数`,
  workingDaysBetween: ([from, to]) => `${from}至${to}的工作日数`,
  hoursBetween: ([from, to]) => `${from}至${to}的小时数`,
  addDays: (parts) => offset(parts, '天', 'zh'),
  addMonths: (parts) => offset(parts, '个月', 'zh'),
  addYears: (parts) => offset(parts, '年', 'zh'),
  addWorkingDays: (parts) => offset(parts, '个工作日', 'zh'),
  sum: ([column]) => `${column}的合计`,
  count: ([rows]) => `${rows}的个数`,
  countWhere: ([rows, where]) => `${rows}中符合“${where}”的行数`,
  min: (parts) => `${parts.join(ALL_ZH)}中最小的`,
  max: (parts) => `${parts.join(ALL_ZH)}中最大的`,
  add: (parts) => parts.join('加'),
  subtract: (parts) => parts.join('减'),
  multiply: (parts) => parts.join('乘以'),
  divide: (parts) => parts.join('除以'),
  round: ([value, places]) => `${value}四舍五入到${places === undefined ? '整数' : `${places}位小数`}`,
};

const SHAPES_EN: Readonly<Record<DerivedValue['fn'], Shape>> = {
  ageOn: ([birth, day]) => `the age by ${birth} on ${day}`,
  daysBetween: ([from, to]) => `the days from ${from} to ${to}`,
  workingDaysBetween: ([from, to]) => `the working days from ${from} to ${to}`,
  hoursBetween: ([from, to]) => `the hours from ${from} to ${to}`,
  addDays: (parts) => offset(parts, 'days', 'en'),
  addMonths: (parts) => offset(parts, 'months', 'en'),
  addYears: (parts) => offset(parts, 'years', 'en'),
  addWorkingDays: (parts) => offset(parts, 'working days', 'en'),
  sum: ([column]) => `the total of ${column}`,
  count: ([rows]) => `the number of ${rows}`,
  countWhere: ([rows, where]) => `the number of rows of ${rows} where ${where}`,
  min: (parts) => `the least of ${parts.join(ALL_EN)}`,
  max: (parts) => `the greatest of ${parts.join(ALL_EN)}`,
  add: (parts) => parts.join(' plus '),
  subtract: (parts) => parts.join(' minus '),
  multiply: (parts) => parts.join(' times '),
  divide: (parts) => parts.join(' divided by '),
  round: ([value, places]) =>
    `${value} rounded to ${places === undefined ? 'a whole number' : `${places} decimal places`}`,
};

/** 经营者周岁:身份证号码在收件日的周岁. */
export function derivedSentence(derived: DerivedValue, sources: SentenceSources, language: Language): string {
  const parts = derived.args.map((arg) =>
    typeof arg === 'object'
      ? factName(arg.fact, sources.vocabulary, language)
      : scalarName(arg, undefined, language),
  );
  const [list] = derived.args;
  if (derived.where && typeof list === 'object') {
    const vocabulary = rowVocabulary(sources.vocabulary, list.fact);
    parts.push(sentenceOf(derived.where, { ...sources, vocabulary }, language));
  }
  const how = (language === 'zh' ? SHAPES_ZH : SHAPES_EN)[derived.fn](parts);
  return language === 'zh' ? `${derived.title}:${how}` : `${quoted(derived.title)}: ${how}`;
}
