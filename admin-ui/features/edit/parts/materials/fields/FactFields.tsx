import { AutoComplete, Checkbox, Input, InputNumber, Select } from 'antd';
import type { Material } from '../../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { without } from '../logic/material-edits.ts';
import { materialsWords } from '../materials-words.ts';
import css from './fields.module.css';
import { Labelled } from './Labelled.tsx';
import { findingsAt, useMaterial } from './material-editing.ts';

const TRUST = ['A', 'B', 'C', 'D'] as const;

type Grade = (typeof TRUST)[number];

/** Name, forms, copies, source and what else is one fact of the material. */
export function FactFields() {
  const { t } = useWords(materialsWords);
  const { material, change, findings, isReadOnly } = useMaterial();
  const put = <K extends keyof Material>(key: K, value: Material[K]) =>
    change((now) => ({ ...now, [key]: value }), key);
  const faults = (key: keyof Material) => findingsAt(findings, `/${key}`);
  return (
    <div className={css.grid}>
      <Labelled label={t('name')} hint={t('name.hint')} faults={faults('name')} isWide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize
            maxLength={2000}
            value={material.name}
            disabled={isReadOnly}
            onChange={({ target }) => put('name', target.value.replaceAll('\n', ''))}
          />
        )}
      </Labelled>
      <Labelled label={t('forms')} hint={t('forms.hint')} faults={faults('forms')}>
        {(id) => (
          <Select
            id={id}
            mode="tags"
            value={material.forms}
            disabled={isReadOnly}
            options={(['form.original', 'form.copy', 'form.electronic'] as const).map((key) => ({
              value: t(key),
              label: t(key),
            }))}
            onChange={(forms) => put('forms', forms)}
          />
        )}
      </Labelled>
      <Labelled label={t('copies')} faults={faults('copies')}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={50}
            precision={0}
            value={material.copies}
            disabled={isReadOnly}
            onChange={(copies) => copies !== null && put('copies', copies)}
          />
        )}
      </Labelled>
      <Labelled label={t('source')} faults={faults('source')}>
        {(id) => (
          <AutoComplete
            id={id}
            value={material.source}
            disabled={isReadOnly}
            options={(['source.self', 'source.government', 'source.agency'] as const).map((key) => ({
              value: t(key),
            }))}
            onChange={(source: string) => put('source', source)}
          />
        )}
      </Labelled>
      <Labelled label={t('trust')} faults={faults('trust')}>
        {(id) => (
          <Select<Grade | ''>
            id={id}
            value={material.trust ?? ''}
            disabled={isReadOnly}
            options={[
              { value: '' as const, label: t('trust.none') },
              ...TRUST.map((grade) => ({ value: grade, label: t(`trust.${grade}`) })),
            ]}
            onChange={(grade) =>
              grade === '' ? change((now) => without(now, 'trust')) : put('trust', grade)
            }
          />
        )}
      </Labelled>
      <div className={css.checks} data-wide="true">
        <Checkbox
          checked={material.licence}
          disabled={isReadOnly}
          onChange={({ target }) => put('licence', target.checked)}
        >
          {t('licence')}
        </Checkbox>
        <Checkbox
          checked={material.internal ?? false}
          disabled={isReadOnly}
          onChange={({ target }) =>
            target.checked ? put('internal', true) : change((now) => without(now, 'internal'))
          }
        >
          {t('internal')}
        </Checkbox>
      </div>
      <Labelled label={t('help')} hint={t('help.hint')} faults={faults('help')} isWide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={material.help ?? ''}
            disabled={isReadOnly}
            onChange={({ target }) =>
              target.value === '' ? change((now) => without(now, 'help'), 'help') : put('help', target.value)
            }
          />
        )}
      </Labelled>
    </div>
  );
}
