const ENTRY = 'input:not([type=hidden]):not(:disabled), textarea, select';
const FOCUSABLE = `${ENTRY}, button, [tabindex="0"]`;

/** Scrolls an element into sight and puts the focus on it, or on the first control inside it: one to enter something, before a button that takes a row away. */
export function focusWithin(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const target = element.matches(FOCUSABLE)
    ? element
    : (element.querySelector<HTMLElement>(ENTRY) ?? element.querySelector<HTMLElement>(FOCUSABLE) ?? element);
  element.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
