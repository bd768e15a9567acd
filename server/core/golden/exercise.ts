/**
 * Which rules and materials of an item its golden cases exercise. A rule is exercised when it holds in some case. A material is
 * when some case brings it in order, some case does not, and, where it is not needed by everybody, some case does not need it.
 */
import type { Decision, MaterialStatus, ServiceItem } from '../../../schemas/generated/types.ts';
import { rulesOf } from '../language/rule-places.ts';

export interface Unexercised {
  /** JSON pointer into the item. */
  readonly pointer: string;
  readonly name: string;
  readonly message: string;
}

export interface Exercise {
  /** A decision of a golden case, made with its trace. */
  readonly see: (decision: Decision) => void;
  readonly unexercised: () => { rules: Unexercised[]; materials: Unexercised[] };
}

type Status = MaterialStatus['status'];

const IN_ORDER: readonly Status[] = ['satisfied', 'supplied'];
const WANTING: readonly Status[] = ['missing', 'faulty', 'deferred', 'later'];

export function exerciseOf(item: ServiceItem): Exercise {
  const held = new Set<string>();
  const seen = new Map<string, Set<Status>>();
  return {
    see: ({ trace = [], conversion, materials = [] }) => {
      for (const { rule, verdict } of trace) if (verdict === 'met') held.add(rule);
      // The trace is that of the variant it was converted to, in which the rule may not hold any more.
      if (conversion) held.add(conversion.rule);
      for (const { id, status } of materials) seen.set(id, (seen.get(id) ?? new Set()).add(status));
    },
    unexercised: () => ({
      rules: rulesOf(item)
        .filter(({ name }) => !held.has(name))
        .map(({ pointer, name }) => ({ pointer, name, message: `没有案例让规则“${name}”成立` })),
      materials: item.materials.flatMap((material, i) => {
        const lacking = lackingCases(material, seen.get(material.id) ?? new Set());
        if (lacking.length === 0) return [];
        const message = `没有案例${lacking.join('、')}“${material.name}”`;
        return [{ pointer: `/materials/${i}`, name: material.name, message }];
      }),
    }),
  };
}

function lackingCases(
  { required, exempt, internal }: ServiceItem['materials'][number],
  seen: ReadonlySet<Status>,
): string[] {
  const has = (wanted: readonly Status[]): boolean => wanted.some((status) => seen.has(status));
  return [
    ...(has(IN_ORDER) || internal ? [] : ['交齐']),
    ...(has(WANTING) || internal ? [] : ['缺少']),
    ...((required === true && exempt === undefined) || has(['not-required']) ? [] : ['不需要']),
  ];
}
