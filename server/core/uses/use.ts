/** One place where what somebody looks for stands. */

export const usePlaces = [
  'owner',
  'basis',
  'field',
  'derived',
  'condition',
  'inspection',
  'acceptance',
  'material',
  'material-check',
  'not-demanded',
  'routing',
  'limit',
  'fee',
  'review',
  'correction',
  'retirement',
  'procedure',
  'parameter',
  'department',
  'hall',
  'window',
] as const;
export type UsePlace = (typeof usePlaces)[number];

export interface Use {
  /** JSON pointer to it in the document. */
  readonly pointer: string;
  /** What kind of place it is. */
  readonly what: UsePlace;
  /** What it says, or what it is called. */
  readonly title: string;
  /** What of it was found: titles of facts, names of laws, materials and departments. */
  readonly matched: readonly string[];
}

export type Place = Omit<Use, 'matched'>;

/** Gathers what is found place by place: each once, in the order in which places come up, with everything that was found there. */
export function createUses(): {
  /** `place` is asked for only where something was found: to say a rule in words takes longer than to look into it. */
  readonly put: (matched: readonly string[], place: () => Place) => void;
  readonly all: () => Use[];
} {
  const places = new Map<string, { place: Place; matched: Set<string> }>();
  return {
    put: (matched, placeOf) => {
      if (matched.length === 0) return;
      const place = placeOf();
      const known = places.get(place.pointer) ?? { place, matched: new Set<string>() };
      for (const each of matched) known.matched.add(each);
      places.set(place.pointer, known);
    },
    all: () => [...places.values()].map(({ place, matched }) => ({ ...place, matched: [...matched] })),
  };
}
