import { Op, type WhereOptions } from 'sequelize';
import { insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import type { JobRow } from './rows.ts';

/** `queued → running → done | failed | cancelled`; a queued one may be cancelled at once. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Work that takes longer than a request: done off the request path, by whichever node claims it. */
export interface Job {
  /** A UUIDv7. */
  readonly id: string;
  readonly kind: string;
  /** What it is about, e.g. `service-item/spjy`. */
  readonly subject: string;
  /** What its result depends on, as one short text: two jobs of a kind and subject with one input have one result. */
  readonly input: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly params: unknown;
  /** Until it is done, what it has said about itself so far; null for nothing. */
  readonly result: unknown;
  /** Why it failed, for people; null otherwise. */
  readonly failure: string | null;
  /** How often it was claimed. */
  readonly attempts: number;
  readonly cancelRequested: boolean;
  /** The user's name. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** Who holds the job: a token that is new for every claim. */
export interface JobClaim {
  readonly id: string;
  readonly token: string;
}

type NewJob = Pick<Job, 'id' | 'kind' | 'subject' | 'input' | 'params' | 'createdBy' | 'createdAt'> &
  Partial<Pick<Job, 'total'>>;

export function insertJob(tx: Tx, { total = 0, ...job }: NewJob): Promise<void> {
  return insertRow(tx, 'jobs', {
    ...job,
    params: toJson(job.params),
    createdAt: instant(job.createdAt),
    ...{ state: 'queued', done: 0, total, attempts: 0, cancelRequested: 0 },
    ...{ result: null, failure: null, finishedAt: null, claimedBy: null, leaseUntil: null },
  });
}

export async function readJob(reader: Reader, id: string): Promise<Job | null> {
  const row = await selectRow(reader, 'jobs', { where: { id } });
  return row === null ? null : toJob(row);
}

/** Jobs about one thing, the newest first, or those older than one of them. */
export async function listJobs(
  reader: Reader,
  query: { kind: string; subject: string; states: readonly JobState[]; limit: number; before?: string },
): Promise<Job[]> {
  const { kind, subject, states, limit, before } = query;
  const where = { kind, subject, state: [...states], ...(before && { id: { [Op.lt]: before } }) };
  const rows = await selectRows(reader, 'jobs', { where, order: [['id', 'DESC']], limit });
  return rows.map(toJob);
}

/** Which jobs a node can take. */
export interface Claimable {
  /** The kinds that it knows. */
  readonly kinds: readonly string[];
  readonly now: string;
}

function claimable({ kinds, now }: Claimable): WhereOptions<JobRow> {
  return {
    kind: [...kinds],
    [Op.or]: [{ state: 'queued' }, { state: 'running', leaseUntil: { [Op.lte]: instant(now) } }],
  };
}

/** Whether some job waits for somebody; asked often, so it takes no write. */
export async function isJobWaiting(reader: Reader, wanted: Claimable): Promise<boolean> {
  return (await selectRow(reader, 'jobs', { attributes: ['id'], where: claimable(wanted) })) !== null;
}

/**
 * Claims the oldest job that is queued, or whose node has not been heard of until its lease ran out. Work on it after the
 * transaction, never inside it.
 */
export async function claimJob(
  tx: Tx,
  claim: Claimable & { token: string; leaseUntil: string },
): Promise<Job | null> {
  const found = await selectRow(tx, 'jobs', { where: claimable(claim), order: [['id', 'ASC']] });
  if (found === null) return null;
  const { id, attempts } = found;
  const set = {
    state: 'running',
    claimedBy: claim.token,
    leaseUntil: instant(claim.leaseUntil),
    attempts: attempts + 1,
  };
  // The number of attempts is the version: of two that claim at once one changes nothing.
  const changed = await updateRows(tx, 'jobs', { set, where: { id, attempts, state: found.state } });
  return changed === 1 ? readJob(tx, id) : null;
}

/**
 * Notes how far a job has come, perhaps with more about it (`partial`), and lengthens its lease.
 *
 * @returns `lost` when it belongs to another by now, and its work must stop; `cancel` when somebody asks for its end
 */
export async function reportJob(
  tx: Tx,
  { id, token }: JobClaim,
  report: { done: number; total: number; partial?: unknown; leaseUntil: string },
): Promise<'go-on' | 'cancel' | 'lost'> {
  const { partial, ...progress } = report;
  const set = {
    ...progress,
    leaseUntil: instant(progress.leaseUntil),
    ...(partial !== undefined && { result: toJson(partial) }),
  };
  await updateRows(tx, 'jobs', { set, where: { id, claimedBy: token, state: 'running' } });
  const row = await selectRow(tx, 'jobs', { where: { id, claimedBy: token, state: 'running' } });
  if (row === null) return 'lost';
  return row.cancelRequested === 1 ? 'cancel' : 'go-on';
}

export type JobEnd =
  | { readonly state: 'done'; readonly result: unknown; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly failure: string }
  | { readonly state: 'cancelled' };

/** @returns false when the job had passed to another, whose end counts */
export async function finishJob(
  tx: Tx,
  { id, token }: JobClaim,
  { at, ...end }: JobEnd & { at: string },
): Promise<boolean> {
  const outcome = end.state === 'done' ? { ...end, result: toJson(end.result) } : end;
  const set: Partial<JobRow> = { ...outcome, finishedAt: instant(at), leaseUntil: null };
  const where = { id, claimedBy: token, state: 'running' };
  return (await updateRows(tx, 'jobs', { set, where })) === 1;
}

/** Gives a job back that its node cannot go on with; another node, or this one later, starts it anew. */
export async function releaseJob(tx: Tx, { id, token }: JobClaim): Promise<void> {
  const set = { state: 'queued', claimedBy: null, leaseUntil: null };
  await updateRows(tx, 'jobs', { set, where: { id, claimedBy: token, state: 'running' } });
}

/** Ends a queued job, asks for the end of a running one, leaves a finished one alone. */
export async function cancelJob(tx: Tx, id: string, at: string): Promise<void> {
  const ended = { state: 'cancelled', cancelRequested: 1, finishedAt: instant(at) };
  if ((await updateRows(tx, 'jobs', { set: ended, where: { id, state: 'queued' } })) === 1) return;
  const where = { id, state: 'running', cancelRequested: 0 };
  await updateRows(tx, 'jobs', { set: { cancelRequested: 1 }, where });
}

function toJob(row: JobRow): Job {
  const { claimedBy: _, leaseUntil: __, ...rest } = row;
  return {
    ...rest,
    state: row.state as JobState, // only this file writes it
    params: parseJson(row.params),
    result: row.result === null ? null : parseJson(row.result),
    cancelRequested: row.cancelRequested === 1,
  };
}
