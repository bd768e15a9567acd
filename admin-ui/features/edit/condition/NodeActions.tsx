import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../../../messages/words.tsx';
import { type TreeEdit, useBuilder } from './builder.ts';
import css from './ConditionEditor.module.css';
import { conditionWords } from './condition-words.ts';
import { type ConditionNode, isGroup } from './tree/condition-tree.ts';
import { copyOf, moveNode, replaceNode, ungroupNode, wrapNode } from './tree/tree-edits.ts';

export interface NodeActionsProps {
  node: ConditionNode;
  edit: TreeEdit;
  canMoveUp: boolean;
  canMoveDown: boolean;
}

/** What can be done with a row or a group as a whole. */
export function NodeActions({ node, edit, canMoveUp, canMoveDown }: NodeActionsProps) {
  const { t } = useWords(conditionWords);
  const { remove } = useBuilder();
  const { id } = node;
  const move = (direction: 'up' | 'down') =>
    edit((root) => moveNode(root, id, direction), { focus: { id, part: direction }, said: t('said.moved') });
  return (
    <div className={css.actions}>
      <Button
        type="text"
        size="small"
        data-part="up"
        icon={<ArrowUpOutlined />}
        disabled={!canMoveUp}
        aria-label={t('act.up')}
        title={t('act.up')}
        onClick={() => move('up')}
      />
      <Button
        type="text"
        size="small"
        data-part="down"
        icon={<ArrowDownOutlined />}
        disabled={!canMoveDown}
        aria-label={t('act.down')}
        title={t('act.down')}
        onClick={() => move('down')}
      />
      <MoreActions node={node} edit={edit} />
      <Button
        type="text"
        size="small"
        data-part="delete"
        icon={<DeleteOutlined />}
        aria-label={t('act.delete')}
        title={t('act.delete')}
        onClick={() => remove(id)}
      />
    </div>
  );
}

function MoreActions({ node, edit }: Pick<NodeActionsProps, 'node' | 'edit'>) {
  const { t } = useWords(conditionWords);
  const { id, not } = node;
  const focus = { id, part: 'more' } as const;
  const copy = () => {
    const copied = copyOf(node);
    edit((root) => replaceNode(root, id, (kept) => [kept, copied]), {
      focus: { id: copied.id, part: isGroup(copied) ? 'add' : 'fact' },
      said: t('said.copied'),
    });
  };
  const items = [
    {
      key: 'not',
      label: t(not ? 'act.not.off' : 'act.not'),
      onClick: () =>
        edit((root) => replaceNode(root, id, (kept) => [{ ...kept, not: !kept.not }]), { focus }),
    },
    { key: 'copy', label: t('act.copy'), onClick: copy },
    {
      key: 'wrap',
      label: t('act.wrap'),
      onClick: () => edit((root) => wrapNode(root, id), { focus, said: t('said.groupAdded') }),
    },
    ...(isGroup(node) && !not
      ? [
          {
            key: 'ungroup',
            label: t('act.ungroup'),
            onClick: () =>
              edit((root) => ungroupNode(root, id), { focus: { id: node.rules[0]?.id ?? '', part: 'more' } }),
          },
        ]
      : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        type="text"
        size="small"
        data-part="more"
        icon={<MoreOutlined />}
        aria-label={t('act.more')}
        title={t('act.more')}
      />
    </Dropdown>
  );
}
