import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented } from 'antd';
import { useContext } from 'react';
import type { RuleGroupProps } from 'react-querybuilder';
import { useWords } from '../../../messages/words.tsx';
import { type BuilderSchema, FindingsContext, type TreeEdit, useTreeEdit } from './builder.ts';
import css from './ConditionEditor.module.css';
import { conditionWords } from './condition-words.ts';
import { NodeActions } from './NodeActions.tsx';
import { NodeFindings } from './NodeFindings.tsx';
import { blankRow, type ConditionGroup, groupOf, isGroup } from './tree/condition-tree.ts';
import { addTo, changeGroup } from './tree/tree-edits.ts';

/** Several conditions that go together, one under the other on a line, with “and” or “or” before each. */
export function ConditionGroupBox(props: RuleGroupProps) {
  const { t } = useWords(conditionWords);
  const { path, schema, actions, translations, shiftUpDisabled, shiftDownDisabled } = props;
  // The groups of the builder's tree are ours, and its schema is bound to fields and operators, of which we give it none.
  const group = props.ruleGroup as ConditionGroup;
  // The library types what it hands on for its own tree; this is the schema that we gave it.
  const edit = useTreeEdit(schema as unknown as BuilderSchema);
  const findings = useContext(FindingsContext).get(group.id) ?? [];
  const { rule: RowControl, ruleGroup: GroupControl } = schema.controls;
  const isRoot = path.length === 0;
  const shared = { schema, actions, translations };
  const last = group.rules.length - 1;
  return (
    <section className={css.group} data-node={group.id} data-root={isRoot} aria-label={t('group.label')}>
      <div className={css.groupHead}>
        <GroupWords group={group} edit={edit} />
        {isRoot ? null : (
          <NodeActions
            node={group}
            edit={edit}
            canMoveUp={!shiftUpDisabled}
            canMoveDown={!shiftDownDisabled}
          />
        )}
      </div>
      <NodeFindings findings={findings} edit={edit} />
      <ol className={css.parts}>
        {group.rules.map((node, i) => {
          const at = {
            id: node.id,
            path: [...path, i],
            shiftUpDisabled: isRoot && i === 0,
            shiftDownDisabled: isRoot && i === last,
            ...shared,
          };
          return (
            <li key={node.id}>
              <span className={css.joint} aria-hidden="true">
                {i === 0
                  ? isRoot
                    ? t('joint.first')
                    : ''
                  : t(group.combinator === 'any' ? 'joint.any' : 'joint.all')}
              </span>
              {isGroup(node) ? <GroupControl ruleGroup={node} {...at} /> : <RowControl rule={node} {...at} />}
            </li>
          );
        })}
      </ol>
      <AddButtons group={group} edit={edit} />
    </section>
  );
}

interface GroupPartProps {
  group: ConditionGroup;
  edit: TreeEdit;
}

function GroupWords({ group, edit }: GroupPartProps) {
  const { t } = useWords(conditionWords);
  const { id, not, combinator } = group;
  const change = (part: Partial<ConditionGroup>) =>
    edit((root) => changeGroup(root, id, (kept) => ({ ...kept, ...part })));
  return (
    <div className={css.groupWords}>
      <Segmented<'all' | 'any'>
        aria-label={t('group.combinator')}
        name={`combinator-${id}`}
        value={combinator === 'any' ? 'any' : 'all'}
        options={[
          { value: 'all', label: t('group.all') },
          { value: 'any', label: t('group.any') },
        ]}
        onChange={(next) => change({ combinator: next })}
      />
      <Checkbox checked={not} onChange={(event) => change({ not: event.target.checked })}>
        {t('group.not')}
      </Checkbox>
      {not ? <span className={css.said}>{t('group.not.text')}</span> : null}
    </div>
  );
}

function AddButtons({ group, edit }: GroupPartProps) {
  const { t } = useWords(conditionWords);
  const add = (node: ReturnType<typeof blankRow> | ConditionGroup, said: string) =>
    edit((root) => addTo(root, group.id, node), {
      focus: { id: isGroup(node) ? (node.rules[0]?.id ?? '') : node.id, part: 'fact' },
      said,
    });
  return (
    <div className={css.add}>
      <Button
        type="dashed"
        data-part="add"
        icon={<PlusOutlined aria-hidden="true" />}
        onClick={() => add(blankRow(), t('said.added'))}
      >
        {t('add.row')}
      </Button>
      <Button
        type="text"
        icon={<PlusOutlined aria-hidden="true" />}
        onClick={() => add(otherGroup(group), t('said.groupAdded'))}
      >
        {t('add.group')}
      </Button>
    </div>
  );
}

/** Inside “all” people look for “any”, and the other way round. */
function otherGroup({ combinator }: ConditionGroup): ConditionGroup {
  return groupOf([blankRow()], combinator === 'any' ? 'all' : 'any');
}
