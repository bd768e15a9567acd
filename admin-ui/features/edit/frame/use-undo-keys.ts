import { useEffect } from 'react';
import type { DraftStore } from '../editing/draft-store.ts';

/** Ctrl+Z and Ctrl+Y (⌘ on a Mac) over the whole draft; a text editor that has undo of its own keeps its keys. */
export function useUndoKeys(store: DraftStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const turn = turnOf(event);
      if (turn === undefined || isElsewhere(event)) return;
      event.preventDefault();
      store[turn]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store]);
}

function turnOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return undefined;
  return shiftKey ? 'redo' : 'undo';
}

function isElsewhere({ target, defaultPrevented }: KeyboardEvent): boolean {
  return defaultPrevented || (target instanceof Element && target.closest('.cm-editor') !== null);
}
