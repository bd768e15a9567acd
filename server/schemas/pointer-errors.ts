/** From what ajv finds to what a person is told. Imports nothing but types of ajv: the pages use it too, beside checks made ahead. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { PointerError } from '../core/language/finding.ts';
import { messageOf } from './messages.ts';

/** A value may be wrong in very many places; what is told of it stays readable. */
const mostErrors = 100;

/** What does not fit always has a fault: where choosing a branch leaves nothing to tell, everything is told. */
export function toPointerErrors(errors: readonly ErrorObject[]): PointerError[] {
  const chosen = messagesOf(deepestFaults(chosenBranches(errors), errors));
  if (chosen.length > 0) return chosen;
  const every = messagesOf(errors);
  return every.length > 0 ? every : [{ pointer: errors[0]?.instancePath ?? '', message: '不符合要求' }];
}

/** What one branch of an `anyOf` says of another's keys. */
const aboutShape: ReadonlySet<string> = new Set([
  'required',
  'additionalProperties',
  'anyOf',
  'type',
  'const',
]);

/**
 * Where a value fits no branch because of something inside it, that is the fault: an empty group of conditions is an empty group, and
 * not besides something without a fact, without an operator and with a key that a comparison does not have.
 */
function deepestFaults(chosen: readonly ErrorObject[], all: readonly ErrorObject[]): ErrorObject[] {
  const places = new Set(all.filter(({ keyword }) => keyword === 'anyOf').map((error) => error.instancePath));
  const explained = [...places].filter((place) =>
    chosen.some(({ instancePath }) => instancePath.startsWith(`${place}/`)),
  );
  return chosen.filter(
    ({ keyword, instancePath }) => !(explained.includes(instancePath) && aboutShape.has(keyword)),
  );
}

/** Several keywords may fail at one place for one reason: each message is said once. */
function messagesOf(errors: readonly ErrorObject[]): PointerError[] {
  const told = new Map<string, PointerError>();
  for (const error of errors) {
    const found = messageOf(error);
    if (found !== undefined && told.size < mostErrors) told.set(`${found.pointer}\n${found.message}`, found);
  }
  return [...told.values()];
}

/**
 * Of an `anyOf` whose branches are told apart by a constant (an event's `type`), only the branch that was meant says
 * what is wrong with it; the errors of the others are noise. Where none was meant, the constants are what to choose from.
 */
function chosenBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf');
  return alternatives.reduce<ErrorObject[]>(chosenBranch, [...errors]);
}

function chosenBranch(errors: ErrorObject[], anyOf: ErrorObject): ErrorObject[] {
  const inside = errors.filter((error) => branchOf(error, anyOf) !== undefined);
  const telling = inside.filter((error) => tellsBranchesApart(error, anyOf));
  if (telling.length === 0) return errors.filter((error) => !inside.includes(error));
  const unmeant = new Set(telling.map((error) => branchOf(error, anyOf)));
  const meant = inside.filter((error) => !unmeant.has(branchOf(error, anyOf)));
  // The fault of a branch that was meant may lie in a schema that it refers to: then it is not inside, and is kept anyway.
  const isMeant = unmeant.size < (anyOf.schema as unknown[]).length;
  const told = isMeant ? meant : [choiceOf(telling)];
  return [...errors.filter((error) => !inside.includes(error) && error !== anyOf), ...told];
}

function branchOf({ schemaPath }: ErrorObject, anyOf: ErrorObject): string | undefined {
  if (!schemaPath.startsWith(`${anyOf.schemaPath}/`)) return undefined;
  return schemaPath.slice(anyOf.schemaPath.length + 1).split('/', 1)[0];
}

/** A constant, or the `type` of the branch, that is another or that is missing. */
function tellsBranchesApart(
  { keyword, instancePath, params, parentSchema }: ErrorObject,
  anyOf: ErrorObject,
): boolean {
  if (keyword === 'const') return true;
  if (keyword === 'enum') return instancePath === `${anyOf.instancePath}/type`;
  const { missingProperty } = params as { missingProperty?: string };
  const { properties } = (parentSchema ?? {}) as { properties?: Record<string, { const?: unknown }> };
  return missingProperty !== undefined && properties?.[missingProperty]?.const !== undefined;
}

function choiceOf(telling: readonly ErrorObject[]): ErrorObject {
  const [first] = telling as [ErrorObject, ...ErrorObject[]];
  const allowedValues = telling.flatMap(({ params }) => {
    const { allowedValue, allowedValues: several } = params as {
      allowedValue?: unknown;
      allowedValues?: unknown[];
    };
    return several ?? [allowedValue];
  });
  const isValue = first.keyword === 'const' || first.keyword === 'enum';
  return isValue ? { ...first, keyword: 'enum', params: { allowedValues } } : first;
}
