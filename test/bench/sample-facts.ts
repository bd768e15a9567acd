/** The 47 facts of the sample item, the values an application gives them, and 138 distinct comparisons over them. */
import type { Comparison, Field } from '../../schemas/generated/types.ts';
import type { Random } from './random.ts';

export const variants = ['新办', '变更', '延续'];
const channels = ['window', 'online', 'mail'];

/** A comparison with how likely it holds, by which rules are given a realistic frequency. */
export interface Weighted {
  comparison: Comparison;
  likelihood: number;
}

export interface SampleFact {
  fact: string;
  /** Undefined for the variant and the channel, which are no form fields. */
  field?: Field;
  value(random: Random): string | number | boolean;
  comparisons: Weighted[];
}

const LARGEST = 1000;

function comparison(
  fact: string,
  operator: string,
  [value, likelihood]: [Comparison['value'], number],
): Weighted {
  return { comparison: { fact, operator, value }, likelihood };
}

function choice(fact: string, values: readonly string[], field?: Field): SampleFact {
  const [first, second, third] = values as [string, string, string];
  const share = 1 / values.length;
  return {
    fact,
    ...(field && { field }),
    value: (random) => random.pick(values),
    comparisons: [
      comparison(fact, 'equal', [first, share]),
      comparison(fact, 'notEqual', [second, 1 - share]),
      comparison(fact, 'in', [[second, third], 2 * share]),
    ],
  };
}

function flag(fact: string, title: string): SampleFact {
  return {
    fact,
    field: { title, type: 'boolean' },
    value: (random) => random.next() < 0.5,
    comparisons: [comparison(fact, 'equal', [true, 0.5]), comparison(fact, 'equal', [false, 0.5])],
  };
}

function quantity(fact: string, title: string, random: Random): SampleFact {
  const bound = (): number => 50 + random.below(LARGEST - 100);
  const less = (operator: string, limit: number) => comparison(fact, operator, [limit, limit / LARGEST]);
  const more = (operator: string, limit: number) => comparison(fact, operator, [limit, 1 - limit / LARGEST]);
  return {
    fact,
    field: { title, type: 'number', minimum: 0 },
    value: (each) => each.below(LARGEST),
    comparisons: [
      less('lessThan', bound()),
      more('greaterThanInclusive', bound()),
      less('lessThanInclusive', bound()),
      more('greaterThan', bound()),
    ],
  };
}

/** 15 choices, 15 quantities and 15 yes-or-no fields, the variant and the channel. */
export function sampleFacts(random: Random): SampleFact[] {
  const facts = [choice('variant', variants), choice('channel', channels)];
  for (let i = 1; i <= 15; i += 1) {
    const values = Array.from({ length: 3 + (i % 4) }, (_, j) => `第${i}类${'甲乙丙丁戊己'[j]}`);
    facts.push(
      choice(`form.kind${i}`, values, { title: `类别${i}`, type: 'string', enum: values }),
      quantity(`form.area${i}`, `面积${i}`, random),
      flag(`form.has${i}`, `具备条件${i}`),
    );
  }
  // Three quantities with three comparisons each make 138 in all.
  for (const fact of facts.filter(({ field }) => field?.type === 'number').slice(0, 3))
    fact.comparisons.pop();
  return facts;
}
