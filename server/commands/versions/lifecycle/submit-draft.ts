/**
 * Submits the draft of a document: it becomes the next version, which never changes again, and goes to the centre. The
 * department answers for it with its seal statement (用印声明).
 */
import { hashOf } from '../../../core/index.ts';
import { takeStep } from '../../../core/life-cycle/take-step.ts';
import type { Person } from '../../../people/person.ts';
import { siteDay } from '../../../site-time.ts';
import {
  appendLedgerEntry,
  type DocumentAddress,
  deleteRuleDraft,
  insertVersionRecord,
  latestRuleVersionNumber,
  listVersionRecords,
  type RuleDraft,
  readRuleDraft,
  StaleWrite,
  type Tx,
} from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findDraft } from '../drafts/find-draft.ts';
import { staleDraft } from '../drafts/save-draft.ts';
import { ledgerStream } from '../ledger-stream.ts';
import { heldAttachments } from './attachment-blockers.ts';
import { refusalOf } from './blocked.ts';
import { submissionBlockers } from './blockers.ts';
import { coSignersOf } from './co-signers.ts';
import { goldenStanding } from './golden-failures.ts';

export interface SubmissionWords extends DocumentAddress {
  /** Of the draft, as its author has read it. */
  readonly revision: number;
  readonly statement: string;
  readonly occasion: string;
}

export interface SubmittedVersion {
  readonly version: number;
  readonly hash: string;
}

/** @throws Refused `not-found`, `stale-revision`, `blocked` with everything that is in the way */
export async function submitDraft(
  platform: Platform,
  words: SubmissionWords,
  person: Person,
): Promise<SubmittedVersion> {
  const { storage } = platform;
  const draft = await findDraft(platform, words, person);
  if (draft.revision !== words.revision) throw staleDraft(draft);
  const hash = hashOf(draft.document);
  const versions = await listVersionRecords(storage, words);
  const golden = await goldenStanding(platform, draft);
  const found = await submissionBlockers(platform, { ...draft, hash, versions });
  const obstacles = [...found, ...golden.blockers];
  const isSound = obstacles.every(({ code }) => code !== 'finding');
  const coSigners = isSound ? await coSignersOf(platform, draft, golden.departments) : [];
  const { changedCases } = golden;
  const instant = platform.now();
  const submission = { draft, hash, words, obstacles, coSigners, changedCases, person, instant };
  try {
    return await storage.write((tx) => store(tx, submission));
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    throw staleDraft(await readRuleDraft(storage, words));
  }
}

interface Submitting {
  readonly draft: RuleDraft;
  readonly hash: string;
  readonly words: SubmissionWords;
  readonly obstacles: Parameters<typeof takeStep>[2]['obstacles'] & {};
  readonly coSigners: readonly string[];
  readonly changedCases: readonly string[];
  readonly person: Person;
  readonly instant: Date;
}

async function store(tx: Tx, submitting: Submitting): Promise<SubmittedVersion> {
  const { draft, hash, words, obstacles, coSigners, changedCases, person, instant } = submitting;
  const { kind, code, basedOn, owner, writers, document } = draft;
  const [at, by] = [instant.toISOString(), person.name];
  await deleteRuleDraft(tx, draft); // first: of two who submit at once, the second finds it gone
  const missing = obstacles.length > 0 ? [] : await heldAttachments(tx, document);
  const others = await listVersionRecords(tx, draft);
  const { statement, occasion } = words;
  const said = {
    ...{ statement, occasion, writers, coSigners, basedOn },
    ...(changedCases.length > 0 && { changedCases }),
  };
  const outcome = takeStep(
    { state: 'draft', hash, effectiveFrom: null, steps: [] },
    { type: 'submitted', by, at, hash, ...said },
    { today: siteDay(instant), others, obstacles: [...obstacles, ...missing] },
  );
  if ('blockers' in outcome) throw refusalOf(outcome.blockers);
  const version = (await latestRuleVersionNumber(tx, draft)) + 1;
  await insertVersionRecord(tx, {
    ...{ kind, code, version, hash, document, owner },
    ...{ state: 'submitted', effectiveFrom: null, publishedAt: null, publishedBy: null },
    ...{ author: by, submittedAt: at, imported: false, life: outcome.next.steps },
    retires: document.retirement !== undefined,
  });
  const before = others.find(({ version: number }) => number === basedOn)?.hash ?? null;
  const entry = { type: 'submitted', version, hash, before, reason: occasion, ...said };
  await appendLedgerEntry(tx, { stream: ledgerStream(draft), entry, at, actor: person });
  return { version, hash };
}
