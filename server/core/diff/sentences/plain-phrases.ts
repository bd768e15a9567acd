/**
 * Changes of any part of a document, by the titles that its schema gives: for everything that has no sentence of its own.
 * It reads any JSON, whether it fits its schema or not, and shows no key in Chinese; in English a key is read as words.
 */

import type { TitleNode } from '../../../../schemas/generated/titles.ts';
import type { Span } from '../../../../schemas/generated/types.ts';
import { type Language, quoted } from '../../explain/names.ts';
import { spanName } from '../../explain/spans.ts';
import { scalarName } from '../../explain/value-words.ts';
import { diff } from '../diff.ts';
import type { DocumentChange } from '../document-change.ts';
import type { SentenceWords } from './change-sentence.ts';

type Json = unknown;

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Parts that only machines read: that they changed is all there is to say. */
const INTERNAL: Readonly<Record<string, { zh: string; en: string }>> = {
  id: { zh: '内部标识有变', en: 'its internal mark changes' },
  code: { zh: '内部标识有变', en: 'its internal mark changes' },
  law: { zh: '引用的法规有变', en: 'the law it cites changes' },
  pattern: { zh: '填写式样有变', en: 'the required form changes' },
  setting: { zh: '对应的设定有变', en: 'the setting it stands for changes' },
  uiSchema: { zh: '显示方式有变', en: 'the way it is shown changes' },
};

const DISPLAYS = ['title', 'name', 'law', 'question', 'text', 'date', 'year'] as const;

/** The name of a rule is for machines: it is called by what it asks or says. */
function ruleName({ event }: Readonly<Record<string, Json>>): string | undefined {
  const params = isRecord(event) && isRecord(event.params) ? event.params : {};
  const words = [params.requirement, params.reason, params.message, params.procedure, params.task];
  const found = words.find((text) => typeof text === 'string');
  return found === undefined ? undefined : quoted(String(found));
}

/** What people call an element: its title, its name, its words. */
export function displayName(value: Json): string | undefined {
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, 'event')) return ruleName(value);
  const key = DISPLAYS.find(
    (name) => Object.hasOwn(value, name) && /^(string|number)$/.test(typeof value[name]),
  );
  return key === undefined ? undefined : quoted(String(value[key]));
}

const UNITS: ReadonlySet<Json> = new Set([
  'on-the-spot',
  'working-day',
  'natural-day',
  'month',
  'working-hour',
]);

function isSpan(value: Json): value is Span {
  return isRecord(value) && typeof value.n === 'number' && UNITS.has(value.unit);
}

const LONGEST_TEXT = 200;
const LONGEST_LIST = 8;

function textName(
  value: string,
  node: TitleNode | undefined,
  { language, departments }: SentenceWords,
): string {
  const department = departments.get(value);
  if (department !== undefined) return quoted(department);
  const word = node?.words && Object.hasOwn(node.words, value) ? node.words[value] : undefined;
  if (word !== undefined) return language === 'zh' ? quoted(word) : quoted(value.replaceAll('-', ' '));
  return scalarName(
    value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value,
    undefined,
    language,
  );
}

const NOTHING = { zh: '空', en: 'nothing' } as const;
const SOMETHING = { zh: '一项内容', en: 'an entry' } as const;

function listName(list: readonly Json[], node: TitleNode | undefined, words: SentenceWords): string {
  if (list.length === 0) return NOTHING[words.language];
  const names = list.slice(0, LONGEST_LIST).map((element) => plainValue(element, node?.each, words));
  const isZh = words.language === 'zh';
  const rest =
    list.length > LONGEST_LIST ? (isZh ? `等${list.length}项` : ` and more, ${list.length} in all`) : '';
  return names.join(isZh ? '、' : ', ') + rest;
}

/** A value as a phrase shows it. */
export function plainValue(value: Json, node: TitleNode | undefined, words: SentenceWords): string {
  if (value === null || value === undefined) return NOTHING[words.language];
  if (typeof value === 'string') return textName(value, node, words);
  if (typeof value === 'number' || typeof value === 'boolean')
    return scalarName(value, undefined, words.language);
  if (Array.isArray(value)) return listName(value, node, words);
  if (isSpan(value)) return spanName(value, words.language);
  return displayName(value) ?? SOMETHING[words.language];
}

/** `noticeWorkingDays` reads as notice working days. */
export function keyWords(key: string): string {
  return key
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
}

interface Step {
  readonly label: string;
  readonly node: TitleNode | undefined;
  readonly value: Json;
  readonly isElement: boolean;
}

function partOf(node: TitleNode | undefined, key: string): TitleNode | undefined {
  return node?.parts && Object.hasOwn(node.parts, key) ? node.parts[key] : node?.each;
}

function labelOf(
  key: string,
  { node, value }: { node: TitleNode | undefined; value: Json },
  words: SentenceWords,
): string {
  const isPart = node?.parts !== undefined && Object.hasOwn(node.parts, key);
  if (!isPart) return displayName(value) ?? (words.language === 'zh' ? '其他设置' : 'another setting');
  return words.language === 'en' ? keyWords(key) : (node.parts?.[key]?.title ?? '其他设置');
}

/** What lies along a pointer, from the outside in. */
function stepsAlong(pointer: string, root: Json, { titles, words }: PlainSources): Step[] {
  const steps: Step[] = [];
  let [value, node]: [Json, TitleNode | undefined] = [root, titles];
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replace(/~1/g, '/').replace(/~0/g, '~');
    if (Array.isArray(value)) {
      value = value[Number(key)];
      node = node?.each;
      steps.push({ label: displayName(value) ?? '', node, value, isElement: true });
      continue;
    }
    const inner = partOf(node, key);
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    steps.push({ label: labelOf(key, { node, value }, words), node: inner, value, isElement: false });
    node = inner;
  }
  return steps;
}

export interface PlainSources {
  /** Of the part that is compared. */
  readonly titles: TitleNode | undefined;
  readonly words: SentenceWords;
  /** What the whole part is called, for a change of the whole. */
  readonly subject: string;
}

function chainOf(steps: readonly Step[], words: SentenceWords): string {
  const labels = steps.map(({ label }) => label).filter((label) => label !== '');
  return words.language === 'zh' ? labels.join('的') : labels.join(', ');
}

function internalPhrase(pointer: string, { words }: PlainSources): string | undefined {
  const key = pointer.split('/').find((token) => Object.hasOwn(INTERNAL, token));
  return key === undefined ? undefined : INTERNAL[key]?.[words.language];
}

type Phrase = (chain: string, was: string, is: string) => string;

/** `gain` and `lose` are of a list, `set` and `drop` of a part that may be absent. */
const PHRASES: Readonly<
  Record<'replace' | 'move' | 'gain' | 'lose' | 'set' | 'drop', Readonly<Record<Language, Phrase>>>
> = {
  replace: {
    zh: (chain, was, is) => `${chain}由${was}改为${is}`,
    en: (chain, was, is) => `${chain} changes from ${was} to ${is}`,
  },
  move: {
    zh: (chain, _, is) => `${chain}中${is}的次序有变`,
    en: (chain, _, is) => `${is} moves in ${chain}`,
  },
  gain: { zh: (chain, _, is) => `${chain}增加${is}`, en: (chain, _, is) => `${chain} gains ${is}` },
  lose: { zh: (chain, was) => `${chain}去掉${was}`, en: (chain, was) => `${chain} loses ${was}` },
  set: { zh: (chain, _, is) => `${chain}定为${is}`, en: (chain, _, is) => `${chain} is set to ${is}` },
  drop: {
    zh: (chain, was) => `不再有${chain}(原为${was})`,
    en: (chain, was) => `there is no ${chain} any more (it was ${was})`,
  },
};

function phraseName({ op }: DocumentChange, isElement: boolean): keyof typeof PHRASES {
  if (op === 'add') return isElement ? 'gain' : 'set';
  if (op === 'remove') return isElement ? 'lose' : 'drop';
  return op;
}

function phraseOf(
  change: DocumentChange,
  [before, after]: readonly [Json, Json],
  sources: PlainSources,
): string {
  const internal = internalPhrase(change.pointer, sources);
  if (internal !== undefined) return internal;
  const { words } = sources;
  const steps = stepsAlong(change.pointer, change.op === 'remove' ? before : after, sources);
  const last = steps.at(-1);
  const isElement = last?.isElement === true;
  const chain = chainOf(isElement && change.op !== 'replace' ? steps.slice(0, -1) : steps, words);
  const shown = (value: Json): string => plainValue(value, last ? last.node : sources.titles, words);
  const was = 'before' in change ? shown(change.before) : '';
  const is = shown('after' in change ? change.after : last?.value);
  const phrase = PHRASES[phraseName(change, isElement)][words.language];
  return phrase(chain === '' ? sources.subject : chain, was, is);
}

/** Every change between two values, a phrase each; parts under the skipped keys are somebody else's to tell. */
export function plainPhrases(
  pair: readonly [Json, Json],
  sources: PlainSources,
  skipped: ReadonlySet<string> = new Set(),
): string[] {
  const [before, after] = pair.map((side) =>
    isRecord(side) ? Object.fromEntries(Object.entries(side).filter(([key]) => !skipped.has(key))) : side,
  ) as [Json, Json]; // a pair mapped is a pair
  return diff(before, after).map((change) => phraseOf(change, [before, after], sources));
}
