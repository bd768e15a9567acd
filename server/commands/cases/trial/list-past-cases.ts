/** Past cases of an item, for those who write its rules: the last received first, told without anybody in them. */

import type { ImpactResult } from '../../../core/impact/impact-result.ts';
import type { CaseExample } from '../../../core/impact/tally.ts';
import { hashOf } from '../../../core/index.ts';
import type { Person } from '../../../people/person.ts';
import { readCase, readRuleDraft } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findOwnDocument } from '../../versions/document-owner.ts';
import { impactJobs } from '../../versions/impact/start-impact.ts';
import { pageOfCases, receivedBetween } from '../list-cases.ts';
import { openApplication } from '../stored-application.ts';
import { factsInWords, isKept, type PastCase, pastCase } from './past-case.ts';

export interface PastCaseQuery {
  readonly outcome?: string;
  readonly variant?: string;
  readonly from?: string;
  readonly to?: string;
  /** Only the examples of the draft's last impact. */
  readonly affected?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface ListedPastCase extends PastCase {
  /** What was chosen and measured, in the words of the form of its day. */
  readonly facts: readonly string[];
  /** What was missing or wrong, by name. */
  readonly problems: readonly string[];
  /** What becomes of it under the draft; null where nobody has worked it out, or it is no example. */
  readonly change: string | null;
  /** Whether there is anything to try. */
  readonly isKept: boolean;
}

export interface PastCaseList {
  readonly cases: readonly ListedPastCase[];
  readonly next: string | null;
  /** Whether the impact of the draft as it is saved has been worked out. */
  readonly hasImpact: boolean;
}

const mostProblems = 3;

/** @throws Refused `not-found` for an item of another department; `malformed-request` */
export async function listPastCases(
  platform: Platform,
  { code, query }: { code: string; query: PastCaseQuery },
  person: Person,
): Promise<PastCaseList> {
  const { storage } = platform;
  await findOwnDocument(storage, { kind: 'service-item', code }, person);
  const examples = await impactExamples(platform, code);
  const { outcome, variant, affected, limit, cursor } = query;
  const filter = {
    itemCode: code,
    ...(outcome !== undefined && { outcome }),
    ...(variant !== undefined && { variant }),
    ...(affected !== undefined && { ids: [...(examples?.keys() ?? [])] }),
    ...receivedBetween(query),
  };
  const page = await pageOfCases(platform, { filter, limit, cursor });
  const cases = page.cases.map(async (summary) => ({
    ...pastCase(summary),
    ...(await inWords(platform, summary.id)),
    change: examples?.get(summary.id) ?? null,
    isKept: isKept(summary),
  }));
  return { cases: await Promise.all(cases), next: page.nextCursor, hasImpact: examples !== undefined };
}

async function inWords({ storage, rules, sealer }: Platform, id: string) {
  const found = await readCase(storage, { id });
  if (found === null) return { facts: [], problems: [] };
  const compiled = await rules.compiled(found.versions);
  const names = found.decision.problems?.map(({ name }) => name) ?? [];
  return {
    facts: factsInWords(openApplication(sealer, found.application), compiled),
    problems: [...new Set(names)].slice(0, mostProblems),
  };
}

/** The cases that the last impact of exactly this draft names, with what becomes of them; undefined where there is none. */
async function impactExamples(
  { storage }: Pick<Platform, 'storage'>,
  code: string,
): Promise<Map<string, string> | undefined> {
  const at = { kind: 'service-item', code } as const;
  const draft = await readRuleDraft(storage, at);
  if (draft === null) return undefined;
  const jobs = await impactJobs(storage, { ...at, hash: hashOf(draft.document) });
  const finished = jobs.find(({ state }) => state === 'done');
  if (finished === undefined) return undefined;
  const { byKind, byOutcome, undecidable } = finished.result as ImpactResult; // as the job writes it
  const counted: readonly { examples: readonly CaseExample[] }[] = [...byKind, ...byOutcome, ...undecidable];
  const named = counted.flatMap(({ examples }) => examples);
  return new Map(named.map(({ caseId, sentence }) => [caseId, sentence]));
}
