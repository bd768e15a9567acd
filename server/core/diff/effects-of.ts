/**
 * What a change of an item does: the same applications decided under both versions, with what differs in words. Tried are
 * the golden cases of both, then applications at the boundaries that either version's rules name.
 */
import type { Application, Case, Decision, Outcome } from '../../../schemas/generated/types.ts';
import { languageFindings } from '../check/item/check-item.ts';
import { checkApplication } from '../decide/application-check.ts';
import { compile } from '../decide/compile.ts';
import type { CompiledVersion, Documents } from '../decide/compiled-version.ts';
import { decide } from '../decide/decide.ts';
import { type Language, quoted } from '../explain/names.ts';
import { candidatesFrom } from '../golden/candidates.ts';
import { TRIAL_VERSIONS } from '../golden/coverage.ts';
import { hasErrors } from '../language/finding.ts';
import type { DecisionChangeKind } from './decision/change.ts';
import { decisionChanges } from './decision-changes.ts';

export interface Trial {
  readonly id: string;
  readonly title: string;
  readonly application: Application;
  /** A golden case of one of the two versions, or one with a single change at a boundary. */
  readonly source: 'case' | 'boundary';
}

export interface Effect {
  readonly id: string;
  readonly title: string;
  readonly source: Trial['source'];
  /** Null where the version cannot take the application at all: it has another form, other variants or materials. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  readonly kinds: readonly DecisionChangeKind[];
  readonly sentences: readonly string[];
}

/** Whether the strict check lets both be decided at all: an unfinished draft has no effects yet. */
export function isDecidable(documents: Documents): boolean {
  return !hasErrors(languageFindings(documents));
}

/** The applications to which the two versions answer differently, in the order given. Both are decidable. */
export function effectsOf(
  [before, after]: readonly [Documents, Documents],
  trials: readonly Trial[],
  language: Language,
): Effect[] {
  const [was, is] = [compile(before, TRIAL_VERSIONS), compile(after, TRIAL_VERSIONS)];
  const departments = new Map(
    [before, after].flatMap(({ directory }) =>
      directory.departments.map(({ id, name }) => [id, name] as const),
    ),
  );
  return trials.flatMap(({ application, ...trial }): Effect[] => {
    const first = answered(was, application);
    const second = answered(is, application);
    if ('faults' in first || 'faults' in second) return refusedByOne(trial, [first, second], language);
    const { kinds, sentences } = decisionChanges(first, second, { language, departments });
    return kinds.length === 0
      ? []
      : [{ ...trial, before: first.outcome, after: second.outcome, kinds, sentences }];
  });
}

type Answer = Decision | { faults: readonly string[] };

function answered(version: CompiledVersion, application: Application): Answer {
  const faults = checkApplication(version, application).map(({ message }) => message);
  return faults.length > 0 ? { faults } : decide(version, application);
}

/** A golden case says so; an application that was only tried is left out. */
function refusedByOne(
  trial: Omit<Trial, 'application'>,
  [first, second]: readonly [Answer, Answer],
  language: Language,
): Effect[] {
  const [before, after] = [first, second].map((answer) => ('faults' in answer ? null : answer.outcome)) as [
    Outcome | null,
    Outcome | null,
  ]; // a pair mapped is a pair
  if (trial.source !== 'case' || before === after) return [];
  const faults = [first, second].flatMap((answer) => ('faults' in answer ? answer.faults : []));
  const which = SIDES[after === null ? 'after' : 'before'][language];
  const sentence =
    language === 'zh' ? `${which}:${faults.join(';')}` : `${which}: ${faults.map(quoted).join('; ')}`;
  return [{ ...trial, before, after, kinds: [], sentences: [sentence] }];
}

const SIDES = {
  before: { zh: '原版本不能提交这样的申请', en: 'The version before could not take such an application' },
  after: {
    zh: '新版本不能再提交这样的申请',
    en: 'The version after cannot take such an application any more',
  },
} as const;

/** The golden cases of both versions; of one that both have, the newer. */
function goldenCases([before, after]: readonly [Documents, Documents]): Case[] {
  const cases = new Map([...before.item.cases, ...after.item.cases].map((golden) => [golden.id, golden]));
  return [...cases.values()];
}

/** Applications to try on a change: every golden case, and as many at the boundaries as `most` allows, evenly taken. */
export function trialsFor(pair: readonly [Documents, Documents], most: number): Trial[] {
  const cases = goldenCases(pair);
  const candidates = pair.flatMap(({ item, parameters }) => {
    const numbers = Object.values(parameters.parameters).flatMap(({ value }) =>
      typeof value === 'number' ? [value] : [],
    );
    return candidatesFrom(cases.slice(0, MOST_BASES), { item, parameters: numbers, samples: {} });
  });
  const step = Math.max(1, Math.ceil(candidates.length / Math.max(1, most)));
  return [
    ...cases.map(({ id, title, application }): Trial => ({ id, title, application, source: 'case' })),
    ...candidates
      .filter((_, i) => i % step === 0)
      .map(
        ({ from, change, application }): Trial => ({
          id: from,
          title: change,
          application,
          source: 'boundary',
        }),
      ),
  ];
}

/** Golden cases from which boundaries are sought: each gives hundreds of applications. */
const MOST_BASES = 2;

/** Effects to show: every golden case, and of the boundaries one for each way in which a decision changes. */
export function distinctEffects(effects: readonly Effect[]): Effect[] {
  const seen = new Set<string>();
  return effects.filter(({ source, before, after, kinds }) => {
    const way = [before, after, ...kinds].join(' ');
    const isNew = !seen.has(way);
    seen.add(way);
    return source === 'case' || isNew;
  });
}
