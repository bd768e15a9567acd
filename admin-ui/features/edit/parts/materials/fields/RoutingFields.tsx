import { InputNumber } from 'antd';
import { useWords } from '../../../../../messages/words.tsx';
import { useItemEditing } from '../../../editing/editing.ts';
import { CitationsField } from '../../../shared/CitationsField.tsx';
import { DepartmentsSelect } from '../../../shared/DepartmentSelect.tsx';
import { without } from '../logic/material-edits.ts';
import { materialsWords } from '../materials-words.ts';
import css from './fields.module.css';
import { Labelled } from './Labelled.tsx';
import { findingsAt, useMaterial } from './material-editing.ts';

/** Which departments get it, in which stage, and on what it rests. */
export function RoutingFields() {
  const { t } = useWords(materialsWords);
  const { document, beside } = useItemEditing();
  const { material, change, findings, isReadOnly } = useMaterial();
  return (
    <>
      <div className={css.grid}>
        <Labelled label={t('to')} hint={t('to.hint')} faults={findingsAt(findings, '/to')}>
          {(id) => (
            <DepartmentsSelect
              id={id}
              label={t('to')}
              value={material.to ?? []}
              departments={beside.directory?.departments ?? []}
              isReadOnly={isReadOnly}
              onChange={(to) => change((now) => (to.length === 0 ? without(now, 'to') : { ...now, to }))}
            />
          )}
        </Labelled>
        <Labelled label={t('stage')} hint={t('stage.hint')} faults={findingsAt(findings, '/stage')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={20}
              precision={0}
              value={material.stage ?? null}
              disabled={isReadOnly}
              onChange={(stage) =>
                change((now) => (stage === null ? without(now, 'stage') : { ...now, stage }), 'stage')
              }
            />
          )}
        </Labelled>
      </div>
      <h4 className={css.subject}>{t('basis')}</h4>
      <CitationsField
        value={material.basis}
        laws={document.basis}
        isReadOnly={isReadOnly}
        faults={findingsAt(findings, '/basis')}
        onChange={(basis) => change((now) => ({ ...now, basis }), 'basis')}
      />
    </>
  );
}
