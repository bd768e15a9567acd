/**
 * The settings of one field, or of one column of a list: name, help, what is filled in and within which bounds. Controlled: it
 * knows an entry and tells the next one. Whether it is required, its default and its key are told by who owns it.
 */
import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../../../../messages/words.tsx';
import {
  choicesOf,
  type FieldEntry,
  type FieldKind,
  fieldKinds,
  kindOf,
  unseenOf,
  withKind,
} from '../logic/field-kinds.ts';
import { NumberSettings } from './NumberSettings.tsx';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';
import { TextSettings } from './TextSettings.tsx';

export interface FieldSettingsProps {
  entry: FieldEntry;
  /** `about` names what is being typed in, so that it is one step of undo. */
  onChange: (next: FieldEntry, about: string) => void;
  isReadOnly: boolean;
  isUsed: boolean;
  /** Of the input of the name, so that a new field can be typed into at once. */
  nameId: string;
  /** A list inside a row of a list is not possible. */
  canBeRows: boolean;
  /** Words for the first choices of a field that becomes a choice. */
  firstChoices: readonly string[];
  /** The choices or the columns, which their owner edits. */
  children?: ReactNode;
}

export function FieldSettings(props: FieldSettingsProps) {
  const { entry, onChange, isReadOnly, isUsed, nameId, canBeRows, firstChoices, children } = props;
  const { t } = useWords(settingsWords);
  const helpId = useId();
  const kindId = useId();
  const kind = kindOf(entry);
  const { field, ui } = entry;
  const kinds = fieldKinds.filter((one) => canBeRows || one !== 'rows');
  const help = helpOf(entry);
  return (
    <>
      <div className={css.line}>
        <label htmlFor={nameId}>{t('set.title')}</label>
        <div>
          <Input
            id={nameId}
            value={field.title}
            disabled={isReadOnly}
            maxLength={2000}
            autoComplete="off"
            status={field.title.trim() === '' ? 'error' : ''}
            aria-describedby={field.title.trim() === '' ? `${nameId}-missing` : undefined}
            onChange={({ target }) => onChange({ ui, field: { ...field, title: target.value } }, 'title')}
          />
          {field.title.trim() === '' ? (
            <p className={css.fault} id={`${nameId}-missing`}>
              {t('set.title.missing')}
            </p>
          ) : null}
        </div>
      </div>
      <div className={css.line}>
        <label htmlFor={kindId}>{t('set.kind')}</label>
        <div>
          <Select
            id={kindId}
            className={css.kind}
            value={kind}
            disabled={isReadOnly}
            listHeight={440}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(next: FieldKind) => onChange(withKind(entry, next, firstChoices), 'kind')}
          />
          {kind === 'rows' ? <p className={css.hint}>{t('kind.rows.hint')}</p> : null}
          {isUsed && !isReadOnly ? <p className={css.hint}>{t('kind.used')}</p> : null}
        </div>
      </div>
      {kind === 'number' ? (
        <NumberSettings entry={entry} onChange={onChange} isReadOnly={isReadOnly} />
      ) : null}
      {kind === 'text' || kind === 'long-text' || field.format === 'idcard' || field.format === 'uscc' ? (
        <TextSettings entry={entry} onChange={onChange} isReadOnly={isReadOnly} />
      ) : null}
      {children}
      <div className={css.line}>
        <label htmlFor={helpId}>{t('set.help')}</label>
        <Input.TextArea
          id={helpId}
          value={help}
          disabled={isReadOnly}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={2000}
          placeholder={t('set.help.hint')}
          onChange={({ target }) => onChange(withHelp(entry, target.value), 'help')}
        />
      </div>
      <Unseen entry={entry} />
    </>
  );
}

/** The form shows the help of its drawing, else the description of the field: what is edited is what is shown. */
function helpOf({ field, ui }: FieldEntry): string {
  return String(ui['ui:help'] ?? field.description ?? '');
}

function withHelp({ field, ui }: FieldEntry, help: string): FieldEntry {
  if (ui['ui:help'] !== undefined || field.description === undefined)
    return { field, ui: { ...ui, 'ui:help': help === '' ? undefined : help } };
  const { description: _was, ...rest } = field;
  return { field: help === '' ? rest : { ...rest, description: help }, ui };
}

/** What has no control here is said, and stays. */
function Unseen({ entry }: { entry: FieldEntry }) {
  const { t } = useWords(settingsWords);
  const { pattern, others } = unseenOf(entry);
  const { patternText } = entry.field;
  return (
    <>
      {pattern ? (
        <p className={css.note}>
          {patternText === undefined ? t('set.pattern.silent') : t('set.pattern', { text: patternText })}
        </p>
      ) : null}
      {others.length > 0 ? <p className={css.note}>{t('set.kept')}</p> : null}
      {choicesOf(entry.field)?.length === 0 ? <p className={css.fault}>{t('set.choices.few')}</p> : null}
    </>
  );
}
