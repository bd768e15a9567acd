/**
 * The golden cases under a draft, on both engines: of an item its own; of a document that all items share, those of every item
 * in effect, with the draft in its place.
 */
import { type Documents, hashOf } from '../../../core/index.ts';
import type { Person } from '../../../people/person.ts';
import type { DocumentAddress, RuleKind } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import {
  type GoldenReport,
  goldenReport,
  UndecidableDocuments,
  type UnnoticedEdits,
  unnoticedEdits,
} from '../golden-report.ts';
import { goldenTrials } from '../golden-trials.ts';
import { findDraft } from './find-draft.ts';

export interface DraftTest extends GoldenReport {
  readonly revision: number;
  readonly hash: string;
  /** `not-run`: nothing can be decided by the draft as it is; its check says why. */
  readonly state: 'run' | 'not-run';
  readonly mutations?: UnnoticedEdits;
}

const NOTHING: GoldenReport = { passed: 0, failed: [], unexercised: { rules: [], materials: [] } };

export interface TestedDraft extends DocumentAddress {
  /** Whether to try which edits no case would notice; only of an item. */
  readonly mutations: boolean;
}

/** @throws Refused `not-found` */
export async function testDraft(platform: Platform, asked: TestedDraft, person: Person): Promise<DraftTest> {
  const { kind, document, revision } = await findDraft(platform, asked, person);
  const identity = { revision, hash: hashOf(document) };
  const trials = await goldenTrials(platform, kind, document);
  if (trials === undefined) return { ...identity, state: 'not-run', ...NOTHING };
  try {
    const report = await reportOn(trials, kind);
    const [own] = trials;
    const tried = asked.mutations && own && kind === 'service-item' ? await unnoticedEdits(own) : undefined;
    return { ...identity, state: 'run', ...report, ...(tried && { mutations: tried }) };
  } catch (error) {
    if (!(error instanceof UndecidableDocuments)) throw error;
    return { ...identity, state: 'not-run', ...NOTHING };
  }
}

/** Which rules are exercised is a question about the item that is being written, and of no other. */
async function reportOn(trials: readonly Documents[], kind: RuleKind): Promise<GoldenReport> {
  let { passed, failed, unexercised } = NOTHING;
  for (const documents of trials) {
    const report = await goldenReport(documents);
    passed += report.passed;
    failed = [...failed, ...report.failed];
    if (kind === 'service-item') unexercised = report.unexercised;
  }
  return { passed, failed, unexercised };
}
