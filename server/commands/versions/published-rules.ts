/**
 * The published rule versions, as this node knows them: which is in effect on a day, its document, its compiled form.
 *
 * A list of versions is kept in memory and read again when the revision in the database has moved; documents and
 * compiled versions never change under their hash and stay for good. When the database is away the last list stands.
 */
import type { Versions } from '../../../schemas/generated/types.ts';
import { type CompiledVersion, compile, type Documents, hashOf } from '../../core/index.ts';
import { inEffectOn, standingOn } from '../../core/life-cycle/phase.ts';
import {
  listRuleVersions,
  type Reader,
  type RuleKind,
  type RuleVersion,
  readRevision,
  readVersionRecord,
} from '../../storage/index.ts';

export type Part = keyof Versions;

export const kindOfPart = {
  item: 'service-item',
  procedure: 'procedure',
  calendar: 'calendar',
  parameters: 'parameters',
  directory: 'directory',
} as const satisfies Record<Part, RuleKind>;

export interface PublishedRules {
  /** The revision of the list in memory. */
  readonly revision: () => number;
  /** Reads the list again if it has moved. */
  readonly refresh: () => Promise<void>;
  /** Versions of a kind, the newest `effectiveFrom` first. */
  readonly versionsOf: (kind: RuleKind, code?: string) => readonly RuleVersion[];
  /**
   * The version in effect on a day (the latest `effectiveFrom` not after it). Without a code, of the only document
   * that a district has of this kind. Undefined before the first, and from the retirement of an item on.
   */
  readonly inEffect: (kind: RuleKind, on: string, code?: string) => RuleVersion | undefined;
  /** The same, but of an item that has been retired the version that retires it. */
  readonly standingOn: (kind: RuleKind, on: string, code?: string) => RuleVersion | undefined;
  readonly document: <P extends Part>(part: P, version: VersionAddress) => Promise<Documents[P]>;
  readonly documents: (versions: Versions) => Promise<Documents>;
  readonly compiled: (versions: Versions) => Promise<CompiledVersion>;
}

export type VersionAddress = Pick<RuleVersion, 'code' | 'version' | 'hash'>;

/** A document in the database that is not what its hash says. Nothing is decided by it. */
class DamagedRules extends Error {
  override readonly name = 'DamagedRules';
}

export function createPublishedRules(reader: Reader): PublishedRules {
  let list: { revision: number; versions: readonly RuleVersion[] } = { revision: -1, versions: [] };
  const documents = new Map<string, Promise<unknown>>();
  const compiledVersions = new Map<string, Promise<CompiledVersion>>();

  const document = <P extends Part>(part: P, at: VersionAddress): Promise<Documents[P]> =>
    kept(documents, `${kindOfPart[part]} ${at.code} ${at.version} ${at.hash}`, () =>
      loadDocument(reader, kindOfPart[part], at),
    ) as Promise<Documents[P]>; // stored under the kind of its part
  const all = async (versions: Versions): Promise<Documents> => ({
    item: await document('item', versions.item),
    procedure: await document('procedure', versions.procedure),
    calendar: await document('calendar', versions.calendar),
    parameters: await document('parameters', versions.parameters),
    directory: await document('directory', versions.directory),
  });
  const versionsOf = (kind: RuleKind, code?: string): RuleVersion[] =>
    list.versions.filter((version) => version.kind === kind && (code === undefined || version.code === code));
  return {
    revision: () => list.revision,
    refresh: async () => {
      // The revision first: what is published in between is then read again next time, never missed.
      const revision = await readRevision(reader);
      if (revision !== list.revision)
        list = { revision, versions: newestFirst(await listRuleVersions(reader)) };
    },
    versionsOf,
    inEffect: (kind, on, code) => inEffectOn(versionsOf(kind, code), on),
    standingOn: (kind, on, code) => standingOn(versionsOf(kind, code), on),
    document,
    documents: all,
    compiled: (versions) =>
      kept(compiledVersions, keyOf(versions), async () => compile(await all(versions), versions)),
  };
}

function newestFirst(versions: readonly RuleVersion[]): RuleVersion[] {
  return [...versions].sort((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : b.version - a.version,
  );
}

function keyOf(versions: Versions): string {
  return Object.values(versions)
    .map(({ code, version, hash }) => `${code} ${version} ${hash}`)
    .join('\n');
}

async function loadDocument(reader: Reader, kind: RuleKind, at: VersionAddress): Promise<unknown> {
  const found = await readVersionRecord(reader, { kind, code: at.code, version: at.version });
  if (found === null || found.hash !== at.hash || hashOf(found.document) !== at.hash) {
    throw new DamagedRules(`${kind} ${at.code} version ${at.version} is not the document of its hash`);
  }
  return found.document;
}

/** What was made once; a failure is not kept. */
function kept<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const earlier = cache.get(key);
  if (earlier !== undefined) return earlier;
  const made = make();
  cache.set(key, made);
  made.catch(() => cache.delete(key));
  return made;
}
