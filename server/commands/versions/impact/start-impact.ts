/**
 * What the past cases of a document would have become under its draft: a job that replays them, or the result at once where the same
 * draft has been held against the same cases before.
 */
import { hashOf } from '../../../core/index.ts';
import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import {
  appendLedgerEntry,
  caseCensus,
  type DocumentAddress,
  insertJob,
  type Job,
  listJobs,
  type Reader,
  uuidV7,
} from '../../../storage/index.ts';
import { type ShownJob, shownJob } from '../../jobs/read-job.ts';
import type { Platform } from '../../platform.ts';
import { findingsOf } from '../drafts/draft-findings.ts';
import { findDraft } from '../drafts/find-draft.ts';
import { ledgerStream } from '../ledger-stream.ts';

export const impactKind = 'impact';

/** What the job is given: the draft as it was when it was asked about, whatever becomes of it. */
export interface ImpactParams extends DocumentAddress {
  readonly hash: string;
  readonly document: unknown;
}

function impactSubject({ kind, code }: DocumentAddress): string {
  return `${kind}/${code}`;
}

/** The cases that a document has a say in: of an item its own, of every other document all. */
export function concernedItem({ kind, code }: DocumentAddress): string | undefined {
  return kind === 'service-item' ? code : undefined;
}

const lookedAt = 50;

/** The jobs about a draft of these bytes, the newest first; without one that is about to be cancelled, which answers nobody. */
export async function impactJobs(
  reader: Reader,
  { hash, ...at }: DocumentAddress & { hash: string },
): Promise<Job[]> {
  const states = ['queued', 'running', 'done'] as const;
  const query = { kind: impactKind, subject: impactSubject(at), states, limit: lookedAt };
  const jobs = await listJobs(reader, query);
  return jobs.filter(
    ({ input, state, cancelRequested }) =>
      input.startsWith(`${hash} `) && (state === 'done' || !cancelRequested),
  );
}

/** @throws Refused `not-found`; `blocked` with every error of a draft that nothing can be decided by */
export async function startImpact(
  platform: Platform,
  at: DocumentAddress,
  person: Person,
): Promise<ShownJob> {
  const { storage } = platform;
  const draft = await findDraft(platform, at, person);
  await refuseUnsound(platform, draft);
  const { kind, code, document } = draft;
  const hash = hashOf(document);
  const { cases, newest } = await caseCensus(storage, concernedItem(draft));
  const input = `${hash} ${cases} ${newest ?? ''}`;
  const known = (await impactJobs(storage, { kind, code, hash })).find((job) => job.input === input);
  if (known !== undefined) return shownJob(known);
  const now = platform.now();
  const job = { id: uuidV7(now.getTime()), createdBy: person.name, createdAt: now.toISOString() };
  const params = { kind, code, hash, document } satisfies ImpactParams;
  await storage.write(async (tx) => {
    await insertJob(tx, {
      ...job,
      kind: impactKind,
      subject: impactSubject(draft),
      input,
      params,
      total: cases,
    });
    const entry = { type: 'impact-asked', job: job.id, hash, cases };
    await appendLedgerEntry(tx, { stream: ledgerStream(at), entry, at: job.createdAt, actor: person });
  });
  platform.jobs.wake();
  return shownJob({
    ...{ ...job, kind: impactKind, subject: impactSubject(draft), input, params },
    ...{ state: 'queued', done: 0, total: cases, result: null, failure: null, attempts: 0 },
    ...{ cancelRequested: false, finishedAt: null },
  });
}

async function refuseUnsound(
  platform: Platform,
  draft: { kind: DocumentAddress['kind']; document: unknown },
): Promise<void> {
  // A citation that nobody has confirmed changes no decision.
  const findings = await findingsOf({ ...platform, strictPublishing: false }, draft);
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message, fix }) => ({ pointer, message: `${message};${fix}` }));
  if (errors.length > 0) throw new Refused('blocked', { errors });
}
