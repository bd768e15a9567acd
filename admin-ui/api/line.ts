/** Whether the last request got any answer at all; the banner over every screen follows it. */
let down = false;
const listeners = new Set<() => void>();

export const line = {
  set(isDown: boolean): void {
    if (down === isDown) return;
    down = isDown;
    for (const listener of listeners) listener();
  },
  isDown: (): boolean => down,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
