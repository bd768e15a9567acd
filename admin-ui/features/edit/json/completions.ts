/**
 * What may be written at a place of a document: the keys of its schema with their titles, listed values, and the names that
 * the document itself declares (facts, conditions, laws) or the directory (departments), each with what it is called.
 */
import { schemaTitles, type TitleNode } from '../../../../schemas/generated/titles.ts';
import type { Language } from '../../../../server/core/explain/names.ts';
import { OPERATOR_WORDS } from '../../../../server/core/explain/operator-words.ts';
import { operatorFits, operatorNames, sideOf } from '../../../../server/core/language/operators.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import { isRecord } from './is-record.ts';
import type { CursorPlace } from './json-places.ts';
import { type DescribedDocument, type Schema, schemasAt } from './schema-walk.ts';

export interface Offer {
  /** As it is written: a key without quotation marks, a value as JSON. */
  readonly text: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

export interface OfferSources extends DescribedDocument {
  /** Without `.json`: of the sentences about codes. */
  readonly kind: string;
  /** Undefined where a document has no rules. */
  readonly vocabulary: Vocabulary | undefined;
  readonly departments: ReadonlyMap<string, string>;
  readonly language: Language;
  /** What a schema says, in that language. */
  readonly schemaText: (text: string) => string;
}

type Place = Pick<CursorPlace, 'keys' | 'kind'>;

/** Every offer for a place, in the order of the schema; what is typed already is for who shows them to match. */
export function completionsAt(sources: OfferSources, { keys, kind }: Place): Offer[] {
  return kind === 'key' ? keyOffers(sources, keys) : valueOffers(sources, keys);
}

/** What a place is called and what it means; undefined where no schema says. */
export function describedAt(
  sources: DescribedDocument,
  keys: readonly string[],
): { title: string; description: string | undefined } | undefined {
  const found = schemasAt(sources, keys).find(({ title }) => title !== undefined);
  return found?.title === undefined ? undefined : { title: found.title, description: found.description };
}

export function valueAt(document: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined),
    document,
  );
}

function keyOffers(sources: OfferSources, keys: readonly string[]): Offer[] {
  const there = valueAt(sources.document, keys);
  const offers = new Map<string, Offer>();
  for (const { properties = {} } of schemasAt(sources, keys)) {
    for (const key of Object.keys(properties)) {
      if (offers.has(key) || (isRecord(there) && Object.hasOwn(there, key))) continue;
      offers.set(key, { text: key, ...describedAt(sources, [...keys, key]) });
    }
  }
  return [...offers.values()];
}

function valueOffers(sources: OfferSources, keys: readonly string[]): Offer[] {
  const named = nameOffers(sources, keys);
  if (named) return named.map(({ text, title }) => ({ text: JSON.stringify(text), title }));
  const words = titleNode(sources.kind, keys)?.words ?? {};
  const values = schemasAt(sources, keys).flatMap(listedValues);
  const distinct = [...new Set(values.map((value) => JSON.stringify(value)))];
  return distinct.map((text) => {
    const word = words[String(JSON.parse(text))];
    return { text, title: word && sources.schemaText(word) };
  });
}

function listedValues({ enum: listed, const: constant, type }: Schema): unknown[] {
  if (listed) return [...listed];
  if (constant !== undefined) return [constant];
  const types = Array.isArray(type) ? type : [type];
  return [...(types.includes('boolean') ? [true, false] : []), ...(types.includes('null') ? [null] : [])];
}

function titleNode(kind: string, keys: readonly string[]): TitleNode | undefined {
  return keys.reduce<TitleNode | undefined>(
    (node, key) => node?.parts?.[key] ?? node?.each,
    schemaTitles[kind],
  );
}

/** Names that something else declares; undefined where the place takes none. */
function nameOffers(sources: OfferSources, keys: readonly string[]): Offer[] | undefined {
  const around = keys.findLastIndex((key) => !/^\d+$/.test(key));
  const key = keys[around];
  const beside = valueAt(sources.document, keys.slice(0, around));
  const facts = sources.vocabulary ?? new Map();
  switch (key) {
    case 'fact':
      return [...facts.values()].map(({ name, title }) => ({ text: name, title }));
    case 'operator':
      return operatorOffers(sources, beside);
    case 'value':
      return listedForFact(sources, beside);
    case 'condition':
      return declared(sources.document, 'conditions');
    case 'law':
      return keys.includes('basis') && keys[0] !== 'basis' ? lawOffers(sources.document) : undefined;
    case 'department':
    case 'owner':
      return [...sources.departments].map(([text, title]) => ({ text, title }));
    default:
      return undefined;
  }
}

function factBeside({ vocabulary }: OfferSources, beside: unknown) {
  return isRecord(beside) && typeof beside.fact === 'string' ? vocabulary?.get(beside.fact) : undefined;
}

function operatorOffers(sources: OfferSources, beside: unknown): Offer[] {
  const side = factBeside(sources, beside)?.type;
  const fits = (operator: (typeof operatorNames)[number]): boolean => {
    if (!side) return true;
    const fact = sideOf(side);
    const values = [
      { many: false, of: fact.of },
      { many: true, of: fact.of },
      { many: false, of: 'boolean' as const },
    ];
    return values.some((value) => operatorFits({ decorators: [], operator }, fact, value));
  };
  return operatorNames
    .filter(fits)
    .map((text) => ({ text, title: OPERATOR_WORDS[sources.language][text]('…', '…') }));
}

function listedForFact(sources: OfferSources, beside: unknown): Offer[] | undefined {
  const values = factBeside(sources, beside)?.type.values;
  return values?.map((text) => ({ text }));
}

function declared(document: unknown, section: string): Offer[] {
  const entries = isRecord(document) && isRecord(document[section]) ? Object.entries(document[section]) : [];
  return entries.map(([text, entry]) => ({ text, title: isRecord(entry) ? textIn(entry.title) : undefined }));
}

function lawOffers(document: unknown): Offer[] {
  const laws = isRecord(document) && Array.isArray(document.basis) ? document.basis : [];
  return laws.flatMap((law: unknown) => {
    if (!isRecord(law) || typeof law.id !== 'string') return [];
    return [{ text: law.id, title: [textIn(law.law), textIn(law.article)].filter(Boolean).join(' ') }];
  });
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
