/** Which comparisons a condition is made of, and which facts a derived value. */
import type { Comparison, Condition, DerivedValue } from '../../../schemas/generated/types.ts';

/** All comparisons inside a condition, named conditions followed once each. */
export function comparisonsIn(
  condition: Condition,
  named: (name: string) => Condition | undefined,
): Comparison[] {
  const seen = new Set<string>();
  const visit = (part: Condition): Comparison[] => {
    if ('condition' in part) {
      const target = seen.has(part.condition) ? undefined : named(part.condition);
      seen.add(part.condition);
      return target ? visit(target) : [];
    }
    if ('not' in part) return visit(part.not);
    if ('all' in part) return part.all.flatMap(visit);
    if ('any' in part) return part.any.flatMap(visit);
    return [part];
  };
  return visit(condition);
}

/** The facts on both sides of a comparison. */
export function factsOf({ fact, value }: Comparison): string[] {
  return typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact];
}

/** The facts a derived value is made from, those of its row condition included: `row.kind` is the list's column. */
export function factsUsedBy({ args, where }: DerivedValue): string[] {
  const given = args.flatMap((arg) => (typeof arg === 'object' ? [arg.fact] : []));
  if (!where) return given;
  // A row condition names no conditions: the strict check refuses that.
  const asked = comparisonsIn(where, () => undefined).flatMap(factsOf);
  const column = (fact: string): string =>
    fact.startsWith('row.') ? `${given[0]}[].${fact.slice('row.'.length)}` : fact;
  return [...new Set([...given, ...asked.map(column)])];
}
