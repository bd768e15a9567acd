/**
 * What is written of a case: its row, its history, its entry in the ledger and its message to the world, made from what was
 * decided and not yet stored. None of them but the sealed parts of the row names the applicant.
 */
import type { Application, Decision, Event } from '../../../schemas/generated/types.ts';
import { decisionFormat, hashOf } from '../../core/index.ts';
import type { Person } from '../../people/person.ts';
import type { Sealer } from '../../personal-data/sealing.ts';
import { siteDay } from '../../site-time.ts';
import type { CaseEvent, CaseRecord, NewLedgerEntry, OutboxMessage } from '../../storage/index.ts';
import type { Applicant } from './applicant.ts';
import { caseColumns } from './case-state.ts';
import type { Weighable } from './evaluate.ts';
import { keptParts, newBinding, sealApplication } from './stored-application.ts';

export interface Receipt {
  readonly weighable: Weighable;
  readonly decision: Decision;
  readonly applicant: Applicant;
  readonly person: Person;
  readonly at: Date;
  readonly hall: string;
  readonly caseNumber: string;
  /** A UUIDv7 of a moment in milliseconds. */
  readonly newId: (timestampMs: number) => string;
}

export interface ReceivedParts {
  readonly record: Omit<CaseRecord, 'revision'>;
  /** As they are kept, and not sealed. */
  readonly application: Application;
  readonly applicant: Applicant;
  readonly events: readonly Omit<CaseEvent, 'seq'>[];
  readonly hashes: CaseHashes;
  readonly ledgerEntry: NewLedgerEntry;
  readonly message: OutboxMessage;
}

/** A case at its receipt. */
export function receivedCase(sealer: Sealer, receipt: Receipt): ReceivedParts {
  const { weighable, decision, person, hall, caseNumber, newId } = receipt;
  const { receivedAt, receivedOn } = weighable.receipt;
  const { application, applicant } = keptParts(decision, {
    application: weighable.application,
    applicant: receipt.applicant,
  });
  const record: Omit<CaseRecord, 'revision'> = {
    id: newId(receipt.at.getTime()),
    ...{ caseNumber, hall, receivedOn, decision },
    itemCode: weighable.versions.item.code,
    receivedAt: new Date(receivedAt).toISOString(),
    createdBy: person.name,
    application: sealApplication(sealer, application, newBinding(applicant)),
    applicant: sealer.seal(applicant),
    versions: weighable.versions,
    format: decisionFormat,
    ...caseColumns(decision),
  };
  const { id: caseId, itemCode } = record;
  const at = receipt.at.toISOString();
  const hashes = caseHashes(record);
  const event = (type: string, payload: unknown) => ({ caseId, type, payload, at, actor: person.name });
  return {
    ...{ record, application, applicant },
    events: [
      event('received', { outcome: decision.outcome }),
      ...(application.events ?? []).map((happened) => event(happened.type, happened)),
    ],
    hashes,
    ledgerEntry: receivedEntry(record, { person, at: receipt.at, hashes }),
    message: {
      id: newId(receipt.at.getTime()),
      topic: 'case.received',
      payload: { caseId, caseNumber, item: itemCode, outcome: decision.outcome },
      createdAt: at,
    },
  };
}

function receivedEntry(
  { id, caseNumber, versions, receivedOn }: Omit<CaseRecord, 'revision'>,
  { person, at, hashes }: { person: Person; at: Date; hashes: CaseHashes },
): NewLedgerEntry {
  return {
    stream: `case/${id}`,
    entry: {
      type: 'received',
      ...{ caseNumber, versions, receivedOn },
      backdated: siteDay(at) !== receivedOn,
      ...hashes,
    },
    at: at.toISOString(),
    actor: person,
  };
}

export interface CaseHashes {
  /** Of the decision, so that it can be decided again years later. */
  readonly decisionFormat: number;
  /** Over the sealed form: it proves that nothing was changed and gives nothing away. */
  readonly applicationHash: string;
  readonly decisionHash: string;
}

export function caseHashes({
  application,
  decision,
}: Pick<CaseRecord, 'application' | 'decision'>): CaseHashes {
  return { decisionFormat, applicationHash: hashOf(application), decisionHash: hashOf(decision) };
}

/** What an event makes of a case: its decision, and its application as it is stored. */
export interface Move {
  readonly found: Pick<CaseRecord, 'id' | 'caseNumber'>;
  /** Of the case before. */
  readonly before: CaseHashes;
  readonly event: Event;
  /** The event's number in the history of the case. */
  readonly seq: number;
  readonly application: Application;
  readonly decision: Decision;
  readonly person: Person;
  readonly at: Date;
  readonly newId: (timestampMs: number) => string;
}

/** What is written beside the row of a case that moves on. */
export function movedCase(move: Move): {
  hashes: CaseHashes;
  ledgerEntry: NewLedgerEntry;
  message: OutboxMessage;
} {
  const { found, before, event, seq, decision, person } = move;
  const at = move.at.toISOString();
  const hashes = caseHashes(move);
  return {
    hashes,
    ledgerEntry: {
      stream: `case/${found.id}`,
      entry: {
        type: 'event',
        ...{ seq, event },
        ...{ before, ...hashes },
      },
      at,
      actor: person,
    },
    message: {
      id: move.newId(move.at.getTime()),
      topic: 'case.event',
      payload: {
        caseId: found.id,
        caseNumber: found.caseNumber,
        ...{ seq, type: event.type, outcome: decision.outcome },
      },
      createdAt: at,
    },
  };
}
