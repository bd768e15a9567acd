/** One thing that changed between two versions, said in a sentence. */
import type { Language } from '../../explain/names.ts';

/** What kind of thing a sentence is about. */
export type SubjectKind =
  | 'rule'
  | 'route'
  | 'limit'
  | 'fee'
  | 'review'
  | 'check'
  | 'material'
  | 'field'
  | 'condition'
  | 'derived'
  | 'basis'
  | 'case'
  | 'text'
  | 'day'
  | 'parameter'
  | 'department'
  | 'hall'
  | 'setting';

export interface ChangeSentence {
  /** Into the version before for what was removed, into the version after otherwise. */
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly subject: { readonly what: SubjectKind; readonly title: string };
  readonly sentence: string;
  /** The whole thing as it was, where it reads as one sentence. */
  readonly before?: string;
  readonly after?: string;
}

export interface SentenceWords {
  readonly language: Language;
  /** Names of departments by their codes. */
  readonly departments: ReadonlyMap<string, string>;
}

/** More phrases than a reader takes in are counted and not told. */
const MOST_PHRASES = 12;

/** Several changes of one thing as one sentence. */
export function joinedPhrases(phrases: readonly string[], language: Language): string {
  const distinct = [...new Set(phrases)];
  const told = distinct.slice(0, MOST_PHRASES);
  const left = distinct.length - told.length;
  if (left > 0) told.push(language === 'zh' ? `另有${left}处改动` : `${left} changes more`);
  return told.join(language === 'zh' ? ';' : '; ');
}

/** 受理条件“…”:…; Acceptance rule “…”: …. */
export function headed(head: string, body: string, language: Language): string {
  return language === 'zh' ? `${head}:${body}` : `${head}: ${body}`;
}

/** 由“…”改为“…”. */
export function replaced(name: string, [was, is]: readonly [string, string], language: Language): string {
  return language === 'zh' ? `${name}由${was}改为${is}` : `${name} changes from ${was} to ${is}`;
}
