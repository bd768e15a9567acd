import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { saveDraft } from '../../../api/drafts.ts';
import type { RuleAddress } from '../../../api/rules.ts';
import { type DraftSnapshot, DraftStore } from './draft-store.ts';
import type { Ground } from './ground.ts';
import { keepLocalCopy, readLocalCopy } from './local-copies.ts';

function later(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

export interface OpenedDraft extends RuleAddress {
  readonly ground: Ground;
  readonly person: string;
  /** The version that a new draft takes into account. */
  readonly basedOn: number | null;
  /** What the server said of it when it was opened. */
  readonly findings: readonly Finding[];
}

/** The store of an opened draft, and what the server said of what it last saved; both live as long as the screen. */
export function useDraftStore({
  kind,
  code,
  ground,
  person,
  basedOn,
  findings: opened,
}: OpenedDraft): [DraftStore, DraftSnapshot, readonly Finding[]] {
  const [findings, setFindings] = useState(opened);
  const [store] = useState(() => {
    const at = { kind, code };
    const ports = {
      save: async (document: Record<string, unknown>, revision: number | null) => {
        const base = revision === null && basedOn !== null && { basedOn };
        const saved = await saveDraft(at, { document, revision, ...base });
        setFindings(saved.findings);
        return saved;
      },
      keep: (copy: Parameters<typeof keepLocalCopy>[2]) => keepLocalCopy(person, at, copy),
      later,
    };
    return new DraftStore(ground, ports, readLocalCopy(person, at));
  });
  useEffect(() => {
    const cover = (event: BeforeUnloadEvent) => {
      const { state } = store.snapshot().sync;
      if (state !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', cover);
    return () => {
      window.removeEventListener('beforeunload', cover);
      // What is still waiting for its moment is saved on leaving; the copy on this machine covers a failure.
      void store.flush();
      store.stop();
    };
  }, [store]);
  return [store, useSyncExternalStore(store.subscribe, store.snapshot), findings];
}
