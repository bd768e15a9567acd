/** What people do to the list of materials of an item. Nothing here touches what it is given. */
import type { CheckRule, Law, Material, ServiceItem } from '../../../../../../schemas/generated/types.ts';
import { furtherCitation } from '../../../shared/citation-edits.ts';
import { moved } from '../../../shared/order/moved.ts';

/** `M<n>` that nothing in the item speaks of: neither a material nor a rule or a case that one has left behind. */
export function freeMaterialId(item: ServiceItem): string {
  const said = JSON.stringify([item.materials, item.cases, item.derived, item.conditions, rulesOf(item)]);
  const numbers = [...said.matchAll(/\bM(\d{1,4})\b/g)].map(([, digits]) => Number(digits));
  return `M${Math.max(0, ...numbers) + 1}`;
}

function rulesOf({ acceptance, routing, limits, fees, review, form }: ServiceItem): unknown[] {
  return [acceptance, routing, limits, fees, review, form.requiredWhen];
}

export function newMaterial(id: string, name: string, laws: readonly Law[]): Material {
  const citation = furtherCitation([], laws);
  return {
    ...{ id, name, required: true, forms: ['原件'], copies: 1, source: '申请人自备', licence: false },
    basis: citation ? [citation] : [],
  };
}

/** At the end of the list. */
export function addMaterial(item: ServiceItem, material: Material): ServiceItem {
  return { ...item, materials: [...item.materials, material] };
}

export function putMaterial(item: ServiceItem, id: string, next: Material): ServiceItem {
  return { ...item, materials: item.materials.map((material) => (material.id === id ? next : material)) };
}

export function removeMaterial(item: ServiceItem, id: string): ServiceItem {
  return { ...item, materials: item.materials.filter((material) => material.id !== id) };
}

export function moveMaterial(item: ServiceItem, from: number, to: number): ServiceItem {
  return { ...item, materials: moved(item.materials, from, to) };
}

/** A copy right behind it: what it asks of itself, it asks of the copy; its checks get names of their own. */
export function duplicateMaterial(
  item: ServiceItem,
  id: string,
  { as, name }: { as: string; name: string },
): ServiceItem {
  return {
    ...item,
    materials: item.materials.flatMap((material) => {
      if (material.id !== id) return [material];
      const copy = aboutItself(material, id, as);
      const checks = copy.checks && { checks: withFreeNames(item, copy.checks) };
      return [material, { ...copy, id: as, name, ...checks }];
    }),
  };
}

function aboutItself(material: Material, id: string, as: string): Material {
  const swap = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(swap);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === 'fact' && typeof value === 'string' && value.startsWith(`materials.${id}.`)
          ? `materials.${as}.${value.slice(`materials.${id}.`.length)}`
          : swap(value),
      ]),
    );
  };
  return swap(material) as Material; // only names of facts differ
}

function namesIn(item: ServiceItem): Set<string> {
  const { acceptance, routing, limits, fees, review, materials } = item;
  const checks = materials.flatMap((material) => material.checks ?? []);
  return new Set(
    [...acceptance, ...routing, ...limits, ...fees, ...review, ...checks].map(({ name }) => name),
  );
}

function withFreeNames(item: ServiceItem, checks: readonly CheckRule[]): CheckRule[] {
  const taken = namesIn(item);
  return checks.map((check) => {
    const name = firstFree(check.name, taken);
    taken.add(name);
    return { ...check, name };
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/-\d+$/, '');
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** A further check of a material, under a name that no rule of the item has: whatever it finds wrong is still to be said. */
export function newCheck(item: ServiceItem, material: Material): CheckRule {
  const [citation] = material.basis;
  return {
    name: firstFree(`${material.id}-check`, namesIn(item)),
    // Unfinished: its condition and its words are what somebody writes next.
    conditions: { all: [] },
    event: {
      type: 'fault',
      params: { code: 'invalid', message: '', basis: citation ? [citation] : [] },
    },
  };
}

/** The material without a key, for what is left out rather than empty. */
export function without<K extends keyof Material>(material: Material, ...keys: readonly K[]): Material {
  return Object.fromEntries(
    Object.entries(material).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as unknown as Material; // the keys that may be left out are optional
}
