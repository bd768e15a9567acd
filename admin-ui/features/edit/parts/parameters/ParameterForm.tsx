import { Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { Labelled } from '../../shared/Labelled.tsx';
import css from '../../shared/plain-table.module.css';
import { isFreeKey, type Parameter, parametersOf, renamed, withText, withType } from './parameter-edits.ts';
import { parametersWords } from './parameters-words.ts';

const TYPES = ['number', 'boolean', 'date', 'string'] as const;

interface ParameterFormProps {
  id: string;
  parameter: Parameter;
  onChange: (next: Parameter, about: string) => void;
  onRenamed: (key: string) => void;
}

/** What a parameter is called, of which type it is, where it comes from. */
export function ParameterForm({ id, parameter, onChange, onRenamed }: ParameterFormProps) {
  const { t } = useWords(parametersWords);
  return (
    <div className={css.body}>
      <div className={css.fields}>
        <Labelled label={t('title')} isWide>
          {(control) => (
            <Input
              id={control}
              value={parameter.title}
              maxLength={200}
              status={parameter.title === '' ? 'error' : ''}
              onChange={({ target }) => onChange({ ...parameter, title: target.value }, 'title')}
            />
          )}
        </Labelled>
        <Labelled label={t('type')}>
          {(control) => (
            <Select
              id={control}
              value={parameter.type}
              options={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
              onChange={(type) => onChange(withType(parameter, type), 'type')}
            />
          )}
        </Labelled>
        {parameter.type === 'number' ? (
          <Labelled label={t('unit')} hint={t('unit.hint')}>
            {(control) => (
              <Input
                id={control}
                value={parameter.unit ?? ''}
                maxLength={40}
                onChange={({ target }) => onChange(withText(parameter, 'unit', target.value), 'unit')}
              />
            )}
          </Labelled>
        ) : null}
        <Labelled label={t('note')} hint={t('note.hint')} isWide>
          {(control) => (
            <Input.TextArea
              id={control}
              value={parameter.note ?? ''}
              maxLength={2000}
              autoSize={{ minRows: 2 }}
              onChange={({ target }) => onChange(withText(parameter, 'note', target.value), 'note')}
            />
          )}
        </Labelled>
      </div>
      <details className={css.advanced}>
        <summary>{t('advanced')}</summary>
        <KeyField id={id} onRenamed={onRenamed} />
      </details>
    </div>
  );
}

function KeyField({ id, onRenamed }: { id: string; onRenamed: (key: string) => void }) {
  const { t } = useWords(parametersWords);
  const { document, edit } = useEditing();
  const [key, setKey] = useState(id);
  const isFree = isFreeKey(parametersOf(document), key);
  const isBad = key !== id && !isFree;
  return (
    <Labelled label={t('key')} hint={t(isBad ? 'key.bad' : 'key.hint')}>
      {(control) => (
        <Space.Compact>
          <Input
            id={control}
            value={key}
            maxLength={41}
            status={isBad ? 'error' : ''}
            onChange={({ target }) => setKey(target.value)}
          />
          <Button
            disabled={!isFree}
            onClick={() => {
              edit((before) => renamed(before, id, key));
              onRenamed(key);
            }}
          >
            {t('key.ok')}
          </Button>
        </Space.Compact>
      )}
    </Labelled>
  );
}
