/**
 * What is done once the mouse button is up again. Leaving a field may put a line under it; if that happened between
 * pressing and releasing, what was pressed would move away from under the pointer and the click would be lost.
 */
let isPressed = false;
let waiting: (() => void)[] = [];

function release(): void {
  isPressed = false;
  const due = waiting;
  waiting = [];
  // The click itself comes after the release, in the same turn.
  setTimeout(() => {
    for (const task of due) task();
  });
}

window.addEventListener(
  'pointerdown',
  () => {
    isPressed = true;
  },
  true,
);
window.addEventListener('pointerup', release, true);
window.addEventListener('pointercancel', release, true);

/** Runs the task in a moment; while a button is held down, when it has been released and its click has been handled. */
export function afterPress(task: () => void): void {
  if (isPressed) waiting.push(task);
  else setTimeout(task);
}
