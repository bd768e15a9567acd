/** What a version has been through. It is data: kept with the version, appended to, never rewritten. */

/**
 * What is stored. That a published version is scheduled, in effect or superseded follows from days alone (phase.ts): the
 * clock brings it about, and no job has to run.
 */
export type VersionState = 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn';

/** A note of whoever returned a version, tied to a place in the document. */
export interface Remark {
  /** JSON pointer into the document; empty for the whole of it. */
  readonly pointer: string;
  readonly text: string;
}

interface Done {
  /** The name of who did it. */
  readonly by: string;
  /** An instant in UTC with milliseconds. */
  readonly at: string;
  /** Of the document that it was done to. */
  readonly hash: string;
}

/** Loaded from files rather than brought about by people. */
export interface Imported extends Done {
  readonly type: 'imported';
  readonly effectiveFrom: string;
}

export interface Submitted extends Done {
  readonly type: 'submitted';
  /** The department's seal statement (用印声明). */
  readonly statement: string;
  /** Why now: what gave occasion to the change. */
  readonly occasion: string;
  /** Everybody who wrote the draft; none of them may approve. */
  readonly writers: readonly string[];
  /** The published version that its writers have taken into account; null for a new document. */
  readonly basedOn: number | null;
  /** Departments that the change touches: each has to co-sign before approval. */
  readonly coSigners: readonly string[];
  /** Golden cases of items that a shared document decides otherwise, in words; their owners are among the co-signers. */
  readonly changedCases?: readonly string[];
}

export interface Signed extends Done {
  readonly type: 'signed';
  readonly department: string;
}

export interface Returned extends Done {
  readonly type: 'returned';
  readonly remarks: readonly Remark[];
  /** The department that was to co-sign and does not agree; missing where the centre returned it. */
  readonly department?: string;
}

export interface Approved extends Done {
  readonly type: 'approved';
  readonly remark?: string;
}

export interface Published extends Done {
  readonly type: 'published';
  /** The day from which it is in force, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

export interface Withdrawn extends Done {
  readonly type: 'withdrawn';
  readonly reason: string;
}

export type LifeStep = Imported | Submitted | Signed | Returned | Approved | Published | Withdrawn;
