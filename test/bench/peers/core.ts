/** Our core: the complete decision as the server asks for it, and its rules alone, which is what the others do. */
import type { Application, Decision } from '../../../schemas/generated/types.ts';
import { readFacts } from '../../../server/core/decide/fact-table.ts';
import { evaluateRules, truthOfBit } from '../../../server/core/decide/rule-bits.ts';
import { metRules } from '../../../server/core/decide/run.ts';
import { type Facts, TRUE } from '../../../server/core/decide/truth.ts';
import { type CompiledVersion, type DecideOptions, decide } from '../../../server/core/index.ts';
import { type Answer, type Contestant, REFUSED_AS } from '../answer.ts';

function answerOf(decision: Decision): Answer {
  const { problems = [], routing = [], limits, refusal } = decision;
  return {
    outcome: decision.outcome,
    refusal: refusal?.rule ?? null,
    problems: problems.filter(({ kind }) => kind === 'field').map(({ code }) => code),
    missing: problems.filter(({ kind }) => kind === 'material').map(({ id }) => id),
    route: routing.map(({ department }) => department),
    limit: limits?.committed?.n ?? null,
  };
}

/** The decision as the server asks for it, complete with materials, texts and dates. */
export function wholeDecision(version: CompiledVersion, options: DecideOptions = {}): Contestant {
  return { name: 'decide', answer: (application) => answerOf(decide(version, application, options)) };
}

function evaluate(version: CompiledVersion, application: Application): Facts {
  const { facts } = readFacts(version.facts, application, {
    variant: application.variant ?? null,
    receivedOn: undefined,
    submittedAt: undefined,
  });
  evaluateRules(version.bits, facts);
  return facts;
}

/** Facts into slots, rules into truths, truths into the same answer as the others'; nothing said about dates or texts. */
export function ruleEvaluation(version: CompiledVersion): Contestant {
  return {
    name: 'rules',
    answer: (application) => {
      evaluate(version, application);
      return concluded(version, application);
    },
  };
}

/** As many as are written together to the database. */
const KEPT = 64;

/** The same, keeping of each decision what its whole trace can be told from: the facts and two bits a rule. */
export function keptTrace(version: CompiledVersion): Contestant {
  const { struck, asking, width } = version.bits;
  const keptFacts: Facts[] = new Array<Facts>(KEPT).fill([]);
  const keptBits = new Int32Array(KEPT * 2 * width);
  let next = 0;
  return {
    name: 'rules, trace kept',
    answer: (application) => {
      keptFacts[next] = evaluate(version, application);
      keptBits.set(struck, next * 2 * width);
      keptBits.set(asking, (next * 2 + 1) * width);
      next = (next + 1) % KEPT;
      return concluded(version, application);
    },
  };
}

const byStage = (a: { params: { stage: number } }, b: { params: { stage: number } }): number =>
  a.params.stage - b.params.stage;

function concluded(version: CompiledVersion, { materials = {} }: Application): Answer {
  const { met } = metRules(version);
  const [refusal] = met.refusals;
  const problems = met.corrections.map(({ name }) => name);
  const missing: string[] = [];
  for (const { required, material } of version.materials)
    if (truthOfBit(version.bits, required) === TRUE && materials[material.id]?.submitted !== true)
      missing.push(material.id);
  const wanting = problems.length > 0 || missing.length > 0;
  const outcome = refusal
    ? (REFUSED_AS[refusal.event.type] as string)
    : wanting
      ? 'one_time_notice'
      : 'accepted';
  const accepted = outcome === 'accepted';
  return {
    outcome,
    refusal: refusal?.name ?? null,
    problems,
    missing,
    route: accepted ? met.assignments.sort(byStage).map(({ params }) => params.department) : [],
    limit: accepted
      ? (met.limits.find(({ params }) => params.clock === 'committed')?.params.n ?? null)
      : null,
  };
}
