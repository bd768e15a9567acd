/** A job as whoever may know of it sees it, and its end on demand. */
import { Refused } from '../../errors.ts';
import { may } from '../../people/permissions.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { cancelJob, type Job, type JobState, type RuleKind, readJob } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { findOwnDocument } from '../versions/document-owner.ts';

export interface ShownJob {
  readonly id: string;
  readonly kind: string;
  /** `<kind>/<code>` of the rule document it is about, or `ledger`. */
  readonly subject: string;
  readonly state: JobState;
  readonly progress: { readonly done: number; readonly total: number };
  readonly createdBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly result?: unknown;
  /** What it says about itself before it is done, or before it was stopped. */
  readonly partial?: unknown;
  /** Why it failed, in words. */
  readonly failure?: string;
}

export function shownJob(job: Job): ShownJob {
  const { id, kind, subject, state, done, total, createdBy, createdAt, finishedAt, result, failure } = job;
  return {
    ...{ id, kind, subject, state, progress: { done, total }, createdBy, createdAt, finishedAt },
    ...(state === 'done' ? { result } : result !== null && { partial: result }),
    ...(failure !== null && { failure }),
  };
}

/**
 * A verification: those who watch over the ledger. Others: those who write the document that it is about, and those who review and audit it. Whoever asked for it is one of the first; who is no
 * longer, or acts by a token for something else, does not see the draft through its results.
 */
async function maySee({ storage }: Platform, person: Person, { kind: work, subject }: Job): Promise<boolean> {
  if (work === verificationKind) return may(person, 'ledger.verify');
  if (may(person, 'version.read') && hasRole(person, 'auditor', 'centre-approver')) return true;
  if (!may(person, 'draft.read')) return false;
  const [kind = '', code = ''] = subject.split('/');
  const at = { kind: kind as RuleKind, code }; // of an unknown kind there is no document
  return findOwnDocument(storage, at, person).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );
}

/** The job that verifies the ledger; here because who sees a job depends on its kind. */
export const verificationKind = 'ledger-verification';

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function findJob(platform: Platform, id: string, person: Person): Promise<Job> {
  const job = idForm.test(id) ? await readJob(platform.storage, id) : null;
  if (job === null || !(await maySee(platform, person, job)))
    throw new Refused('not-found', { detail: '没有这个任务' });
  return job;
}

/** @throws Refused `not-found` */
export async function showJob(platform: Platform, id: string, person: Person): Promise<ShownJob> {
  return shownJob(await findJob(platform, id, person));
}

/**
 * Asks for the end of a job: a queued one ends at once, a running one with its next beat, a finished one stays what it is.
 *
 * @throws Refused `not-found`; `forbidden` for a job of somebody else
 */
export async function stopJob(platform: Platform, id: string, person: Person): Promise<ShownJob> {
  const { createdBy } = await findJob(platform, id, person);
  if (createdBy !== person.name) throw new Refused('forbidden', { detail: '只有发起任务的人可以取消它' });
  await platform.storage.write((tx) => cancelJob(tx, id, platform.now().toISOString()));
  platform.jobs.wake();
  return showJob(platform, id, person);
}
