/**
 * Takes one step in the life of a version: one transaction that moves it, appends to its ledger stream, and tells the
 * world where the published rules have changed. The verbs beside this file say which step, and who may.
 */
import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import { standingOn } from '../../../core/life-cycle/phase.ts';
import { type Action, type Life, takeStep } from '../../../core/life-cycle/take-step.ts';
import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import { siteDay } from '../../../site-time.ts';
import {
  appendLedgerEntry,
  enqueueOutboxMessage,
  listVersionRecords,
  moveVersion,
  StaleWrite,
  type Tx,
  UniqueViolation,
  uuidV7,
  type VersionAddress,
  type VersionMove,
  type VersionRecord,
  type VersionRecordWithDocument,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { departmentNames } from '../documents-beside.ts';
import { ledgerStream } from '../ledger-stream.ts';
import { refusalOf } from './blocked.ts';
import { findVersion } from './find-version.ts';

type Words<Each> = Each extends Action ? Omit<Each, 'by' | 'at'> : never;

export interface StepRequest {
  readonly version: VersionAddress;
  /** The action, but for who does it and when. */
  readonly action: Words<Exclude<Action, { type: 'submitted' }>>;
  /** What is wrong with the document itself, found out before. */
  readonly obstacles?: readonly Blocker[];
  /** What else the ledger says of it. */
  readonly ledger?: object;
  /** Refuses who may read the version but not take this step. */
  readonly refuse?: (version: VersionRecord) => void;
  /** What is written in the same transaction. */
  readonly alongside?: (tx: Tx, version: VersionRecordWithDocument) => Promise<void>;
}

/**
 * @throws Refused `not-found`, `blocked`, `stale-revision`; `forbidden` for approving one's own; whatever `refuse` throws
 */
export async function stepVersion(
  platform: Platform,
  request: StepRequest,
  person: Person,
): Promise<VersionRecord> {
  const { storage, rules } = platform;
  const instant = platform.now();
  const departmentName = await departmentNames(rules, siteDay(instant));
  try {
    const moved = await storage.write((tx) => move(tx, { request, person, instant, departmentName }));
    await rules.refresh(); // the other nodes look every second; this one need not wait
    return moved;
  } catch (error) {
    throw refusalOfWrite(error);
  }
}

function refusalOfWrite(error: unknown): unknown {
  if (error instanceof StaleWrite)
    return new Refused('stale-revision', { detail: '这个版本刚刚被别人办理过,请重新读取' });
  if (!(error instanceof UniqueViolation && error.columns.includes('effective_from'))) return error;
  const message = '另一个版本也在这一天生效';
  return refusalOf([{ code: 'tie', pointer: '/effectiveFrom', message, fix: '另选一天' }]);
}

interface Moving {
  readonly request: StepRequest;
  readonly person: Person;
  readonly instant: Date;
  readonly departmentName: (code: string) => string;
}

async function move(tx: Tx, { request, person, instant, departmentName }: Moving): Promise<VersionRecord> {
  const found = await findVersion(tx, request.version, person);
  request.refuse?.(found);
  const at = instant.toISOString();
  const today = siteDay(instant);
  const others = (await listVersionRecords(tx, found)).filter(({ version }) => version !== found.version);
  const action: Action = { ...request.action, by: person.name, at };
  const { obstacles = [] } = request;
  const outcome = takeStep(lifeOf(found), action, { today, others, obstacles, departmentName });
  if ('blockers' in outcome) throw refusalOf(outcome.blockers);
  const to = moveTo(outcome.next, { at, by: person.name });
  await moveVersion(tx, found, to);
  await request.alongside?.(tx, found);
  await appendLedgerEntry(tx, {
    stream: ledgerStream(found),
    entry: {
      ...request.action,
      version: found.version,
      before: standingHash(others, action.type === 'published' ? action.effectiveFrom : today),
      ...request.ledger,
    },
    at,
    actor: person,
  });
  await tellTheWorld(tx, { found, to, instant });
  const { document: _, ...record } = found;
  return { ...record, ...to, revision: found.revision + 1 };
}

export function lifeOf({ state, hash, effectiveFrom, life }: VersionRecord): Life {
  return { state, hash, effectiveFrom, steps: life };
}

function moveTo({ state, steps, effectiveFrom }: Life, { at, by }: { at: string; by: string }): VersionMove {
  if (state === 'draft') throw new Error('no step leads back to a draft');
  const isPublished = state === 'published';
  return {
    ...{ state, life: steps, effectiveFrom },
    ...{ publishedAt: isPublished ? at : null, publishedBy: isPublished ? by : null },
  };
}

/** The hash of what stands on a day without the version that moves: what it replaces; null when that is nothing. */
function standingHash(others: readonly VersionRecord[], day: string): string | null {
  const dated = others.flatMap(({ effectiveFrom, hash }) => (effectiveFrom ? [{ effectiveFrom, hash }] : []));
  return standingOn(dated, day)?.hash ?? null;
}

async function tellTheWorld(
  tx: Tx,
  { found, to, instant }: { found: VersionRecord; to: VersionMove; instant: Date },
): Promise<void> {
  if (found.state !== 'published' && to.state !== 'published') return;
  const { kind, code, version, hash } = found;
  await enqueueOutboxMessage(tx, {
    id: uuidV7(instant.getTime()),
    topic: to.state === 'published' ? 'version.published' : 'version.withdrawn',
    payload: { kind, code, version, hash, effectiveFrom: to.effectiveFrom ?? found.effectiveFrom },
    createdAt: instant.toISOString(),
  });
}
