/**
 * Receives a case: evaluates, decides and stores it, once per idempotency key, with its number, history, ledger entry,
 * outbox message and documents in one transaction.
 */
import type { Application, Decision } from '../../../schemas/generated/types.ts';
import { canonicalJson, decide, parseLocalTime } from '../../core/index.ts';
import { Refused, refuseFaults } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import { siteTimestamp } from '../../site-time.ts';
import {
  appendCaseEvent,
  appendLedgerEntry,
  enqueueOutboxMessage,
  insertCase,
  nextNumber,
  readRevision,
  runOnce,
  type Tx,
  uuidV7,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import type { Applicant } from './applicant.ts';
import { type IssuedDocument, issueDocuments } from './case-documents.ts';
import { receivedCase } from './case-writing.ts';
import { caseCounter, caseNumberOf } from './document-numbers.ts';
import { prepare, type Weighable } from './evaluate.ts';

export interface CaseRequest extends Omit<Application, 'submittedAt' | 'version'> {
  readonly item: string;
  readonly applicant: Applicant;
  /** Only with the right to backdate; otherwise now. */
  readonly submittedAt?: string;
}

export interface ReceivedCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly decision: Decision;
  readonly documents: readonly IssuedDocument[];
}

export interface CaseReceipt {
  /** False when the key had been used: then `received` is what was stored. */
  readonly isNew: boolean;
  readonly received: ReceivedCase;
}

/** A publication came between choosing the versions and storing the case. */
class RulesMoved extends Error {
  override readonly name = 'RulesMoved';
}

const route = 'POST /api/cases';
const mostAttempts = 5;

/**
 * @throws Refused `forbidden`, `not-found`, `no-version-in-effect`, `invalid-body`, `idempotency-key-reused`
 */
export async function receiveCase(
  platform: Platform,
  request: CaseRequest,
  by: { person: Person; idempotencyKey: string },
): Promise<CaseReceipt> {
  refuseBackdating(request, by.person);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await receiveOnce(platform, request, by);
    } catch (error) {
      if (!(error instanceof RulesMoved) || attempt === mostAttempts) throw error;
      await platform.rules.refresh();
    }
  }
}

function refuseBackdating({ submittedAt, events = [] }: CaseRequest, { rights }: Person): void {
  if (rights.includes('backdate') || (submittedAt === undefined && events.length === 0)) return;
  throw new Refused('forbidden', { detail: '收件时间以服务器为准;另定收件时间或者带入既往事件需要补录权限' });
}

/** A case may be received late on paper, never in advance; the database keeps instants of four digits. */
function refuseUnlikelyTimes(submittedAt: string, now: string): void {
  const submitted = parseLocalTime(submittedAt);
  const latest = parseLocalTime(now);
  const isLater = submitted && latest && (submitted.day - latest.day || submitted.second - latest.second) > 0;
  refuseFaults(isLater ? [{ pointer: '/submittedAt', message: '收件时间不能晚于现在' }] : []);
  const year = Number(submittedAt.slice(0, 4));
  const message = '收件时间应在 2000 年到 2099 年之间';
  refuseFaults(year >= 2000 && year <= 2099 ? [] : [{ pointer: '/submittedAt', message }]);
}

async function receiveOnce(
  platform: Platform,
  request: CaseRequest,
  { person, idempotencyKey }: { person: Person; idempotencyKey: string },
): Promise<CaseReceipt> {
  const { storage, sealer, rules } = platform;
  const at = platform.now();
  const { item, applicant, submittedAt = siteTimestamp(at), ...rest } = request;
  refuseUnlikelyTimes(submittedAt, siteTimestamp(at));
  const revision = rules.revision();
  const weighable = await prepare(platform, { item, application: { ...rest, submittedAt }, person });
  const decision = decide(weighable.compiled, weighable.application);
  const key = {
    caller: person.token === undefined ? `user:${person.name}` : `token:${person.token}`,
    route,
    key: idempotencyKey,
    bodyHash: sealer.fingerprint(canonicalJson(request)),
    at: at.toISOString(),
  };
  const result = await runOnce<ReceivedCase>(storage, key, async (tx) => {
    if ((await readRevision(tx)) !== revision) throw new RulesMoved();
    const answer = await store(platform, tx, { weighable, decision, applicant, person, at });
    return { status: 201, answer };
  });
  if (result.kind === 'different-body') throw new Refused('idempotency-key-reused');
  return { isNew: result.kind === 'done', received: result.answer };
}

interface NewCase {
  readonly weighable: Weighable;
  readonly decision: Decision;
  readonly applicant: Applicant;
  readonly person: Person;
  readonly at: Date;
}

async function store(platform: Platform, tx: Tx, given: NewCase): Promise<ReceivedCase> {
  const { weighable, decision, person, at } = given;
  const { directory } = weighable.compiled.documents;
  const hall = person.hall ?? directory.halls[0]?.id ?? '';
  const { receivedOn } = weighable.receipt;
  const caseNumber = caseNumberOf(hall, receivedOn, await nextNumber(tx, caseCounter(hall, receivedOn)));
  const parts = receivedCase(platform.sealer, {
    ...{ weighable, decision, person, at, hall, caseNumber },
    applicant: given.applicant,
    newId: uuidV7,
  });
  const { record, application, applicant } = parts;
  await insertCase(tx, record);
  for (const event of parts.events) await appendCaseEvent(tx, event);
  await appendLedgerEntry(tx, parts.ledgerEntry);
  await enqueueOutboxMessage(tx, parts.message);
  const issue = { record: { ...record, application }, applicant, weighable, clerk: person, at };
  const documents = await issueDocuments(platform, tx, issue);
  return { id: record.id, caseNumber, decision, documents };
}
