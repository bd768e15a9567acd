import type {
  Application,
  Decision,
  Outcome,
  VersionReference,
  Versions,
} from '../../../schemas/generated/types.ts';
import { insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { StaleWrite } from '../errors.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import { correctCaseLists, insertCaseLists } from './case-lists.ts';
import type { CaseRow } from './rows.ts';

/** What a list of cases shows; the long columns are left in the database. */
export interface CaseSummary {
  /** A UUIDv7. */
  readonly id: string;
  /** `hall-yyyymmdd-nnnnn`. */
  readonly caseNumber: string;
  /** From 1; every change adds one. */
  readonly revision: number;
  readonly hall: string;
  readonly itemCode: string;
  readonly variant: string | null;
  readonly outcome: Outcome;
  readonly state: string;
  /** Instant of receipt (UTC). */
  readonly receivedAt: string;
  /** Days are `YYYY-MM-DD` in the site's time zone. */
  readonly receivedOn: string | null;
  readonly acceptedOn: string | null;
  readonly commitmentDue: string | null;
  readonly statutoryDue: string | null;
  /** The user's name. */
  readonly createdBy: string;
  /** Encrypted by the caller; storage never sees a name. */
  readonly applicant: string;
}

export interface CaseRecord extends CaseSummary {
  readonly application: Application;
  readonly decision: Decision;
  /** What it was decided under. Read back, `versions.item.code` is `itemCode`. */
  readonly versions: Versions;
  /** The format of `application` and `decision`, so that a later release can still read them. */
  readonly format: number;
}

export interface CaseEvent {
  readonly caseId: string;
  /** From 1, without gaps in a case. */
  readonly seq: number;
  readonly type: string;
  readonly payload: unknown;
  readonly at: string;
  readonly actor: string;
}

type CaseChange = Partial<
  Pick<
    CaseRecord,
    | 'outcome'
    | 'variant'
    | 'state'
    | 'acceptedOn'
    | 'commitmentDue'
    | 'statutoryDue'
    | 'application'
    | 'decision'
  > & {
    /** A later one, which has decided what was open. */
    calendar: VersionReference;
  }
>;

/** @throws UniqueViolation when the id or the case number is taken */
export async function insertCase(tx: Tx, record: Omit<CaseRecord, 'revision'>): Promise<void> {
  await insertRow(tx, 'cases', caseRow({ ...record, revision: 1 }));
  await insertCaseLists(tx, [listedCase(record)]);
}

/** What decides in which lists it stands. */
export function listedCase({ id, itemCode, receivedAt, versions, decision }: Omit<CaseRecord, 'revision'>) {
  return { id, itemCode, itemVersion: versions.item.version, receivedAt: instant(receivedAt), decision };
}

export function caseRow({ application, decision, versions, ...rest }: CaseRecord): CaseRow {
  return {
    ...rest,
    ...versionColumns(versions),
    receivedAt: instant(rest.receivedAt),
    application: toJson(application),
    decision: toJson(decision),
  };
}

/**
 * Changes a case that nobody else has changed meanwhile; the new revision is `revision + 1`.
 *
 * @throws StaleWrite when the case has another revision by now, or does not exist
 */
export async function updateCase(
  tx: Tx,
  at: { id: string; revision: number },
  changes: CaseChange,
): Promise<void> {
  const { application, decision, calendar, ...rest } = changes;
  const set: Partial<CaseRow> = { ...rest, revision: at.revision + 1 };
  if (application !== undefined) set.application = toJson(application);
  if (decision !== undefined) set.decision = toJson(decision);
  if (calendar !== undefined) {
    const { code, version, hash } = calendar;
    Object.assign(set, { calendarCode: code, calendarVersion: version, calendarHash: hash });
  }
  const changed = await updateRows(tx, 'cases', { set, where: { id: at.id, revision: at.revision } });
  if (changed !== 1) throw new StaleWrite('cases');
  if (decision !== undefined) await correctCaseLists(tx, at.id);
}

/** By its id or by its case number. */
export async function readCase(
  reader: Reader,
  by: { id: string } | { caseNumber: string },
): Promise<CaseRecord | null> {
  const key = 'id' in by ? { id: by.id } : { caseNumber: by.caseNumber };
  const row = await selectRow(reader, 'cases', { where: key });
  return row === null ? null : toCase(row);
}

/** The columns of a summary. */
export const summaryAttributes = [
  'id',
  'caseNumber',
  'revision',
  'hall',
  'itemCode',
  'variant',
  'outcome',
  'state',
  'receivedAt',
  'receivedOn',
  'acceptedOn',
  'commitmentDue',
  'statutoryDue',
  'createdBy',
  'applicant',
] as const satisfies (keyof CaseSummary)[];

/** Adds to the history of a case and answers the event's number. Call it after `updateCase`, which keeps others from the same number. */
export async function appendCaseEvent(tx: Tx, event: Omit<CaseEvent, 'seq'>): Promise<number> {
  const last = await selectRow(tx, 'caseEvents', {
    attributes: ['seq'],
    where: { caseId: event.caseId },
    order: [['seq', 'DESC']],
  });
  const seq = (last?.seq ?? 0) + 1;
  const payload = toJson(event.payload);
  await insertRow(tx, 'caseEvents', { ...event, seq, payload, at: instant(event.at) });
  return seq;
}

/** The history, oldest first. */
export async function listCaseEvents(reader: Reader, caseId: string): Promise<CaseEvent[]> {
  const rows = await selectRows(reader, 'caseEvents', { where: { caseId }, order: [['seq', 'ASC']] });
  return rows.map((row) => ({ ...row, payload: parseJson(row.payload) }));
}

type VersionColumns = Omit<
  Pick<CaseRow, Extract<keyof CaseRow, `${string}Version` | `${string}Hash` | `${string}Code`>>,
  'itemCode'
>;

function versionColumns(versions: Versions): VersionColumns {
  const { item, procedure, calendar, parameters, directory } = versions;
  return {
    itemVersion: item.version,
    itemHash: item.hash,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    procedureHash: procedure.hash,
    calendarCode: calendar.code,
    calendarVersion: calendar.version,
    calendarHash: calendar.hash,
    parametersCode: parameters.code,
    parametersVersion: parameters.version,
    parametersHash: parameters.hash,
    directoryCode: directory.code,
    directoryVersion: directory.version,
    directoryHash: directory.hash,
  };
}

function toCase(row: CaseRow): CaseRecord {
  const summary = Object.fromEntries(summaryAttributes.map((name) => [name, row[name]]));
  return {
    ...(summary as unknown as CaseSummary), // exactly its attributes, from one list
    application: parseJson<Application>(row.application),
    decision: parseJson<Decision>(row.decision),
    versions: versionsOfRow(row),
    format: row.format,
  };
}

type VersionRow = VersionColumns & Pick<CaseRow, 'itemCode'>;

/** What the case was decided under. */
export function versionsOfRow(row: VersionRow): Versions {
  return {
    item: { code: row.itemCode, version: row.itemVersion, hash: row.itemHash },
    procedure: { code: row.procedureCode, version: row.procedureVersion, hash: row.procedureHash },
    calendar: { code: row.calendarCode, version: row.calendarVersion, hash: row.calendarHash },
    parameters: { code: row.parametersCode, version: row.parametersVersion, hash: row.parametersHash },
    directory: { code: row.directoryCode, version: row.directoryVersion, hash: row.directoryHash },
  };
}
