import { Input } from 'antd';
import { useId } from 'react';
import { findingsWithin, useEditing } from '../editing/editing.ts';
import { FaultLines } from './FaultLines.tsx';
import css from './NameField.module.css';

/** One short text of a document, at its top level: what it is called. */
export function NameField({ label, of = 'name' }: { label: string; of?: string }) {
  const { document, findings, isReadOnly, edit } = useEditing();
  const id = useId();
  const faults = findingsWithin(findings, `/${of}`);
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={String(document[of] ?? '')}
        maxLength={200}
        disabled={isReadOnly}
        status={faults.length > 0 ? 'error' : ''}
        onChange={({ target }) => edit((before) => ({ ...before, [of]: target.value }), `/${of}`)}
      />
      <FaultLines faults={faults} />
    </div>
  );
}
