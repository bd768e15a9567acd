import { Button, Checkbox, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { Labelled } from '../../shared/Labelled.tsx';
import css from '../../shared/plain-table.module.css';
import { ItemUseList } from '../../shared/uses/ItemUseList.tsx';
import { useItemUses } from '../../shared/uses/use-item-uses.ts';
import { type Department, departmentsOf, withPhone } from './directory-edits.ts';
import { directoryWords } from './directory-words.ts';

const LEVELS = ['street', 'district', 'city', 'other'] as const;
const ID = /^[A-Za-z][A-Za-z0-9-]{0,40}$/;

interface DepartmentFormProps {
  department: Department;
  onChange: (next: Department, about: string) => void;
}

export function DepartmentForm({ department, onChange }: DepartmentFormProps) {
  const { t } = useWords(directoryWords);
  const uses = useItemUses(department.id);
  return (
    <div className={css.body}>
      <div className={css.fields}>
        <Labelled label={t('department.name')} isWide>
          {(id) => (
            <Input
              id={id}
              value={department.name}
              maxLength={200}
              status={department.name === '' ? 'error' : ''}
              onChange={({ target }) => onChange({ ...department, name: target.value }, 'name')}
            />
          )}
        </Labelled>
        <Labelled label={t('level')}>
          {(id) => (
            <Select
              id={id}
              value={department.level}
              options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
              onChange={(level) => onChange({ ...department, level }, 'level')}
            />
          )}
        </Labelled>
        <Labelled label={t('phone')}>
          {(id) => (
            <Input
              id={id}
              value={department.phone ?? ''}
              maxLength={100}
              autoComplete="off"
              onChange={({ target }) => onChange(withPhone(department, target.value), 'phone')}
            />
          )}
        </Labelled>
        <Labelled label={t('resident')} hint={t('resident.hint')}>
          {(id) => (
            <Checkbox
              id={id}
              checked={department.resident}
              onChange={({ target }) => onChange({ ...department, resident: target.checked }, 'resident')}
            >
              {t('resident.yes')}
            </Checkbox>
          )}
        </Labelled>
        <div className={css.field}>
          <span>{t('used')}</span>
          <ItemUseList uses={uses} />
        </div>
      </div>
      <details className={css.advanced}>
        <summary>{t('advanced')}</summary>
        <IdField key={department.id} department={department} onChange={onChange} />
      </details>
    </div>
  );
}

/** Taken only when said so: half an id would be another department. */
function IdField({ department, onChange }: DepartmentFormProps) {
  const { t } = useWords(directoryWords);
  const { document } = useEditing();
  const [typed, setTyped] = useState(department.id);
  const isFree = ID.test(typed) && !departmentsOf(document).some(({ id }) => id === typed);
  const isBad = typed !== department.id && !isFree;
  return (
    <Labelled label={t('id')} hint={t(isBad ? 'id.bad' : 'id.hint')}>
      {(id) => (
        <Space.Compact>
          <Input
            id={id}
            value={typed}
            maxLength={40}
            status={isBad ? 'error' : ''}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button disabled={!isFree} onClick={() => onChange({ ...department, id: typed }, 'id')}>
            {t('id.ok')}
          </Button>
        </Space.Compact>
      )}
    </Labelled>
  );
}
