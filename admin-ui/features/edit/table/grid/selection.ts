/** A block of cells between two corners, in rows and columns of the grid; the corners may be given in any order. */

export interface Corner {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly anchor: Corner;
  readonly end: Corner;
}

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function boundsOf({ anchor, end }: Selection): Bounds {
  return {
    top: Math.min(anchor.row, end.row),
    bottom: Math.max(anchor.row, end.row),
    left: Math.min(anchor.column, end.column),
    right: Math.max(anchor.column, end.column),
  };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The selection after Shift and an arrow; undefined for any other key. */
export function extended(
  { anchor, end }: Selection,
  key: string,
  { rows, columns }: { rows: number; columns: number },
): Selection | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const row = Math.max(0, Math.min(rows - 1, end.row + step[0]));
  const column = Math.max(1, Math.min(columns - 1, end.column + step[1]));
  return { anchor, end: { row, column } };
}
