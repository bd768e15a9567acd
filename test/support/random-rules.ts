/**
 * Random documents over the whole grammar of the language, and random applications to them, some facts missing. Values come
 * from small pools, so that equal ones meet. What is drawn here passes the strict check; the tests assert that too.
 */
import type { GeneratorValue } from 'fast-check';
import * as fc from 'fast-check';
import type {
  Application,
  Comparison,
  Condition,
  DerivedValue,
  Field,
  Parameters,
  RootCondition,
  ServiceItem,
} from '../../schemas/generated/types.ts';
import { derivedFunctions, type ParameterKind } from '../../server/core/language/derived-functions.ts';
import {
  decoratorNames,
  operatorFits,
  operatorNames,
  parseOperator,
  type Side,
  sideOf,
} from '../../server/core/language/operators.ts';
import {
  type FactSpec,
  type FactType,
  rowVocabulary,
  type ScalarType,
  type Vocabulary,
  vocabularyOf,
} from '../../server/core/language/vocabulary.ts';
import { formOf, material, smallItem, warn } from './documents.ts';

type Draw = GeneratorValue;

const CHOICES = ['甲', '乙', '丙'];
const POOLS: Readonly<Record<ScalarType, readonly (string | number | boolean)[]>> = {
  number: [-3, 0, 0.1, 0.2, 0.3, 1, 2, 3, 299.99, 300],
  boolean: [true, false],
  string: ['甲', '乙', '丙', '甲乙', '350299198806150112', '35029919850808003X', '3502991988061501O2'],
  date: ['2024-02-29', '2025-01-31', '2025-09-29', '2025-10-09', '2025-10-11', '2026-12-31', '2027-01-05'],
  datetime: ['2025-09-29T09:50+08:00', '2025-09-29T09:50:30+08:00', '2025-10-09T00:00+08:00'],
};
const PATTERNS = ['甲', '^甲', '乙$', '[甲乙]{2}', '^\\d{17}[\\dX]$', '丙|丁'];

function pick<T>(draw: Draw, values: readonly T[]): T {
  return values[draw(fc.nat, { max: values.length - 1 })] as T;
}

function chance(draw: Draw, percent: number): boolean {
  return draw(fc.nat, { max: 99 }) >= 100 - percent;
}

function several<T>(draw: Draw, [least, most]: [number, number], one: (i: number) => T): T[] {
  const count = draw(fc.integer, { min: least, max: most });
  return Array.from({ length: count }, (_, i) => one(i));
}

const FIELD_KINDS: readonly (() => Omit<Field, 'title'>)[] = [
  () => ({ type: 'number' }),
  () => ({ type: 'boolean' }),
  () => ({ type: 'boolean', default: false }),
  () => ({ type: 'string' }),
  () => ({ type: 'string', enum: CHOICES }),
  () => ({ type: 'string', format: 'date' }),
  () => ({ type: 'string', format: 'local-date-time' }),
  () => ({ type: 'array', items: { enum: CHOICES }, uniqueItems: true }),
];
const SCALAR_KINDS = FIELD_KINDS.slice(0, -1);

function fields(draw: Draw): Record<string, Field> {
  const drawn = several(draw, [5, 9], (i) => [`f${i}`, { title: `字段${i}`, ...pick(draw, FIELD_KINDS)() }]);
  const columns = several(draw, [1, 4], (i) => [`c${i}`, { title: `列${i}`, ...pick(draw, SCALAR_KINDS)() }]);
  const items = { type: 'object' as const, properties: Object.fromEntries(columns) };
  const list: Field = { title: '清单', type: 'array', items: { ...items, additionalProperties: false } };
  return Object.fromEntries([...drawn, ['list', list]]);
}

export const PARAMETERS: Parameters = {
  kind: 'parameters',
  code: 'test',
  name: '参数',
  parameters: {
    least: { title: '最小', type: 'number', value: 2, confirmed: true },
    district: { title: '区', type: 'string', value: '甲', confirmed: true },
    strict: { title: '从严', type: 'boolean', value: true, confirmed: true },
    since: { title: '起', type: 'date', value: '2025-09-29', confirmed: true },
  },
};

/** Operators by the sides they take, plain ones and those with up to three decorators. */
const DEPTHS: readonly (readonly string[])[] = [0, 1, 2, 3].map((depth) => {
  const prefixes = (left: number): string[] =>
    left === 0 ? [''] : decoratorNames.flatMap((name) => prefixes(left - 1).map((rest) => `${name}:${rest}`));
  return prefixes(depth).flatMap((prefix) => operatorNames.map((name) => `${prefix}${name}`));
});
const SIDES: readonly Side[] = (Object.keys(POOLS) as ScalarType[]).flatMap((of) => [
  { many: false, of },
  { many: true, of },
]);
const fitting = new Map<string, { operator: string; value: Side }[]>();

function operatorsFor(fact: Side, depth: number): { operator: string; value: Side }[] {
  const key = `${fact.many} ${fact.of} ${depth}`;
  const known = fitting.get(key);
  if (known) return known;
  const found = (DEPTHS[depth] ?? []).flatMap((operator) =>
    SIDES.filter((value) => {
      const parsed = parseOperator(operator);
      const swapsPattern = operator.endsWith('matches') && operator.includes('swap');
      return parsed && !swapsPattern && operatorFits(parsed, fact, value);
    }).map((value) => ({ operator, value })),
  );
  fitting.set(key, found);
  return found;
}

function constant(draw: Draw, operator: string, { many, of, values }: Side & { values?: readonly string[] }) {
  const pool = operator.endsWith('matches') ? PATTERNS : (of === 'string' && values) || POOLS[of];
  return many ? several(draw, [1, 3], () => pick(draw, pool)) : pick(draw, pool);
}

function comparison(draw: Draw, facts: readonly FactSpec[]): Comparison {
  const fact = pick(draw, facts);
  if (fact.type.shape === 'list' || chance(draw, 12)) {
    const operator = pick(draw, ['present', 'absent']);
    return { fact: fact.name, operator, value: chance(draw, 80) };
  }
  const depth = pick(draw, [0, 0, 0, 1, 1, 2, 3]);
  const some = operatorsFor(sideOf(fact.type), depth);
  const { operator, value } = pick(draw, some.length > 0 ? some : operatorsFor(sideOf(fact.type), 0));
  const others = facts.filter(
    ({ type }) => type.shape !== 'list' && sideOf(type).many === value.many && type.of === value.of,
  );
  const isConstant = /(matches|present|absent)$/.test(operator) || others.length === 0 || chance(draw, 65);
  if (!isConstant) return { fact: fact.name, operator, value: { fact: pick(draw, others).name } };
  const { values } = fact.type;
  return {
    fact: fact.name,
    operator,
    value: constant(draw, operator, values ? { ...value, values } : value),
  };
}

function condition(
  draw: Draw,
  facts: readonly FactSpec[],
  { depth, named }: { depth: number; named: string[] },
): Condition {
  const kinds = depth > 0 ? ['all', 'any', 'not', 'fact', 'fact'] : ['fact'];
  const kind = named.length > 0 && chance(draw, 15) ? 'named' : pick(draw, kinds);
  const inner = () => condition(draw, facts, { depth: depth - 1, named });
  if (kind === 'all') return { all: several(draw, [1, 4], inner) };
  if (kind === 'any') return { any: several(draw, [1, 4], inner) };
  if (kind === 'not') return { not: inner() };
  return kind === 'named' ? { condition: pick(draw, named) } : comparison(draw, facts);
}

function root(draw: Draw, facts: readonly FactSpec[], named: string[]): RootCondition {
  const drawn = condition(draw, facts, { depth: 3, named });
  return 'fact' in drawn ? { all: [drawn] } : drawn;
}

const isDay = ({ of }: FactType): boolean => of === 'date' || of === 'datetime';
const SUITABLE: Readonly<Record<ParameterKind, (type: FactType) => boolean>> = {
  number: ({ shape, of }) => shape === 'scalar' && of === 'number',
  day: (type) => type.shape === 'scalar' && isDay(type),
  datetime: ({ shape, of }) => shape === 'scalar' && of === 'datetime',
  birth: ({ shape, of }) => shape === 'scalar' && (of === 'string' || of === 'date'),
  rows: ({ shape }) => shape !== 'scalar',
  column: ({ shape, of }) => shape === 'column' && of === 'number',
  columnOrScalars: ({ shape, of }) => shape !== 'list' && of === 'number',
};

function argumentFor(
  draw: Draw,
  kind: ParameterKind,
  facts: readonly FactSpec[],
): DerivedValue['args'][number] {
  const suits = SUITABLE[kind];
  const candidates = facts.filter(({ type }) => suits(type));
  const pool = kind === 'number' ? [-1, 0, 1, 2, 3, 5, 0.5] : kind === 'day' ? POOLS.date : [];
  if (pool.length > 0 && (candidates.length === 0 || chance(draw, 40))) return pick(draw, pool);
  return { fact: pick(draw, candidates).name };
}

const LISTS: readonly ParameterKind[] = ['column', 'columnOrScalars'];

function derivedValue(draw: Draw, vocabulary: Vocabulary): DerivedValue {
  const facts = [...vocabulary.values()];
  const hasColumn = facts.some(({ type }) => type.shape === 'column' && type.of === 'number');
  const names = (Object.keys(derivedFunctions) as DerivedValue['fn'][]).filter(
    (name) => hasColumn || !derivedFunctions[name].parameters.some((kind) => LISTS.includes(kind)),
  );
  const fn = pick(draw, names);
  const title = `导出${fn}`;
  if (fn === 'countWhere') {
    const rows = [...rowVocabulary(vocabulary, 'form.list').values()];
    const own = rows.filter(({ name }) => name.startsWith('row.'));
    const where = condition(draw, [...rows, ...own, ...own, ...own, ...own], { depth: 2, named: [] });
    return { title, fn, args: [{ fact: 'form.list' }], where };
  }
  const { parameters, repeats, optional = 0 } = derivedFunctions[fn];
  const kinds = parameters.slice(0, parameters.length - (chance(draw, 50) ? optional : 0));
  const last = kinds.at(-1);
  const extra = repeats && last ? several(draw, [0, 2], () => last) : [];
  return { title, fn, args: [...kinds, ...extra].map((kind) => argumentFor(draw, kind, facts)) };
}

export function randomItem(draw: Draw): ServiceItem {
  const attributes = {
    marked: { title: '已标注', type: 'boolean' as const },
    size: { title: '大小', type: 'number' as const },
    note: { title: '备注', type: 'string' as const },
  };
  const item = smallItem({
    variants: ['新办', '延续'],
    form: formOf(fields(draw)),
    materials: [material('M1', { attributes })],
    routing: [],
    limits: [],
  });
  const vocabulary = (): Vocabulary => vocabularyOf({ item, parameters: PARAMETERS });
  for (const i of several(draw, [0, 6], (n) => n)) item.derived[`d${i}`] = derivedValue(draw, vocabulary());
  const all = [...vocabulary().values()];
  // Now and then all rules are about few facts, so that each is compared with many values.
  const facts = chance(draw, 30) ? [pick(draw, all), pick(draw, all), pick(draw, all)] : all;
  const named: string[] = [];
  for (const i of several(draw, [0, 3], (n) => n)) {
    item.conditions[`n${i}`] = { title: `条件${i}`, when: root(draw, facts, named) };
    named.push(`n${i}`);
  }
  item.acceptance = several(draw, [10, 16], (i) => warn(`w${i}`, root(draw, facts, named)));
  item.materials.push(
    material('M2', { required: root(draw, facts, named), exempt: root(draw, facts, named) }),
  );
  item.inspection = root(draw, facts, named);
  return item;
}

function blank(draw: Draw): unknown {
  return pick(draw, [undefined, null, '']);
}

/** A time as people send it: shortened, elsewhere's, with seconds. */
const TIMES = [
  '2025-09-29',
  '2025-09-29T09:50',
  '2025-09-29T01:50Z',
  '2025-09-29T09:50:30',
  '2025-10-09T00:00:00.5+08:00',
];

function scalarValue(draw: Draw, { type, format, enum: values }: Field): unknown {
  if (format === 'date') return pick(draw, POOLS.date);
  if (format === 'local-date-time') return pick(draw, POOLS.datetime);
  if (values) return pick(draw, values);
  return pick(draw, type === 'array' ? [] : POOLS[type]);
}

function fieldValue(draw: Draw, field: Field): unknown {
  if (chance(draw, 20)) return blank(draw);
  if (field.format === 'local-date-time') return pick(draw, TIMES);
  if (field.type !== 'array') return scalarValue(draw, field);
  const { items } = field;
  if (!items || 'enum' in items) return several(draw, [0, 3], () => pick(draw, CHOICES));
  const columns = Object.entries(items.properties as Record<string, Field>);
  return several(draw, [0, 4], () =>
    Object.fromEntries(
      columns.map(([key, column]) => [key, chance(draw, 8) ? blank(draw) : scalarValue(draw, column)]),
    ),
  );
}

const SUBMISSIONS = [
  '2025-09-29T09:50',
  '2025-10-03T20:15',
  '2025-10-11T17:31',
  '2026-02-14',
  '2025-01-26T17:30:00Z',
  '2027-03-01T10:00',
];

export function randomApplication(draw: Draw, { form, variants }: ServiceItem): Application {
  const filled = Object.entries(form.schema.properties as Record<string, Field>).map(([key, field]) => [
    key,
    fieldValue(draw, field),
  ]);
  const brought = {
    submitted: chance(draw, 70),
    ...(chance(draw, 50) && { copies: pick(draw, [1, 2, 3]) }),
    ...(chance(draw, 50) && { validUntil: String(pick(draw, POOLS.date)) }),
    ...(chance(draw, 50) && { marked: chance(draw, 50), size: Number(pick(draw, POOLS.number)), note: '甲' }),
  };
  return {
    variant: pick(draw, [null, ...variants]),
    channel: pick(draw, ['window', 'online', 'mail']),
    submittedAt: pick(draw, SUBMISSIONS),
    form: Object.fromEntries(filled),
    ...(chance(draw, 70) && { materials: { M1: brought } }),
    ...(chance(draw, 50) && { creditBad: chance(draw, 50), deferralRequested: chance(draw, 50) }),
  };
}
