import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Pagination } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import { SortableList } from '../../shared/order/SortableList.tsx';
import { CONCLUSIONS, type Conclusion, type RuleSection } from './conclusions.ts';
import { RuleCard } from './RuleCard.tsx';
import { newRule, type Rule } from './rule-edits.ts';
import css from './rules.module.css';
import { conclusionWords, rulesWords } from './rules-words.ts';
import { useRuleActions } from './use-rule-actions.ts';
import { useRuleFaults } from './use-rule-faults.ts';

/** More on one page than anybody reads at once; few enough that each keystroke is drawn in time. */
const PAGE = 50;

/** The rules one under the other, each as a sentence or a tree, in an order that people choose. */
export function RuleList({ section, isTree }: { section: RuleSection; isTree: boolean }) {
  const { t } = useWords(rulesWords);
  const { document, vocabulary, departments, findings, isReadOnly } = useItemEditing();
  const { at } = usePlace();
  const rules: readonly Rule[] = document[section];
  const linked = rules.findIndex((_, i) => isWithin(at, `/${section}/${i}`));
  const linkedName = rules[linked]?.name;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState(0);
  const actions = useRuleActions(section, setOpen);
  const faultsOf = useRuleFaults(findings, section);
  const { conditions } = document;
  const sources = useMemo(
    () => ({ vocabulary, conditions, departments }),
    [vocabulary, conditions, departments],
  );
  useEffect(() => {
    if (linkedName === undefined) return;
    setPage(Math.floor(linked / PAGE));
    setOpen((before) => new Set([...before, linkedName]));
  }, [linked, linkedName]);
  const pages = Math.max(1, Math.ceil(rules.length / PAGE));
  const first = Math.min(page, pages - 1) * PAGE;
  // By place: a name that somebody is typing, or has given twice, must not take the row from under the cursor.
  const ids = rules.slice(first, first + PAGE).map((_, i) => String(first + i));
  const add = (conclusion: Conclusion) => {
    actions.add(newRule(document, section, conclusion));
    setPage(Math.floor(rules.length / PAGE));
  };
  return (
    <div data-entries>
      {rules.length === 0 ? <p className={css.none}>{t('rules.empty')}</p> : null}
      <SortableList
        ids={ids}
        nameOf={(id) => t('rule.nth', { n: Number(id) + 1 })}
        label={t('rules.list')}
        isReadOnly={isReadOnly}
        onMove={(from, to) => actions.move(first + from, first + to)}
      >
        {(id, handle) => {
          const index = Number(id);
          const rule = rules[index];
          if (rule === undefined) return null;
          return (
            <RuleCard
              {...{ section, rule, index, handle, isTree, isReadOnly, sources, actions }}
              faults={faultsOf(index)}
              isOpen={open.has(rule.name)}
              isLinked={index === linked}
            />
          );
        }}
      </SortableList>
      {pages > 1 ? (
        <Pagination
          className={css.pages}
          current={first / PAGE + 1}
          pageSize={PAGE}
          total={rules.length}
          showSizeChanger={false}
          showTotal={(total) => t('rules.total', { n: total })}
          onChange={(next) => setPage(next - 1)}
        />
      ) : null}
      {isReadOnly ? null : <AddButton section={section} onAdd={add} />}
    </div>
  );
}

function AddButton({ section, onAdd }: { section: RuleSection; onAdd: (conclusion: Conclusion) => void }) {
  const { t } = useWords(rulesWords);
  const { t: nameOf } = useWords(conclusionWords);
  const choices = CONCLUSIONS[section];
  const [only] = choices;
  if (only && choices.length === 1) {
    return (
      <Button data-add type="dashed" icon={<PlusOutlined />} onClick={() => onAdd(only)}>
        {t('rules.add')}
      </Button>
    );
  }
  const items = choices.map(({ type, word }) => ({ key: type, label: nameOf(word) }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          const chosen = choices.find(({ type }) => type === key);
          if (chosen) onAdd(chosen);
        },
      }}
    >
      <Button data-add type="dashed" icon={<PlusOutlined />}>
        {t('rules.add')}
      </Button>
    </Dropdown>
  );
}
