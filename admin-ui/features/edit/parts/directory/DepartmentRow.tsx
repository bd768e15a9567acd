import { CheckCircleFilled, DownOutlined, EditOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { Tag } from '../../../../shared/Tag.tsx';
import { findingsWithin, useEditing } from '../../editing/editing.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import css from '../../shared/plain-table.module.css';
import { RemoveUsed } from '../../shared/uses/RemoveUsed.tsx';
import { DepartmentForm } from './DepartmentForm.tsx';
import { type Department, replaced, withDepartments, without } from './directory-edits.ts';
import { directoryWords } from './directory-words.ts';

interface DepartmentRowProps {
  department: Department;
  index: number;
  isOpen: boolean;
  isLinked: boolean;
  onToggle: () => void;
  onRemoved: () => void;
}

export function DepartmentRow({
  department,
  index,
  isOpen,
  isLinked,
  onToggle,
  onRemoved,
}: DepartmentRowProps) {
  const { t } = useWords(directoryWords);
  const { findings, isReadOnly, edit } = useEditing();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isLinked) row.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  const place = `/departments/${index}`;
  const { id, resident, level, phone } = department;
  const name = withChinesePunctuation(department.name);
  const put = (next: Department, about: string) =>
    edit((before) => withDepartments(before, (all) => replaced(all, index, next)), `${place}/${about}`);
  return (
    <>
      <tr ref={row} data-linked={isLinked} data-open={isOpen}>
        <td>
          <div className={css.title}>{name}</div>
          <FaultLines faults={findingsWithin(findings, place)} />
        </td>
        <td>
          <Tag
            tone={resident ? 'good' : 'plain'}
            icon={resident ? <CheckCircleFilled /> : <MinusCircleOutlined />}
          >
            {t(resident ? 'resident.yes' : 'resident.no')}
          </Tag>
        </td>
        <td>{t(`level.${level}`)}</td>
        <td>{phone ?? <span className={css.quiet}>—</span>}</td>
        <td className={css.tools}>
          {isReadOnly ? null : (
            <>
              <Button
                type="text"
                aria-expanded={isOpen}
                aria-label={isOpen ? t('close') : t('open.of', { name })}
                icon={isOpen ? <DownOutlined aria-hidden="true" /> : <EditOutlined aria-hidden="true" />}
                onClick={onToggle}
              >
                {t(isOpen ? 'close' : 'open')}
              </Button>
              <RemoveUsed
                title={department.name}
                code={id}
                onRemove={() => {
                  edit((before) => withDepartments(before, (all) => without(all, index)));
                  onRemoved();
                }}
              />
            </>
          )}
        </td>
      </tr>
      {isOpen && !isReadOnly ? (
        <tr>
          <td colSpan={5}>
            <DepartmentForm department={department} onChange={put} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
