import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Field } from '../../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { moved } from '../../../shared/order/moved.ts';
import { SortableList } from '../../../shared/order/SortableList.tsx';
import { choicesOf, type FieldEntry, kindOf } from '../logic/field-kinds.ts';
import { withChoices } from '../logic/form-edits.ts';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

interface ChoicesEditorProps {
  entry: FieldEntry;
  isReadOnly: boolean;
  onChange: (next: FieldEntry, about: string) => void;
  /** Another wording: the rules that ask for the choice follow. */
  onRename: (from: string, to: string) => void;
  onRemove: (choice: string) => void;
  /** How many rules ask for it. */
  usesOf: (choice: string) => number;
  /** Words for a further choice, not taken yet. */
  furtherOf: (n: number) => string;
}

/** The choices of a field: worded, ordered, added, taken away. */
export function ChoicesEditor(props: ChoicesEditorProps) {
  const { entry, isReadOnly, onChange, onRename, onRemove, usesOf, furtherOf } = props;
  const { t } = useWords(settingsWords);
  const { field, ui } = entry;
  const choices = choicesOf(field) ?? [];
  const put = (next: readonly string[], about: string) =>
    onChange({ ui, field: withChoices(field, next) }, about);
  const add = () => {
    let n = choices.length + 1;
    while (choices.includes(furtherOf(n))) n += 1;
    put([...choices, furtherOf(n)], 'choices');
  };
  return (
    <div className={css.line}>
      <span className={css.name}>{t('set.choices')}</span>
      <div>
        <SortableList
          ids={choices}
          nameOf={(choice) => choice}
          label={t('set.choices')}
          isReadOnly={isReadOnly}
          onMove={(from, to) => put(moved(choices, from, to), 'order')}
        >
          {(choice, handle) => (
            <ChoiceRow
              choice={choice}
              n={choices.indexOf(choice) + 1}
              others={choices.filter((other) => other !== choice)}
              handle={handle}
              uses={usesOf(choice)}
              isReadOnly={isReadOnly}
              onRename={(to) => onRename(choice, to)}
              onRemove={() => onRemove(choice)}
            />
          )}
        </SortableList>
        {isReadOnly ? null : (
          <Button type="link" className={css.add} icon={<PlusOutlined />} onClick={add}>
            {t('set.choice.add')}
          </Button>
        )}
        {kindOf(entry) === 'one-of' ? (
          <Checkbox
            checked={ui['ui:widget'] === 'radio'}
            disabled={isReadOnly}
            onChange={({ target }) =>
              onChange({ field, ui: { ...ui, 'ui:widget': target.checked ? 'radio' : undefined } }, 'inSight')
            }
          >
            {t('set.inSight')}
          </Checkbox>
        ) : (
          <ItemCounts
            field={field}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange({ ui, field: next }, 'count')}
          />
        )}
      </div>
    </div>
  );
}

interface ChoiceRowProps {
  choice: string;
  n: number;
  others: readonly string[];
  handle: ReactNode;
  uses: number;
  isReadOnly: boolean;
  onRename: (to: string) => void;
  onRemove: () => void;
}

/** A choice is reworded when its input is left: half a word would not be what rules ask for. */
function ChoiceRow({ choice, n, others, handle, uses, isReadOnly, onRename, onRemove }: ChoiceRowProps) {
  const { t } = useWords(settingsWords);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const messageId = useId();
  const shown = typed ?? choice;
  const isTaken = others.includes(shown.trim());
  const fault = shown.trim() === '' ? t('set.choice.empty') : isTaken ? t('set.choice.taken') : '';
  const take = () => {
    if (fault === '' && shown.trim() !== choice) onRename(shown.trim());
    setTyped(undefined);
  };
  return (
    <div className={css.choice}>
      {handle}
      <div>
        <Input
          value={shown}
          disabled={isReadOnly}
          status={fault === '' ? '' : 'error'}
          aria-label={t('set.choice.nth', { n })}
          aria-describedby={fault !== '' || uses > 0 ? messageId : undefined}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={take}
          onPressEnter={take}
        />
        {fault === '' ? null : (
          <p className={css.fault} id={messageId}>
            {fault}
          </p>
        )}
        {fault === '' && uses > 0 ? (
          <p className={css.hint} id={messageId}>
            {t('set.choice.used', { n: uses })}
          </p>
        ) : null}
      </div>
      {isReadOnly ? null : (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          disabled={others.length === 0}
          aria-label={t('set.choice.remove', { choice })}
          title={t('set.choice.remove', { choice })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

/** How many may be chosen, or how many rows there may be. */
export function ItemCounts({
  field,
  isReadOnly,
  onChange,
}: {
  field: Field;
  isReadOnly: boolean;
  onChange: (next: Field) => void;
}) {
  const { t } = useWords(settingsWords);
  const put = (key: 'minItems' | 'maxItems', value: number | null) => {
    const { [key]: _was, ...rest } = field;
    onChange(value === null ? rest : { ...rest, [key]: value });
  };
  return (
    <div className={css.inline}>
      {(['minItems', 'maxItems'] as const).map((key) => (
        <InputNumber
          key={key}
          className={css.count}
          prefix={t(`set.${key}`)}
          value={field[key] ?? null}
          min={key === 'minItems' ? 0 : 1}
          max={5000}
          precision={0}
          controls={false}
          disabled={isReadOnly}
          placeholder={t('set.noBound')}
          aria-label={`${t(field.items && 'enum' in field.items ? 'set.items' : 'set.rows')} ${t(`set.${key}`)}`}
          onChange={(next) => put(key, next)}
        />
      ))}
    </div>
  );
}
