import { DeleteOutlined, DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../../../../messages/words.tsx';
import { moved } from '../../../shared/order/moved.ts';
import { SortableList } from '../../../shared/order/SortableList.tsx';
import { type FieldEntry, fieldOf, kindOf } from '../logic/field-kinds.ts';
import { columnEntries, freeKey, requiredColumns, withColumns } from '../logic/form-edits.ts';
import { ItemCounts } from './ChoicesEditor.tsx';
import { FieldSettings } from './FieldSettings.tsx';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

interface ColumnsEditorProps {
  entry: FieldEntry;
  isReadOnly: boolean;
  onChange: (next: FieldEntry, about: string) => void;
  onRemove: (column: string) => void;
  usesOf: (column: string) => number;
  firstChoices: readonly string[];
  /** The choices of a column, which rules may ask for. */
  choicesEditor: (
    column: string,
    entry: FieldEntry,
    put: (next: FieldEntry, about: string) => void,
  ) => ReactNode;
}

/** The columns of a list of rows, each a small field of its own. */
export function ColumnsEditor(props: ColumnsEditorProps) {
  const { entry, isReadOnly, onChange, onRemove, usesOf, firstChoices, choicesEditor } = props;
  const { t } = useWords(settingsWords);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const columns = columnEntries(entry);
  const required = requiredColumns(entry.field);
  const keys = columns.map(([key]) => key);
  const titleOf = (key: string) => columns.find(([name]) => name === key)?.[1].field.title ?? '';
  const add = () => {
    const key = freeKey(Object.fromEntries(columns), 'column');
    onChange(
      withColumns(entry, [...columns, [key, fieldOf('text', t('set.column.new'))]], required),
      'columns',
    );
    setOpen(key);
  };
  return (
    <div className={css.line}>
      <span className={css.name}>{t('set.columns')}</span>
      <div>
        {columns.length === 0 ? <p className={css.fault}>{t('set.column.none')}</p> : null}
        <SortableList
          ids={keys}
          nameOf={titleOf}
          label={t('set.columns')}
          isReadOnly={isReadOnly}
          onMove={(from, to) => onChange(withColumns(entry, moved(columns, from, to), required), 'order')}
        >
          {(key, handle) => {
            const column = columns.find(([name]) => name === key)?.[1];
            if (!column) return null;
            const put = (next: FieldEntry, about: string) =>
              onChange(
                withColumns(
                  entry,
                  columns.map(([name, one]) => [name, name === key ? next : one]),
                  required,
                ),
                `${key}/${about}`,
              );
            return (
              <Column
                entry={column}
                handle={handle}
                isOpen={open === key}
                onOpen={() => setOpen(open === key ? undefined : key)}
                isReadOnly={isReadOnly}
                isUsed={usesOf(key) > 0}
                isRequired={required.includes(key)}
                onRequired={(isRequired) =>
                  onChange(
                    withColumns(
                      entry,
                      columns,
                      isRequired ? [...required, key] : required.filter((name) => name !== key),
                    ),
                    `${key}/required`,
                  )
                }
                onChange={put}
                onRemove={() => onRemove(key)}
                firstChoices={firstChoices}
              >
                {choicesEditor(key, column, put)}
              </Column>
            );
          }}
        </SortableList>
        {isReadOnly ? null : (
          <Button type="link" className={css.add} icon={<PlusOutlined />} onClick={add}>
            {t('set.column.add')}
          </Button>
        )}
        <ItemCounts
          field={entry.field}
          isReadOnly={isReadOnly}
          onChange={(field) => onChange({ ...entry, field }, 'count')}
        />
      </div>
    </div>
  );
}

interface ColumnProps {
  entry: FieldEntry;
  handle: ReactNode;
  isOpen: boolean;
  onOpen: () => void;
  isReadOnly: boolean;
  isUsed: boolean;
  isRequired: boolean;
  onRequired: (isRequired: boolean) => void;
  onChange: (next: FieldEntry, about: string) => void;
  onRemove: () => void;
  firstChoices: readonly string[];
  children: ReactNode;
}

function Column(props: ColumnProps) {
  const { entry, handle, isOpen, onOpen, isReadOnly, isUsed, isRequired, onRequired, onChange } = props;
  const { t } = useWords(settingsWords);
  const nameId = useId();
  const { title, unit } = entry.field;
  return (
    <div className={css.column}>
      <div className={css.columnHead}>
        {handle}
        <button
          type="button"
          className={css.columnName}
          aria-expanded={isOpen}
          aria-label={t('set.column.open', { title })}
          onClick={onOpen}
        >
          {isOpen ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />} {title}
          <small>
            {t(`kind.${kindOf(entry)}`)}
            {unit === undefined ? '' : ` · ${unit}`}
          </small>
        </button>
        <Checkbox
          checked={isRequired}
          disabled={isReadOnly}
          onChange={({ target }) => onRequired(target.checked)}
        >
          {t('set.required.yes')}
        </Checkbox>
        {isReadOnly ? null : (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('set.column.remove', { title })}
            title={t('set.column.remove', { title })}
            onClick={props.onRemove}
          />
        )}
      </div>
      {isOpen ? (
        <div className={css.columnBody}>
          <FieldSettings
            entry={entry}
            onChange={onChange}
            isReadOnly={isReadOnly}
            isUsed={isUsed}
            nameId={nameId}
            canBeRows={false}
            firstChoices={props.firstChoices}
          >
            {props.children}
          </FieldSettings>
        </div>
      ) : null}
    </div>
  );
}
