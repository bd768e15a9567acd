/**
 * Proposes golden cases at the boundaries that no case covers yet, and adds them to rules/items/<code>/cases.json.
 *
 * For each one-step edit of an item that nothing notices it searches, near the existing cases, for an application that
 * the edit decides otherwise, and writes it down with today's decision. People read and confirm what it adds.
 * Usage: tsx scripts/boundary-cases.ts [code…]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Case } from '../schemas/generated/types.ts';
import { type Candidate, candidatesFrom } from '../server/core/golden/candidates.ts';
import {
  compiledPerturbation,
  TRIAL_VERSIONS,
  unnoticedPerturbations,
} from '../server/core/golden/coverage.ts';
import { expectationOf } from '../server/core/golden/expectation.ts';
import type { Perturbation } from '../server/core/golden/perturbations.ts';
import {
  type CompiledVersion,
  checkApplication,
  compile,
  type Documents,
  decide,
} from '../server/core/index.ts';
import { readRulesFolder } from '../server/rules/rules-folder.ts';

/** People who do not exist: the district code 350299 is assigned to nobody. */
const SAMPLES = {
  idcard: [
    '350299198806150112',
    '350299200805200317',
    '350299200905200330',
    '350299200710090135',
    '350299201004010446',
    '350299196601060261',
    '350299195307080179',
    '350299201203030386',
    '350299198806150110',
  ],
  uscc: ['91350299MA00AB1248', '92350299MA00CD34XX', '91350299MA00AB1240'],
  mobile: ['13800000000', '12800000000'],
};

const rulesDir = new URL('../rules/', import.meta.url);

/** What a decision says, as text: two engines that are the same but for one edit write it alike or differ in it. */
function answerOf(version: CompiledVersion, { application }: Candidate): string {
  return JSON.stringify(expectationOf(decide(version, application)));
}

interface Open {
  perturbation: Perturbation;
  version: CompiledVersion;
}

interface Search {
  original: CompiledVersion;
  code: string;
  open: Open[];
  added: Case[];
  /** How many boundary cases the item has already. */
  known: number;
}

/** Keeps a candidate if it tells some open edit apart, and closes all that it does. */
function tryCandidate(search: Search, candidate: Candidate): void {
  if (checkApplication(search.original, candidate.application).length > 0) return;
  const answer = answerOf(search.original, candidate);
  const left = search.open.filter(({ version }) => answerOf(version, candidate) === answer);
  if (left.length === search.open.length) return;
  search.open = left;
  const number = search.known + search.added.length + 1;
  search.added.push({
    id: `${search.code}-B${String(number).padStart(2, '0')}`,
    title: `在 ${candidate.from} 上只改:${candidate.change}`,
    application: candidate.application,
    expect: expectationOf(decide(search.original, candidate.application)),
  });
}

/** One base a variant and kind of outcome is enough: the rest differ in what the search changes anyway. */
function basesOf(documents: Documents, original: CompiledVersion): Case[] {
  const seen = new Map<string, Case>();
  for (const golden of documents.item.cases) {
    const { outcome, variant, handling } = decide(original, golden.application);
    const accepted = outcome === 'accepted' || outcome === 'immediate' || outcome === 'accepted_deferred';
    const key = `${accepted ? outcome : 'other'}/${variant}/${handling}`;
    if (!seen.has(key)) seen.set(key, golden);
  }
  return [...seen.values()].slice(0, 10);
}

const SECOND_STEP_LIMIT = 40_000;

/** What an application is asked for and where it goes: a change of this opens rules that were out of reach. */
function structureOf(version: CompiledVersion, { application }: Candidate): string {
  const { materials, routing, limits, refusal } = decide(version, application);
  return JSON.stringify([
    application.variant,
    materials?.map(({ required }) => required),
    routing,
    limits,
    refusal?.rule,
  ]);
}

/** A second change on top of each first one that leads somewhere new reaches what holds only together. */
function secondSteps(
  original: CompiledVersion,
  first: readonly Candidate[],
  sources: Parameters<typeof candidatesFrom>[1],
): Candidate[] {
  const structures = new Map<string, Candidate>();
  for (const candidate of first) {
    const structure = structureOf(original, candidate);
    if (!structures.has(structure)) structures.set(structure, candidate);
  }
  const second = [...structures.values()].flatMap(({ from, change, application }) => {
    const base: Case = { id: from, title: change, application, expect: { outcome: 'accepted' } };
    return candidatesFrom([base], sources).map((candidate) => ({
      ...candidate,
      change: `${change};${candidate.change}`,
    }));
  });
  const keep = Math.max(1, Math.ceil(second.length / SECOND_STEP_LIMIT));
  return second.filter((_, i) => i % keep === 0);
}

/** Cases for the edits that nothing notices; what stays unnoticed is named aloud. */
function completed(documents: Documents, parameters: readonly number[]): Case[] {
  const { item } = documents;
  const original = compile(documents, TRIAL_VERSIONS);
  const open = unnoticedPerturbations(documents).flatMap((perturbation) => {
    const version = compiledPerturbation(documents, perturbation.item);
    return version ? [{ perturbation, version }] : [];
  });
  const known = item.cases.filter(({ id }) => /-B\d+$/.test(id)).length;
  const search: Search = { original, code: item.code, open, added: [], known };
  const sources = { item, parameters, samples: SAMPLES };
  const first = candidatesFrom(basesOf(documents, original), sources);
  for (const candidate of first) if (search.open.length > 0) tryCandidate(search, candidate);
  if (search.open.length > 0) {
    for (const candidate of secondSteps(original, first, sources))
      if (search.open.length > 0) tryCandidate(search, candidate);
  }
  console.log(`${item.code}: ${open.length} unnoticed edits, ${search.added.length} cases added`);
  for (const { perturbation } of search.open)
    console.log(`  not told apart: ${perturbation.pointer} ${perturbation.what}`);
  return search.added;
}

const { items, ...others } = readRulesFolder(rulesDir.pathname);
const parameters = Object.values(others.parameters.parameters).flatMap(({ value }) =>
  typeof value === 'number' ? [value] : [],
);
const wanted = process.argv.slice(2);
for (const item of items) {
  if (wanted.length > 0 && !wanted.includes(item.code)) continue;
  const added = completed({ item, ...others }, parameters);
  if (added.length === 0) continue;
  const file = new URL(`items/${item.code}/cases.json`, rulesDir);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  writeFileSync(file, `${JSON.stringify([...cases, ...added], null, 2)}\n`);
}
