import { useRef } from 'react';

/** The value it gave before as long as the new one says the same: what hangs on it is not worked out again. */
export function useSame<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const kept = useRef(value);
  if (kept.current !== value && !isSame(kept.current, value)) kept.current = value;
  return kept.current;
}
