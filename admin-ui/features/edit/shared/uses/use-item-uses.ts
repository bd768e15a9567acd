import { useQuery } from '@tanstack/react-query';
import { type UsingDocument, whereUsedQuery } from '../../../../api/rules.ts';

export interface ItemUses {
  readonly state: 'loading' | 'found' | 'failed';
  readonly items: readonly UsingDocument[];
  readonly count: number;
}

/** The items that use something of a shared document, by its code: a code is found whole, a name may be a part of another. */
export function useItemUses(code: string): ItemUses {
  const { data, error } = useQuery(whereUsedQuery(code));
  const items = (data?.documents ?? []).filter(({ kind }) => kind === 'service-item');
  const count = items.reduce((sum, item) => sum + item.count, 0);
  return { state: error ? 'failed' : data ? 'found' : 'loading', items, count };
}
