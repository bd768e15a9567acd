import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { FileButtons } from '../sheet/FileButtons.tsx';
import type { RuleTableState } from '../use-rule-table.ts';
import { AddColumnDialog } from './AddColumnDialog.tsx';
import { withoutColumn } from './changes.ts';
import css from './grid.module.css';
import { gridWords } from './grid-words.ts';
import type { GridActions } from './use-grid-actions.ts';

interface ToolbarProps {
  state: RuleTableState;
  actions: GridActions;
  hasAbout: boolean;
  onAbout: () => void;
}

export function Toolbar({ state, actions, hasAbout, onAbout }: ToolbarProps) {
  const { t } = useWords(gridWords);
  const [isAdding, setIsAdding] = useState(false);
  const menu = useColumnMenu({ state, hasAbout, onAbout });
  const { activeRow } = actions;
  const { isReadOnly, rules } = state;
  const isRow = activeRow >= 0 && activeRow < rules.length && !isReadOnly;
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('label', { section: t(state.section) })}>
      <Button size="small" icon={<PlusOutlined />} disabled={isReadOnly} onClick={actions.insert}>
        {t('addRow')}
      </Button>
      <Button size="small" icon={<CopyOutlined />} disabled={!isRow} onClick={() => actions.duplicate()}>
        {t('duplicate')}
      </Button>
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={!isRow || activeRow === 0}
        onClick={() => actions.move(activeRow, activeRow - 1)}
        aria-label={t('up')}
        title={t('up')}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={!isRow || activeRow === rules.length - 1}
        onClick={() => actions.move(activeRow, activeRow + 1)}
        aria-label={t('down')}
        title={t('down')}
      />
      <Button size="small" icon={<DeleteOutlined />} disabled={!isRow} onClick={actions.remove}>
        {t('remove')}
      </Button>
      <span className={css.gap} />
      <Button size="small" icon={<PlusOutlined />} disabled={isReadOnly} onClick={() => setIsAdding(true)}>
        {t('addColumn')}
      </Button>
      <Dropdown trigger={['click']} menu={menu}>
        <Button size="small" icon={<SettingOutlined />}>
          {t('columns')}
        </Button>
      </Dropdown>
      <span className={css.gap} />
      <FileButtons state={state} />
      {isAdding ? <AddColumnDialog state={state} onClose={() => setIsAdding(false)} /> : null}
    </div>
  );
}

function useColumnMenu({ state, hasAbout, onAbout }: Omit<ToolbarProps, 'actions'>): MenuProps {
  const { t } = useWords(gridWords);
  const { modal } = App.useApp();
  const { table, context } = state;
  const remove = (key: string): void => {
    const column = table.conditionColumns.find((candidate) => candidate.key === key);
    if (!column) return;
    const n = table.rows.filter(({ texts }) => texts.has(key)).length;
    const take = (): void => {
      if (n > 0) state.change(withoutColumn(state, column));
      state.showColumn(key, false);
    };
    if (n === 0) take();
    else ask(column.heading(context), n, take);
  };
  const ask = (text: string, n: number, take: () => void): void =>
    void modal.confirm({
      title: t('removeColumnAsk', { text }),
      content: t('removeColumnWill', { n }),
      okText: t('removeColumnOk'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: take,
    });
  const removable = table.conditionColumns.map((column) => ({
    key: column.key,
    label: t('removeColumn', { text: column.heading(context) }),
    disabled: state.isReadOnly,
  }));
  const about = { key: ' about', label: t(hasAbout ? 'hideAbout' : 'showAbout') };
  return {
    items: [about, ...(removable.length > 0 ? [{ type: 'divider' as const }, ...removable] : [])],
    onClick: ({ key }) => (key === ' about' ? onAbout() : remove(key)),
  };
}
