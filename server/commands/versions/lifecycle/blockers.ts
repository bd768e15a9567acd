/**
 * What keeps a draft from being submitted, one function each; its golden cases besides (golden-failures.ts), which also say who
 * co-signs. All are asked, and all that they find is told at once.
 * To add one: write the function, and put it into the list.
 */
import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import type { DocumentAddress, VersionRecord, VersionRecordWithDocument } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { lastPublished } from '../document-owner.ts';
import { findingsOf } from '../drafts/draft-findings.ts';
import { impactBlockers } from '../impact/impact-blockers.ts';
import { attachmentBlockers } from './attachment-blockers.ts';

/** A draft that somebody wants to submit. */
export interface Submission extends DocumentAddress {
  readonly document: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly basedOn: number | null;
  /** Every version of the document so far, the last number first. */
  readonly versions: readonly VersionRecord[];
}

type Question = (
  platform: Platform,
  submission: Submission,
) => Promise<readonly Blocker[]> | readonly Blocker[];

/** Asked of every draft, finished or not: everything that is in the way is told at once. */
const questions: readonly Question[] = [
  errorFindings,
  unchanged,
  olderBase,
  attachmentBlockers,
  impactBlockers,
];

export async function submissionBlockers(platform: Platform, submission: Submission): Promise<Blocker[]> {
  const found = await Promise.all(questions.map((ask) => ask(platform, submission)));
  return found.flat();
}

/**
 * What keeps a version from being published on a day: a law that is no longer in force then, a department that is gone. It cannot be mended any more;
 * another day may do, or another version.
 */
export async function publicationBlockers(
  platform: Platform,
  version: Pick<VersionRecordWithDocument, 'kind' | 'document'>,
  effectiveFrom: string,
): Promise<Blocker[]> {
  const findings = await findingsOf(platform, { ...version, effectiveFrom });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message }) => ({
      code: 'finding',
      pointer,
      message: `${effectiveFrom} 生效时:${message}`,
      fix: '另选一天,或者撤回这个版本,改好后重新提交',
    }));
}

/** Warnings are shown and let it pass; where publishing is strict, what nobody has confirmed is an error. */
async function errorFindings(platform: Platform, submission: Submission): Promise<Blocker[]> {
  const findings = await findingsOf(platform, submission);
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message, fix }) => ({ code: 'finding', pointer, message, fix }));
}

/** Against the version that would stand longest: an earlier content may come back after a change that is already scheduled. */
function unchanged(_platform: Platform, { hash, versions }: Submission): Blocker[] {
  const days = versions.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).sort();
  const last = versions.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom === days.at(-1));
  if (last?.hash !== hash) return [];
  const message = `与第 ${last.version} 版没有差别`;
  return [{ code: 'unchanged', pointer: '', message, fix: '先修改再提交,或者放弃草稿' }];
}

function olderBase(_platform: Platform, { basedOn, versions }: Submission): Blocker[] {
  const last = lastPublished(versions);
  if (last === null || (basedOn ?? 0) >= last) return [];
  return [
    {
      code: 'older-base',
      pointer: '',
      message: `草稿起草以后又发布了第 ${last} 版,草稿里没有它的改动`,
      fix: `把第 ${last} 版的改动并入草稿,再用 ?basedOn=${last} 保存`,
    },
  ];
}
