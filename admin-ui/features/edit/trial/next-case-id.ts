import type { ServiceItem } from '../../../../schemas/generated/types.ts';

/** A name for one golden case more: the item's code and the next number that no case has. */
export function nextCaseId({ code, cases }: Pick<ServiceItem, 'code' | 'cases'>): string {
  const taken = new Set(cases.map(({ id }) => id));
  const numbers = cases.map(({ id }) => Number(/-(\d+)$/.exec(id)?.[1] ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  const named = () => `${code}-${String(next).padStart(2, '0')}`;
  while (taken.has(named())) next += 1;
  return named();
}
