/**
 * Where something is used: in every document in effect today, and in the drafts that the person who asks may write. Grouped by
 * document, so that a screen can lead to each place.
 */
import type { Directory, Parameters } from '../../../schemas/generated/types.ts';
import { readablePart } from '../../core/check/readable-part.ts';
import type { Use } from '../../core/uses/use.ts';
import { type SearchedDocument, usesOf } from '../../core/uses/uses-of.ts';
import { may } from '../../people/permissions.ts';
import type { Person } from '../../people/person.ts';
import { siteDay } from '../../site-time.ts';
import { listRuleDrafts, type RuleKind, readRuleDraft } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { sharedDocuments } from './documents-beside.ts';
import { kindOfPart, type Part } from './published-rules.ts';

export interface UsingDocument {
  readonly kind: RuleKind;
  readonly code: string;
  readonly name: string;
  /** The version in effect; null for a draft. */
  readonly version: number | null;
  /** Of a draft, as it was searched; null for a version. */
  readonly revision: number | null;
  /** All of its places, of which `uses` may list the first only. */
  readonly count: number;
  readonly uses: readonly Use[];
}

export interface WhereUsed {
  readonly count: number;
  readonly documents: readonly UsingDocument[];
}

interface Beside {
  readonly parameters: Parameters;
  readonly directory: Directory;
}

/** What somebody reads; who finds more looks for something narrower. */
const MOST_USES = 50;
const MOST_DRAFTS = 100;

export async function whereUsed(platform: Platform, text: string, person: Person): Promise<WhereUsed> {
  const { parameters, directory } = await sharedDocuments(platform.rules, siteDay(platform.now()));
  if (!parameters || !directory) return { count: 0, documents: [] };
  const beside = { parameters, directory };
  const inEffect = await usesInEffect(platform, text, beside);
  const drafts = may(person, 'draft.read') ? await usesInDrafts(platform, { text, beside }, person) : [];
  const documents = [...drafts, ...inEffect];
  return { count: documents.reduce((sum, { count }) => sum + count, 0), documents };
}

async function usesInEffect(
  { rules, now }: Platform,
  text: string,
  beside: Beside,
): Promise<UsingDocument[]> {
  const today = siteDay(now());
  const found: UsingDocument[] = [];
  for (const part of Object.keys(kindOfPart) as Part[]) {
    const kind = kindOfPart[part];
    for (const code of [...new Set(rules.versionsOf(kind).map((version) => version.code))].sort()) {
      const version = rules.inEffect(kind, today, code);
      if (version === undefined) continue;
      const document = await rules.document(part, version);
      const uses = usesOf(searched(kind, document, beside), text);
      const address = { kind, code, name: document.name, version: version.version, revision: null };
      if (uses.length > 0) found.push(listed(address, uses));
    }
  }
  return found;
}

async function usesInDrafts(
  { storage, documentChecks }: Platform,
  { text, beside }: { text: string; beside: Beside },
  { department: owner }: Person,
): Promise<UsingDocument[]> {
  const found: UsingDocument[] = [];
  const { drafts } = await listRuleDrafts(storage, { owner, limit: MOST_DRAFTS });
  for (const { kind, code, title } of drafts) {
    const draft = await readRuleDraft(storage, { kind, code });
    // An unfinished draft is searched as far as it can be read.
    const part = draft && readablePart(kind, draft.document, documentChecks[kind]);
    if (!draft || !part) continue;
    const uses = usesOf(searched(kind, part.document, beside), text).flatMap((use) => {
      const pointer = part.originalPlace(use.pointer);
      return pointer === undefined ? [] : [{ ...use, pointer }];
    });
    const address = { kind, code, name: title ?? code, version: null, revision: draft.revision };
    if (uses.length > 0) found.push(listed(address, uses));
  }
  return found;
}

function listed(address: Omit<UsingDocument, 'count' | 'uses'>, uses: readonly Use[]): UsingDocument {
  return { ...address, count: uses.length, uses: uses.slice(0, MOST_USES) };
}

/** @param document fits the schema of its kind */
function searched(kind: RuleKind, document: unknown, beside: Beside): SearchedDocument {
  return (kind === 'service-item' ? { kind, document, ...beside } : { kind, document }) as SearchedDocument; // as the caller says
}
