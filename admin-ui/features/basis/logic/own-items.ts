/** The items of one's own department as an editor would open them: the draft where there is one, else what was published last. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { draftPage, draftQuery, type ListedDraft, type RuleDocument } from '../../../api/drafts.ts';
import type { User } from '../../../api/types.ts';
import { type ListedAcross, versionPage, versionQuery } from '../../../api/versions.ts';
import { everyRow } from '../../../shared/export/walk-pages.ts';
import { wholeItem } from '../../../shared/item/whole-item.ts';

export interface OwnItem {
  readonly code: string;
  readonly name: string;
  readonly document: RuleDocument;
  readonly item: ServiceItem;
  /** Of the draft; null where a change begins one. */
  readonly revision: number | null;
  /** The published version that the text takes into account; null for a new item. */
  readonly version: number | null;
  /** What somebody else is called who has written in the draft. */
  readonly heldBy: string | null;
}

const KIND = 'service-item' as const;

export function ownItemsQuery({ name, department }: Pick<User, 'name' | 'department'>) {
  return {
    queryKey: ['rules', 'own-items', department, name],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      ownItems({ department: department ?? '', name }, signal),
    enabled: department !== undefined,
    // What is changed must be what the server has.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  };
}

async function ownItems(
  { department, name }: { department: string; name: string },
  signal: AbortSignal,
): Promise<OwnItem[]> {
  const filters = { kind: KIND, owner: department, limit: 100, state: 'in-effect,scheduled' } as const;
  const [versions, drafts] = await Promise.all([
    everyRow(
      (cursor) => versionPage(filters, cursor, signal).then(({ versions: rows, next }) => ({ rows, next })),
      signal,
    ),
    everyRow(
      (cursor) => draftPage(cursor, signal).then(({ drafts: rows, next }) => ({ rows, next })),
      signal,
    ),
  ]);
  const latest = new Map<string, ListedAcross>();
  for (const each of versions)
    if (each.version > (latest.get(each.code)?.version ?? 0)) latest.set(each.code, each);
  const items = drafts.filter(({ kind }) => kind === KIND);
  const codes = [...new Set([...latest.keys(), ...items.map(({ code }) => code)])].sort();
  const read = codes.map((code) =>
    ownItem(
      { code, version: latest.get(code), draft: items.find((draft) => draft.code === code), reader: name },
      signal,
    ),
  );
  return (await Promise.all(read)).filter((item) => item !== null);
}

interface Listed {
  readonly code: string;
  readonly version: ListedAcross | undefined;
  readonly draft: ListedDraft | undefined;
  readonly reader: string;
}

async function ownItem(
  { code, version, draft, reader }: Listed,
  signal: AbortSignal,
): Promise<OwnItem | null> {
  const text = await readText({ code, version, draft }, signal);
  if (text === null) return null;
  const item = wholeItem(text.document);
  const other = draft?.writers.find((writer) => writer !== reader);
  return {
    ...{ code, item, ...text },
    name: item.name || code,
    heldBy: text.revision === null || other === undefined ? null : (draft?.people[other] ?? other),
  };
}

async function readText(
  { code, version, draft }: Omit<Listed, 'reader'>,
  signal: AbortSignal,
): Promise<Pick<OwnItem, 'document' | 'revision' | 'version'> | null> {
  const at = { kind: KIND, code };
  const written = draft && (await draftQuery(at).queryFn({ signal }));
  if (written) return { document: written.document, revision: written.revision, version: written.basedOn };
  if (!version) return null;
  const { document } = await versionQuery({ ...at, version: version.version }).queryFn({ signal });
  return { document, revision: null, version: version.version };
}
