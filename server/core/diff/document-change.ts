/**
 * One difference between two versions of a document, as a path.
 *
 * `before` and `after` are two systems of coordinates, so that every pointer can be looked up in a document that is there:
 * what is removed, and where a move comes from, is a pointer into the version before; what is added, replaced or has moved
 * is a pointer into the version after. The operations do not depend on each other's order.
 */
interface OfElement {
  /** The identity of the element, where it is one of a list: a rule's name, a material's id. */
  readonly key?: string;
}

export interface Added extends OfElement {
  readonly op: 'add';
  readonly pointer: string;
  readonly after: unknown;
}

export interface Removed extends OfElement {
  readonly op: 'remove';
  readonly pointer: string;
  readonly before: unknown;
}

export interface Replaced extends OfElement {
  readonly op: 'replace';
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An element stands elsewhere among the others of its list; what else changed of it is said by operations of its own. */
export interface Moved extends OfElement {
  readonly op: 'move';
  readonly from: string;
  readonly pointer: string;
}

export type DocumentChange = Added | Removed | Replaced | Moved;
