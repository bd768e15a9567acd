import { LockOutlined } from '@ant-design/icons';
import { memo, useContext } from 'react';
import type { RuleProps } from 'react-querybuilder';
import { sentenceOf } from '../../../../../server/core/explain/sentence.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { Tag } from '../../../../shared/Tag.tsx';
import { type BuilderSchema, FindingsContext, useBuilder, useTreeEdit } from '../builder.ts';
import css from '../ConditionEditor.module.css';
import { conditionWords } from '../condition-words.ts';
import { NAMED, namedIn } from '../fact-choices.ts';
import { NodeActions } from '../NodeActions.tsx';
import { NodeFindings } from '../NodeFindings.tsx';
import {
  blankRow,
  type ConditionNode,
  type ConditionRow,
  conditionOf,
  isGroup,
} from '../tree/condition-tree.ts';
import { parentOf, replaceNode } from '../tree/tree-edits.ts';
import { ComparisonFields } from './ComparisonFields.tsx';
import { FactSelect } from './FactSelect.tsx';
import { type RowView, rowView, withFact } from './row-view.ts';

const NONE: readonly Finding[] = [];

/** One row as the builder draws it: the row itself is drawn again only when something of its own has changed. */
export function ConditionRowBox({ rule, schema, shiftUpDisabled, shiftDownDisabled }: RuleProps) {
  const findings = useContext(FindingsContext);
  // The rows of the builder's tree are ours.
  const row = rule as ConditionRow;
  return (
    <RowFields
      row={row}
      findings={findings.get(row.id) ?? NONE}
      canMoveUp={!shiftUpDisabled}
      canMoveDown={!shiftDownDisabled}
      // Its type is bound to fields and operators, of which we give the builder none.
      // As above: the schema that we gave the library.
      schema={schema as unknown as BuilderSchema}
    />
  );
}

interface RowFieldsProps {
  row: ConditionRow;
  findings: readonly Finding[];
  canMoveUp: boolean;
  canMoveDown: boolean;
  schema: BuilderSchema;
}

const RowFields = memo(function RowFields({ row, findings, canMoveUp, canMoveDown, schema }: RowFieldsProps) {
  const { t, language, read } = useWords(conditionWords);
  const { vocabulary, conditions } = useBuilder();
  const edit = useTreeEdit(schema);
  const view = rowView(row, vocabulary);
  const sentence = sentenceOf(conditionOf(row), { vocabulary, conditions }, language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div
      className={css.row}
      role="group"
      aria-label={view.kind === 'blank' ? t('row.new') : read(sentence)}
      data-node={row.id}
      data-kind={view.kind}
    >
      <div className={css.rowHead}>
        <div className={css.fields}>
          {row.not ? <Tag tone="wait">{t('group.not')}</Tag> : null}
          <Fields
            row={row}
            view={view}
            schema={schema}
            isFaulty={findings.some(({ severity }) => severity === 'error')}
            sentence={sentence}
          />
        </div>
        <NodeActions node={row} edit={edit} canMoveUp={canMoveUp} canMoveDown={canMoveDown} />
      </div>
      <NodeFindings findings={findings} edit={edit} />
    </div>
  );
});

interface FieldsProps {
  row: ConditionRow;
  view: RowView;
  schema: BuilderSchema;
  isFaulty: boolean;
  sentence: string;
}

function Fields({ row, view, schema, isFaulty, sentence }: FieldsProps) {
  const { t, read } = useWords(conditionWords);
  const { vocabulary, conditions, choices } = useBuilder();
  const edit = useTreeEdit(schema);
  if (view.kind === 'locked') {
    return (
      <div className={css.locked}>
        <LockOutlined aria-hidden="true" />
        <p>
          {read(sentence)}
          <small>{t('row.locked')}</small>
        </p>
      </div>
    );
  }
  const put = (next: ConditionRow) =>
    edit((root) => replaceNode(root, row.id, () => [next]), { about: `row ${row.id}` });
  const choose = (name: string) => {
    const named = namedIn(name);
    const fact = vocabulary.get(name);
    const next: ConditionRow | undefined =
      named === undefined
        ? fact && withFact(row, fact, vocabulary)
        : { ...blankRow(), id: row.id, not: row.not, kind: 'named', field: named };
    if (!next) return;
    edit((root) =>
      withoutAlways(
        replaceNode(root, row.id, () => [next]),
        next,
      ),
    );
  };
  const isLost = view.kind === 'named' && !Object.hasOwn(conditions, row.field);
  const isChosen = view.kind !== 'blank' && view.kind !== 'lost-fact' && !isLost;
  return (
    <>
      <div className={css.fact} data-part="fact">
        <FactSelect
          value={isChosen ? (row.kind === 'named' ? `${NAMED}${row.field}` : row.field) : undefined}
          label={t('row.fact')}
          choices={choices}
          isFaulty={view.kind === 'lost-fact' || isLost}
          onChoose={choose}
        />
      </div>
      {view.kind === 'always' ? <span className={css.said}>{t('row.always')}</span> : null}
      {view.kind === 'named' ? <NamedWords name={row.field} /> : null}
      {view.kind === 'comparison' || view.kind === 'lost-operator' ? (
        <ComparisonFields row={row} view={view} isFaulty={isFaulty} onChange={put} />
      ) : null}
    </>
  );
}

/** What a named condition says, beside its title. */
function NamedWords({ name }: { name: string }) {
  const { t, language, read } = useWords(conditionWords);
  const { vocabulary, conditions } = useBuilder();
  const named = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  if (!named) return <span className={css.said}>{t('row.named.lost')}</span>;
  return (
    <span className={css.said}>
      <Tag tone="blue">{t('row.named')}</Tag>{' '}
      {read(sentenceOf(named.when, { vocabulary, conditions }, language))}
    </span>
  );
}

/** “In every case” means nothing any more beside a condition that asks something. */
function withoutAlways<Root extends Parameters<typeof parentOf>[0]>(root: Root, chosen: ConditionRow): Root {
  if (chosen.field === 'always') return root;
  const isAlways = (node: ConditionNode): boolean =>
    !isGroup(node) &&
    node.kind === 'comparison' &&
    node.field === 'always' &&
    node.value === true &&
    !node.not;
  const beside = root.rules.filter((node) => !isAlways(node));
  return root.combinator !== 'any' && parentOf(root, chosen.id) === root ? { ...root, rules: beside } : root;
}
