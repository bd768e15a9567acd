import {
  CopyOutlined,
  DeleteOutlined,
  DownOutlined,
  ExclamationCircleFilled,
  PlusOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { pointerToken } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { FieldBody } from './FieldBody.tsx';
import css from './FormPart.module.css';
import { formWords } from './form-words.ts';
import { type FieldEntry, kindOf } from './logic/field-kinds.ts';
import { requirementOf } from './logic/form-edits.ts';
import type { Removal } from './RemoveDialog.tsx';
import { settingsWords } from './settings/settings-words.ts';

export interface FieldCardProps {
  fieldKey: string;
  entry: FieldEntry;
  handle: ReactNode;
  isOpen: boolean;
  onToggle: () => void;
  onAddBelow: () => void;
  onCopy: () => void;
  onRemove: () => void;
  onRenamed: (to: string) => void;
  ask: (removal: Removal) => void;
}

/** One field in the list: what it asks in one line, and its settings when it is open. */
export function FieldCard(props: FieldCardProps) {
  const { fieldKey, entry, handle, isOpen, onToggle, onAddBelow, onCopy, onRemove } = props;
  const { t } = useWords(formWords);
  const { t: tSettings } = useWords(settingsWords);
  const { document, findings, isReadOnly } = useItemEditing();
  const { title, unit } = entry.field;
  const requirement = requirementOf(document.form, fieldKey);
  const faults = [
    ...findingsWithin(findings, `/form/schema/properties/${pointerToken(fieldKey)}`),
    ...findingsWithin(findings, `/form/requiredWhen/${pointerToken(fieldKey)}`),
  ];
  const shown = title.trim() === '' ? t('row.untitled') : withChinesePunctuation(title);
  return (
    <div className={css.card} data-entry={fieldKey} data-open={isOpen}>
      <div className={css.cardHead}>
        {handle}
        <button
          type="button"
          id={`design-${fieldKey}`}
          className={css.cardName}
          aria-expanded={isOpen}
          aria-label={t('row.open', { title: shown })}
          onClick={onToggle}
        >
          {isOpen ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
          <span className={css.cardTitle}>{shown}</span>
          <small>
            {tSettings(`kind.${kindOf(entry)}`)}
            {unit === undefined ? '' : ` · ${unit}`}
            {' · '}
            {t(
              requirement === true
                ? 'row.required'
                : requirement === false
                  ? 'row.optional'
                  : 'row.conditional',
            )}
          </small>
          {faults.length > 0 ? (
            <span className={css.faulty}>
              <ExclamationCircleFilled aria-hidden="true" /> {t('row.faults', { n: faults.length })}
            </span>
          ) : null}
        </button>
        {isReadOnly ? null : (
          <>
            <Button
              type="text"
              icon={<CopyOutlined />}
              aria-label={t('row.copy', { title: shown })}
              title={t('row.copy', { title: shown })}
              onClick={onCopy}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('row.remove', { title: shown })}
              title={t('row.remove', { title: shown })}
              onClick={onRemove}
            />
          </>
        )}
      </div>
      {isOpen ? (
        <div className={css.cardBody}>
          <FaultLines faults={faults} />
          <FieldBody fieldKey={fieldKey} entry={entry} onRenamed={props.onRenamed} ask={props.ask} />
          {isReadOnly ? null : (
            <Button className={css.below} icon={<PlusOutlined />} onClick={onAddBelow}>
              {t('form.addBelow')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
