/** Replays the cases of one window under a draft, page by page, and counts what becomes of them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Versions } from '../../../schemas/generated/types.ts';
import { openApplication } from '../../commands/cases/stored-application.ts';
import type { Part, PublishedRules } from '../../commands/versions/published-rules.ts';
import { decisionChangeKinds } from '../../core/diff/decision/change.ts';
import { changesOfDecision } from '../../core/diff/decision-changes.ts';
import { type ComparedCase, compareCase } from '../../core/impact/compare-case.ts';
import { departmentNames } from '../../core/impact/impact-result.ts';
import { emptyTally, type Tally, tallyCase } from '../../core/impact/tally.ts';
import { type CompiledVersion, compile, type Documents } from '../../core/index.ts';
import type { Sealer } from '../../personal-data/sealing.ts';
import { type CaseWindow, type Reader, type ReplayCase, readReplayCases } from '../../storage/index.ts';

/** A document that takes the place of the one a case was received under. */
export interface ReplayedDraft {
  readonly part: Part;
  readonly code: string;
  readonly hash: string;
  readonly document: unknown;
}

export interface ReplayMeans {
  readonly reader: Reader;
  readonly rules: PublishedRules;
  readonly sealer: Sealer;
  readonly draft: ReplayedDraft;
}

interface Pair {
  readonly before: CompiledVersion;
  /** Undefined where the draft does not fit the item. */
  readonly after: CompiledVersion | undefined;
  readonly departments: ReadonlyMap<string, string>;
}

export interface WindowReplay {
  /** @param onPage how many cases the page had; asked after it whether to go on */
  readonly replay: (window: CaseWindow, onPage: (cases: number) => boolean) => Promise<Tally>;
}

const casesAPage = 200;

export function windowReplay(means: ReplayMeans): WindowReplay {
  // Nearly all cases of a window were received under the same versions.
  const pairs = new Map<string, Promise<Pair>>();
  const pairOf = (versions: Versions): Promise<Pair> => {
    const key = JSON.stringify(versions);
    const known = pairs.get(key) ?? pairUnder(means, versions);
    pairs.set(key, known);
    return known;
  };
  const replay: WindowReplay['replay'] = async (window, onPage) => {
    const tally = emptyTally();
    let after: ReplayCase | null = null;
    for (;;) {
      const page: ReplayCase[] = await readReplayCases(means.reader, window, { after, limit: casesAPage });
      for (const found of page) replayCase(means, tally, { found, pair: await pairOf(found.versions) });
      await nextTurn(); // an embedded database never waits, and whoever wants this to end must be heard
      const goOn = onPage(page.length);
      after = page.at(-1) ?? null;
      if (page.length < casesAPage || !goOn) return tally;
    }
  };
  return { replay };
}

async function pairUnder({ rules, draft }: ReplayMeans, versions: Versions): Promise<Pair> {
  const documents = await rules.documents(versions);
  const drafted = { ...documents, [draft.part]: draft.document } as Documents; // checked before the job was queued
  const label = { code: draft.code, version: 0, hash: draft.hash };
  return {
    before: await rules.compiled(versions),
    after: compiledIfPossible(drafted, { ...versions, [draft.part]: label }),
    departments: departmentNames(drafted.directory, documents.directory),
  };
}

/** Documents that do not go together (a rule needs a parameter that is gone) are the draft's fault, told with its impact. */
function compiledIfPossible(documents: Documents, versions: Versions): CompiledVersion | undefined {
  try {
    return compile(documents, versions);
  } catch {
    return undefined;
  }
}

function replayCase(
  { sealer }: ReplayMeans,
  tally: Tally,
  { found, pair }: { found: ReplayCase; pair: Pair },
): void {
  if (found.outcome === 'special_channel') {
    tally.notKept += 1;
    return;
  }
  const compared = compareCase(pair, openApplication(sealer, found.application));
  const at = {
    caseId: found.id,
    caseNumber: found.caseNumber,
    receivedOn: found.receivedOn ?? found.receivedAt.slice(0, 10),
  };
  tallyCase(tally, at, { compared, changes: changesOf(compared, pair) });
}

function changesOf({ before, after }: ComparedCase, { departments }: Pair) {
  const changes = after === undefined ? [] : changesOfDecision(before, after);
  const kinds = new Set(changes.map(({ kind }) => kind));
  return {
    kinds: decisionChangeKinds.filter((kind) => kinds.has(kind)),
    say: () => changes.map(({ say }) => say({ language: 'zh', departments })),
  };
}
