/** The departments of the directory as a table: read and quickly changed in the row, the rest of one where it is opened. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import { NameField } from '../../shared/NameField.tsx';
import css from '../../shared/plain-table.module.css';
import { DepartmentRow } from './DepartmentRow.tsx';
import directoryCss from './directory.module.css';
import { departmentsOf, freeId, withDepartments } from './directory-edits.ts';
import { directoryWords } from './directory-words.ts';

export function DepartmentsPart() {
  const { t } = useWords(directoryWords);
  const { t: titleOf } = useWords(partWords);
  const { document, isReadOnly, edit } = useEditing();
  const { at } = usePlace();
  const search = useId();
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  const departments = departmentsOf(document);
  const shown = departments
    .map((department, index) => ({ department, index }))
    .filter(
      ({ department: { name, phone = '' }, index }) =>
        index === open || `${name} ${phone}`.includes(wanted.trim()),
    );
  const add = () => {
    const fresh = {
      id: freeId(departments, 'd'),
      name: t('new'),
      resident: true,
      level: 'district',
    } as const;
    edit((before) => withDepartments(before, (all) => [...all, fresh]));
    setOpen(departments.length);
  };
  const resident = departments.filter((one) => one.resident).length;
  return (
    <div className="paper">
      <h2>{titleOf('departments')}</h2>
      <p className={css.quiet}>{t('text')}</p>
      <div className={directoryCss.names}>
        <NameField label={t('name')} />
        <NameField label={t('district')} of="district" />
      </div>
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
        <span className={css.quiet} role="status">
          {t('count', { n: departments.length, resident })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={css.add}>{t('none.found')}</p>
      ) : (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('department')}</th>
                <th scope="col">{t('resident')}</th>
                <th scope="col">{t('level')}</th>
                <th scope="col">{t('phone')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('tools')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ department, index }) => (
                <DepartmentRow
                  key={index}
                  {...{ department, index }}
                  isOpen={open === index}
                  isLinked={isWithin(at, `/departments/${index}`)}
                  onToggle={() => setOpen(open === index ? null : index)}
                  onRemoved={() => setOpen(null)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isReadOnly ? null : (
        <Button className={css.add} type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}
