/**
 * The bodies of a long table, one a page of the list: those far from what is on the screen are kept as blank space of the same
 * height, so that a list of ten thousand rows scrolls like one of a hundred.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Less than this is drawn whole: looking it up in the page (Ctrl+F) then finds everything. */
const mostDrawn = 3;

export function WindowedBodies<Row>({
  pages,
  columns,
  children,
}: {
  pages: readonly (readonly Row[])[];
  /** How many columns the blank space spans. */
  columns: number;
  children: (row: Row) => ReactNode;
}) {
  return pages.map((rows, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages come in order and are never put between others
    <Body key={at} isWatched={pages.length > mostDrawn} columns={columns}>
      {rows.map(children)}
    </Body>
  ));
}

function Body({
  isWatched,
  columns,
  children,
}: {
  isWatched: boolean;
  columns: number;
  children: ReactNode;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [blank, setBlank] = useState<number | null>(null);
  useEffect(() => {
    const element = body.current;
    if (!isWatched || !element) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry && setBlank(entry.isIntersecting ? null : entry.boundingClientRect.height),
      { rootMargin: '1500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isWatched]);
  return (
    <tbody ref={body}>
      {blank === null ? (
        children
      ) : (
        <tr>
          <td colSpan={columns} style={{ height: blank, padding: 0, border: 0 }} />
        </tr>
      )}
    </tbody>
  );
}
