/** Every place of an item that holds a condition or a citation, with its JSON pointer: what the checks walk over. */
import type { Citation, Condition, ServiceItem } from '../../../schemas/generated/types.ts';
import { pointerToken } from './finding.ts';

export interface ConditionPlace {
  pointer: string;
  condition: Condition;
}

const SECTIONS = ['acceptance', 'routing', 'limits', 'fees', 'review'] as const;

export interface RulePlace {
  pointer: string;
  name: string;
  conditions: Condition;
  event: { type: string; params: { basis: readonly Citation[] } & Record<string, unknown> };
}

/** All rules, those that check a material included. */
export function rulesOf(item: ServiceItem): RulePlace[] {
  const places: RulePlace[] = [];
  const put = (pointer: string, rule: Omit<RulePlace, 'pointer'>): void =>
    void places.push({ pointer, ...rule });
  for (const section of SECTIONS) {
    item[section].forEach((rule, i) => {
      put(`/${section}/${i}`, rule as unknown as Omit<RulePlace, 'pointer'>);
    });
  }
  item.materials.forEach((material, i) => {
    (material.checks ?? []).forEach((check, j) => {
      put(`/materials/${i}/checks/${j}`, check as unknown as Omit<RulePlace, 'pointer'>);
    });
  });
  return places.map(({ pointer, name, conditions, event }) => ({ pointer, name, conditions, event }));
}

export function conditionPlaces(item: ServiceItem): ConditionPlace[] {
  const places: ConditionPlace[] = [];
  const put = (pointer: string, condition: Condition | true | undefined): void => {
    if (condition && condition !== true) places.push({ pointer, condition });
  };
  put('/inspection', item.inspection);
  for (const [key, condition] of Object.entries(item.form.requiredWhen))
    put(`/form/requiredWhen/${pointerToken(key)}`, condition);
  for (const [name, { when }] of Object.entries(item.conditions))
    put(`/conditions/${pointerToken(name)}/when`, when);
  item.materials.forEach((material, i) => {
    put(`/materials/${i}/required`, material.required);
    put(`/materials/${i}/exempt`, material.exempt);
    put(`/materials/${i}/submitLater`, material.submitLater);
    put(`/materials/${i}/deferrable/when`, material.deferrable?.when);
  });
  for (const { pointer, conditions } of rulesOf(item)) put(`${pointer}/conditions`, conditions);
  return places;
}

export interface CitationPlace {
  pointer: string;
  citations: readonly Citation[];
  /** What has to hold for the cited requirement to matter; undefined where it always does. */
  conditions?: Condition;
}

export function citationPlaces(item: ServiceItem): CitationPlace[] {
  return [
    { pointer: '/correction/basis', citations: item.correction.basis },
    ...(item.retirement ? [{ pointer: '/retirement/basis', citations: item.retirement.basis }] : []),
    ...item.materials.map((material, i) => ({ pointer: `/materials/${i}/basis`, citations: material.basis })),
    ...item.notDemanded.map((entry, i) => ({ pointer: `/notDemanded/${i}/basis`, citations: entry.basis })),
    ...rulesOf(item).map(({ pointer, event, conditions }) => ({
      pointer: `${pointer}/event/params/basis`,
      citations: event.params.basis,
      conditions,
    })),
  ];
}
