/** What an item is checked with. */
import type { Directory, Parameters, ServiceItem } from '../../../../schemas/generated/types.ts';

export interface ItemSources {
  readonly item: ServiceItem;
  readonly parameters: Parameters;
  readonly directory: Directory;
  /** The day from which the document is to be in effect; the item's own where nobody has named one. */
  readonly effectiveFrom?: string | undefined;
  /** Whether a citation that nobody has confirmed is an error. */
  readonly confirmedOnly?: boolean | undefined;
}
