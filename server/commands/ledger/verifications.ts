/** Verifications of the whole ledger as jobs: one at a time for everybody, to be watched, left and come back to. */
import { Refused } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import { insertJob, type Job, listJobs, nextNumber, type Reader, uuidV7 } from '../../storage/index.ts';
import { type ShownJob, shownJob, verificationKind } from '../jobs/read-job.ts';
import type { Platform } from '../platform.ts';

const subject = 'ledger';
const everyState = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Answers the one under way where there is one, whoever began it. */
export async function startVerification({ storage, jobs, now }: Platform, person: Person): Promise<ShownJob> {
  const known = await underWay(storage);
  if (known !== undefined) return shownJob(known);
  const at = now();
  const made = {
    ...{ id: uuidV7(at.getTime()), kind: verificationKind, subject, input: '', params: {} },
    ...{ createdBy: person.name, createdAt: at.toISOString() },
  };
  const begun = await storage.write(async (tx) => {
    // Of two who press at the same moment, on whichever nodes, the second waits for this row, and then sees what the first began.
    await nextNumber(tx, verificationKind);
    const first = await underWay(tx);
    if (first === undefined) await insertJob(tx, made);
    return first;
  });
  if (begun !== undefined) return shownJob(begun);
  jobs.wake();
  return shownJob({
    ...made,
    ...{ state: 'queued', done: 0, total: 0, result: null, failure: null, attempts: 0 },
    ...{ cancelRequested: false, finishedAt: null },
  });
}

async function underWay(reader: Reader): Promise<Job | undefined> {
  const states = ['queued', 'running'] as const;
  const jobs = await listJobs(reader, { kind: verificationKind, subject, states, limit: 10 });
  return jobs.find(({ cancelRequested }) => !cancelRequested);
}

export interface Verifications {
  readonly jobs: readonly ShownJob[];
  readonly next: string | null;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws Refused `malformed-request` on a cursor of another list */
export async function listVerifications(
  { storage }: Platform,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Verifications> {
  if (cursor !== undefined && !idForm.test(cursor))
    throw new Refused('malformed-request', { detail: 'cursor 应为上一页答复里的 next' });
  const found = await listJobs(storage, {
    ...{ kind: verificationKind, subject, states: everyState, limit: limit + 1 },
    ...(cursor !== undefined && { before: cursor }),
  });
  const page = found.slice(0, limit);
  return { jobs: page.map(shownJob), next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}
