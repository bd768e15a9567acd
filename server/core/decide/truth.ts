/** Kleene's three truth values, ordered so that `all` is the least, `any` the greatest and `not` is 2 − x. */
export type Truth = 0 | 1 | 2;

export const FALSE = 0;
export const UNDETERMINED = 1;
export const TRUE = 2;

/** The values of an item's facts by slot; undefined is missing. */
export type Facts = unknown[];
