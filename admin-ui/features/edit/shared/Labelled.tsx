import { type ReactNode, useId } from 'react';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { FaultLines } from './FaultLines.tsx';
import css from './plain-table.module.css';

interface LabelledProps {
  label: string;
  hint?: string;
  faults?: readonly Finding[];
  isWide?: boolean;
  /** The control, under this id. */
  children: (id: string) => ReactNode;
}

/** One field of an opened row: its name above, what is wrong with it below. */
export function Labelled({ label, hint, faults = [], isWide = false, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={css.field} data-wide={isWide}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <span className={css.quiet}>{hint}</span> : null}
      <FaultLines faults={faults} />
    </div>
  );
}
