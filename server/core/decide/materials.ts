/** How each material stands: needed or not and why, handed in, supplied, wanting, and what is wrong with it. */
import type { DecisionProblem, Material, MaterialStatus } from '../../../schemas/generated/types.ts';
import type { CompiledMaterial, MaterialAnswers } from './compiled-version.ts';
import { isMet, type Run, truthOf } from './run.ts';
import { FALSE, TRUE, type Truth } from './truth.ts';

/** A material that is missing or faulty. */
export interface WantingMaterial {
  compiled: CompiledMaterial;
  status: 'missing' | 'faulty';
  problems: DecisionProblem[];
}

export interface MaterialResults {
  /** Of every material, in document order. */
  statuses: MaterialStatus[];
  wanting: WantingMaterial[];
  /** Materials that may be handed in later. */
  later: string[];
  undetermined: CompiledMaterial[];
}

/** Shared by all decisions of a version, and therefore frozen. */
function answer(
  { id, name }: Material,
  { required, because, status }: Pick<MaterialStatus, 'required' | 'because' | 'status'>,
): MaterialStatus {
  return Object.freeze({ id, name, required, because, status });
}

function problem(
  { id, name }: Material,
  basis: string[],
  part: { code: string; message: string },
): DecisionProblem {
  return Object.freeze({ kind: 'material' as const, id, name, basis, ...part });
}

/** Everything that can be said of a material; `when` says when it is needed. */
export function answersFor(material: Material, when: string, basis: string[]): MaterialAnswers {
  const needed = (status: MaterialStatus['status']) =>
    answer(material, { required: true, because: when, status });
  const unneeded = (because: string) =>
    answer(material, { required: false, because, status: 'not-required' });
  return {
    needed: {
      supplied: needed('supplied'),
      faulty: needed('faulty'),
      satisfied: needed('satisfied'),
      later: needed('later'),
      missing: needed('missing'),
      deferred: needed('deferred'),
    },
    undetermined: answer(material, {
      required: null,
      because: `填写完整后判定:${when}`,
      status: 'undetermined',
    }),
    excused: unneeded(material.exemptText ?? '符合免交条件'),
    notNeeded: unneeded(`不需要,仅限:${when}`),
    missing: problem(material, basis, { code: 'missing', message: `未提交:${material.name}` }),
    tooFewCopies: problem(material, basis, { code: 'copies', message: `份数不足:需${material.copies}份` }),
  };
}

function need(run: Run, { required, exempt }: CompiledMaterial): Truth {
  const wanted = required < 0 ? TRUE : truthOf(run, required);
  const excused = exempt < 0 ? FALSE : truthOf(run, exempt);
  return Math.min(wanted, TRUE - excused) as Truth;
}

function isExcused(run: Run, { required, exempt }: CompiledMaterial): boolean {
  return exempt >= 0 && isMet(run, exempt) && (required < 0 || truthOf(run, required) !== FALSE);
}

/** Whether the e-licence library supplies a material, or our own process makes it. */
function isSupplied({ application: { licences } }: Run, { material }: CompiledMaterial): boolean {
  if (material.internal) return true;
  return material.licence && licences?.includes(material.id) === true;
}

function submittedProblems(run: Run, compiled: CompiledMaterial): DecisionProblem[] {
  const { material, checks, answers } = compiled;
  const problems: DecisionProblem[] = [];
  if ((run.application.materials?.[material.id]?.copies ?? 1) < material.copies)
    problems.push(answers.tooFewCopies);
  for (const check of checks) {
    if (!isMet(run, check.rule)) continue;
    const { code, message } = check.params;
    problems.push(problem(material, check.basis, { code, message }));
  }
  return problems;
}

/** How a material stands that is needed for certain. */
function neededStatus(run: Run, compiled: CompiledMaterial, results: MaterialResults): MaterialStatus {
  const { material, answers, submitLater } = compiled;
  if (isSupplied(run, compiled)) return answers.needed.supplied;
  if (run.application.materials?.[material.id]?.submitted === true) {
    const problems = submittedProblems(run, compiled);
    if (problems.length === 0) return answers.needed.satisfied;
    results.wanting.push({ compiled, status: 'faulty', problems });
    return answers.needed.faulty;
  }
  if (submitLater >= 0 && isMet(run, submitLater)) {
    results.later.push(material.id);
    return answers.needed.later;
  }
  results.wanting.push({ compiled, status: 'missing', problems: [answers.missing] });
  return answers.needed.missing;
}

function statusOf(run: Run, compiled: CompiledMaterial, results: MaterialResults): MaterialStatus {
  const needed = need(run, compiled);
  if (needed === TRUE) return neededStatus(run, compiled, results);
  const { answers } = compiled;
  if (needed === FALSE) return isExcused(run, compiled) ? answers.excused : answers.notNeeded;
  results.undetermined.push(compiled);
  return answers.undetermined;
}

export function materialResults(run: Run): MaterialResults {
  const results: MaterialResults = { statuses: [], wanting: [], later: [], undetermined: [] };
  for (const compiled of run.version.materials) results.statuses.push(statusOf(run, compiled, results));
  return results;
}
