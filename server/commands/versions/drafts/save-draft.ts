/**
 * Saves the draft of a document, whole. It may be unfinished: what is wrong with it comes back as findings. Who has read
 * an older revision overwrites nothing and gets both texts.
 */
import { type Finding, hashOf, type PointerError } from '../../../core/index.ts';
import { Refused, refuseFaults } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import {
  appendLedgerEntry,
  type DocumentAddress,
  insertRuleDraft,
  type RuleDraft,
  readRuleDraft,
  StaleWrite,
  type Tx,
  UniqueViolation,
  updateRuleDraft,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { type DocumentStanding, findOwnDocument, lastPublished } from '../document-owner.ts';
import { ledgerStream } from '../ledger-stream.ts';
import { findingsOf } from './draft-findings.ts';

export interface DraftText extends DocumentAddress {
  readonly document: Record<string, unknown>;
  /** The revision that the writer has read; undefined begins a draft. */
  readonly revision: number | undefined;
  /** The version that the writer has taken into account; undefined leaves it as it was. */
  readonly basedOn?: number | undefined;
}

export interface SavedDraft {
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/**
 * @throws Refused `not-found`; `invalid-body` when it is another document than its address says; `stale-revision` with `current` and `yours`
 */
export async function saveDraft(platform: Platform, text: DraftText, person: Person): Promise<SavedDraft> {
  const { storage } = platform;
  const at = platform.now().toISOString();
  const standing = await findOwnDocument(storage, text, person);
  refuseFaults([...misplacedParts(text, standing), ...unknownBase(text, standing)]);
  const findings = await findingsOf(platform, text);
  try {
    const revision = await storage.write((tx) => store(tx, { text, standing, person, at }));
    return { revision, findings };
  } catch (error) {
    // Somebody else was faster between our reading and our writing.
    if (!(error instanceof StaleWrite || error instanceof UniqueViolation)) throw error;
    throw staleDraft(await readRuleDraft(storage, text), text.document);
  }
}

interface Saving {
  readonly text: DraftText;
  readonly standing: DocumentStanding;
  readonly person: Person;
  readonly at: string;
}

async function store(tx: Tx, { text, standing, person, at }: Saving): Promise<number> {
  const { kind, code, document, basedOn } = text;
  const current = await readRuleDraft(tx, text);
  if (current?.revision !== text.revision) throw staleDraft(current, document);
  const [hash, before] = [hashOf(document), current && hashOf(current.document)];
  // An autosave that saves nothing new leaves no mark.
  if (current && hash === before && (basedOn ?? current.basedOn) === current.basedOn) return current.revision;
  const written = { document, updatedBy: person.name, updatedAt: at };
  const revision = current
    ? await updateRuleDraft(tx, current, {
        ...written,
        basedOn: basedOn ?? current.basedOn,
        writers: [...new Set([...current.writers, person.name])],
      })
    : await insertRuleDraft(tx, {
        ...written,
        ...{ kind, code, basedOn: basedOn ?? lastPublished(standing.versions), owner: standing.owner },
        ...{ writers: [person.name], createdBy: person.name, createdAt: at },
      });
  const entry = { type: 'draft-saved', revision, before, hash };
  await appendLedgerEntry(tx, { stream: ledgerStream(text), entry, at, actor: person });
  return revision;
}

/** @param yours undefined for a writer who sends no text */
export function staleDraft(current: RuleDraft | null, yours?: Record<string, unknown>): Refused {
  const detail = current
    ? `草稿现在是第 ${current.revision} 次修订,由 ${current.updatedBy} 保存;核对两份文本,合并之后按这个修订号再保存`
    : '草稿已经提交或者放弃;要重新起草,不带 If-Match 再保存一次';
  return new Refused('stale-revision', {
    detail,
    current: current && {
      revision: current.revision,
      document: current.document,
      updatedBy: current.updatedBy,
      updatedAt: current.updatedAt,
    },
    ...(yours && { yours }),
  });
}

/** A draft may lack anything, but it may not be another document than the one at its address. */
function misplacedParts({ kind, code, document }: DraftText, { owner }: DocumentStanding): PointerError[] {
  const faults: PointerError[] = [];
  if (document.kind !== kind) faults.push({ pointer: '/kind', message: `应为 ${kind},与网址一致` });
  if (document.code !== code) faults.push({ pointer: '/code', message: `应为 ${code},与网址一致` });
  if (kind === 'service-item' && document.owner !== undefined && document.owner !== owner) {
    faults.push({ pointer: '/owner', message: `应为本部门 ${owner};事项不能由部门自行移交` });
  }
  return faults;
}

function unknownBase({ basedOn }: DraftText, { versions }: DocumentStanding): PointerError[] {
  if (basedOn === undefined) return [];
  const isPublished = versions.some(({ version, state }) => version === basedOn && state === 'published');
  return isPublished
    ? []
    : [{ pointer: '', message: `basedOn 应为已发布的版本,没有已发布的第 ${basedOn} 版` }];
}
