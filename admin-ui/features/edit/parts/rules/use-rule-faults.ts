import { useMemo, useRef } from 'react';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import type { RuleSection } from './conclusions.ts';

const NONE: readonly Finding[] = [];

/** The findings of each rule, relative to it; the same list as before where nothing of it has changed. */
export function useRuleFaults(
  findings: readonly Finding[],
  section: RuleSection,
): (index: number) => readonly Finding[] {
  const before = useRef(new Map<number, readonly Finding[]>());
  return useMemo(() => {
    const found = new Map<number, Finding[]>();
    const inSection = new RegExp(`^/${section}/(\\d+)`);
    for (const finding of findings) {
      const [prefix, index] = inSection.exec(finding.pointer) ?? [];
      if (prefix === undefined) continue;
      const told = { ...finding, pointer: finding.pointer.slice(prefix.length) };
      found.set(Number(index), [...(found.get(Number(index)) ?? []), told]);
    }
    const kept = new Map<number, readonly Finding[]>();
    for (const [index, list] of found) {
      const known = before.current.get(index);
      kept.set(index, known && JSON.stringify(known) === JSON.stringify(list) ? known : list);
    }
    before.current = kept;
    return (index) => kept.get(index) ?? NONE;
  }, [findings, section]);
}
