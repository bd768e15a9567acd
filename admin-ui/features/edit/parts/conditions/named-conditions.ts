/** What people do to the named conditions of an item, and who uses them. Pure. */
import type { Condition, RootCondition, ServiceItem } from '../../../../../schemas/generated/types.ts';
import { conditionPlaces } from '../../../../../server/core/language/rule-places.ts';
import { type FieldUse, type Named, useAt } from '../form/logic/field-uses.ts';

export type NamedCondition = ServiceItem['conditions'][string];

/** Asks nothing yet; the check says so until it does. */
const NOTHING: RootCondition = { all: [] };

export function freeKey(taken: Readonly<Record<string, unknown>>, letter: string): string {
  for (let n = 1; ; n += 1) {
    const key = `${letter}${n}`;
    if (!Object.hasOwn(taken, key)) return key;
  }
}

export function withCondition(item: ServiceItem, name: string, named: NamedCondition): ServiceItem {
  return { ...item, conditions: { ...item.conditions, [name]: named } };
}

export function withNewCondition(item: ServiceItem, name: string, title: string): ServiceItem {
  return withCondition(item, name, { title, when: NOTHING });
}

export function withoutKey<T>(entries: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = entries;
  return rest;
}

function refersTo(condition: Condition, name: string): boolean {
  if ('condition' in condition) return condition.condition === name;
  if ('not' in condition) return refersTo(condition.not, name);
  if ('all' in condition) return condition.all.some((part) => refersTo(part, name));
  return 'any' in condition && condition.any.some((part) => refersTo(part, name));
}

export function conditionUses(name: string, named: Named): FieldUse[] {
  return conditionPlaces(named.item)
    .filter(({ condition }) => refersTo(condition, name))
    .flatMap(({ pointer }) => useAt(pointer, named) ?? []);
}

/** Those that a condition may refer to without asking itself, directly or through others. */
export function referable(conditions: ServiceItem['conditions'], own: string): ServiceItem['conditions'] {
  const reaches = (name: string, seen: ReadonlySet<string>): boolean => {
    if (name === own) return true;
    const when = Object.hasOwn(conditions, name) && !seen.has(name) ? conditions[name]?.when : undefined;
    const next = new Set([...seen, name]);
    return (
      when !== undefined &&
      Object.keys(conditions).some((other) => refersTo(when, other) && reaches(other, next))
    );
  };
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => !reaches(name, new Set())));
}
