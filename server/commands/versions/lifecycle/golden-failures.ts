/**
 * Golden cases that a draft would fail. An item's own are in its way: its editor puts right the rule or the case. A document that all
 * items share belongs to the centre, which cannot put right a case of a department, and the department cannot either before the document
 * is in effect: so the owners of the cases that would be decided otherwise co-sign, each knowing which. What no signature can mend, a
 * case that cannot be decided or on which the engines differ, is in the way of every document.
 */
import type { Documents } from '../../../core/index.ts';
import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import type { RuleKind } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { type FailedCase, goldenReport, UndecidableDocuments } from '../golden-report.ts';
import { goldenTrials, trialsToday } from '../golden-trials.ts';

export interface GoldenStanding {
  readonly blockers: readonly Blocker[];
  /** Departments whose cases hold today and would not under a shared document. */
  readonly departments: readonly string[];
  /** Those cases, in words. */
  readonly changedCases: readonly string[];
}

/** Of one case: the rest is in the test of the draft. */
const MOST_TOLD = 2;

/** Of one submission: a calendar may move the dates of very many. */
const MOST_CASES = 50;

export async function goldenStanding(
  platform: Platform,
  { kind, document }: { kind: RuleKind; document: unknown },
): Promise<GoldenStanding> {
  const trials = (await goldenTrials(platform, kind, document)) ?? [];
  if (kind !== 'service-item') return sharedStanding(platform, trials);
  const failed = (await Promise.all(trials.map(failedCases))).flat();
  const blockers = failed.map(
    (each): Blocker => ({
      ...{ code: 'golden-case', pointer: each.pointer },
      ...{ message: failureText(each), fix: each.fix },
    }),
  );
  return { blockers, departments: [], changedCases: [] };
}

async function sharedStanding(platform: Platform, trials: readonly Documents[]): Promise<GoldenStanding> {
  const blockers: Blocker[] = [];
  const departments = new Set<string>();
  const changedCases: string[] = [];
  for (const trial of trials) {
    const failed = await failedCases(trial);
    const known = failed.length > 0 ? await failingToday(platform, trial) : new Set();
    for (const each of failed) {
      const message = `事项“${each.item.name}”${failureText(each)}`;
      if (isBeyondSigning(each)) blockers.push({ code: 'golden-case', pointer: '', message, fix: each.fix });
      else if (!known.has(each.id)) {
        departments.add(trial.item.owner);
        changedCases.push(message);
      }
    }
  }
  return { blockers, departments: [...departments].sort(), changedCases: shortened(changedCases) };
}

/** A difference in the whole of a decision: there is none. */
function isBeyondSigning({ differences, opinions }: FailedCase): boolean {
  return opinions.length > 0 || differences.some(({ pointer }) => pointer === '');
}

async function failingToday(platform: Platform, { item }: Documents): Promise<Set<string>> {
  const today = await trialsToday(platform, [item]);
  const failed = (await Promise.all(today.map(failedCases))).flat();
  return new Set(failed.map(({ id }) => id));
}

function shortened(sentences: readonly string[]): string[] {
  const rest = sentences.length - MOST_CASES;
  return rest > 0 ? [...sentences.slice(0, MOST_CASES), `另有${rest}个典型案例`] : [...sentences];
}

function failureText({ id, title, differences, opinions }: FailedCase): string {
  const faults = [...differences, ...opinions].map(({ message }) => message);
  const more = faults.length > MOST_TOLD ? `;共${faults.length}处` : '';
  return `典型案例 ${id}“${title}”没有通过:${faults.slice(0, MOST_TOLD).join(';')}${more}`;
}

/** None where nothing can be decided at all: its findings are in the way already, and say why. */
async function failedCases(documents: Documents): Promise<readonly FailedCase[]> {
  try {
    return (await goldenReport(documents)).failed;
  } catch (error) {
    if (!(error instanceof UndecidableDocuments)) throw error;
    return [];
  }
}
