/**
 * What differs between two versions of a rule document, or between a draft and the version it goes out from: as paths, as
 * sentences, as effects on applications, and whom it concerns. Read beside the documents that are in effect today.
 */
import type { Directory } from '../../../schemas/generated/types.ts';
import {
  type ChangeSentence,
  type DocumentChange,
  type Documents,
  diff,
  distinctEffects,
  type Effect,
  effectsOf,
  hashOf,
  isDecidable,
  type Language,
  sentencesOf,
  trialsFor,
} from '../../core/index.ts';
import { Refused } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import { siteDay } from '../../site-time.ts';
import { type DocumentAddress, readRuleVersion } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { findDraft } from './drafts/find-draft.ts';
import { findVersion } from './lifecycle/find-version.ts';
import { kindOfPart, type Part } from './published-rules.ts';
import { touchedBy } from './touched-by.ts';

export interface ComparedSide {
  /** Null for a draft, and for nothing. */
  readonly version: number | null;
  readonly hash: string | null;
}

export interface Comparison {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly changes: readonly DocumentChange[];
  readonly sentences: readonly ChangeSentence[];
  /** Of an item, for whom something changes; null where it cannot be said: another kind, or a draft with errors. */
  readonly effects: readonly Effect[] | null;
  readonly departments: readonly { department: string; name: string; because: readonly string[] }[];
}

interface Compared extends DocumentAddress {
  /** Null when the document is new. */
  readonly before: unknown;
  readonly after: unknown;
  readonly language: Language;
  /** Of both, where they never change again. */
  readonly hashes?: string;
}

/** Boundary applications tried besides the golden cases: a comparison is to be read at once, not to be waited for. */
const MOST_BOUNDARIES = 200;

/**
 * Two versions of which one may read both: published ones, or those on their way that concern one.
 *
 * @throws Refused `not-found`
 */
export async function compareVersions(
  platform: Platform,
  asked: DocumentAddress & { from: number; to: number; language: Language },
  person: Person | null,
): Promise<Comparison> {
  const { kind, code, language } = asked;
  const before = await findVersion(platform.storage, { kind, code, version: asked.from }, person);
  const after = await findVersion(platform.storage, { kind, code, version: asked.to }, person);
  const pair = { before: before.document, after: after.document };
  const hashes = `${before.hash} ${after.hash}`;
  return {
    from: { version: before.version, hash: before.hash },
    to: { version: after.version, hash: after.hash },
    ...(await comparison(platform, { kind, code, language, hashes, ...pair })),
  };
}

/** A draft against the version it is based on. @throws Refused `not-found` */
export async function compareDraft(
  platform: Platform,
  asked: DocumentAddress & { language: Language },
  person: Person,
): Promise<Comparison> {
  const { kind, code, language } = asked;
  const draft = await findDraft(platform, asked, person);
  const base =
    draft.basedOn === null
      ? null
      : await readRuleVersion(platform.storage, { kind, code, version: draft.basedOn });
  const pair = { before: base?.document ?? null, after: draft.document };
  return {
    from: { version: base?.version ?? null, hash: base?.hash ?? null },
    to: { version: null, hash: hashOf(draft.document) },
    ...(await comparison(platform, { kind, code, language, ...pair })),
  };
}

async function comparison(platform: Platform, compared: Compared): Promise<Omit<Comparison, 'from' | 'to'>> {
  const { kind, before, after, language } = compared;
  const fits = (document: unknown): boolean => platform.documentChecks[kind](document).length === 0;
  const around = await documentsToday(platform);
  const sides = {
    before: before === null ? null : { document: before, fits: fits(before) },
    after: { document: after, fits: fits(after) },
  };
  const whole = sides.after.fits && sides.before?.fits !== false;
  return {
    changes: diff(before ?? {}, after),
    sentences: sentencesOf({ kind, ...sides, ...around, language }),
    effects: whole ? knownEffects(platform, compared, around) : null,
    departments: whole ? await departments(platform, compared, around) : [],
  };
}

type Around = Omit<Documents, 'item'>;

/** What is in effect today, or will be first. */
async function documentsToday({ rules, now }: Platform): Promise<Around> {
  const today = siteDay(now());
  const only = async <P extends Exclude<Part, 'item'>>(part: P): Promise<Documents[P]> => {
    const version = rules.inEffect(kindOfPart[part], today) ?? rules.versionsOf(kindOfPart[part]).at(-1);
    if (version === undefined)
      throw new Refused('no-version-in-effect', { detail: `还没有生效的规则文件(${kindOfPart[part]})` });
    return rules.document(part, version);
  };
  return {
    procedure: await only('procedure'),
    calendar: await only('calendar'),
    parameters: await only('parameters'),
    directory: await only('directory'),
  };
}

/** Up to a second's work, asked for by anybody: of two versions it is done once for a day's documents. */
const effectsKnown = new WeakMap<Platform['rules'], Map<string, Effect[] | null>>();
const MOST_KNOWN = 100;

function knownEffects({ rules, now }: Platform, compared: Compared, around: Around): Effect[] | null {
  const { hashes, language } = compared;
  if (hashes === undefined) return effects(compared, around);
  const known = effectsKnown.get(rules) ?? new Map<string, Effect[] | null>();
  effectsKnown.set(rules, known);
  const today = siteDay(now());
  const beside = Object.values(kindOfPart).map((kind) =>
    kind === 'service-item' ? '' : rules.inEffect(kind, today)?.hash,
  );
  const key = [hashes, language, ...beside].join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  const worked = effects(compared, around);
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(key, worked);
  return worked;
}

function effects({ kind, before, after, language }: Compared, around: Around): Effect[] | null {
  if (kind !== 'service-item' || before === null) return null;
  // Both fit the schema of an item.
  const pair = [before, after].map((item) => ({ ...around, item })) as [Documents, Documents];
  if (!pair.every(isDecidable)) return null;
  return distinctEffects(effectsOf(pair, trialsFor(pair, MOST_BOUNDARIES), language));
}

async function departments(
  platform: Platform,
  { kind, before, after }: Compared,
  { directory }: Around,
): Promise<Comparison['departments']> {
  const touched = await touchedBy(platform, { kind, before, after });
  // Both fit the schema of the kind.
  const known =
    kind === 'directory' ? [directory, before as Directory | null, after as Directory] : [directory];
  const names = new Map(
    known.flatMap((of) => (of?.departments ?? []).map(({ id, name }) => [id, name] as const)),
  );
  return touched.map(({ department, because }) => ({
    department,
    name: names.get(department) ?? department,
    because,
  }));
}
