/** The figures that this district sets, as a table: its value and mark in the row, the rest of one where it is opened. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { pointerToken } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import { landIn } from '../../shared/landing.ts';
import { NameField } from '../../shared/NameField.tsx';
import css from '../../shared/plain-table.module.css';
import { ParameterRow } from './ParameterRow.tsx';
import { freeKey, isFound, parametersOf, withParameter } from './parameter-edits.ts';
import { parametersWords } from './parameters-words.ts';

export function ParametersPart() {
  const { t } = useWords(parametersWords);
  const { t: titleOf } = useWords(partWords);
  const { document, isReadOnly, edit } = useEditing();
  const { at } = usePlace();
  const search = useId();
  const part = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState('');
  // What was unconfirmed when somebody asked for it: a row does not go away under the hand that confirms it.
  const [asked, setAsked] = useState<ReadonlySet<string> | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const parameters = parametersOf(document);
  const all = Object.entries(parameters);
  const unconfirmed = all.filter(([, { confirmed }]) => !confirmed).map(([key]) => key);
  const shown = all.filter(
    // An opened one stays while it is being changed.
    ([key, one]) => key === open || (isFound(one, wanted) && (!asked || asked.has(key) || !one.confirmed)),
  );
  const add = () => {
    const key = freeKey(parameters);
    const fresh = { title: t('new'), type: 'number', value: 0, confirmed: false } as const;
    edit((before) => withParameter(before, key, fresh));
    setOpen(key);
    landIn(() => part.current?.querySelector(`[data-form="${key}"]`));
  };
  return (
    <div className="paper" ref={part} data-entries>
      <h2>{titleOf('parameters')}</h2>
      <p className={css.quiet}>{t('text')}</p>
      <NameField label={t('name')} />
      <div className={css.bar}>
        <label htmlFor={search}>{t('search')}</label>
        <Input
          id={search}
          className={css.search}
          value={wanted}
          placeholder={t('search.hint')}
          allowClear
          onChange={({ target }) => setWanted(target.value)}
        />
        <Checkbox
          checked={asked !== null}
          onChange={({ target }) => setAsked(target.checked ? new Set(unconfirmed) : null)}
        >
          {t('unconfirmed', { n: unconfirmed.length })}
        </Checkbox>
        <span className={css.quiet} role="status">
          {t('count', { n: all.length, unconfirmed: unconfirmed.length })}
        </span>
      </div>
      {shown.length === 0 ? <p className={css.add}>{t(all.length === 0 ? 'none' : 'none.found')}</p> : null}
      {shown.length === 0 ? null : (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('parameter')}</th>
                <th scope="col">{t('value')}</th>
                <th scope="col">{t('confirmed')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('tools')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(([key, parameter]) => (
                <ParameterRow
                  key={key}
                  id={key}
                  parameter={parameter}
                  isOpen={open === key}
                  isLinked={isWithin(at, `/parameters/${pointerToken(key)}`)}
                  onOpen={setOpen}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isReadOnly ? null : (
        <Button
          data-add
          className={css.add}
          type="dashed"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={add}
        >
          {t('add')}
        </Button>
      )}
    </div>
  );
}
