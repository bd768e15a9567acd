/** Whole decisions of the sample item: our core beside hand-written code and three rule engines, on equal answers. */
import type { Application } from '../../schemas/generated/types.ts';
import { type CompiledVersion, compile } from '../../server/core/index.ts';
import { type Contestant, planOf } from './answer.ts';
import { type Race, type Runner, race } from './measure.ts';
import { keptTrace, ruleEvaluation, wholeDecision } from './peers/core.ts';
import { handWritten } from './peers/hand-written.ts';
import { jsonLogic } from './peers/json-logic.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import { zenEngine } from './peers/zen-engine.ts';
import { createRandom } from './random.ts';
import type { Row } from './report.ts';
import { sampleApplications, withShuffledKeys } from './sample-applications.ts';
import { noVersions, sampleItem } from './sample-item.ts';

const APPLICATIONS = 2000;

/** Throws at the first application that two contestants answer differently. */
async function checkAnswers(contestants: readonly Contestant[], applications: readonly Application[]) {
  for (const application of applications) {
    let expected: string | undefined;
    for (const { name, answer } of contestants) {
      const given = JSON.stringify(await answer(application));
      expected ??= given;
      if (given !== expected) throw new Error(`${name} answers ${given} instead of ${expected}`);
    }
  }
}

/** A synchronous contestant is not made to wait for promises that it does not need. */
function runnerOf({ name, answer }: Contestant, applications: readonly Application[]): Runner {
  const at = (i: number): Application => applications[i % applications.length] as Application;
  const isAsync = answer(at(0)) instanceof Promise;
  const together = (from: number, count: number): void => {
    for (let i = from; i < from + count; i += 1) answer(at(i));
  };
  const oneByOne = async (from: number, count: number): Promise<void> => {
    for (let i = from; i < from + count; i += 1) await answer(at(i));
  };
  return { name, run: isAsync ? oneByOne : together };
}

function parsing(applications: readonly Application[]): Runner {
  const texts = applications.map((application) => JSON.stringify(application));
  return {
    name: 'JSON.parse',
    run: (from, count) => {
      for (let i = from; i < from + count; i += 1) JSON.parse(texts[i % texts.length] as string);
    },
  };
}

async function contestantsFor(version: CompiledVersion): Promise<Contestant[]> {
  const plan = planOf(version.documents.item);
  return [
    ruleEvaluation(version),
    keptTrace(version),
    wholeDecision(version),
    await handWritten(plan),
    jsonLogic(plan),
    zenEngine(plan),
    jsonRulesEngine(plan),
  ];
}

function tracing(version: CompiledVersion): Contestant {
  return { ...wholeDecision(version, { trace: true }), name: 'decide with the trace as a tree' };
}

function peerRows({ ratio }: Race): Row[] {
  const floors = {
    'hand-written': 0.25,
    'json-logic-engine': 1.5,
    'zen-engine': 60,
    'json-rules-engine': 300,
  };
  return Object.entries(floors).flatMap(([peer, atLeast]): Row[] => [
    {
      key: `rules/${peer}`,
      what: `rules against ${peer}`,
      value: ratio('rules', peer),
      unit: '×',
      goal: { atLeast },
    },
    {
      key: `decide/${peer}`,
      what: `the complete decision against ${peer}`,
      value: ratio('decide', peer),
      unit: '×',
    },
  ]);
}

function rowsOf(results: Race, traceBytes: number): Row[] {
  const { ratio, speed } = results;
  const tree = 'decide with the trace as a tree';
  return [
    {
      key: 'rules',
      what: 'rules of a 105-rule item',
      value: speed('rules'),
      unit: '/s',
      goal: { atLeast: 300_000 },
    },
    {
      key: 'decide',
      what: 'the complete decision, with texts and dates',
      value: speed('decide'),
      unit: '/s',
    },
    ...peerRows(results),
    {
      key: 'rules/parse',
      what: 'rules against JSON.parse of the application',
      value: ratio('rules', 'JSON.parse'),
      unit: '×',
    },
    {
      key: 'trace-cost',
      what: 'cost of rules that keep their trace',
      value: ratio('rules', 'rules, trace kept'),
      unit: '×',
      goal: { atMost: 1.15 },
    },
    { key: 'trace-bytes', what: 'size of a kept trace', value: traceBytes, unit: 'B', goal: { atMost: 500 } },
    {
      key: 'trace-tree',
      what: 'cost of a decision with its trace as a tree',
      value: ratio('decide', tree),
      unit: '×',
    },
  ];
}

/**
 * The same applications with their keys in any order. In a race of its own and after the other: code that has once met
 * objects of every shape is slower with those of one.
 */
async function shuffledRows(
  contestants: readonly Contestant[],
  { applications, reordered }: { applications: Application[]; reordered: Application[] },
): Promise<Row[]> {
  await checkAnswers(contestants, reordered.slice(0, 200));
  const names = ['rules', 'hand-written', 'json-logic-engine'];
  const runners = contestants
    .filter(({ name }) => names.includes(name))
    .map(({ name, answer }) => runnerOf({ name: `${name}, shuffled`, answer }, reordered));
  const rules = contestants.filter(({ name }) => name === 'rules');
  const { ratio } = await race([...rules.map((each) => runnerOf(each, applications)), ...runners]);
  const goal = { atLeast: 0.6 };
  const against = (peer: string): number => ratio('rules, shuffled', `${peer}, shuffled`);
  return [
    {
      key: 'shuffled',
      what: 'rules when keys come in any order',
      value: ratio('rules, shuffled', 'rules'),
      unit: '×',
      goal,
    },
    {
      key: 'shuffled/hand-written',
      what: 'the same against hand-written',
      value: against('hand-written'),
      unit: '×',
    },
    {
      key: 'shuffled/json-logic-engine',
      what: 'the same against json-logic-engine',
      value: against('json-logic-engine'),
      unit: '×',
    },
  ];
}

export async function decisionRows(): Promise<Row[]> {
  const sample = sampleItem();
  const version = compile(sample.documents, noVersions);
  const random = createRandom(7);
  const applications = sampleApplications(sample, random, APPLICATIONS);
  const reordered = applications.map((application) => withShuffledKeys(application, random));
  const contestants = await contestantsFor(version);
  await checkAnswers(contestants, applications);
  const results = await race([
    ...[...contestants, tracing(version)].map((contestant) => runnerOf(contestant, applications)),
    parsing(applications),
  ]);
  const { bits, facts } = version;
  const traceBytes = facts.slots.size * 8 + bits.struck.byteLength + bits.asking.byteLength;
  return [...rowsOf(results, traceBytes), ...(await shuffledRows(contestants, { applications, reordered }))];
}
