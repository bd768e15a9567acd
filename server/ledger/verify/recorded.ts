/** What the ledger says of a case, a document, a person: the last word of their stream. */
import type { EntryRow } from '../entry-hash.ts';

export interface RecordedCase {
  readonly applicationHash: string;
  readonly decisionHash: string;
}

export interface RecordedVersion {
  readonly hash: string;
  /** Null until an entry publishes it, and again when one withdraws it. */
  readonly effectiveFrom: string | null;
}

/** Only what some entry told. */
export interface RecordedPerson {
  readonly roles?: readonly string[];
  readonly rights?: readonly string[];
  readonly department?: string | null;
  readonly hall?: string | null;
  readonly disabled?: boolean;
}

export interface Recorded {
  readonly add: (entry: EntryRow) => void;
  readonly case: () => RecordedCase | undefined;
  /** By number. */
  readonly versions: ReadonlyMap<number, RecordedVersion>;
  /** By name. */
  readonly people: ReadonlyMap<string, RecordedPerson>;
}

/** An entry as anybody may have written it: nothing is taken for granted. */
type Told = Readonly<Record<string, unknown>>;

export function recordedIn(stream: string): Recorded {
  const versions = new Map<number, RecordedVersion>();
  const people = new Map<string, RecordedPerson>();
  let found: RecordedCase | undefined;
  const tell = (told: Told): void => {
    if (stream.startsWith('case/')) found = caseOf(told) ?? found;
    else if (stream.startsWith('rules/')) addVersion(versions, told);
    else if (stream === 'people') for (const one of peopleOf(told)) addPerson(people, one);
  };
  return {
    add: ({ entry }) => {
      const told = parsed(entry);
      if (told !== undefined) tell(told);
    },
    case: () => found,
    versions,
    people,
  };
}

function parsed(text: string): Told | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Told) : undefined;
  } catch {
    return undefined; // its hash tells of it
  }
}

function caseOf({ applicationHash, decisionHash }: Told): RecordedCase | undefined {
  return typeof applicationHash === 'string' && typeof decisionHash === 'string'
    ? { applicationHash, decisionHash }
    : undefined;
}

const setsTheDay: ReadonlySet<unknown> = new Set(['imported', 'published']);

function addVersion(versions: Map<number, RecordedVersion>, told: Told): void {
  const { version, hash } = told;
  if (typeof version !== 'number') return;
  const before = versions.get(version);
  const known = typeof hash === 'string' ? hash : before?.hash;
  if (known !== undefined) versions.set(version, { hash: known, effectiveFrom: dayAfter(before, told) });
}

function dayAfter(before: RecordedVersion | undefined, { type, effectiveFrom }: Told): string | null {
  if (setsTheDay.has(type) && typeof effectiveFrom === 'string') return effectiveFrom;
  return type === 'withdrawn' ? null : (before?.effectiveFrom ?? null);
}

/** One person, or the many that a demonstration begins with. */
function peopleOf(told: Told): Told[] {
  return Array.isArray(told.people) ? (told.people as Told[]) : [told];
}

function addPerson(people: Map<string, RecordedPerson>, { person, after }: Told): void {
  if (typeof person !== 'string' || typeof after !== 'object' || after === null) return;
  people.set(person, { ...people.get(person), ...(after as RecordedPerson) });
}
