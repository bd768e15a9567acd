/** What people do to the golden cases of an item. Each gives a new item and leaves the old one as it was. */
import type { Case, ServiceItem } from '../../../../../schemas/generated/types.ts';
import { nextCaseId } from '../../trial/next-case-id.ts';

type ItemEdit = (item: ServiceItem) => ServiceItem;

function onCase(id: string, change: (golden: Case) => Case): ItemEdit {
  return (item) => ({ ...item, cases: item.cases.map((one) => (one.id === id ? change(one) : one)) });
}

export function titledCase(id: string, title: string): ItemEdit {
  return onCase(id, (golden) => ({ ...golden, title }));
}

/** From now on the case expects what the draft decides of it. */
export function expectingCase(id: string, expect: Case['expect']): ItemEdit {
  return onCase(id, (golden) => ({ ...golden, expect }));
}

/** Several at once, each what the draft decides of it: one step of undo. */
export function expectingCases(expected: ReadonlyMap<string, Case['expect']>): ItemEdit {
  return (item) => ({
    ...item,
    cases: item.cases.map((one) => ({ ...one, expect: expected.get(one.id) ?? one.expect })),
  });
}

export function withoutCase(id: string): ItemEdit {
  return (item) => ({ ...item, cases: item.cases.filter((one) => one.id !== id) });
}

/** A copy right behind its original. */
export function duplicatedCase(id: string, title: string): ItemEdit {
  return (item) => ({
    ...item,
    cases: item.cases.flatMap((one) =>
      one.id === id ? [one, { ...one, id: nextCaseId(item), title }] : [one],
    ),
  });
}
