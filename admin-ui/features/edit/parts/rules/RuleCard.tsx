import { CopyOutlined, DeleteOutlined, DownOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { type RuleSources, ruleSentence, thenOf } from '../../../../../server/core/explain/rule-sentence.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { ConditionTree } from '../../../../shared/condition-tree/ConditionTree.tsx';
import { FaultLines } from '../../shared/FaultLines.tsx';
import type { RuleSection } from './conclusions.ts';
import { RuleForm } from './RuleForm.tsx';
import type { Rule } from './rule-edits.ts';
import css from './rules.module.css';
import { rulesWords } from './rules-words.ts';

export interface RuleActions {
  readonly toggle: (name: string) => void;
  readonly put: (index: number, rule: Rule, about?: string) => void;
  readonly copy: (index: number) => void;
  /** @param card the rule as it still stands on the page */
  readonly remove: (index: number, card: Element | null) => void;
}

interface RuleSummaryProps {
  rule: Rule;
  index: number;
  isTree: boolean;
  isOpen: boolean;
  isReadOnly: boolean;
  /** Pointers relative to the rule. */
  faults: readonly Finding[];
  sources: RuleSources;
  /** Must be the same for good. */
  actions: RuleActions;
}

interface RuleCardProps extends RuleSummaryProps {
  section: RuleSection;
  handle: ReactNode;
  /** Somebody came here from elsewhere. */
  isLinked: boolean;
}

/** One rule: read as a sentence or a tree, and opened to be changed. */
export function RuleCard({ section, handle, isLinked, ...summary }: RuleCardProps) {
  const { rule, index, isOpen, isReadOnly, faults, actions } = summary;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLinked) card.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  return (
    <div ref={card} className={css.card} data-entry={rule.name} data-open={isOpen} data-linked={isLinked}>
      <div className={css.row}>
        {handle}
        <RuleSummary {...summary} />
      </div>
      {isOpen && !isReadOnly ? (
        <RuleForm
          {...{ section, rule, index }}
          findings={faults}
          onChange={(next, about) => actions.put(index, next, about)}
        />
      ) : null}
    </div>
  );
}

/** Drawn anew only when its own rule changes: typing in one of five hundred must not say the others again. */
const RuleSummary = memo(function RuleSummary(props: RuleSummaryProps) {
  const { rule, index, isTree, isOpen, isReadOnly, faults, sources, actions } = props;
  const { t, language } = useWords(rulesWords);
  const read = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  return (
    <>
      <span className={css.number}>{index + 1}</span>
      <div className={css.sentence}>
        {isTree ? (
          <>
            <ConditionTree
              condition={rule.conditions}
              vocabulary={sources.vocabulary}
              conditions={sources.conditions}
            />
            <p>
              <strong>{t('rule.then')}</strong> {read(thenOf(rule.event, sources, language))}
            </p>
          </>
        ) : (
          <p>{read(ruleSentence(rule, sources, language))}</p>
        )}
        {isOpen ? null : <FaultLines faults={faults} />}
      </div>
      {isReadOnly ? null : (
        <span className={css.tools}>
          <Button
            type="text"
            aria-expanded={isOpen}
            icon={isOpen ? <DownOutlined /> : <EditOutlined />}
            onClick={() => actions.toggle(rule.name)}
          >
            {t(isOpen ? 'rule.close' : 'rule.open')}
          </Button>
          <Button
            type="text"
            icon={<CopyOutlined />}
            aria-label={`${t('rule.copy')} ${index + 1}`}
            title={t('rule.copy')}
            onClick={() => actions.copy(index)}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={`${t('rule.remove')} ${index + 1}`}
            title={t('rule.remove')}
            onClick={({ currentTarget }) => actions.remove(index, currentTarget.closest('[data-entry]'))}
          />
        </span>
      )}
    </>
  );
});
