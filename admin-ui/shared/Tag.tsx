import type { ReactNode } from 'react';
import css from './Tag.module.css';

export type Tone = 'good' | 'wait' | 'bad' | 'plain' | 'blue';

/** A short word about a state. The words carry it; the colour only helps. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={css.tag} data-tone={tone}>
      {icon ? <span aria-hidden="true">{icon}</span> : null}
      {children}
    </span>
  );
}
