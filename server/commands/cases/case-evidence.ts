/**
 * One archive that proves a case to whoever has the public key: what was applied for, by which rules it was decided, who approved those, and that
 * nothing of it was changed since. In full by right and with an entry in the ledger; or with personal values kept back.
 */
import type { Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { decide } from '../../core/index.ts';
import { Refused } from '../../errors.ts';
import type { EntryRow } from '../../ledger/entry-hash.ts';
import {
  type About,
  evidenceFormat,
  type Files,
  jsonFile,
  packArchive,
  textFile,
} from '../../ledger/evidence/archive.ts';
import { disclose, shownDocument } from '../../ledger/evidence/commitments.ts';
import {
  type Chain,
  documentFile,
  fileNames,
  type IssuedPaper,
  ruleFile,
  ruleParts,
} from '../../ledger/evidence/contents.ts';
import { readmeText } from '../../ledger/evidence/readme.ts';
import type { Person } from '../../people/person.ts';
import {
  appendLedgerEntry,
  type CaseRecord,
  listCaseDocuments,
  readCase,
  readDocumentContent,
  readLastCheckpoint,
  readStreamRows,
} from '../../storage/index.ts';
import { proveInclusion } from '../ledger/inclusion-proofs.ts';
import { checkpointOf, sealEntries } from '../ledger/seal-entries.ts';
import type { Platform } from '../platform.ts';
import { kindOfPart } from '../versions/published-rules.ts';
import { findCase } from './case-access.ts';
import { openStored } from './stored-application.ts';

/** PDFs beyond this stay out; their hashes are in. */
const largestPaperBytes = 2 * 1024 * 1024;
const mostAttempts = 5;

export interface EvidenceRequest {
  readonly caseId: string;
  readonly redacted: boolean;
  /** Why it is taken in full; stands in the ledger. */
  readonly reason?: string | undefined;
}

export interface Evidence {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws Refused `not-found`, `forbidden` (in full, without the right to) */
export async function takeEvidence(
  platform: Platform,
  asked: EvidenceRequest,
  person: Person,
): Promise<Evidence> {
  const { storage, ledger, now } = platform;
  const { id } = await findCase(storage, asked.caseId, person);
  if (!asked.redacted) await recordFullEvidence(platform, { id, asked, person });
  for (let attempt = 1; ; attempt += 1) {
    const found = await currentCase(platform, id);
    // What was read is in the ledger by now, and after this under a checkpoint.
    await sealEntries({ storage, signer: ledger.signer, now });
    const evidence = await archiveOf(platform, found, asked.redacted);
    // A case that has moved meanwhile would not fit its chain.
    if ((await currentCase(platform, id)).revision === found.revision || attempt === mostAttempts)
      return evidence;
  }
}

async function currentCase({ storage }: Platform, id: string): Promise<CaseRecord> {
  const found = await readCase(storage, { id });
  if (found === null) throw new Refused('not-found', { detail: '没有这个案件' });
  return found;
}

async function archiveOf(platform: Platform, found: CaseRecord, redacted: boolean): Promise<Evidence> {
  const { id, caseNumber } = found;
  const about: About = {
    format: evidenceFormat,
    caseId: id,
    caseNumber,
    decisionFormat: found.format,
    redacted,
  };
  const files = {
    [fileNames.readme]: textFile(readmeText(about)),
    ...(await caseFiles(platform, found, redacted)),
    ...(await paperFiles(platform, id, redacted)),
    ...(await ledgerFiles(platform, found)),
  };
  return { name: `${caseNumber}${redacted ? '-redacted' : ''}.zip`, bytes: packArchive(about, files) };
}

async function recordFullEvidence(
  { storage, now }: Platform,
  { id, asked, person }: { id: string; asked: EvidenceRequest; person: Person },
): Promise<void> {
  if (!person.rights.includes('unmask')) {
    throw new Refused('forbidden', {
      detail: '完整的证据包需要“查看完整信息”权限;加 redacted=true 取得留白的',
    });
  }
  const entry = { type: 'evidence-taken', reason: asked.reason ?? '' };
  await storage.write((tx) =>
    appendLedgerEntry(tx, { stream: `case/${id}`, entry, at: now().toISOString(), actor: person }),
  );
}

async function caseFiles({ sealer, rules }: Platform, found: CaseRecord, redacted: boolean): Promise<Files> {
  const { application, binding } = openStored(sealer, found.application);
  const { salt } = binding;
  const compiled = await rules.compiled(found.versions);
  const { form, materials } = application;
  const applicant = disclose(sealer.open(found.applicant), salt, redacted ? isOfApplicant : undefined);
  const hides = redacted ? isOfPerson(compiled.documents.item) : undefined;
  const values = { application: disclose({ form, materials }, salt, hides), applicant };
  // The trace says what each condition found, so it is for who may see that.
  const { trace } = redacted ? {} : decide(compiled, application, { trace: true });
  return {
    [fileNames.stored]: jsonFile(found.application),
    [fileNames.values]: jsonFile(values),
    [fileNames.applicant]: jsonFile(shownDocument(applicant)),
    [fileNames.decision]: jsonFile(found.decision),
    [fileNames.events]: jsonFile(application.events ?? []),
    ...(trace && { [fileNames.trace]: jsonFile(trace) }),
    ...Object.fromEntries(ruleParts.map((part) => [ruleFile(part), jsonFile(compiled.documents[part])])),
  };
}

/** Of an applicant only the kind and the credit code, which is public, say nothing of a person. */
function isOfApplicant(pointer: string): boolean {
  return pointer !== '/kind' && pointer !== '/uscc';
}

const dayOrTime = /^\d{4}-\d{2}-\d{2}(T[\d:.+Z-]+)?$/;

/** Whether a text may name somebody: all but choices from a list and days. Numbers and yes or no do not. */
function isOfPerson({ form }: ServiceItem): (pointer: string, value: unknown) => boolean {
  const choices = new Set(choicesIn(Object.values(form.schema.properties)));
  return (_pointer, value) => typeof value === 'string' && !choices.has(value) && !dayOrTime.test(value);
}

function choicesIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    const items = field.items as (Partial<Field> & { properties?: Record<string, Field> }) | undefined;
    return [
      ...(field.enum ?? []),
      ...(items?.enum ?? []),
      ...choicesIn(Object.values(items?.properties ?? {})),
    ];
  });
}

async function paperFiles({ storage, sealer }: Platform, caseId: string, redacted: boolean): Promise<Files> {
  const issued = await listCaseDocuments(storage, caseId);
  const papers = issued.map(
    ({ number, code, issuedAt, contentSha256 }): IssuedPaper => ({
      number,
      code,
      issuedAt,
      sha256: contentSha256,
    }),
  );
  const files: Record<string, Uint8Array> = { [fileNames.documents]: jsonFile(papers) };
  for (const { number, contentSha256 } of redacted ? [] : issued) {
    const kept = contentSha256 === null ? null : await readDocumentContent(storage, number);
    const pdf = kept === null ? undefined : sealer.openBytes(kept);
    if (pdf !== undefined && pdf.length <= largestPaperBytes) files[documentFile(number)] = pdf;
  }
  return files;
}

/** The chains of the case and of the five documents it was decided by, each entry with its way to the root. */
async function ledgerFiles({ storage }: Platform, { id, versions }: CaseRecord): Promise<Files> {
  const stored = await readLastCheckpoint(storage);
  if (stored === null) throw new Error('nothing was sealed, although everything should have been');
  const checkpoint = checkpointOf(stored);
  const streams = [
    `case/${id}`,
    ...ruleParts.map((part) => `rules/${kindOfPart[part]}/${versions[part].code}`),
  ];
  const chains: Chain[] = [];
  for (const stream of streams) {
    const { entries } = await readStreamRows(storage, stream);
    chains.push({ stream, entries: await proven(storage, entries, checkpoint.size) });
  }
  return { [fileNames.chains]: jsonFile(chains), [fileNames.checkpoint]: jsonFile(checkpoint) };
}

async function proven(
  storage: Platform['storage'],
  entries: readonly EntryRow[],
  size: number,
): Promise<Chain['entries']> {
  const list: Chain['entries'][number][] = [];
  for (const entry of entries) {
    const inclusion = await proveInclusion(storage, entry, size);
    // What was written a moment ago, after the sealing, is for the next archive.
    if (inclusion === undefined) break;
    list.push({ entry, ...inclusion });
  }
  return list;
}
