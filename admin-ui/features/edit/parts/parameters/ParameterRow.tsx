import { DownOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { pointerToken } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useEditing } from '../../editing/editing.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import css from '../../shared/plain-table.module.css';
import { ItemUseList } from '../../shared/uses/ItemUseList.tsx';
import { RemoveUsed } from '../../shared/uses/RemoveUsed.tsx';
import { useItemUses } from '../../shared/uses/use-item-uses.ts';
import { ParameterForm } from './ParameterForm.tsx';
import { type Parameter, withoutParameter, withParameter } from './parameter-edits.ts';
import parametersCss from './parameters.module.css';
import { parametersWords } from './parameters-words.ts';
import { ValueInput } from './ValueInput.tsx';

interface ParameterRowProps {
  id: string;
  parameter: Parameter;
  isOpen: boolean;
  isLinked: boolean;
  /** The one that is open; null for none. */
  onOpen: (key: string | null) => void;
}

export function ParameterRow({ id, parameter, isOpen, isLinked, onOpen }: ParameterRowProps) {
  const { t } = useWords(parametersWords);
  const { findings, isReadOnly, edit, offerUndo } = useEditing();
  const row = useRef<HTMLTableRowElement>(null);
  const control = useId();
  const uses = useItemUses(`parameters.${id}`);
  useEffect(() => {
    if (isLinked) row.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  const place = `/parameters/${pointerToken(id)}`;
  // That it is not confirmed is told by its mark.
  const faults = findingsWithin(findings, place).filter(
    ({ code, severity }) => code !== 'unconfirmed-basis' || severity === 'error',
  );
  const title = withChinesePunctuation(parameter.title);
  const put = (next: Parameter, about: string) =>
    edit((before) => withParameter(before, id, next), `${place}/${about}`);
  return (
    <>
      <tr ref={row} data-entry={id} data-linked={isLinked} data-open={isOpen}>
        <td>
          <div className={css.title}>{title}</div>
          {parameter.note ? <div className={css.quiet}>{withChinesePunctuation(parameter.note)}</div> : null}
          <ItemUseList uses={uses} />
          <FaultLines faults={faults} />
        </td>
        <td className={parametersCss.value}>
          <ValueInput
            id={control}
            parameter={parameter}
            label={t('value.of', { title })}
            isReadOnly={isReadOnly}
            isFaulty={faults.some(({ pointer }) => pointer === `${place}/value`)}
            onChange={(value) => put({ ...parameter, value }, 'value')}
          />
        </td>
        <td className={parametersCss.mark}>
          <Checkbox
            checked={parameter.confirmed}
            disabled={isReadOnly}
            aria-label={t('confirmed.of', { title })}
            onChange={({ target }) => put({ ...parameter, confirmed: target.checked }, 'confirmed')}
          />
        </td>
        <td className={css.tools}>
          {isReadOnly ? null : (
            <>
              <Button
                type="text"
                aria-expanded={isOpen}
                aria-label={isOpen ? t('close') : t('open.of', { title })}
                title={isOpen ? t('close') : t('open.of', { title })}
                icon={isOpen ? <DownOutlined aria-hidden="true" /> : <EditOutlined aria-hidden="true" />}
                onClick={() => onOpen(isOpen ? null : id)}
              />
              <RemoveUsed
                title={parameter.title}
                code={`parameters.${id}`}
                onRemove={() => {
                  offerUndo(row.current);
                  edit((before) => withoutParameter(before, id));
                }}
              />
            </>
          )}
        </td>
      </tr>
      {isOpen && !isReadOnly ? (
        <tr data-form={id}>
          <td colSpan={4}>
            <ParameterForm id={id} parameter={parameter} onChange={put} onRenamed={onOpen} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
