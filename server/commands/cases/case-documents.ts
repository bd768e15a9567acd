/**
 * The 文书 of a case: issued with the case, frozen, drawn when first asked for.
 *
 * What is frozen is everything but the rule documents, which never change under their version. It names people, so
 * it is sealed.
 */
import { createHash } from 'node:crypto';
import type { Versions } from '../../../schemas/generated/types.ts';
import { type DerivationDay, derivationOf, dueRulesOf, parseLocalTime } from '../../core/index.ts';
import { type DocumentCode, type DocumentInput, renderDocument } from '../../documents/index.ts';
import { Refused } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import type { Sealer } from '../../personal-data/sealing.ts';
import { siteTimestamp } from '../../site-time.ts';
import {
  appendLedgerEntry,
  type CaseDocument,
  type CaseRecord,
  issueCaseDocument,
  readCaseDocument,
  readDocumentContent,
  storeDocumentContent,
  type Tx,
} from '../../storage/index.ts';
import { workingCalendarOf } from '../calendar/working-calendars.ts';
import type { Platform } from '../platform.ts';
import type { Applicant } from './applicant.ts';
import { findCase } from './case-access.ts';
import { documentKind, documentNumber, documentUrl } from './document-numbers.ts';
import type { Weighable } from './evaluate.ts';

export interface IssuedDocument {
  readonly code: string;
  readonly number: string;
  readonly url: string;
}

type FrozenInput = Omit<DocumentInput, 'item' | 'directory' | 'procedure'>;

/** What the documents of one case have in common. */
export interface Issue {
  readonly record: Pick<CaseRecord, 'id' | 'caseNumber' | 'hall' | 'decision' | 'application'>;
  readonly applicant: Applicant;
  readonly weighable: Weighable;
  readonly clerk: Person;
  readonly at: Date;
}

/** Call it last in the transaction: the counters stay locked until it ends. */
export async function issueDocuments(
  { sealer, publicUrl }: Platform,
  tx: Tx,
  issue: Issue,
): Promise<IssuedDocument[]> {
  const { id, decision } = issue.record;
  const issued: IssuedDocument[] = [];
  for (const { text, ...document } of drawnUp(issue, { sealer, publicUrl: publicUrl() })) {
    const { code, number } = await issueCaseDocument(tx, document, text);
    issued.push({ code, number, url: documentUrl(id, number) });
  }
  return decision.documents.flatMap((code) => issued.find((document) => document.code === code) ?? []);
}

/** A document that wants nothing but its number. */
type DrawnUp = Pick<CaseDocument, 'hall' | 'kind' | 'year' | 'caseId' | 'code' | 'issuedAt'> & {
  readonly text: {
    readonly number: (seq: number) => string;
    readonly input: (number: string) => unknown;
  };
};

/** The documents of a case, in one order for everybody, so that two clerks never wait for each other's counter. */
export function drawnUp(issue: Issue, by: { sealer: Sealer; publicUrl: string }): DrawnUp[] {
  const { record } = issue;
  const { directory } = issue.weighable.compiled.documents;
  const hall = directory.halls.find(({ id }) => id === record.hall) ?? directory.halls[0];
  const frozen = {
    caseNumber: record.caseNumber,
    issuedAt: siteTimestamp(issue.at),
    caseUrl: `${by.publicUrl}/cases/${record.id}`,
    decision: record.decision,
    hall: { name: hall?.name ?? record.hall, address: hall?.address ?? '', phone: hall?.phone ?? '' },
    applicant: issue.applicant,
    application: record.application,
    clerkName: issue.clerk.displayName,
    dueDerivation: committedDerivation(issue),
  };
  const year = Number(frozen.issuedAt.slice(0, 4));
  return ([...record.decision.documents].sort() as DocumentCode[]).map((code) => {
    const place = { hall: record.hall, kind: documentKind(code), year };
    return {
      ...{ ...place, code, caseId: record.id, issuedAt: issue.at.toISOString() },
      text: {
        number: (seq) => documentNumber(place, seq),
        input: (number) => ({ sealed: by.sealer.seal({ ...frozen, code, number } satisfies FrozenInput) }),
      },
    };
  });
}

/** Every day of the committed limit, so that the paper can name the holidays in between. */
function committedDerivation({ record, weighable }: Issue): DerivationDay[] | undefined {
  const { timing, limits } = record.decision;
  const committed = limits?.committed;
  const start = timing.commitmentFrom ? parseLocalTime(timing.commitmentFrom) : undefined;
  if (!committed || !start || committed.unit === 'stage' || committed.unit === 'on-the-spot')
    return undefined;
  const { calendar, procedure } = weighable.compiled.documents;
  const context = { calendar: workingCalendarOf(calendar), rules: dueRulesOf(procedure), periods: [] };
  return derivationOf(start, { n: committed.n, unit: committed.unit }, context);
}

/**
 * The PDF of an issued document: drawn once, from then on the same bytes.
 *
 * @throws Refused `not-found`
 */
export async function printDocument(
  platform: Platform,
  at: { caseId: string; number: string },
  person: Person,
): Promise<Buffer> {
  const { storage, sealer } = platform;
  const found = await findCase(storage, at.caseId, person);
  const issued = /^[\w.-]{1,128}$/.test(at.number) ? await readCaseDocument(storage, at.number) : null;
  if (issued === null || issued.caseId !== found.id) {
    throw new Refused('not-found', { detail: '没有这份文书' });
  }
  const { number } = issued;
  const kept = await readDocumentContent(storage, number);
  if (kept !== null) return sealer.openBytes(kept);
  const frozen = sealer.open((issued.input as { sealed: string }).sealed) as FrozenInput;
  const pdf = await renderDocument({ ...frozen, ...(await drawnFrom(platform, frozen.decision.versions)) });
  const contentSha256 = createHash('sha256').update(pdf).digest('hex');
  const content = sealer.sealBytes(pdf);
  const drawnAt = platform.now().toISOString();
  await storage.write(async (tx) => {
    if (!(await storeDocumentContent(tx, { number, contentSha256, content }))) return;
    const entry = { type: 'document-drawn', number, code: issued.code, sha256: contentSha256 };
    await appendLedgerEntry(tx, { stream: `case/${found.id}`, entry, at: drawnAt, actor: person });
  });
  return pdf;
}

async function drawnFrom(
  { rules }: Platform,
  versions: Versions,
): Promise<Pick<DocumentInput, 'item' | 'directory' | 'procedure'>> {
  return {
    item: await rules.document('item', versions.item),
    directory: await rules.document('directory', versions.directory),
    procedure: await rules.document('procedure', versions.procedure),
  };
}
