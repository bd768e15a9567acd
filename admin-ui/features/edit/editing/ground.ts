export type RuleText = Record<string, unknown>;

/** What the server is known to have; the revision is null before the first save. */
export interface Ground {
  readonly document: RuleText;
  readonly revision: number | null;
}
