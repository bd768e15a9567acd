/**
 * Decides all rules of a version at once, 32 to a machine word.
 *
 * Every rule is a conjunction. For each fact and each region of its values the rules that are thereby false are known
 * beforehand as a row of bits; a decision takes one row a fact and joins them. What no row has struck out holds, or is
 * undetermined if a fact that it asks about is missing. A disjunction inside a rule is the negation of a conjunction of
 * its own, settled before the rules. The bits, and the facts they follow from, are the kept trace.
 */
import { ALL, COMPARISON, type ConditionTable, NOT } from './condition-table.ts';
import { type Dimension, dimensionsOf } from './fact-regions.ts';
import { FALSE, type Facts, TRUE, type Truth, UNDETERMINED } from './truth.ts';

export interface RuleBits {
  dimensions: Dimension['regionOf'][];
  /** How many words a row has. */
  width: number;
  /** The conjunctions that are false in a region, row by row: all regions of a dimension, dimension by dimension. */
  struckRows: Int32Array;
  /** Where in `struckRows` the first row of each dimension starts. */
  firstRow: Int32Array;
  /** The conjunctions that lack a dimension's fact when it is missing, a row each. */
  askingRows: Int32Array;
  /** In the order to settle them, pairs of a conjunction and of one inside it that must not hold. */
  nested: Int32Array;
  /** How many of the conjunctions are rules; they come first. */
  rules: number;
  /** Reused for each decision: where the row of each dimension starts in which the application lies. */
  rows: Int32Array;
  /** Reused for each decision: a bit is set for a conjunction that is false. */
  struck: Int32Array;
  /** Reused for each decision: a bit is set for a conjunction that lacks a fact. */
  asking: Int32Array;
}

/** A comparison, or its negation, as a part of a conjunction. */
interface Literal {
  bit: number;
  node: number;
  negated: boolean;
}

/** Breaks rules down into conjunctions of comparisons and of negated conjunctions. */
class Conjunctions {
  readonly literals: Literal[] = [];
  readonly nested: number[] = [];
  readonly #table: ConditionTable;
  readonly #known = new Map<string, number>();
  size: number;

  constructor(table: ConditionTable, rules: readonly number[]) {
    this.#table = table;
    this.size = rules.length;
    rules.forEach((node, bit) => {
      this.#settle(bit, node, false);
    });
  }

  #settle(bit: number, root: number, negated: boolean): void {
    const inner: number[] = [];
    this.#collect({ bit, node: root, negated }, inner);
    // After its parts: each of them has added itself while it was collected.
    for (const part of inner) this.nested.push(bit, part);
  }

  #collect({ bit, node, negated }: Literal, inner: number[]): void {
    const { kinds, children } = this.#table;
    const kind = kinds[node];
    const parts = [...(children[node] ?? [])];
    if (kind === COMPARISON) this.literals.push({ bit, node, negated });
    else if (kind === NOT) this.#collect({ bit, node: parts[0] as number, negated: !negated }, inner);
    else if ((kind === ALL) === negated) inner.push(this.#inner(node, !negated));
    else for (const part of parts) this.#collect({ bit, node: part, negated }, inner);
  }

  /** The conjunction that a disjunction is the negation of. */
  #inner(node: number, negated: boolean): number {
    const key = `${node}${negated}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const bit = this.size;
    this.size += 1;
    this.#known.set(key, bit);
    this.#settle(bit, node, negated);
    return bit;
  }
}

const WORDS_AT_ONCE = 4;

/** 0 or 1. */
function bitAt(words: Int32Array, bit: number): number {
  return ((words[bit >> 5] as number) >>> (bit & 31)) & 1;
}

/** Sets a bit if `value` is 1, leaves it if it is 0. */
function orBit(words: Int32Array, bit: number, value: number): void {
  words[bit >> 5] = (words[bit >> 5] as number) | (value << (bit & 31));
}

function byNode(literals: readonly Literal[]): Map<number, Literal[]> {
  const groups = new Map<number, Literal[]>();
  for (const literal of literals) {
    const group = groups.get(literal.node);
    if (group) group.push(literal);
    else groups.set(literal.node, [literal]);
  }
  return groups;
}

/** The rules, given as their roots in the condition table, as bits in the same order. */
export function ruleBitsOf(table: ConditionTable, rules: readonly number[]): RuleBits {
  const { literals, nested, size } = new Conjunctions(table, rules);
  const asked = byNode(literals);
  const dimensions = dimensionsOf(table.leaves.filter(({ node }) => asked.has(node)));
  const width = Math.ceil(size / 32 / WORDS_AT_ONCE) * WORDS_AT_ONCE;
  const bits: RuleBits = {
    dimensions: dimensions.map(({ regionOf }) => regionOf),
    width,
    struckRows: new Int32Array(width * dimensions.reduce((sum, { regions }) => sum + regions, 0)),
    firstRow: new Int32Array(dimensions.length),
    askingRows: new Int32Array(width * dimensions.length),
    nested: Int32Array.from(nested),
    rules: rules.length,
    rows: new Int32Array(dimensions.length),
    struck: new Int32Array(width),
    asking: new Int32Array(width),
  };
  let next = 0;
  dimensions.forEach(({ regions, truths }, dimension) => {
    bits.firstRow[dimension] = next;
    for (const [node, byRegion] of truths)
      for (const literal of asked.get(node) ?? []) fillRows(bits, literal, { dimension, byRegion });
    next += regions * width;
  });
  return bits;
}

function fillRows(
  { width, firstRow, struckRows, askingRows }: RuleBits,
  { bit, negated }: Literal,
  { dimension, byRegion }: { dimension: number; byRegion: readonly Truth[] },
): void {
  byRegion.forEach((truth, region) => {
    if (truth === UNDETERMINED) orBit(askingRows, dimension * width * 32 + bit, 1);
    else if ((truth === FALSE) !== negated)
      orBit(struckRows, ((firstRow[dimension] ?? 0) + region * width) * 32 + bit, 1);
  });
}

/** Fills the bits with what an application's facts make of every rule. */
export function evaluateRules(bits: RuleBits, facts: Facts): void {
  const { dimensions, firstRow, rows, width, asking, askingRows } = bits;
  asking.fill(0);
  for (let i = 0; i < dimensions.length; i += 1) {
    const region = (dimensions[i] as Dimension['regionOf'])(facts);
    rows[i] = (firstRow[i] as number) + region * width;
    if (region === 0)
      for (let word = 0; word < width; word += 1)
        asking[word] = (asking[word] as number) | (askingRows[i * width + word] as number);
  }
  joinRows(bits);
  settleNested(bits);
}

/** Joins the row of each dimension, four words at a time so that they stay in registers. */
function joinRows({ rows, width, struckRows, struck }: RuleBits): void {
  for (let word = 0; word < width; word += WORDS_AT_ONCE) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const from = (rows[i] as number) + word;
      a |= struckRows[from] as number;
      b |= struckRows[from + 1] as number;
      c |= struckRows[from + 2] as number;
      d |= struckRows[from + 3] as number;
    }
    struck[word] = a;
    struck[word + 1] = b;
    struck[word + 2] = c;
    struck[word + 3] = d;
  }
}

/** A conjunction falls with a part that holds though it must not. Without branches, which a processor could only guess. */
function settleNested({ nested, struck, asking }: RuleBits): void {
  for (let i = 0; i < nested.length; i += 2) {
    const part = nested[i + 1] as number;
    const isStruck = bitAt(struck, part);
    const isAsking = bitAt(asking, part);
    const bit = nested[i] as number;
    orBit(struck, bit, (isStruck | isAsking) ^ 1);
    orBit(asking, bit, isAsking & ~isStruck);
  }
}

/** The truth of a rule by its number. */
export function truthOfBit({ struck, asking }: RuleBits, bit: number): Truth {
  if (bitAt(struck, bit) === 1) return FALSE;
  return bitAt(asking, bit) === 1 ? UNDETERMINED : TRUE;
}

/** The numbers of the rules that are not false, in order. Costs one step for every 32 rules that are. */
export function liveRules({ struck, rules }: RuleBits): number[] {
  const live: number[] = [];
  for (let start = 0; start < rules; start += 32) {
    let word = ~(struck[start >> 5] as number);
    while (word !== 0) {
      const rule = start + 31 - Math.clz32(word & -word);
      if (rule >= rules) return live;
      live.push(rule);
      word &= word - 1;
    }
  }
  return live;
}
