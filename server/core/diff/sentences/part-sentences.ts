/** Parts that have a name of their own (fields, conditions, laws, parameters, departments, …), by the titles of their schema. */
import type { TitleNode } from '../../../../schemas/generated/titles.ts';
import type { Name } from '../../explain/names.ts';
import { pointerToken } from '../../language/finding.ts';
import { matchLists } from '../match-lists.ts';
import { sameJson } from '../same-json.ts';
import {
  type ChangeSentence,
  headed,
  joinedPhrases,
  type SentenceWords,
  type SubjectKind,
} from './change-sentence.ts';
import { displayName, plainPhrases, plainValue } from './plain-phrases.ts';

type Json = unknown;

export interface PartSection {
  readonly what: SubjectKind;
  /** What one of them is called: 字段. */
  readonly name: Name;
  /** Of the list or map that holds them, the same in both versions. */
  readonly pointer: string;
  readonly titles: TitleNode | undefined;
  readonly words: SentenceWords;
  /** One of them as a sentence; by its name when it has none. */
  readonly whole?: (part: Json, side: 'before' | 'after') => string | undefined;
  /** What changed of one, where its parts say more than their titles. */
  readonly phrases?: (was: Json, is: Json, key: string) => readonly string[];
}

function nameOf(part: Json, { words, titles }: PartSection): string {
  return displayName(part) ?? plainValue(part, titles, words);
}

function titled(section: PartSection, part: Json): string {
  const name = section.name[section.words.language];
  return section.words.language === 'zh'
    ? `${name}${nameOf(part, section)}`
    : `${name} ${nameOf(part, section)}`;
}

function bare(name: string): string {
  return name.replace(/^“|”$/g, '');
}

function subjectOf(section: PartSection, part: Json): ChangeSentence['subject'] {
  return { what: section.what, title: bare(nameOf(part, section)) };
}

interface Place {
  readonly pointer: string;
  readonly section: PartSection;
}

function came(part: Json, { pointer, section }: Place): ChangeSentence {
  const whole = section.whole?.(part, 'after');
  const head = titled(section, part);
  const said = section.words.language === 'zh' ? `新增${head}` : `New: ${head}`;
  return {
    ...{ pointer, kind: 'added', subject: subjectOf(section, part) },
    sentence: whole === undefined ? said : headed(said, whole, section.words.language),
    ...(whole !== undefined && { after: whole }),
  };
}

function went(part: Json, { pointer, section }: Place): ChangeSentence {
  const whole = section.whole?.(part, 'before');
  const head = titled(section, part);
  const isZh = section.words.language === 'zh';
  const said = isZh ? `删除${head}` : `Removed: ${head}`;
  return {
    ...{ pointer, kind: 'removed', subject: subjectOf(section, part) },
    sentence: whole === undefined ? said : `${said}${isZh ? `(原为:${whole})` : ` (it was: ${whole})`}`,
    ...(whole !== undefined && { before: whole }),
  };
}

function changed(
  [was, is]: readonly [Json, Json],
  { pointer, section }: Place,
  key: string,
): ChangeSentence[] {
  if (sameJson(was, is)) return [];
  const { words, titles } = section;
  const phrases =
    section.phrases?.(was, is, key) ??
    plainPhrases([was, is], { titles, words, subject: section.name[words.language] });
  const [before, after] = [section.whole?.(was, 'before'), section.whole?.(is, 'after')];
  return [
    {
      ...{ pointer, kind: 'changed', subject: subjectOf(section, is) },
      sentence: headed(titled(section, is), joinedPhrases(phrases, words.language), words.language),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function moves(part: Json, { pointer, section }: Place): ChangeSentence {
  const head = titled(section, part);
  return {
    ...{ pointer, kind: 'moved', subject: subjectOf(section, part) },
    sentence:
      section.words.language === 'zh' ? `${head}的次序有变` : `${head} moves to another place in the list`,
  };
}

/** Parts in a list, by identity. */
export function listedParts(
  [before, after]: readonly [readonly Json[], readonly Json[]],
  section: PartSection,
): ChangeSentence[] {
  const { pairs, moved, removed, added } = matchLists(before, after);
  const at = (i: number): Place => ({ pointer: `${section.pointer}/${i}`, section });
  return [
    ...removed.map((i) => went(before[i], at(i))),
    ...added.map((j) => came(after[j], at(j))),
    ...pairs.flatMap(([i, j]) => [
      ...(moved.has(j) ? [moves(after[j], at(j))] : []),
      ...changed([before[i], after[j]], at(j), String(j)),
    ]),
  ];
}

type JsonMap = Readonly<Record<string, Json>>;

/** Parts in a map, by key. */
export function mappedParts(
  [before, after]: readonly [JsonMap, JsonMap],
  section: PartSection,
): ChangeSentence[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => {
    const place = { pointer: `${section.pointer}/${pointerToken(key)}`, section };
    if (!Object.hasOwn(after, key)) return [went(before[key], place)];
    return Object.hasOwn(before, key)
      ? changed([before[key], after[key]], place, key)
      : [came(after[key], place)];
  });
}
