/**
 * Which departments a change concerns besides the one that makes it: they co-sign before it is approved (design, who must
 * agree). Worked out from what differs, never from what somebody says.
 *
 * An item: who is assigned, told or reviews otherwise than before; who receives a material that differs; whose time a limit
 * of the whole item gives; the old and the new owner. What only decides whether an application is accepted, and the
 * golden cases, concern the owner alone. The directory: departments whose entry differs. Parameters: the owners of items
 * that read a value that differs. Procedure and calendar are the centre's.
 */
import type {
  Condition,
  Directory,
  LimitRule,
  Material,
  Parameters,
  RoutingRule,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import { pointerToken } from '../language/finding.ts';
import { conditionPlaces } from '../language/rule-places.ts';
import { comparisonsIn, factsOf, factsUsedBy } from '../language/used-facts.ts';
import { matchLists } from './match-lists.ts';
import { sameJson } from './same-json.ts';

export interface TouchedDepartment {
  readonly department: string;
  /** Pointers of the sentences that say why, as `sentencesOf` gives them. */
  readonly because: readonly string[];
}

/** A document with the version that it follows; null when it is the first. All of them fit their schemas. */
export type TouchingChange =
  | { kind: 'service-item'; before: ServiceItem | null; after: ServiceItem }
  | { kind: 'directory'; before: Directory | null; after: Directory }
  | { kind: 'parameters'; before: Parameters | null; after: Parameters }
  | { kind: 'procedure' | 'calendar' };

type Reasons = Map<string, Set<string>>;

function put(reasons: Reasons, department: string | undefined, pointers: Iterable<string>): void {
  if (department === undefined) return;
  const known = reasons.get(department) ?? new Set();
  for (const pointer of pointers) known.add(pointer);
  reasons.set(department, known);
}

/**
 * @param items those in effect, of which some may read a parameter
 * @returns by code of department; without the owner of an item, unless the owner itself changes
 */
export function touchedDepartments(
  change: TouchingChange,
  items: readonly ServiceItem[],
): TouchedDepartment[] {
  const reasons: Reasons = new Map();
  if (change.kind === 'service-item') touchByItem(reasons, change);
  else if (change.kind === 'directory') touchByDirectory(reasons, change);
  else if (change.kind === 'parameters') touchByParameters(reasons, change, items);
  return [...reasons]
    .map(([department, because]) => ({ department, because: [...because] }))
    .sort((a, b) => (a.department < b.department ? -1 : 1));
}

interface ItemChange {
  readonly before: ServiceItem | null;
  readonly after: ServiceItem;
}

function touchByItem(reasons: Reasons, change: ItemChange): void {
  const { before, after } = change;
  const altered = alteredNames(change);
  touchByRules(reasons, change, altered);
  touchByMaterials(reasons, change, altered);
  touchByLimits(reasons, change, altered);
  // An item that ends ends for everybody who takes part in it.
  if (!sameJson(before?.retirement, after.retirement))
    for (const { event } of [...(before?.routing ?? []), ...after.routing])
      put(reasons, event.params.department, ['/retirement']);
  reasons.delete(after.owner);
  if (before && before.owner !== after.owner) {
    put(reasons, before.owner, ['/owner']);
    put(reasons, after.owner, ['/owner']);
  }
}

/** Pointers of the named conditions and derived values that mean something else than before, by what a rule calls them. */
function alteredNames({ before, after }: ItemChange): ReadonlyMap<string, string> {
  const altered = new Map<string, string>();
  const compare = (
    was: Readonly<Record<string, unknown>>,
    is: Readonly<Record<string, unknown>>,
    at: string,
  ): void => {
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)]))
      if (!sameJson(was[name], is[name])) altered.set(`${at}.${name}`, `/${at}/${pointerToken(name)}`);
  };
  if (!before) return altered;
  const whens = ({ conditions }: ServiceItem) =>
    Object.fromEntries(Object.entries(conditions).map(([name, { when }]) => [name, when]));
  const sums = ({ derived }: ServiceItem) =>
    Object.fromEntries(
      Object.entries(derived).map(([name, { fn, args, where }]) => [name, [fn, args, where ?? null]]),
    );
  compare(whens(before), whens(after), 'conditions');
  compare(sums(before), sums(after), 'derived');
  return altered;
}

/** Pointers of what a condition stands on and that means something else now. */
function alteredUnder(
  condition: Condition,
  item: ServiceItem,
  altered: ReadonlyMap<string, string>,
): string[] {
  if (altered.size === 0) return [];
  const seen = new Set<string>();
  const visitFacts = (facts: readonly string[]): void => {
    for (const fact of facts) {
      const name = fact.startsWith('derived.') ? fact.slice('derived.'.length) : undefined;
      const derived =
        name !== undefined && Object.hasOwn(item.derived, name) ? item.derived[name] : undefined;
      if (!derived || seen.has(fact)) continue;
      seen.add(fact);
      visitFacts(factsUsedBy(derived));
    }
  };
  const named = (name: string): Condition | undefined => {
    seen.add(`conditions.${name}`);
    return Object.hasOwn(item.conditions, name) ? item.conditions[name]?.when : undefined;
  };
  visitFacts(comparisonsIn(condition, named).flatMap(factsOf));
  return [...seen].flatMap((name) => altered.get(name) ?? []);
}

type DepartmentRule = RoutingRule | ServiceItem['review'][number];

/** What of a rule is its department's business: not its name, its place in the order or its citations. */
function business({ conditions, event }: DepartmentRule | LimitRule): unknown {
  const { basis: _basis, ...params } = event.params;
  return { conditions, type: event.type, params };
}

function touchByRules(
  reasons: Reasons,
  { before, after }: ItemChange,
  altered: ReadonlyMap<string, string>,
): void {
  for (const section of ['routing', 'review'] as const) {
    const [was, is] = [(before?.[section] ?? []) as DepartmentRule[], after[section] as DepartmentRule[]];
    const { pairs, removed, added } = matchLists(was, is);
    for (const i of removed) put(reasons, was[i]?.event.params.department, [`/${section}/${i}`]);
    for (const j of added) put(reasons, is[j]?.event.params.department, [`/${section}/${j}`]);
    for (const [i, j] of pairs) {
      const [rule, now] = [was[i] as DepartmentRule, is[j] as DepartmentRule];
      const because = sameJson(business(rule), business(now))
        ? alteredUnder(now.conditions, after, altered)
        : [`/${section}/${j}`];
      if (because.length === 0) continue;
      put(reasons, rule.event.params.department, because);
      put(reasons, now.event.params.department, because);
    }
  }
}

/** Whoever is not named receives nothing; a material that names nobody goes to the lead. */
function recipientsOf({ to }: Material, { routing }: ServiceItem): readonly string[] {
  if (to !== undefined) return to;
  return routing.flatMap(({ event }) =>
    event.type === 'assign' && LEADS.has(event.params.role) ? [event.params.department] : [],
  );
}

const LEADS: ReadonlySet<string> = new Set(['lead', 'first']);

function touchByMaterials(
  reasons: Reasons,
  { before, after }: ItemChange,
  altered: ReadonlyMap<string, string>,
): void {
  const [was, is] = [before?.materials ?? [], after.materials];
  const { pairs, removed, added } = matchLists(was, is);
  const touch = ([material, item]: readonly [Material, ServiceItem], because: string[]): void => {
    if (because.length > 0)
      for (const department of recipientsOf(material, item)) put(reasons, department, because);
  };
  if (before) for (const i of removed) touch([was[i] as Material, before], [`/materials/${i}`]);
  for (const j of added) touch([is[j] as Material, after], [`/materials/${j}`]);
  if (!before) return;
  for (const [i, j] of pairs) {
    const [material, now] = [was[i] as Material, is[j] as Material];
    const because = sameJson(material, now) ? alteredUnderMaterial(now, after, altered) : [`/materials/${j}`];
    touch([material, before], because);
    touch([now, after], because);
  }
}

function alteredUnderMaterial(
  material: Material,
  item: ServiceItem,
  altered: ReadonlyMap<string, string>,
): string[] {
  const { required, exempt, submitLater, deferrable, checks = [] } = material;
  const conditions = [
    required,
    exempt,
    submitLater,
    deferrable?.when,
    ...checks.map(({ conditions }) => conditions),
  ];
  return conditions.flatMap((condition) =>
    condition === undefined || condition === true ? [] : alteredUnder(condition, item, altered),
  );
}

/** A limit of the whole item is the time of every department that has none of its own. */
function touchByLimits(
  reasons: Reasons,
  { before, after }: ItemChange,
  altered: ReadonlyMap<string, string>,
): void {
  if (!before) return;
  const { pairs, removed, added } = matchLists(before.limits, after.limits);
  const because = [
    ...removed.map((i) => `/limits/${i}`),
    ...added.map((j) => `/limits/${j}`),
    ...pairs.flatMap(([i, j]) => {
      const [was, is] = [before.limits[i] as LimitRule, after.limits[j] as LimitRule];
      return sameJson(business(was), business(is))
        ? alteredUnder(is.conditions, after, altered)
        : [`/limits/${j}`];
    }),
  ];
  if (because.length === 0) return;
  for (const { event } of [...before.routing, ...after.routing])
    if (event.type === 'assign' && !event.params.limit) put(reasons, event.params.department, because);
}

function touchByDirectory(
  reasons: Reasons,
  { before, after }: { before: Directory | null; after: Directory },
): void {
  const [was, is] = [before?.departments ?? [], after.departments];
  const { pairs, removed, added } = matchLists(was, is);
  for (const i of removed) put(reasons, was[i]?.id, [`/departments/${i}`]);
  for (const j of added) put(reasons, is[j]?.id, [`/departments/${j}`]);
  for (const [i, j] of pairs)
    if (!sameJson(was[i], is[j])) {
      put(reasons, was[i]?.id, [`/departments/${j}`]);
      put(reasons, is[j]?.id, [`/departments/${j}`]);
    }
}

/** What a decision can depend on; whether somebody has confirmed it is not part of it. */
function parameterValue(parameter: Parameters['parameters'][string] | undefined): unknown {
  return parameter && [parameter.type, parameter.value];
}

function touchByParameters(
  reasons: Reasons,
  { before, after }: { before: Parameters | null; after: Parameters },
  items: readonly ServiceItem[],
): void {
  const [was, is] = [before?.parameters ?? {}, after.parameters];
  const altered = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => !sameJson(parameterValue(was[key]), parameterValue(is[key])),
  );
  for (const item of items) {
    const read = factsReadBy(item);
    const because = altered
      .filter((key) => read.has(`parameters.${key}`))
      .map((key) => `/parameters/${pointerToken(key)}`);
    if (because.length > 0) put(reasons, item.owner, because);
  }
}

function factsReadBy(item: ServiceItem): ReadonlySet<string> {
  const amounts = item.fees.flatMap(({ event }) =>
    typeof event.params.amount === 'object' ? [event.params.amount.fact] : [],
  );
  return new Set([
    ...conditionPlaces(item).flatMap(({ condition }) =>
      comparisonsIn(condition, () => undefined).flatMap(factsOf),
    ),
    ...Object.values(item.derived).flatMap(factsUsedBy),
    ...amounts,
  ]);
}
