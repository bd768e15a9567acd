/**
 * One-step edits of an item: one bound, one operator, one value, one department, one day. A golden case that no edit can
 * change proves nothing, and an edit that no case notices shows where one is missing.
 */
import type { Comparison, Condition, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { dateText, dayNumber } from '../calendar/civil-date.ts';
import { conditionPlaces } from '../language/rule-places.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

export interface Perturbation {
  /** Where the edit is, by JSON pointer. */
  pointer: string;
  /** What was changed, for people. */
  what: string;
  /** The edited item; the original is left as it is. */
  readonly item: ServiceItem;
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
  intersects: 'disjoint',
  disjoint: 'intersects',
  subsetOf: 'intersects',
  present: 'absent',
  absent: 'present',
};

interface Edit {
  pointer: string;
  what: string;
  value: unknown;
}

/** Marks a value that is taken out. */
const GONE = Symbol('gone');

function edited(item: ServiceItem, { pointer, value }: Edit): ServiceItem {
  const copy = structuredCloneJson(item);
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown>>(
    (node, key) => node[key] as Record<string, unknown>,
    copy as never,
  );
  if (value !== GONE) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** Documents are JSON; the core has no platform clone to call. */
function structuredCloneJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function numberEdits(pointer: string, value: number, step = 1): Edit[] {
  const up: Edit = { pointer, what: `${value} → ${value + step}`, value: value + step };
  return value - step < 0 ? [up] : [up, { pointer, what: `${value} → ${value - step}`, value: value - step }];
}

function scalarEdits(pointer: string, value: unknown, values: readonly string[] | undefined): Edit[] {
  if (typeof value === 'number') return numberEdits(pointer, value);
  if (typeof value !== 'string') return [];
  const day = dayNumber(value);
  if (day !== undefined) return [{ pointer, what: `${value} 的次日`, value: dateText(day + 1) }];
  const other = values?.find((candidate) => candidate !== value);
  return other === undefined ? [] : [{ pointer, what: `“${value}” → “${other}”`, value: other }];
}

function comparisonEdits(comparison: Comparison, pointer: string, vocabulary: Vocabulary): Edit[] {
  const { operator, value, fact } = comparison;
  const edits: Edit[] = [];
  const neighbour = NEIGHBOURS[operator];
  if (neighbour && fact !== 'always')
    edits.push({ pointer: `${pointer}/operator`, what: `${operator} → ${neighbour}`, value: neighbour });
  if (Array.isArray(value)) {
    if (value.length > 1) {
      value.forEach((element, i) => {
        edits.push({ pointer: `${pointer}/value/${i}`, what: `去掉“${String(element)}”`, value: GONE });
      });
    }
  } else edits.push(...scalarEdits(`${pointer}/value`, value, vocabulary.get(fact)?.type.values));
  return edits;
}

function conditionEdits(condition: Condition, pointer: string, vocabulary: Vocabulary): Edit[] {
  if ('condition' in condition) return [];
  if ('not' in condition) return conditionEdits(condition.not, `${pointer}/not`, vocabulary);
  if ('all' in condition) return partEdits(condition.all, `${pointer}/all`, vocabulary);
  if ('any' in condition) return partEdits(condition.any, `${pointer}/any`, vocabulary);
  return comparisonEdits(condition, pointer, vocabulary);
}

function partEdits(parts: readonly Condition[], pointer: string, vocabulary: Vocabulary): Edit[] {
  return parts.flatMap((part, i) => {
    const at = `${pointer}/${i}`;
    const dropped: Edit[] = parts.length > 1 ? [{ pointer: at, what: '去掉一个条件', value: GONE }] : [];
    return [...dropped, ...conditionEdits(part, at, vocabulary)];
  });
}

const RULE_SECTIONS = ['acceptance', 'routing', 'limits', 'fees', 'review'] as const;

function spanEdits(span: { n: number; unit: string } | undefined, pointer: string): Edit[] {
  if (!span) return [];
  const unit = span.unit === 'working-day' ? 'natural-day' : 'working-day';
  return [
    ...numberEdits(`${pointer}/n`, span.n),
    { pointer: `${pointer}/unit`, what: `单位 → ${unit}`, value: unit },
  ];
}

/** Edits of what a rule concludes: department, role, stage, limit, amount, days. */
function eventEdits(rule: ServiceItem[(typeof RULE_SECTIONS)[number]][number], pointer: string): Edit[] {
  const { event } = rule;
  const at = `${pointer}/event/params`;
  switch (event.type) {
    case 'assign':
      return [
        { pointer: `${at}/department`, what: '换一个部门', value: 'another-department' },
        { pointer: `${at}/role`, what: '换一个角色', value: event.params.role === 'post' ? 'co' : 'post' },
        ...numberEdits(`${at}/stage`, event.params.stage),
        ...spanEdits(event.params.limit?.committed, `${at}/limit/committed`),
      ];
    case 'notify':
      return [{ pointer: `${at}/department`, what: '换一个部门', value: 'another-department' }];
    case 'limit':
      return [
        ...spanEdits(event.params, at),
        ...spanEdits(event.params.extension, `${at}/extension`),
        ...(event.params.startsAt === undefined
          ? []
          : [{ pointer: `${at}/startsAt`, what: '去掉起算事件', value: GONE }]),
      ];
    case 'exclude':
      return [{ pointer: `${at}/procedure`, what: '换一个程序', value: '另一程序' }];
    case 'fee':
      return typeof event.params.amount === 'number' ? numberEdits(`${at}/amount`, event.params.amount) : [];
    case 'correct':
      return [{ pointer: `${at}/field`, what: '换一个字段', value: 'anotherField' }];
    default:
      return [];
  }
}

function ruleEdits(item: ServiceItem): Edit[] {
  return RULE_SECTIONS.flatMap((section) =>
    item[section].flatMap((rule, i) => {
      const pointer = `/${section}/${i}`;
      return [{ pointer, what: `去掉规则 ${rule.name}`, value: GONE }, ...eventEdits(rule, pointer)];
    }),
  );
}

function materialEdits(item: ServiceItem): Edit[] {
  return item.materials.flatMap((material, i) => {
    const pointer = `/materials/${i}`;
    const optional = (['exempt', 'submitLater', 'deferrable', 'internal'] as const)
      .filter((key) => material[key] !== undefined)
      .map((key): Edit => ({ pointer: `${pointer}/${key}`, what: `去掉 ${key}`, value: GONE }));
    return [
      { pointer, what: `去掉材料 ${material.id}`, value: GONE },
      ...numberEdits(`${pointer}/copies`, material.copies),
      // The other way round no application can show: naming it as a licence is refused before it is decided.
      ...(material.licence
        ? [{ pointer: `${pointer}/licence`, what: '不再由电子证照库提供', value: false }]
        : []),
      ...optional,
      ...(material.deferrable ? numberEdits(`${pointer}/deferrable/days`, material.deferrable.days) : []),
      ...(material.checks ?? []).map(
        (check, j): Edit => ({
          pointer: `${pointer}/checks/${j}`,
          what: `去掉核对 ${check.name}`,
          value: GONE,
        }),
      ),
    ];
  });
}

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

function formEdits(item: ServiceItem): Edit[] {
  const { properties, required } = item.form.schema;
  const bounds = Object.entries(properties as Record<string, Field>).flatMap(([key, field]) =>
    BOUNDS.flatMap((bound) => {
      const pointer = `/form/schema/properties/${key}/${bound}`;
      const value = field[bound];
      return value === undefined ? [] : numberEdits(pointer, value);
    }),
  );
  return [
    ...required.map(
      (key, i): Edit => ({ pointer: `/form/schema/required/${i}`, what: `${key} 不必填`, value: GONE }),
    ),
    ...Object.keys(item.form.requiredWhen).map(
      (key): Edit => ({ pointer: `/form/requiredWhen/${key}`, what: `${key} 不必填`, value: GONE }),
    ),
    ...bounds,
  ];
}

function derivedEdits(item: ServiceItem): Edit[] {
  return Object.entries(item.derived).flatMap(([name, { args }]) =>
    args.flatMap((arg, i) => (typeof arg === 'number' ? numberEdits(`/derived/${name}/args/${i}`, arg) : [])),
  );
}

function itemEdits(item: ServiceItem): Edit[] {
  const mode = item.correction.mode === 'refuse-with-notice' ? 'standard' : 'refuse-with-notice';
  return [
    { pointer: '/correction/mode', what: `补正方式 → ${mode}`, value: mode },
    { pointer: '/secret', what: '涉密反转', value: !item.secret },
    { pointer: '/handling', what: '办件类型', value: item.handling === 'joint' ? 'committed' : 'joint' },
    ...(item.inspection ? [{ pointer: '/inspection', what: '去掉现场核查', value: GONE }] : []),
  ];
}

/** Every one-step edit of an item's rules, materials, limits and form. */
export function perturbationsOf(item: ServiceItem, vocabulary: Vocabulary): Perturbation[] {
  const edits = [
    ...conditionPlaces(item).flatMap(({ pointer, condition }) =>
      conditionEdits(condition, pointer, vocabulary),
    ),
    ...ruleEdits(item),
    ...materialEdits(item),
    ...formEdits(item),
    ...derivedEdits(item),
    ...itemEdits(item),
  ];
  return edits.map((edit) => ({
    pointer: edit.pointer,
    what: edit.what,
    // Made when it is asked for: a large item has some thousand edits.
    get item() {
      return edited(item, edit);
    },
  }));
}
