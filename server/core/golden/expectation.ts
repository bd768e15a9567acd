/**
 * Golden cases: whether a decision is what a case says it should be. Only what the case writes down is compared.
 */
import type { Case, Decision } from '../../../schemas/generated/types.ts';

export interface Difference {
  /** The part of the expectation that is not met, by JSON pointer into `expect`. */
  pointer: string;
  expected: unknown;
  actual: unknown;
}

/** The decision in the words of an expectation: rules by their names, the fee as a number. */
export function asExpectation(decision: Decision): Record<string, unknown> {
  return {
    ...decision,
    refusal: decision.refusal?.rule,
    warnings: decision.warnings?.map(({ rule }) => rule),
    review: decision.review?.map(({ rule }) => rule),
    fee: decision.fee?.amount,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function compare(expected: unknown, actual: unknown, pointer: string): Difference[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [{ pointer, expected, actual }];
    return expected.flatMap((element, i) => compare(element, actual[i], `${pointer}/${i}`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [{ pointer, expected, actual }];
    return Object.entries(expected).flatMap(([key, value]) =>
      compare(value, actual[key], `${pointer}/${key}`),
    );
  }
  return expected === actual ? [] : [{ pointer, expected, actual }];
}

/** Where a decision differs from what the case expects; empty when it agrees. */
export function differencesOf(golden: Case, decision: Decision): Difference[] {
  return compare(golden.expect, asExpectation(decision), '');
}

/** Everything that a golden case can pin down of a decision, as its expectation. */
export function expectationOf(decision: Decision): Case['expect'] {
  const { outcome, problems = [], warnings = [], review = [] } = decision;
  const expect: Case['expect'] = {
    outcome,
    problems: problems.map(({ kind, id, code }) => ({ kind, id, code })),
    warnings: warnings.map(({ rule }) => rule),
    review: review.map(({ rule }) => rule),
    timing: { ...decision.timing },
    documents: decision.documents,
  };
  if (decision.refusal) expect.refusal = decision.refusal.rule;
  if (decision.handling) expect.handling = decision.handling;
  if (decision.variant !== undefined) expect.variant = decision.variant;
  if (decision.routing) expect.routing = decision.routing;
  if (decision.notify?.length) expect.notify = decision.notify;
  if (decision.deferred?.length)
    expect.deferred = decision.deferred as NonNullable<Case['expect']['deferred']>;
  if (decision.submitLater?.length) expect.submitLater = decision.submitLater;
  if (decision.limits) expect.limits = { ...decision.limits };
  if (typeof decision.fee?.amount === 'number') expect.fee = decision.fee.amount;
  if (typeof decision.inspectionRequired === 'boolean')
    expect.inspectionRequired = decision.inspectionRequired;
  if (decision.materials) expect.materials = decision.materials.map(({ id, status }) => ({ id, status }));
  return expect;
}
