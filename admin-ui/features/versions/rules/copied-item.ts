/** A new item made out of another one. */
import type { RuleDocument } from '../../../api/drafts.ts';

const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

export type CodeFault = 'bad' | 'taken';

/** @param taken codes of every item there is, as far as one may know */
export function codeFault(code: string, taken: readonly string[]): CodeFault | undefined {
  if (!CODE.test(code)) return 'bad';
  return taken.includes(code) ? 'taken' : undefined;
}

/** The first of `x-2`, `x-3`… that no item has. */
export function freeCode(code: string, taken: readonly string[]): string {
  for (let n = 2; ; n++) {
    const free = `${code.slice(0, 58)}-${n}`;
    if (!taken.includes(free)) return free;
  }
}

/** Everything but what makes an item this one: its code, its name, whose it is, and its national code, which no two items share. */
export function copiedItem(
  source: RuleDocument,
  { code, name, owner }: { code: string; name: string; owner: string },
): RuleDocument {
  const { retirement: _, ...kept } = source;
  return { ...kept, code, name, owner, officialCode: null };
}
