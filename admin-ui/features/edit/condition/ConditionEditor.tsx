/**
 * A condition, built by choosing: what is looked at, how it is compared, with what. Above it stands the sentence that it says.
 * Must never: drop a part that it cannot draw, or let a group go empty unasked. Start reading here; tree/ turns conditions into
 * the tree of the builder and back, rows/ knows what fits a fact.
 */
import { Modal } from 'antd';
import { useMemo } from 'react';
import { QueryBuilder, type RuleGroupProps, type RuleProps } from 'react-querybuilder';
import type { Condition, RootCondition, ServiceItem } from '../../../../schemas/generated/types.ts';
import { sameJson } from '../../../../server/core/diff/same-json.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import { useWords } from '../../../messages/words.tsx';
import { ConditionTree } from '../../../shared/condition-tree/ConditionTree.tsx';
import { factIn } from '../shared/explained-finding.ts';
import { type Builder, BuilderContext, FindingsContext } from './builder.ts';
import css from './ConditionEditor.module.css';
import { ConditionGroupBox } from './ConditionGroupBox.tsx';
import { conditionWords } from './condition-words.ts';
import { factChoices } from './fact-choices.ts';
import { ConditionRowBox } from './rows/ConditionRowBox.tsx';
import { Sentence } from './Sentence.tsx';
import { findingsByNode } from './tree/places.ts';
import { useConditionTree } from './use-condition-tree.ts';
import { useSame } from './use-same.ts';

export interface ConditionEditorProps {
  value: Condition | undefined;
  /** @param about consecutive changes about the same thing are one step of undo */
  onChange: (next: RootCondition, about?: string) => void;
  vocabulary: Vocabulary;
  conditions: ServiceItem['conditions'];
  /** Pointers relative to the condition; '' is the condition itself. */
  findings: readonly Finding[];
  isReadOnly: boolean;
  label: string;
  /** Whether the last condition may be deleted, so that the rule applies in every case. */
  allowsAlways?: boolean;
}

/** A builder draws our rows and groups, and nothing of its own. */
const CONTROLS = {
  rule: ConditionRowBox as (props: RuleProps) => React.JSX.Element,
  ruleGroup: ConditionGroupBox as (props: RuleGroupProps) => React.JSX.Element,
};
const COMBINATORS = ['all', 'any', 'sole'].map((name) => ({ name, value: name, label: name }));

export function ConditionEditor(props: ConditionEditorProps) {
  const { value, vocabulary, conditions, isReadOnly, label } = props;
  if (!isReadOnly) return <EditableCondition {...props} />;
  return (
    <section className={css.editor} aria-label={label}>
      <Sentence condition={value} sources={{ vocabulary, conditions }} />
      {value ? <ConditionTree condition={value} vocabulary={vocabulary} conditions={conditions} /> : null}
    </section>
  );
}

function EditableCondition(props: ConditionEditorProps) {
  const { findings, label } = props;
  // Every change of the document makes new ones, and they hardly ever say anything else.
  const vocabulary = useSame(props.vocabulary, sameVocabulary);
  const conditions = useSame(props.conditions, sameJson);
  const { t } = useWords(conditionWords);
  const { tree, condition, change, announce, remove, asked, answer, said, place } = useConditionTree(props);
  const choices = useMemo(() => factChoices(vocabulary, conditions, t), [vocabulary, conditions, t]);
  const builder = useMemo<Builder>(
    () => ({ vocabulary, conditions, choices, announce, remove }),
    [vocabulary, conditions, choices, announce, remove],
  );
  const found = useMemo(
    () => findingsByNode(tree, findings, (finding) => factIn(finding, vocabulary)),
    [tree, findings, vocabulary],
  );
  return (
    <section className={css.editor} aria-label={label} ref={place}>
      <Sentence condition={condition} sources={{ vocabulary, conditions }} />
      <BuilderContext value={builder}>
        <FindingsContext value={found}>
          <QueryBuilder
            query={tree}
            onQueryChange={change}
            combinators={COMBINATORS}
            controlElements={CONTROLS}
            enableMountQueryChange={false}
            suppressStandardClassnames
          />
        </FindingsContext>
      </BuilderContext>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <Modal
        open={asked !== undefined}
        title={t('always.title')}
        okText={t('always.ok')}
        cancelText={t('always.cancel')}
        onOk={() => answer(true)}
        onCancel={() => answer(false)}
      >
        {t('always.text')}
      </Modal>
    </section>
  );
}

function sameVocabulary(a: Vocabulary, b: Vocabulary): boolean {
  return a.size === b.size && sameJson([...a.values()], [...b.values()]);
}
