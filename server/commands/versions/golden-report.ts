/**
 * The golden cases of an item under documents that are not published yet, on both engines: where a decision is not what a case
 * expects, where the engines differ, what no case exercises. Between two cases the event loop goes on: a clerk's request may not
 * wait for them.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Case } from '../../../schemas/generated/types.ts';
import { isUnnoticed, TRIAL_VERSIONS, withoutCases } from '../../core/golden/coverage.ts';
import { type Disagreement, disagreementsOf } from '../../core/golden/difference-words.ts';
import { type Exercise, exerciseOf, type Unexercised } from '../../core/golden/exercise.ts';
import { differencesOf } from '../../core/golden/expectation.ts';
import { perturbationsOf } from '../../core/golden/perturbations.ts';
import { type CompiledVersion, compile, type Documents, decide } from '../../core/index.ts';
import { compareOpinions } from '../../second-opinion/index.ts';

export interface FailedCase {
  /** Whose case it is. */
  readonly item: { readonly code: string; readonly name: string };
  readonly id: string;
  readonly title: string;
  /** JSON pointer to the case in its item. */
  readonly pointer: string;
  readonly differences: readonly Disagreement[];
  /** Rules on which json-rules-engine says otherwise. */
  readonly opinions: readonly { readonly rule: string; readonly message: string }[];
  readonly fix: string;
}

export interface GoldenReport {
  readonly passed: number;
  readonly failed: readonly FailedCase[];
  readonly unexercised: {
    readonly rules: readonly Unexercised[];
    readonly materials: readonly Unexercised[];
  };
}

/** Documents that nothing can be decided by: the check says why. */
export class UndecidableDocuments extends Error {
  override readonly name = 'UndecidableDocuments';
}

/**
 * @param documents each fits its schema
 * @throws UndecidableDocuments
 */
export async function goldenReport(documents: Documents): Promise<GoldenReport> {
  const { item } = documents;
  const compiled = compiledOrNot(documents);
  const exercise = exerciseOf(item);
  const failed: FailedCase[] = [];
  for (const [i, golden] of item.cases.entries()) {
    await nextTurn();
    const found = await faultsOf(golden, { documents, compiled, exercise });
    if (found.differences.length === 0 && found.opinions.length === 0) continue;
    const { code, name } = item;
    const { id, title } = golden;
    const fix = '核对这一案例:是规则写错了,还是案例应当跟着改';
    failed.push({ item: { code, name }, id, title, pointer: `/cases/${i}`, ...found, fix });
  }
  return { passed: item.cases.length - failed.length, failed, unexercised: exercise.unexercised() };
}

function compiledOrNot(documents: Documents): CompiledVersion {
  try {
    return compile(documents, TRIAL_VERSIONS);
  } catch (error) {
    // It fits its schema, and names what is not there or itself: the check has told so, at its place.
    throw new UndecidableDocuments('these documents cannot be compiled', { cause: error });
  }
}

interface Trial {
  readonly documents: Documents;
  readonly compiled: CompiledVersion;
  readonly exercise: Exercise;
}

async function faultsOf(
  golden: Case,
  { documents, compiled, exercise }: Trial,
): Promise<Pick<FailedCase, 'differences' | 'opinions'>> {
  try {
    const decision = decide(compiled, golden.application, { trace: true });
    exercise.see(decision);
    const differences = differencesOf(golden, decision);
    const opinions = await compareOpinions(documents, golden.application, { compiled });
    return {
      differences: disagreementsOf(differences, golden, { decision, documents }),
      opinions: opinions.map(({ rule, ours }) => ({
        rule,
        message: `规则“${rule}”在本平台${ours ? '成立' : '不成立'},在另一个引擎里相反`,
      })),
    };
  } catch {
    // What fits its schema may still be something that nothing can be decided by; that is its fault, not ours.
    const message = '按现在的规则无法判定';
    return { differences: [{ pointer: '', expected: golden.expect, actual: null, message }], opinions: [] };
  }
}

export interface UnnoticedEdits {
  /** How many one-step edits were tried, of how many there are. */
  readonly tried: number;
  readonly of: number;
  readonly unnoticed: readonly { readonly pointer: string; readonly message: string }[];
}

/** A sample is enough to see where cases are missing, and an answer is expected within seconds. */
const MOST_EDITS = 300;

/** One-step edits of an item that none of its golden cases would notice; evenly chosen where there are very many. */
export async function unnoticedEdits(documents: Documents): Promise<UnnoticedEdits> {
  const { cases } = documents.item;
  const { vocabulary } = compiledOrNot(documents);
  const edits = perturbationsOf(withoutCases(documents.item), vocabulary);
  const every = Math.ceil(edits.length / MOST_EDITS);
  const chosen = edits.filter((_, i) => i % every === 0);
  const unnoticed: { pointer: string; message: string }[] = [];
  for (const edit of chosen) {
    await nextTurn();
    if (isUnnoticed(edit, documents, cases)) unnoticed.push({ pointer: edit.pointer, message: edit.what });
  }
  return { tried: chosen.length, of: edits.length, unnoticed };
}
