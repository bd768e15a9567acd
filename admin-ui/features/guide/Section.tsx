import type { ReactNode } from 'react';

/** One part of the guide, with an address of its own. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className="paper" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note ? <p style={{ marginBottom: 12, color: 'var(--ink-2)' }}>{note}</p> : null}
      {children}
    </section>
  );
}
