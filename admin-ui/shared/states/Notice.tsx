import type { ReactNode } from 'react';
import css from './states.module.css';

/** A whole-page word with its way out: not found, not allowed, empty, broken. */
export function Notice({
  icon,
  title,
  children,
  actions,
  level = 1,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** 2 where the page around has its own title. */
  level?: 1 | 2;
}) {
  const Title = `h${level}` as const;
  return (
    <section className={css.notice}>
      <div className={css.icon} aria-hidden="true">
        {icon}
      </div>
      <Title className={css.title}>{title}</Title>
      {children ? <div className={css.text}>{children}</div> : null}
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </section>
  );
}
