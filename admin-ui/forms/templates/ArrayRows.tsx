import { PlusOutlined } from '@ant-design/icons';
import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/index.tsx';
import css from '../forms.module.css';

/** A list: one framed row a person, a share, a vehicle, and a button for one more. */
export function ArrayRows({
  items,
  canAdd,
  onAddClick,
  fieldPathId,
  disabled = false,
}: ArrayFieldTemplateProps) {
  const { t } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(items.length);
  useEffect(() => {
    const before = count.current;
    count.current = items.length;
    // Only where a person added or removed a row: a draft that is loaded or cleared moves no focus.
    if (Math.abs(items.length - before) !== 1 || !isOfList(document.activeElement, list.current)) return;
    const rows = list.current?.querySelectorAll(`.${css.row}`);
    const entry = items.length > before ? rows?.[items.length - 1]?.querySelector('input') : null;
    (entry ?? list.current?.querySelector<HTMLElement>(':scope > button'))?.focus();
  }, [items.length]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the frame around it already draws the heading that a legend would repeat
    <div
      ref={list}
      id={fieldPathId.$id}
      role="group"
      aria-labelledby={`${fieldPathId.$id}__label`}
      className={css.rows}
    >
      {items}
      {canAdd ? (
        <Button type="dashed" icon={<PlusOutlined />} disabled={disabled} onClick={onAddClick}>
          {t('form.addRow')}
        </Button>
      ) : null}
    </div>
  );
}

/** The focus is in the list, or nowhere because the row that had it is gone. */
function isOfList(focused: Element | null, list: HTMLElement | null): boolean {
  return focused === null || focused === document.body || list?.contains(focused) === true;
}
