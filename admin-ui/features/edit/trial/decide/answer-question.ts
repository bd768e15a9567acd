/** What a draft makes of applications: the same lines as on the server, so that what is tried here is what would be decided. */
import type { Application, Case } from '../../../../../schemas/generated/types.ts';
import { checkApplication } from '../../../../../server/core/decide/application-check.ts';
import { compile } from '../../../../../server/core/decide/compile.ts';
import type { CompiledVersion, Documents } from '../../../../../server/core/decide/compiled-version.ts';
import { decide } from '../../../../../server/core/decide/decide.ts';
import { TRIAL_VERSIONS, withoutCases } from '../../../../../server/core/golden/coverage.ts';
import { disagreementsOf } from '../../../../../server/core/golden/difference-words.ts';
import { differencesOf, expectationOf } from '../../../../../server/core/golden/expectation.ts';
import { takenOver } from '../../../../../server/core/impact/taken-over.ts';
import type { CaseRun, TrialQuestion, TrialReply, TrialVerdict } from './trial-message.ts';

/** Undefined for documents that the strict check refuses. */
function compiled(documents: Documents): CompiledVersion | undefined {
  try {
    return compile({ ...documents, item: withoutCases(documents.item) }, TRIAL_VERSIONS);
  } catch {
    return undefined;
  }
}

function verdictOf(version: CompiledVersion | undefined, application: Application): TrialVerdict {
  if (!version) return { state: 'broken' };
  try {
    const faults = checkApplication(version, application);
    if (faults.length > 0) return { state: 'not-taken', faults };
    return { state: 'decided', decision: decide(version, application, { trace: true }) };
  } catch {
    // Only what the strict check refuses can throw; the page tells what that is.
    return { state: 'broken' };
  }
}

function runOf(version: CompiledVersion | undefined, golden: Case): CaseRun {
  const verdict = verdictOf(version, golden.application);
  const { id } = golden;
  if (verdict.state !== 'decided' || !version) return { id, verdict, disagreements: [], actual: null };
  const { decision } = verdict;
  const words = { decision, documents: version.documents };
  return {
    id,
    verdict: { state: 'decided' },
    disagreements: disagreementsOf(differencesOf(golden, decision), golden, words),
    actual: expectationOf(decision),
  };
}

export function answerQuestion(question: TrialQuestion): TrialReply {
  const draft = compiled(question.draft);
  if (question.about === 'cases') {
    return { about: 'cases', runs: question.draft.item.cases.map((golden) => runOf(draft, golden)) };
  }
  const { standing, application } = question;
  return {
    about: 'application',
    draft: verdictOf(draft, application),
    ...underStanding(standing && compiled(standing), application),
  };
}

/** What is in effect has no place for what the draft asks for anew: it decides the rest, and the page says what it leaves out. */
function underStanding(version: CompiledVersion | null | undefined, application: Application) {
  if (version === null) return { standing: null, unasked: [] };
  if (version === undefined) return { standing: { state: 'broken' } as const, unasked: [] };
  const unasked = Object.keys(application.form).filter((key) => !version.fieldsByKey.has(key));
  return { standing: verdictOf(version, takenOver(application, version)), unasked };
}
