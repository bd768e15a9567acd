/** One row for each rule document: what is in effect, what is on its way, and the draft of it, put together from three lists. */
import type { ListedDraft } from '../../../api/drafts.ts';
import type { RuleKind } from '../../../api/rules.ts';
import type { ListedAcross } from '../../../api/versions.ts';

export interface RuleRow {
  readonly kind: RuleKind;
  readonly code: string;
  readonly title: string;
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly inEffect?: ListedAcross;
  readonly underWay: readonly ListedAcross[];
  readonly draft?: ListedDraft;
}

interface Lists {
  readonly inEffect: readonly ListedAcross[];
  readonly underWay: readonly ListedAcross[];
  readonly drafts: readonly ListedDraft[];
}

const KINDS: readonly RuleKind[] = ['service-item', 'procedure', 'calendar', 'parameters', 'directory'];

export function ruleRows({ inEffect, underWay, drafts }: Lists): RuleRow[] {
  const rows = new Map<string, RuleRow>();
  const at = ({ kind, code }: { kind: string; code: string }) => `${kind}/${code}`;
  const put = (from: ListedAcross | ListedDraft, part: Partial<RuleRow>): void => {
    const { kind, code, title, owner, ownerName } = from;
    const known = rows.get(at(from)) ?? {
      ...{ kind, code, title: title ?? code, owner, ownerName },
      underWay: [],
    };
    rows.set(at(from), { ...known, ...part });
  };
  for (const version of inEffect) put(version, { inEffect: version });
  for (const version of underWay)
    put(version, { underWay: [...(rows.get(at(version))?.underWay ?? []), version] });
  for (const draft of drafts) put(draft, { draft });
  return [...rows.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1),
  );
}

export interface RuleFilter {
  readonly text?: string;
  readonly owner?: string;
  readonly kind?: string;
}

export function fitsFilter({ title, code, owner, kind }: RuleRow, filter: RuleFilter): boolean {
  const text = filter.text?.trim().toLowerCase() ?? '';
  return (
    (text === '' || title.toLowerCase().includes(text) || code.toLowerCase().includes(text)) &&
    (!filter.owner || owner === filter.owner) &&
    (!filter.kind || kind === filter.kind)
  );
}
