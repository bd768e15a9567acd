import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { partAt } from '../frame/part-places.ts';
import { useEditing } from './editing.ts';

/** Where in the document the reader is: it stands in the address, so that every place can be linked to. */
export function usePlace(): {
  /** A JSON pointer that somebody went to, `''` for none: the part scrolls to it, opens it and lets go. */
  readonly at: string;
  readonly goTo: (pointer: string) => void;
} {
  const { kind } = useEditing();
  const [address, setAddress] = useSearchParams();
  const goTo = useCallback(
    (pointer: string) => {
      const part = partAt(kind, pointer);
      setAddress(part === undefined ? {} : { part: part.id, at: pointer });
    },
    [kind, setAddress],
  );
  return { at: address.get('at') ?? '', goTo };
}

/** Whether a place that somebody went to is this one or inside it. */
export function isWithin(at: string, pointer: string): boolean {
  return at === pointer || at.startsWith(`${pointer}/`);
}
