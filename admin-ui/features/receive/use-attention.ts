import { useCallback, useState } from 'react';
import type { Attention } from './pending.ts';

const NOWHERE: Attention = { visited: new Set(), typing: null, checked: false };

/** Where the clerk has been, and whether 核对 was pressed: what decides if an empty field is a reproach yet. */
export function useAttention() {
  const [attention, setAttention] = useState(NOWHERE);
  const visit = useCallback((place: string) => {
    setAttention((before) =>
      before.visited.has(place) && before.typing === null
        ? before
        : { ...before, typing: null, visited: new Set([...before.visited, place]) },
    );
  }, []);
  const type = useCallback((place: string) => {
    setAttention((before) => (before.typing === place ? before : { ...before, typing: place }));
  }, []);
  const check = useCallback(() => setAttention((before) => ({ ...before, checked: true })), []);
  const forget = useCallback(() => setAttention(NOWHERE), []);
  return { attention, visit, type, check, forget };
}
