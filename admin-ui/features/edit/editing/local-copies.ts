/** Drafts kept on this machine, by person: what a closed window or a dead line would otherwise take with it. */
import type { RuleAddress } from '../../../api/rules.ts';
import type { LocalCopy } from './draft-store.ts';

function keyOf(person: string, { kind, code }: RuleAddress): string {
  return `onewindow.edit.${person}.${kind}.${code}`;
}

export function readLocalCopy(person: string, at: RuleAddress): LocalCopy | undefined {
  try {
    const stored = localStorage.getItem(keyOf(person, at));
    // Written by keepLocalCopy alone; what does not parse was not.
    return stored === null ? undefined : (JSON.parse(stored) as LocalCopy);
  } catch {
    return undefined;
  }
}

export function keepLocalCopy(person: string, at: RuleAddress, copy: LocalCopy | null): void {
  try {
    if (copy === null) localStorage.removeItem(keyOf(person, at));
    else localStorage.setItem(keyOf(person, at), JSON.stringify(copy));
  } catch {
    // A full or forbidden storage: the server's copy is the one that counts, this one only helps.
  }
}
