/**
 * Texts that could not be taken into their draft yet: kept while the person looks at other views, for as long as the page
 * is open. They are nobody else's business and are saved nowhere.
 */

export interface KeptText {
  readonly text: string;
  /** What it was made from: what others change meanwhile is put together with it later. */
  readonly base: unknown;
}

const kept = new Map<string, KeptText>();

export function keptText(address: string): KeptText | undefined {
  return kept.get(address);
}

export function keepText(address: string, text: KeptText | null): void {
  if (text === null) kept.delete(address);
  else kept.set(address, text);
  if (kept.size > 0) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}

/** The browser asks whether to leave, in its own words. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
