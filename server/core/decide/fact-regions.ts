/**
 * Cuts what one fact can be into regions inside which every comparison with it reads the same.
 *
 * A yes-or-no fact has two regions, a choice one for each value that a rule names and one for all others, a quantity or a
 * date the points that rules name and the stretches between them. Region 0 is always: missing.
 */
import type { Comparison } from '../../../schemas/generated/types.ts';
import { type OperatorName, parseOperator } from '../language/operators.ts';
import type { ComparisonTest } from './comparisons.ts';
import { type Facts, TRUE, type Truth, UNDETERMINED } from './truth.ts';

/** One thing that rules ask about, and how its regions answer what they ask. */
export interface Dimension {
  /** The region an application lies in. */
  regionOf: (facts: Facts) => number;
  regions: number;
  /** For each comparison with it, the truth in each region; in region 0 it is the only one that can be undetermined. */
  truths: ReadonlyMap<number, readonly Truth[]>;
}

/** A comparison as its node in the condition table. */
export interface Leaf {
  node: number;
  slot: number;
  comparison: Comparison;
  test: ComparisonTest;
}

const BY_VALUE: ReadonlySet<OperatorName> = new Set([
  'equal',
  'notEqual',
  'in',
  'notIn',
  'present',
  'absent',
]);
const BY_ORDER: ReadonlySet<OperatorName> = new Set([
  ...['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  ...['before', 'onOrBefore', 'after', 'onOrAfter'],
] as OperatorName[]);

/** Beyond this a fact's regions would take more room than looking at its comparisons one by one takes time. */
const MOST_REGIONS = 4096;

/** So many points are counted one by one, without a branch, which a processor could only guess. */
const FEW = 8;

type Point = string | number | boolean;

function isByOrder({ comparison }: Leaf): boolean {
  const parsed = parseOperator(comparison.operator);
  return parsed !== undefined && BY_ORDER.has(parsed.operator);
}

/** Whether a comparison depends on one fact alone and its answer only on where the value lies. */
function hasRegions({ comparison: { operator, value } }: Leaf): boolean {
  const parsed = parseOperator(operator);
  if (!parsed || parsed.decorators.length > 0) return false;
  if (typeof value === 'object' && 'fact' in value) return false;
  return BY_VALUE.has(parsed.operator) || BY_ORDER.has(parsed.operator);
}

/** The constants that a group of comparisons names; presence asks for none. */
function pointsOf(leaves: readonly Leaf[]): Point[] {
  const named = leaves.flatMap(({ comparison: { operator, value } }) =>
    operator === 'present' || operator === 'absent' ? [] : (value as Point | Point[]),
  );
  return [...new Set(named)];
}

/** The truth of each comparison when the fact has each of some values. */
function truthsFor(leaves: readonly Leaf[], samples: readonly unknown[]): Dimension['truths'] {
  return new Map(
    leaves.map(({ node, slot, test }) => [
      node,
      samples.map((sample) => {
        const facts: Facts = [];
        facts[slot] = sample;
        return test(facts);
      }),
    ]),
  );
}

/** Stands for a value that no rule names. */
const ANOTHER = Symbol('another value');

function flagDimension(slot: number, leaves: readonly Leaf[]): Dimension {
  return {
    regionOf: (facts) => {
      const value = facts[slot];
      return value === undefined ? 0 : 2 - Number(value === true);
    },
    regions: 3,
    truths: truthsFor(leaves, [undefined, true, false]),
  };
}

function choiceDimension(slot: number, leaves: readonly Leaf[]): Dimension {
  const points = pointsOf(leaves);
  const regions = new Map<unknown, number>([
    [undefined, 0],
    ...points.map((point, i) => [point, i + 2] as const),
  ]);
  return {
    regionOf: (facts) => regions.get(facts[slot]) ?? 1,
    regions: points.length + 2,
    truths: truthsFor(leaves, [undefined, ANOTHER, ...points]),
  };
}

/** A value between two neighbouring points, or beyond the first or last. */
function between(low: Point | undefined, high: Point | undefined): Point {
  if (typeof low === 'string' || typeof high === 'string') return low === undefined ? '' : `${low}\u0000`;
  if (low === undefined) return Number.NEGATIVE_INFINITY;
  return high === undefined ? Number.POSITIVE_INFINITY : (Number(low) + Number(high)) / 2;
}

/** Where a value lies among points in order: 1 before the first, 2 at it, 3 between it and the next, and so on. */
function placeAmong(points: readonly Point[], value: Point): number {
  if (points.length > FEW) return placeAmongMany(points, value);
  let place = 1;
  for (let i = 0; i < points.length; i += 1) {
    const point = points[i] as Point;
    place += Number(point < value) + Number(point <= value);
  }
  return place;
}

function placeAmongMany(points: readonly Point[], value: Point): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point) < value) low = middle + 1;
    else high = middle;
  }
  return 2 * low + (points[low] === value ? 2 : 1);
}

function orderDimension(slot: number, leaves: readonly Leaf[]): Dimension {
  const points = pointsOf(leaves).sort((a, b) => (a < b ? -1 : 1));
  const samples = points.flatMap((point, i) => [between(points[i - 1], point), point]);
  return {
    regionOf: (facts) => {
      const value = facts[slot] as Point | undefined;
      return value === undefined ? 0 : placeAmong(points, value);
    },
    regions: samples.length + 2,
    truths: truthsFor(leaves, [undefined, ...samples, between(points.at(-1), undefined)]),
  };
}

const REGIONS_OF_A_TEST: readonly Truth[] = [UNDETERMINED, 0, TRUE];
const REGION_OF_TRUTH = [1, 0, 2] as const;

/** A comparison without regions of its own: what it answers is the region. */
function testDimension({ node, test }: Leaf): Dimension {
  return {
    regionOf: (facts) => REGION_OF_TRUTH[test(facts)],
    regions: REGIONS_OF_A_TEST.length,
    truths: new Map([[node, REGIONS_OF_A_TEST]]),
  };
}

/** All comparisons of a version, grouped by the fact they ask about. */
export function dimensionsOf(leaves: readonly Leaf[]): Dimension[] {
  const bySlot = new Map<number, Leaf[]>();
  const single: Leaf[] = [];
  for (const leaf of leaves) {
    if (!hasRegions(leaf)) single.push(leaf);
    else bySlot.set(leaf.slot, [...(bySlot.get(leaf.slot) ?? []), leaf]);
  }
  const grouped = [...bySlot].flatMap(([slot, group]) => {
    const points = pointsOf(group);
    if (points.length > MOST_REGIONS) return group.map(testDimension);
    if (group.some(isByOrder)) return [orderDimension(slot, group)];
    const isFlag = points.length > 0 && points.every((point) => typeof point === 'boolean');
    return [isFlag ? flagDimension(slot, group) : choiceDimension(slot, group)];
  });
  return [...grouped, ...single.map(testDimension)];
}
