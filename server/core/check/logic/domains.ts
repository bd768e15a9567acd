/**
 * What is left of a fact's values when some comparisons of it are to be true or false: a finite choice, an interval, what a
 * multi-choice has and has not. A domain that is empty is a contradiction; one that is not says nothing for certain.
 */
import type { Scalar } from '../../../../schemas/generated/types.ts';
import type { OperatorName } from '../../language/operators.ts';
import type { FactType } from '../../language/vocabulary.ts';

interface Bound {
  readonly value: number | string;
  readonly open: boolean;
}

export interface Domain {
  /** Whether the fact is there at all; undefined as long as nobody has asked. */
  readonly present?: boolean;
  /** A finite choice; undefined where there is none. */
  readonly choice?: readonly Scalar[] | undefined;
  readonly excluded: readonly Scalar[];
  readonly low?: Bound;
  readonly high?: Bound;
  /** Of a multi-choice or a column: members, others, and lists of which it has at least one. */
  readonly has: readonly Scalar[];
  readonly lacks: readonly Scalar[];
  readonly meets: readonly (readonly Scalar[])[];
}

export function domainOf(name: string, type: FactType): Domain {
  const empty: Domain = { excluded: [], has: [], lacks: [], meets: [] };
  if (name === 'always') return { ...empty, present: true, choice: [true] };
  if (type.shape !== 'scalar') return empty;
  return { ...empty, choice: type.of === 'boolean' ? [true, false] : type.values };
}

/** A comparison that is false is another one that is true, once the fact is there; the others say nothing here. */
const OPPOSITES: Readonly<Partial<Record<OperatorName, OperatorName>>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  before: 'onOrAfter',
  onOrBefore: 'after',
  after: 'onOrBefore',
  onOrAfter: 'before',
  intersects: 'disjoint',
  disjoint: 'intersects',
};

export function opposite(operator: OperatorName): OperatorName | undefined {
  return OPPOSITES[operator];
}

type Narrow = (domain: Domain, values: readonly Scalar[]) => Domain;

function chosen(domain: Domain, values: readonly Scalar[]): Domain {
  return { ...domain, choice: (domain.choice ?? values).filter((value) => values.includes(value)) };
}

function without(domain: Domain, values: readonly Scalar[]): Domain {
  return { ...domain, excluded: [...domain.excluded, ...values] };
}

function lacking(domain: Domain, values: readonly Scalar[]): Domain {
  return { ...domain, lacks: [...domain.lacks, ...values] };
}

function tighter(a: Bound | undefined, b: Bound, keeps: (a: Bound, b: Bound) => boolean): Bound {
  if (a === undefined) return b;
  if (a.value === b.value) return a.open ? a : b;
  return keeps(a, b) ? a : b;
}

function above(open: boolean): Narrow {
  return (domain, [value]) => {
    const bound = { value: value as number | string, open }; // the type check has refused yes and no
    return { ...domain, low: tighter(domain.low, bound, (a, b) => a.value > b.value) };
  };
}

function below(open: boolean): Narrow {
  return (domain, [value]) => {
    const bound = { value: value as number | string, open }; // the type check has refused yes and no
    return { ...domain, high: tighter(domain.high, bound, (a, b) => a.value < b.value) };
  };
}

const NARROW: Readonly<Partial<Record<OperatorName, Narrow>>> = {
  equal: chosen,
  in: chosen,
  notEqual: without,
  notIn: without,
  lessThan: below(true),
  before: below(true),
  lessThanInclusive: below(false),
  onOrBefore: below(false),
  greaterThan: above(true),
  after: above(true),
  greaterThanInclusive: above(false),
  onOrAfter: above(false),
  contains: (domain, values) => ({ ...domain, has: [...domain.has, ...values] }),
  doesNotContain: lacking,
  disjoint: lacking,
  intersects: (domain, values) => ({ ...domain, meets: [...domain.meets, values] }),
};

/** The domain with one more comparison true; unchanged where nothing can be told from it. */
export function narrowed(domain: Domain, operator: OperatorName, values: readonly Scalar[]): Domain {
  return NARROW[operator]?.(domain, values) ?? domain;
}

function inBounds(value: Scalar, { low, high }: Domain): boolean {
  if (low && (value < low.value || (low.open && value === low.value))) return false;
  return !(high && (value > high.value || (high.open && value === high.value)));
}

function hasInterval({ low, high, excluded }: Domain): boolean {
  if (!low || !high || low.value < high.value) return true;
  return low.value === high.value && !low.open && !high.open && !excluded.includes(low.value);
}

export function isEmpty(domain: Domain): boolean {
  const { choice, excluded, has, lacks, meets } = domain;
  const noValue = choice
    ? !choice.some((value) => !excluded.includes(value) && inBounds(value, domain))
    : !hasInterval(domain);
  if (noValue) return true;
  if (has.some((value) => lacks.includes(value))) return true;
  return meets.some((values) => values.every((value) => lacks.includes(value)));
}
