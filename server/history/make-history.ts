/**
 * A past for a database that has none: cases of every item over two years, received at office hours, decided by the rules of their
 * day, some with what happened since. The same seed gives the same history; only what is sealed differs, as it always does.
 * Must never: touch a database that works for real people. Start reading at makeHistory().
 */

import type { Applicant } from '../commands/cases/applicant.ts';
import { prepare } from '../commands/cases/evaluate.ts';
import type { PublishedRules } from '../commands/versions/published-rules.ts';
import { versionsAt } from '../commands/versions/versions-at.ts';
import { dayNumber } from '../core/calendar/civil-date.ts';
import { type CompiledVersion, decide } from '../core/index.ts';
import { Refused } from '../errors.ts';
import { hasRole, type Person, personOf } from '../people/person.ts';
import {
  inventedCreditCode,
  inventedFirm,
  inventedIdentityNumber,
  inventedName,
  inventedPhone,
} from '../personal-data/invention/identities.ts';
import { inventedId, type Random } from '../personal-data/invention/random.ts';
import { listUsers } from '../storage/index.ts';
import { applicationStock } from './application-stock.ts';
import { caseLife } from './case-life.ts';
import { officeDaysOf } from './past-moments.ts';
import { type Attended, planVisits, randomOf, type Visit } from './plan-visits.ts';
import { variedApplication } from './vary-application.ts';
import { type PastCase, type WritingMeans, writeCases } from './write-cases.ts';

export interface HistoryOptions {
  readonly count: number;
  readonly seed: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly onProgress?: (done: number) => void;
}

export interface HistoryMeans extends WritingMeans {
  readonly rules: PublishedRules;
}

/** The database has nobody who could have received a case. */
export class NoClerks extends Error {
  override readonly name = 'NoClerks';
}

const daysBack = 730;
const casesAWrite = 50;

/** @returns how many cases were made @throws NoClerks */
export async function makeHistory(means: HistoryMeans, options: HistoryOptions): Promise<number> {
  const scene = await sceneOf(means, options);
  const visits = planVisits(await attendedItems(means.rules, options), options);
  let made = 0;
  for (let first = 0; first < visits.length; first += casesAWrite) {
    const some = await Promise.all(
      visits.slice(first, first + casesAWrite).map((visit) => pastCase(means, scene, visit)),
    );
    const cases = some.flatMap((past) => past ?? []);
    await writeCases(means, cases);
    made += cases.length;
    options.onProgress?.(Math.min(first + casesAWrite, visits.length));
  }
  return made;
}

/** Whoever takes part, and when it ends. */
interface Scene {
  readonly seed: string;
  readonly until: number;
  readonly clerks: readonly Person[];
  readonly handlers: ReadonlyMap<string, Person>;
}

async function sceneOf({ storage }: HistoryMeans, { seed, until }: HistoryOptions): Promise<Scene> {
  const users = (await listUsers(storage)).filter(({ disabled }) => !disabled);
  const people = users
    .map((user) => personOf(user, { threeAdministrators: false }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const clerks = people.filter((person) => hasRole(person, 'clerk'));
  if (clerks.length === 0) throw new NoClerks('没有窗口人员 / the database has no clerk');
  const handlers = people.flatMap((person): [string, Person][] =>
    hasRole(person, 'handler') && person.department !== null ? [[person.department, person]] : [],
  );
  return { seed, until: lastDay(until), clerks, handlers: new Map(handlers) };
}

function lastDay(until: string): number {
  const day = dayNumber(until);
  if (day === undefined) throw new RangeError(`not a day: ${until}`);
  return day;
}

/** Every item with a version in effect on the last day, with the working days since all of its rules are in effect. */
async function attendedItems(rules: PublishedRules, options: HistoryOptions): Promise<Attended[]> {
  const last = lastDay(options.until);
  const codes = [...new Set(rules.versionsOf('service-item').map(({ code }) => code))].sort();
  const attended: Attended[] = [];
  for (const code of codes) {
    const version = await versionOn(rules, code, options.until);
    if (version === undefined) continue;
    const first = Math.max(last - daysBack, firstDayOf(rules, code));
    const days = officeDaysOf(version.calendar, { first, last });
    if (days.size > 0) attended.push({ stock: applicationStock(version, options.seed), days });
  }
  return attended;
}

async function versionOn(
  rules: PublishedRules,
  code: string,
  day: string,
): Promise<CompiledVersion | undefined> {
  try {
    return await rules.compiled((await versionsAt(rules, code, { submittedAt: day })).versions);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** From when each of an item's five documents has a version in effect. */
function firstDayOf(rules: PublishedRules, code: string): number {
  const others = (['procedure', 'calendar', 'parameters', 'directory'] as const).map((kind) =>
    rules.versionsOf(kind).at(-1),
  );
  const starts = [rules.versionsOf('service-item', code).at(-1), ...others].map(
    (version) => dayNumber(version?.effectiveFrom ?? '') ?? 0,
  );
  return Math.max(...starts);
}

/** Undefined where what was varied fits no form: such a visit leaves no trace. */
async function pastCase(means: HistoryMeans, scene: Scene, visit: Visit): Promise<PastCase | undefined> {
  const random = randomOf(`${scene.seed} life`, visit.number);
  const { submittedAt, item } = visit;
  const varied = variedApplication(visit.application, item, { submittedAt, random });
  const clerk = random.pick(scene.clerks);
  const weighable = await prepare(means, { item: item.code, application: varied, person: clerk }).catch(
    (error: unknown) => {
      if (error instanceof Refused) return undefined;
      throw error;
    },
  );
  if (weighable === undefined) return undefined;
  const { compiled, application } = weighable;
  const { halls, district } = compiled.documents.directory;
  const decision = decide(compiled, application);
  const steps = caseLife(compiled, { application, decision }, { random, until: scene.until });
  return {
    ...{ weighable, decision, clerk },
    applicant: inventedApplicant(random, visit, district),
    hall: clerk.hall ?? halls[0]?.id ?? '',
    at: new Date(submittedAt),
    life: steps.map((step) => ({
      ...step,
      person: scene.handlers.get(step.department ?? '') ?? clerk,
      at: new Date(`${step.moment}:00+08:00`),
    })),
    newId: (timestampMs) => inventedId(random, timestampMs),
  };
}

const youngest = 18;
const oldest = 75;

function inventedApplicant(random: Random, { item, submittedAt }: Visit, district: string): Applicant {
  const born =
    (dayNumber(submittedAt.slice(0, 10)) ?? 0) - (youngest + random.below(oldest - youngest)) * 365;
  const contact = () => ({
    idNumber: inventedIdentityNumber(random, born - random.below(365)),
    phone: inventedPhone(random),
  });
  if (random.pick(item.subjects) === 'person') {
    return { kind: 'person', name: inventedName(random), ...contact() };
  }
  return {
    kind: 'organisation',
    name: inventedFirm(random, district),
    uscc: inventedCreditCode(random, '91'),
    agent: { name: inventedName(random), ...contact() },
  };
}
