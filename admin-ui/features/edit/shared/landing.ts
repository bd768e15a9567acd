/**
 * Where the keyboard goes on after something was added or deleted. The document changes at once, its picture a moment later (and
 * a part that is loaded first, later still): until it is there, or the person does something else, it is waited for.
 */
const FIELDS = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled)';

/** Into the first field of what has been added. */
export function landIn(find: () => Element | null | undefined): void {
  waitFor(() => find()?.querySelector<HTMLElement>(FIELDS));
}

/**
 * To the entry that takes the place of the one that was deleted: the next of its list, else the one before, else where entries
 * are added. Entries, their list and that button are marked `data-entry`, `data-entries` and `data-add`.
 */
export function landBeside(entry: Element | null | undefined): void {
  const list = entry?.closest('[data-entries]');
  if (!entry || !list) return;
  const entries = () => [...list.querySelectorAll('[data-entry]')];
  const before = entries();
  const at = before.indexOf(entry);
  waitFor(() => {
    const now = entries();
    if (now.length !== before.length - 1) return undefined;
    const neighbour = now[at] ?? now[at - 1];
    if (!neighbour) return list.querySelector<HTMLElement>('button[data-add]');
    // What opens it, rather than the handle at its front.
    return (
      neighbour.querySelector<HTMLElement>('button[aria-expanded], button[aria-current]') ??
      neighbour.querySelector<HTMLElement>('button, input')
    );
  });
}

function waitFor(find: () => HTMLElement | null | undefined): void {
  const land = (): boolean => {
    const control = find();
    if (!control) return false;
    stop();
    control.focus();
    return true;
  };
  const observer = new MutationObserver(land);
  const stop = () => {
    observer.disconnect();
    for (const event of ['keydown', 'pointerdown']) removeEventListener(event, stop, true);
  };
  // What is drawn at once is there after this turn; a dialog that closes gives the focus back first.
  setTimeout(() => {
    if (land()) return;
    observer.observe(document.body, { childList: true, subtree: true });
    for (const event of ['keydown', 'pointerdown']) addEventListener(event, stop, true);
  });
}
