import { type ReactNode, useId } from 'react';
import type { Finding } from '../../../../../../server/core/language/finding.ts';
import { FaultLines } from '../../../shared/FaultLines.tsx';
import css from './fields.module.css';

interface LabelledProps {
  label: string;
  hint?: string;
  /** At this field or inside it. */
  faults?: readonly Finding[];
  isWide?: boolean;
  /** The control, under this id. */
  children: (id: string) => ReactNode;
}

/** One field with its name above, and what is wrong with it below. */
export function Labelled({ label, hint, faults = [], isWide = false, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={css.field} data-wide={isWide}>
      <label htmlFor={id}>
        {label}
        {hint ? <span className={css.hint}>{hint}</span> : null}
      </label>
      {children(id)}
      <FaultLines faults={faults} />
    </div>
  );
}
