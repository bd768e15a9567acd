import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { landIn } from '../../shared/landing.ts';
import { moved } from '../../shared/order/moved.ts';
import type { RuleSection } from './conclusions.ts';
import type { RuleActions } from './RuleCard.tsx';
import { casesNaming, freeName, type Rule, withRules } from './rule-edits.ts';
import { rulesWords } from './rules-words.ts';

type SetOpen = (change: (open: ReadonlySet<string>) => ReadonlySet<string>) => void;

interface ListActions extends RuleActions {
  readonly move: (from: number, to: number) => void;
  readonly add: (rule: Rule) => void;
}

/** What people do to the rules of a section; the same functions for good, so that a card is drawn again only for its own sake. */
export function useRuleActions(section: RuleSection, setOpen: SetOpen): ListActions {
  const { t } = useWords(rulesWords);
  const { modal } = App.useApp();
  const { document, edit, offerUndo } = useItemEditing();
  const latest = useRef({ document, edit, offerUndo, t, modal });
  latest.current = { document, edit, offerUndo, t, modal };
  return useMemo(() => {
    const put = (change: (rules: readonly Rule[]) => readonly Rule[], about?: string) =>
      latest.current.edit((item) => withRules(item, section, change(item[section])), about);
    const remove = (index: number, card: Element | null) => {
      latest.current.offerUndo(card);
      put((rules) => rules.filter((_, i) => i !== index));
    };
    const open = (name: string) => {
      setOpen((before) => new Set([...before, name]));
      landIn(() => firstOf(name));
    };
    return {
      toggle: (name) =>
        setOpen((before) => {
          const next = new Set(before);
          if (!next.delete(name)) next.add(name);
          return next;
        }),
      put: (index, rule, about) =>
        put(
          (rules) => rules.map((one, i) => (i === index ? rule : one)),
          about && `${section}/${index}/${about}`,
        ),
      copy: (index) => {
        const { document: item } = latest.current;
        const rule = item[section][index];
        if (rule === undefined) return;
        const name = freeName(item, section, rule.event.type);
        put((rules) => rules.flatMap((one, i) => (i === index ? [one, { ...one, name }] : [one])));
        open(name);
      },
      move: (from, to) => put((rules) => moved(rules, from, to)),
      add: (rule) => {
        put((rules) => [...rules, rule]);
        open(rule.name);
      },
      remove: (index, card) => {
        const { document: item, t: say, modal: dialogs } = latest.current;
        const cases = casesNaming(item, item[section][index]?.name ?? '');
        // What nothing expects is one undo away, and needs no question.
        if (cases.length === 0) return remove(index, card);
        const titles = cases.map(({ title }) => withChinesePunctuation(title)).join('、');
        dialogs.confirm({
          title: say('rule.remove.ask'),
          content: `${say('rule.remove.cases', { n: cases.length, titles })} ${say('rule.remove.undo')}`,
          okText: say('rule.remove'),
          okButtonProps: { danger: true },
          onOk: () => remove(index, card),
        });
        return undefined;
      },
    };
  }, [section, setOpen]);
}

/** Where the condition of a rule begins; of one that always applies, the rule. */
function firstOf(name: string): Element | null {
  const card = document.querySelector(`[data-entry="${CSS.escape(name)}"]`);
  return card?.querySelector('[data-part="fact"]') ?? card;
}
