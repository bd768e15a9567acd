/** The tree of one editor: what is on the screen, held against what the document says, and where the keyboard goes next. */
import { App } from 'antd';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Condition, RootCondition } from '../../../../schemas/generated/types.ts';
import { sameJson } from '../../../../server/core/diff/same-json.ts';
import { useWords } from '../../../messages/words.tsx';
import type { Aftermath, Focus } from './builder.ts';
import { conditionWords } from './condition-words.ts';
import {
  type ConditionGroup,
  comparisonRow,
  conditionOf,
  groupOf,
  isUnwritten,
  rootOf,
  treeOf,
} from './tree/condition-tree.ts';
import { withIdsOf } from './tree/same-ids.ts';
import { replaceNode } from './tree/tree-edits.ts';
import { focusAfter, useFocus } from './use-focus.ts';

interface Sources {
  value: Condition | undefined;
  onChange: (next: RootCondition, about?: string) => void;
  allowsAlways?: boolean;
}

const ALWAYS = { fact: 'always', operator: 'equal', value: true } as const;

/** A group with nothing in it asks nothing yet. */
function isEmpty(condition: Condition): boolean {
  const tree = treeOf(condition);
  return tree.rules.length === 0;
}

/** Where there is no condition yet, one row to begin with is on the screen only; all else is what the document says. */
function says(tree: ConditionGroup, value: Condition | undefined): boolean {
  if (value === undefined) return tree.rules.length === 1 && isUnwritten(tree);
  const condition = conditionOf(tree);
  return sameJson(condition, value) || sameJson(rootOf(condition), value);
}

export function useConditionTree({ value: written, onChange, allowsAlways = true }: Sources) {
  const value = written && isEmpty(written) ? undefined : written;
  const { t } = useWords(conditionWords);
  const { message } = App.useApp();
  const [tree, setTree] = useHeldTree(value);
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<string>();
  const next = useRef<Aftermath>({});
  const latest = useLatest({ tree, value, onChange, allowsAlways, t });
  const { place, focusOn } = useFocus(tree);

  const announce = useCallback(
    (aftermath: Aftermath) => {
      next.current = aftermath;
      if (aftermath.said !== undefined) setSaid(aftermath.said);
      focusOn(aftermath.focus);
    },
    [focusOn],
  );
  const change = useCallback(
    (changed: ConditionGroup) => {
      setTree(changed);
      const { value: before, onChange: tell } = latest.current;
      if (!says(changed, before)) tell(rootOf(conditionOf(changed)), next.current.about);
      next.current = {};
    },
    [setTree, latest],
  );
  const remove = useCallback(
    (id: string) => {
      const { tree: root, allowsAlways: may, t: say } = latest.current;
      const left = replaceNode(root, id, () => []);
      if (left.rules.length === 0) {
        if (may && !isUnwritten(root)) setAsked(id);
        else void message.info(say('act.delete.only'));
        return;
      }
      announce({ said: say('said.deleted'), focus: focusAfter(root, id) });
      change(left);
    },
    [announce, change, message, latest],
  );
  const answer = useCallback(
    (isAlways: boolean) => {
      const always = comparisonRow(ALWAYS);
      const focus: Focus = isAlways ? { id: always.id, part: 'fact' } : { id: asked ?? '', part: 'delete' };
      setAsked(undefined);
      announce({ focus });
      if (isAlways) change(groupOf([always]));
    },
    [asked, announce, change],
  );
  return {
    ...{ tree, condition: isUnwritten(tree) ? undefined : conditionOf(tree), change },
    ...{ announce, remove, asked, answer, said, place },
  };
}

/** For what is done later and must not be made anew each time. */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Undone, or changed elsewhere: what stands in the document is what is shown. */
function useHeldTree(value: Condition | undefined) {
  const [held, setTree] = useState(() => treeOf(value));
  const tree = says(held, value) ? held : withIdsOf(held, treeOf(value));
  if (tree !== held) setTree(tree);
  return [tree, setTree] as const;
}
