import type { InputRef } from 'antd';
import type { KeyboardEvent } from 'react';

const STEP: Record<string, [number, number]> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** Arrow keys among the items: down and up inside a window, left and right to the next window; up from the top is the search. */
export function moveAmongItems(event: KeyboardEvent<HTMLElement>, search: InputRef | null): void {
  const step = STEP[event.key];
  if (!step || !(document.activeElement instanceof HTMLElement)) return;
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>('section')]
    .map((section) => [...section.querySelectorAll<HTMLElement>('a[data-item]')])
    .filter((links) => links.length > 0);
  const here = document.activeElement;
  const column = columns.findIndex((links) => links.includes(here));
  if (column < 0) return;
  const row = columns[column]?.indexOf(here) ?? 0;
  event.preventDefault();
  if (row + step[1] < 0) {
    search?.focus();
    return;
  }
  const links = columns[Math.min(Math.max(column + step[0], 0), columns.length - 1)] ?? [];
  links[Math.min(row + step[1], links.length - 1)]?.focus();
}
