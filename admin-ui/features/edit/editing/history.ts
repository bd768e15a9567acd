/** What can be undone: whole documents, which share all that did not change. Pure. */

export interface History<Document> {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
  /** What the last change was about, while a further one about it is the same step. */
  readonly about: string | undefined;
}

const MOST_STEPS = 200;

export function historyOf<Document>(present: Document): History<Document> {
  return { past: [], present, future: [], about: undefined };
}

/** One step more; a change that changes nothing is none. */
export function changed<Document>(
  history: History<Document>,
  next: Document,
  about: string | undefined,
): History<Document> {
  if (next === history.present) return history;
  const isSameStep = about !== undefined && about === history.about && history.past.length > 0;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], about };
}

/** Whatever comes next is a step of its own. */
export function paused<Document>(history: History<Document>): History<Document> {
  return history.about === undefined ? history : { ...history, about: undefined };
}

export function undone<Document>({ past, present, future }: History<Document>): History<Document> {
  const previous = past.at(-1);
  if (previous === undefined) return { past, present, future, about: undefined };
  return { past: past.slice(0, -1), present: previous, future: [present, ...future], about: undefined };
}

export function redone<Document>({ past, present, future }: History<Document>): History<Document> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, about: undefined };
  return { past: [...past, present], present: next, future: rest, about: undefined };
}

/** The same steps on other ground: what somebody else changed is not undone with what one did oneself. */
export function rebased<Document>(
  history: History<Document>,
  onto: (document: Document) => Document,
): History<Document> {
  return {
    past: history.past.map(onto),
    present: onto(history.present),
    future: history.future.map(onto),
    about: undefined,
  };
}
