/** Where the keyboard goes on after something was done to the tree. */
import { useCallback, useEffect, useRef } from 'react';
import type { Focus } from './builder.ts';
import type { ConditionGroup } from './tree/condition-tree.ts';
import { parentOf } from './tree/tree-edits.ts';

/** The row below, else the one above, else where rows are added. */
export function focusAfter(root: ConditionGroup, id: string): Focus {
  const parent = parentOf(root, id) ?? root;
  const at = parent.rules.findIndex((node) => node.id === id);
  const neighbour = parent.rules[at + 1] ?? parent.rules[at - 1];
  return neighbour ? { id: neighbour.id, part: 'delete' } : { id: root.id, part: 'add' };
}

/** After the tree has been drawn, the keyboard is put where it was asked to go. */
export function useFocus(tree: ConditionGroup) {
  const place = useRef<HTMLElement>(null);
  const wanted = useRef<Focus>(undefined);
  const focusOn = useCallback((focus: Focus | undefined) => {
    wanted.current = focus;
  }, []);
  // The builder may draw what it is given a moment later than this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the tree
  useEffect(() => {
    const focus = wanted.current;
    if (focus === undefined) return;
    const node = place.current?.querySelector(`[data-node="${focus.id}"]`);
    const part = [...(node?.querySelectorAll(`[data-part="${focus.part}"]`) ?? [])].at(
      focus.part === 'add' ? -1 : 0,
    );
    const control = part?.matches('button') ? part : part?.querySelector('input');
    if (!(control instanceof HTMLElement)) return;
    wanted.current = undefined;
    const isOff = control instanceof HTMLButtonElement && control.disabled;
    const target = isOff ? node?.querySelector<HTMLElement>('[data-part="more"]') : control;
    target?.focus();
  }, [tree]);
  return { place, focusOn };
}
