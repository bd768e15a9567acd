/**
 * Removes files that nothing refers to: parts of uploads that were cut off, and whole files that no draft and no version names. What a version names stays for
 * good, whatever became of the version: cases were decided by it and evidence shows it.
 *
 * Any number of nodes may sweep at once, and while others upload and submit: every transaction that makes a file be there, name it in a version or remove a
 * part of it holds it (`holdAttachment`), and this one stops as soon as somebody else has held the file since its own last look.
 */
import {
  type AttachmentUpload,
  appendLedgerEntry,
  deleteLastChunk,
  deleteUploads,
  forgetAttachment,
  holdAttachment,
  type KeptFile,
  listDraftDocuments,
  noteUpload,
  readHold,
  type Storage,
  scanKeptFiles,
  scanRuleDocuments,
} from '../../../storage/index.ts';
import { ledgerStream } from '../ledger-stream.ts';
import { referencedAttachments } from './referenced-attachments.ts';

/** Since it was last brought or last seen in a draft. */
export const keptDays = 30;
/** A part of an upload that was cut off. */
const keptPartDays = 1;
const dayMs = 86_400_000;

export interface Swept {
  readonly sha256: string;
  /** Null for parts of an upload that was cut off. */
  readonly name: string | null;
}

interface Sweeping {
  readonly storage: Storage;
  readonly now: () => Date;
}

interface Candidate {
  readonly file: KeptFile;
  /** How often it had been held when it was looked at. */
  readonly held: number;
}

/** @returns what was removed */
export async function sweepAttachments(sweeping: Sweeping): Promise<Swept[]> {
  const { storage } = sweeping;
  const candidates = await oldFiles(sweeping);
  if (candidates.length === 0) return [];
  // After the holds were read: whoever names one of them from here on holds it, and that is seen.
  const named = new Set([...(await namedInDrafts(storage)).keys(), ...(await namedInVersions(storage))]);
  const swept: Swept[] = [];
  for (const candidate of candidates) {
    const { sha256, whole } = candidate.file;
    if (named.has(sha256) || !(await remove(sweeping, candidate))) continue;
    swept.push({ sha256, name: whole?.name ?? null });
  }
  return swept;
}

async function oldFiles(sweeping: Sweeping): Promise<Candidate[]> {
  const { storage, now } = sweeping;
  const at = now();
  const candidates: Candidate[] = [];
  const inDrafts = await namedInDrafts(storage);
  for await (const files of scanKeptFiles(storage)) {
    for (const file of files) {
      const age = at.getTime() - Date.parse(lastWanted(file) ?? at.toISOString());
      await noteUse(sweeping, { file, age, use: inDrafts.get(file.sha256) });
      if (age > (file.whole === null ? keptPartDays : keptDays) * dayMs)
        candidates.push({ file, held: await readHold(storage, file.sha256) });
    }
  }
  return candidates;
}

/** Undefined for parts of which nobody has noted when they came: before this was noted, or by a node of an earlier release. */
function lastWanted({ whole, uploads }: KeptFile): string | undefined {
  return [...uploads.map(({ at }) => at), ...(whole ? [whole.createdAt] : [])].sort().at(-1);
}

/** The age of a file counts from when a draft was last seen to name it, and that of parts from when they were first seen. */
async function noteUse(
  { storage, now }: Sweeping,
  { file, age, use }: { file: KeptFile; age: number; use: Omit<AttachmentUpload, 'at'> | undefined },
): Promise<void> {
  const { sha256 } = file;
  const isNew = lastWanted(file) === undefined;
  if (!isNew && (use === undefined || age < dayMs)) return;
  const unknown = { sha256, itemCode: '', owner: '', size: 0 };
  await storage.write((tx) => noteUpload(tx, { ...(use ?? unknown), at: now().toISOString() }), {
    underIdempotencyKey: true,
  });
}

async function namedInDrafts(storage: Storage): Promise<Map<string, Omit<AttachmentUpload, 'at'>>> {
  const drafts = await listDraftDocuments(storage, 'service-item');
  return new Map(
    drafts.flatMap(({ code: itemCode, owner, document }) =>
      referencedAttachments(document).map(({ attachment: { sha256, size } }) => [
        sha256,
        { sha256, itemCode, owner: owner ?? '', size },
      ]),
    ),
  );
}

async function namedInVersions(storage: Storage): Promise<string[]> {
  const named: string[] = [];
  for await (const page of scanRuleDocuments(storage)) {
    for (const { document } of page) {
      const content = JSON.parse(document) as Record<string, unknown>; // only objects are stored there
      named.push(...referencedAttachments(content).map(({ attachment }) => attachment.sha256));
    }
  }
  return named;
}

/** @returns false when somebody wants it after all */
async function remove({ storage, now }: Sweeping, { file, held }: Candidate): Promise<boolean> {
  const { sha256, whole, uploads } = file;
  let before = held;
  const isOurs = async (tx: Parameters<typeof holdAttachment>[0]): Promise<boolean> => {
    const number = await holdAttachment(tx, sha256);
    const ours = number === before + 1;
    before = number;
    return ours;
  };
  const isGone = await storage.write(async (tx) => {
    before = held; // a transaction that is tried again begins anew
    if (!(await isOurs(tx))) return false;
    if (whole === null) return true;
    await forgetAttachment(tx, sha256);
    const entry = { type: 'attachment-swept', sha256, name: whole.name, size: whole.size };
    for (const { itemCode } of uploads.filter((upload) => upload.itemCode !== '')) {
      const stream = ledgerStream({ kind: 'service-item', code: itemCode });
      await appendLedgerEntry(tx, { stream, entry, at: now().toISOString(), actor: 'system' });
    }
    return true;
  });
  if (!isGone) return false;
  for (let isLeft = true; isLeft; ) {
    const seen = before;
    const step = await storage.write(async (tx) => {
      before = seen;
      if (!(await isOurs(tx))) return 'wanted';
      if (await deleteLastChunk(tx, sha256)) return 'more';
      await deleteUploads(tx, sha256);
      return 'done';
    });
    // Whoever wants it again brings the parts that are gone.
    isLeft = step === 'more';
  }
  return true;
}
