/** Puts past cases into the database, many in a transaction, as the commands would have written them one by one. */
import type { Decision } from '../../schemas/generated/types.ts';
import type { Applicant } from '../commands/cases/applicant.ts';
import { drawnUp } from '../commands/cases/case-documents.ts';
import { caseColumns } from '../commands/cases/case-state.ts';
import { movedCase, type ReceivedParts, receivedCase } from '../commands/cases/case-writing.ts';
import { caseCounter, caseNumberOf, documentKind } from '../commands/cases/document-numbers.ts';
import type { Weighable } from '../commands/cases/evaluate.ts';
import { openStored, sealApplication } from '../commands/cases/stored-application.ts';
import type { DocumentCode } from '../documents/index.ts';
import type { Person } from '../people/person.ts';
import type { Sealer } from '../personal-data/sealing.ts';
import { siteDay } from '../site-time.ts';
import {
  type CaseDocument,
  documentCounter,
  insertWholeCases,
  type Storage,
  type Tx,
  takeNumbers,
  type WholeCase,
} from '../storage/index.ts';
import type { LifeStep } from './case-life.ts';

export interface PastCase {
  readonly weighable: Weighable;
  readonly decision: Decision;
  readonly applicant: Applicant;
  readonly clerk: Person;
  readonly hall: string;
  /** When it was entered. */
  readonly at: Date;
  readonly life: readonly (LifeStep & { readonly person: Person; readonly at: Date })[];
  readonly newId: (timestampMs: number) => string;
}

export interface WritingMeans {
  readonly storage: Storage;
  readonly sealer: Sealer;
  readonly publicUrl: string;
}

export function writeCases(means: WritingMeans, cases: readonly PastCase[]): Promise<void> {
  return means.storage.write(async (tx) => {
    const next = await takenNumbers(tx, cases);
    await insertWholeCases(
      tx,
      cases.map((past) => wholeCase(means, past, next)),
    );
  });
}

type Next = (scope: string) => number;

function caseScope({ hall, weighable }: PastCase): string {
  return caseCounter(hall, weighable.receipt.receivedOn);
}

/** Takes as many numbers of each counter as the cases need, counters in one order for everybody. */
async function takenNumbers(tx: Tx, cases: readonly PastCase[]): Promise<Next> {
  const wanted = new Map<string, number>();
  const want = (scope: string): unknown => wanted.set(scope, (wanted.get(scope) ?? 0) + 1);
  for (const past of cases) {
    want(caseScope(past));
    for (const { hall, kind, year } of drawnUpPlaces(past)) want(documentCounter({ hall, kind, year }));
  }
  const upcoming = new Map<string, number>();
  for (const [scope, count] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
    upcoming.set(scope, await takeNumbers(tx, scope, count));
  return (scope) => {
    const number = upcoming.get(scope) ?? 0;
    upcoming.set(scope, number + 1);
    return number;
  };
}

function drawnUpPlaces({ decision, hall, at }: PastCase): Pick<CaseDocument, 'hall' | 'kind' | 'year'>[] {
  const year = yearAtSite(at);
  return decision.documents.map((code) => ({ hall, kind: documentKind(code as DocumentCode), year }));
}

function yearAtSite(at: Date): number {
  return Number(siteDay(at).slice(0, 4));
}

function wholeCase({ sealer, publicUrl }: WritingMeans, past: PastCase, next: Next): WholeCase {
  const { weighable, decision, clerk, hall, at, newId } = past;
  const caseNumber = caseNumberOf(hall, weighable.receipt.receivedOn, next(caseScope(past)));
  const receipt = { weighable, decision, person: clerk, at, hall, caseNumber, newId };
  const parts = receivedCase(sealer, { ...receipt, applicant: past.applicant });
  const { record, application, applicant } = parts;
  const issue = { record: { ...record, application }, applicant, weighable, clerk, at };
  const documents = drawnUp(issue, { sealer, publicUrl }).map(({ text, ...document }): CaseDocument => {
    const seq = next(documentCounter(document));
    const number = text.number(seq);
    return { ...document, seq, number, input: text.input(number), contentSha256: null };
  });
  return { ...lived(sealer, past, parts), documents };
}

/** The case after all its events. */
function lived(
  sealer: Sealer,
  { life, newId }: PastCase,
  parts: ReceivedParts,
): Omit<WholeCase, 'documents'> {
  let record = { ...parts.record, revision: 1 };
  const events = [...parts.events];
  const ledgerEntries = [parts.ledgerEntry];
  const messages = [parts.message];
  let before = parts.hashes;
  const { binding } = openStored(sealer, parts.record.application);
  for (const { event, application, decision, person, at } of life) {
    const sealed = sealApplication(sealer, application, binding);
    events.push({
      ...{ caseId: record.id, type: event.type, payload: event },
      ...{ at: at.toISOString(), actor: person.name },
    });
    const { hashes, ledgerEntry, message } = movedCase({
      ...{ found: record, before, event, seq: events.length, application: sealed },
      ...{ decision, person, at, newId },
    });
    before = hashes;
    ledgerEntries.push(ledgerEntry);
    messages.push(message);
    record = {
      ...record,
      ...caseColumns(decision),
      ...{ application: sealed, decision, revision: record.revision + 1 },
    };
  }
  return { record, events, ledgerEntries, messages };
}
