import { useCallback, useEffect, useState } from 'react';
import type { ShownItem } from '../../api/types.ts';
import {
  type ApplicationDraft,
  type ChangeDraft,
  draftKey,
  emptyDraft,
  isUntouched,
  knownDraft,
} from '../../shared/application/application-draft.ts';

export interface DraftState {
  draft: ApplicationDraft;
  change: ChangeDraft;
  clear: () => void;
}

function storedDraft(key: string, item: ShownItem): ApplicationDraft {
  try {
    const text = sessionStorage.getItem(key);
    return text ? knownDraft(JSON.parse(text) as Partial<ApplicationDraft>, item) : emptyDraft(item);
  } catch {
    // Something unreadable under our key is as good as nothing.
    return emptyDraft(item);
  }
}

/** The draft of one item. It survives a reload of this tab and goes with it: it is kept nowhere else. */
export function useDraft(item: ShownItem): DraftState {
  const key = draftKey(item.code);
  const [draft, setDraft] = useState(() => storedDraft(key, item));
  useEffect(() => {
    if (isUntouched(draft, item)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  }, [draft, item, key]);
  const change = useCallback<ChangeDraft>(
    (part) => setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) })),
    [],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(emptyDraft(item));
  }, [item, key]);
  return { draft, change, clear };
}
