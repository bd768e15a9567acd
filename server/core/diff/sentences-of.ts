/**
 * What changed between two versions of a document, in sentences that need no knowledge of JSON: one for every rule,
 * material, limit, … that came, went, changed or moved. Empty exactly when the versions are the same.
 */

import { schemaTitles } from '../../../schemas/generated/titles.ts';
import type {
  Calendar,
  Directory,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import type { Language } from '../explain/names.ts';
import type { RuleSources } from '../explain/rule-sentence.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { directorySentences, parametersSentences, procedureSentences } from './sentences/around-sentences.ts';
import { calendarSentences } from './sentences/calendar-sentences.ts';
import type { ChangeSentence, SentenceWords } from './sentences/change-sentence.ts';
import { itemSentences } from './sentences/item-sentences.ts';
import { displayName } from './sentences/plain-phrases.ts';
import { plainSentences } from './sentences/plain-sentences.ts';

export interface SentenceSide {
  readonly document: unknown;
  /** Whether it fits the schema of its kind: a draft may not, and is then told by the titles of its parts alone. */
  readonly fits: boolean;
}

export interface SentenceRequest {
  readonly kind: string;
  /** Null for a document that is new. */
  readonly before: SentenceSide | null;
  readonly after: SentenceSide;
  /** What the parameters of a rule and the codes of departments mean. */
  readonly parameters: Parameters;
  readonly directory: Directory;
  readonly language: Language;
}

function departmentsOf({ kind, before, after, directory }: SentenceRequest): Map<string, string> {
  const own = [before, after].flatMap((side) => (kind === 'directory' && side?.fits ? [side.document] : []));
  const directories = [directory, ...own.map((document) => document as Directory)]; // fits the schema of its kind
  return new Map(
    directories.flatMap(({ departments }) => departments.map(({ id, name }) => [id, name] as const)),
  );
}

export function sentencesOf(request: SentenceRequest): ChangeSentence[] {
  const { kind, before, after } = request;
  const words: SentenceWords = { language: request.language, departments: departmentsOf(request) };
  if (before === null) return [newDocument(request, words), ...newParts(request, words)];
  const told =
    before.fits && after.fits ? ownSentences(request, [before.document, after.document], words) : [];
  return told.length > 0 ? told : plainSentences(kind, [before.document, after.document], { words });
}

function newDocument(
  { kind, after: { document } }: SentenceRequest,
  { language }: SentenceWords,
): ChangeSentence {
  const name = displayName(document) ?? '';
  const title = schemaTitles[kind]?.title ?? '文件';
  const sentence = language === 'zh' ? `新建${title}${name}` : `A new document: ${name}`;
  return { pointer: '', kind: 'added', subject: { what: 'setting', title: name }, sentence };
}

/** What there is in a new item, as if it were added to an empty one; other documents are told by their name. */
function newParts(request: SentenceRequest, words: SentenceWords): ChangeSentence[] {
  const { kind, after } = request;
  if (kind !== 'service-item' || !after.fits) return [];
  const item = after.document as ServiceItem; // fits its schema
  return itemPair([emptied(item), item], request, words);
}

function emptied(item: ServiceItem): ServiceItem {
  const { inspection: _inspection, ...rest } = item;
  const schema = { ...item.form.schema, properties: {}, required: [] };
  return {
    ...rest,
    ...{
      derived: {},
      conditions: {},
      acceptance: [],
      materials: [],
      notDemanded: [],
      routing: [],
      limits: [],
    },
    ...{ fees: [], review: [], knowledge: [], cases: [], basis: [] },
    form: { ...item.form, schema, requiredWhen: {} },
  };
}

function ownSentences(
  request: SentenceRequest,
  pair: readonly [unknown, unknown],
  words: SentenceWords,
): ChangeSentence[] {
  // Both fit the schema of their kind.
  switch (request.kind) {
    case 'service-item':
      return itemPair(pair as [ServiceItem, ServiceItem], request, words);
    case 'calendar':
      return calendarSentences(pair as [Calendar, Calendar], words);
    case 'parameters':
      return parametersSentences(pair as [Parameters, Parameters], words);
    case 'directory':
      return directorySentences(pair as [Directory, Directory], words);
    default:
      return procedureSentences(pair as [Procedure, Procedure], words);
  }
}

function itemPair(
  [before, after]: [ServiceItem, ServiceItem],
  { parameters, language }: SentenceRequest,
  { departments }: SentenceWords,
): ChangeSentence[] {
  const sources = (item: ServiceItem): RuleSources => ({
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
    departments,
  });
  return itemSentences([before, after], { language, before: sources(before), after: sources(after) });
}
