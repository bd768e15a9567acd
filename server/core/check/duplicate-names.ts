import { type Finding, fault } from '../language/finding.ts';

/** Names that stand more than once in a list in which each may stand once; told at the later ones. */
export function duplicates(names: readonly { name: string; pointer: string }[], what: string): Finding[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, pointer }) => {
    const isNew = !seen.has(name);
    seen.add(name);
    if (isNew) return [];
    return [fault('duplicate-name', pointer, { message: `${what}“${name}”重复`, fix: '每个名称只用一次' })];
  });
}
