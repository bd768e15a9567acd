/** What people do to a derived value: another function keeps the arguments that it takes. Pure. */
import type { DerivedValue, ServiceItem } from '../../../../../schemas/generated/types.ts';
import {
  derivedFunctions,
  type ParameterKind,
  takesType,
} from '../../../../../server/core/language/derived-functions.ts';
import type { FactSpec, Vocabulary } from '../../../../../server/core/language/vocabulary.ts';

export type DerivedFunctionName = DerivedValue['fn'];
export type Argument = DerivedValue['args'][number];

/** Nothing chosen yet; the check of arguments says so. */
export const NO_ARGUMENT: Argument = '';

/** The kind of each argument as it stands, and of one more where there may be one. */
export function kindsOf({ fn, args }: Pick<DerivedValue, 'fn' | 'args'>): ParameterKind[] {
  const { parameters } = derivedFunctions[fn];
  const last = parameters.at(-1);
  return args.flatMap((_, i) => parameters[i] ?? last ?? []);
}

export function leastArguments(fn: DerivedFunctionName): number {
  const { parameters, optional = 0 } = derivedFunctions[fn];
  return parameters.length - optional;
}

export function mayHaveMore({ fn, args }: DerivedValue): boolean {
  const { parameters, repeats } = derivedFunctions[fn];
  return args.length < (repeats ? 20 : parameters.length);
}

export function takesFact(kind: ParameterKind, own: string): (fact: FactSpec) => boolean {
  return ({ name, type }) =>
    name !== `derived.${own}` && name !== 'always' && !name.startsWith('row.') && takesType(kind, type);
}

/** Which constant may stand there in place of a fact. */
export function constantOf(kind: ParameterKind): 'number' | 'day' | undefined {
  if (kind === 'number' || kind === 'columnOrScalars') return 'number';
  return kind === 'day' ? 'day' : undefined;
}

function isTaken(arg: Argument, kind: ParameterKind, vocabulary: Vocabulary): boolean {
  if (typeof arg === 'object') {
    const type = vocabulary.get(arg.fact)?.type;
    return type !== undefined && takesType(kind, type);
  }
  return constantOf(kind) === (typeof arg === 'number' ? 'number' : 'day') && arg !== NO_ARGUMENT;
}

export function withFunction(
  derived: DerivedValue,
  fn: DerivedFunctionName,
  vocabulary: Vocabulary,
): DerivedValue {
  const { parameters } = derivedFunctions[fn];
  const args = parameters.slice(0, leastArguments(fn)).map((kind, i) => {
    const arg = derived.args[i];
    return arg !== undefined && isTaken(arg, kind, vocabulary) ? arg : NO_ARGUMENT;
  });
  const { where, ...rest } = derived;
  return fn === 'countWhere' ? { ...rest, fn, args, where: where ?? { all: [] } } : { ...rest, fn, args };
}

export function withArgument(derived: DerivedValue, at: number, arg: Argument): DerivedValue {
  return { ...derived, args: derived.args.map((known, i) => (i === at ? arg : known)) };
}

export function withDerived(item: ServiceItem, name: string, derived: DerivedValue): ServiceItem {
  return { ...item, derived: { ...item.derived, [name]: derived } };
}

export function newDerived(title: string): DerivedValue {
  return { title, fn: 'daysBetween', args: [NO_ARGUMENT, NO_ARGUMENT] };
}
