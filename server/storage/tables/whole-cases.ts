import { insertRows, type Tx } from '../access.ts';
import { instant, toJson } from '../row-text.ts';
import type { CaseDocument } from './case-documents.ts';
import { insertCaseLists } from './case-lists.ts';
import { type CaseEvent, type CaseRecord, caseRow, listedCase } from './cases.ts';
import { beginLedgerStreams, type NewLedgerEntry } from './ledger.ts';
import type { OutboxMessage } from './outbox.ts';

/** A case as it stands, with all that led there; the same rows as if it had been written step by step. */
export interface WholeCase {
  readonly record: CaseRecord;
  /** Oldest first. */
  readonly events: readonly Omit<CaseEvent, 'seq'>[];
  /** The stream of the case, oldest first. */
  readonly ledgerEntries: readonly NewLedgerEntry[];
  /** Delivered already: what lies in the past is news to nobody. */
  readonly messages: readonly OutboxMessage[];
  readonly documents: readonly CaseDocument[];
}

/**
 * Stores many cases that are new here, in few statements. Their numbers come from the counters, as of every case.
 *
 * @throws UniqueViolation when one of the ids or numbers is taken
 */
export async function insertWholeCases(tx: Tx, cases: readonly WholeCase[]): Promise<void> {
  await insertRows(
    tx,
    'cases',
    cases.map(({ record }) => caseRow(record)),
  );
  await insertCaseLists(
    tx,
    cases.map(({ record }) => listedCase(record)),
  );
  const events = cases.flatMap(({ events: happened }) =>
    happened.map((event, i) => ({
      ...event,
      seq: i + 1,
      payload: toJson(event.payload),
      at: instant(event.at),
    })),
  );
  await insertRows(tx, 'caseEvents', events);
  await beginLedgerStreams(
    tx,
    cases.flatMap(({ ledgerEntries }) => ledgerEntries),
  );
  const messages = cases.flatMap(({ messages: sent }) => sent);
  await insertRows(
    tx,
    'outbox',
    messages.map((message) => ({
      ...message,
      payload: toJson(message.payload),
      ...{ claimedBy: null, leaseUntil: null, doneAt: instant(message.createdAt) },
    })),
  );
  const documents = cases.flatMap(({ documents: issued }) => issued);
  await insertRows(
    tx,
    'caseDocuments',
    documents.map((document) => ({ ...document, input: toJson(document.input) })),
  );
}
