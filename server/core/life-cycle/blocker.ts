/** What keeps a step from being taken: values, all of them at once, each with its way out. */

export type BlockerCode =
  // Of the step itself.
  | 'wrong-state'
  | 'wrong-hash'
  | 'self-approval'
  | 'missing-signature'
  | 'no-signature-needed'
  | 'already-signed'
  | 'no-such-day'
  | 'in-the-past'
  | 'tie'
  | 'in-effect'
  | 'under-way'
  // Of a draft that is to be submitted.
  | 'finding'
  | 'unchanged'
  | 'older-base'
  | 'attachment'
  | 'golden-case'
  | 'unknown-impact'
  | 'undecidable-cases';

export interface Blocker {
  readonly code: BlockerCode;
  /** JSON pointer: into the request for what is wrong with the step, into the document for what is wrong with that. */
  readonly pointer: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}
