/**
 * Every rule and condition of an item by the name that the trace, the list of undetermined rules and the second opinion
 * know it by: a rule by its own name, a material's conditions as `M4.required` and so on. Data only; nothing is evaluated.
 */
import type { RootCondition, ServiceItem } from '../../../schemas/generated/types.ts';

export type TraceSection =
  | 'acceptance'
  | 'form'
  | 'materials'
  | 'routing'
  | 'limits'
  | 'fees'
  | 'review'
  | 'inspection';

export interface ListedCondition {
  section: TraceSection;
  name: string;
  condition: RootCondition;
  /** Whether it must be determined before an application can be accepted (semantics 1). */
  blocking: boolean;
}

/** Rules with these events never block; materials' requirements are asked one by one where they are decided. */
const UNBLOCKING_EVENTS: ReadonlySet<string> = new Set(['warn', 'notify', 'exclude', 'fee']);

function materialConditions({ materials }: ServiceItem): ListedCondition[] {
  return materials.flatMap((material) => {
    const own = [
      ['required', material.required],
      ['exempt', material.exempt],
      ['submitLater', material.submitLater],
      ['deferrable', material.deferrable?.when],
    ] as const;
    const listed = own.flatMap(([part, condition]): ListedCondition[] =>
      condition === undefined || condition === true
        ? []
        : [{ section: 'materials', name: `${material.id}.${part}`, condition, blocking: false }],
    );
    const checks = (material.checks ?? []).map(
      ({ name, conditions }): ListedCondition => ({
        section: 'materials',
        name,
        condition: conditions,
        blocking: false,
      }),
    );
    return [...listed, ...checks];
  });
}

export function listedConditions(item: ServiceItem): ListedCondition[] {
  const rules = (section: 'acceptance' | 'routing' | 'limits' | 'fees' | 'review'): ListedCondition[] =>
    item[section].map(({ name, conditions, event }) => ({
      section,
      name,
      condition: conditions,
      blocking: section !== 'review' && !UNBLOCKING_EVENTS.has(event.type),
    }));
  const required = Object.entries(item.form.requiredWhen).map(
    ([key, condition]): ListedCondition => ({
      section: 'form',
      name: `${key}.requiredWhen`,
      condition,
      blocking: false,
    }),
  );
  const inspection: ListedCondition[] = item.inspection
    ? [{ section: 'inspection', name: 'inspection', condition: item.inspection, blocking: false }]
    : [];
  return [
    ...rules('acceptance'),
    ...required,
    ...materialConditions(item),
    ...rules('routing'),
    ...rules('limits'),
    ...rules('fees'),
    ...rules('review'),
    ...inspection,
  ];
}
