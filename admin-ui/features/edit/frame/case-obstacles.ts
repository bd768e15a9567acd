/** One change of a rule often fails many golden cases in the same way: what is in the way of submitting says it once. */
export interface Obstacle {
  readonly pointer: string;
  readonly message: string;
}

export interface FailingCases {
  /** What the cases do not expect; days and figures that differ from case to case are left open. */
  readonly cause: string;
  readonly cases: readonly { readonly pointer: string; readonly title: string }[];
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

const FIGURES = /\d[\d.:]*/g;

/** Those of golden cases by their cause, the most frequent first; the others as they came. */
export function sortObstacles(
  obstacles: readonly Obstacle[],
  cases: readonly Titled[],
): { readonly failing: readonly FailingCases[]; readonly others: readonly Obstacle[] } {
  const groups = new Map<string, { causes: string[]; cases: { pointer: string; title: string }[] }>();
  const others: Obstacle[] = [];
  for (const obstacle of obstacles) {
    const found = failureOf(obstacle, cases);
    if (found === undefined) {
      others.push(obstacle);
      continue;
    }
    const key = found.cause.replace(FIGURES, '…');
    const group = groups.get(key) ?? { causes: [], cases: [] };
    group.causes.push(found.cause);
    group.cases.push({ pointer: obstacle.pointer, title: found.title });
    groups.set(key, group);
  }
  const failing = [...groups].map(([open, { causes, cases: those }]) => ({
    cause: causes.every((cause) => cause === causes[0]) ? (causes[0] ?? open) : open,
    cases: those,
  }));
  return { failing: failing.sort((a, b) => b.cases.length - a.cases.length), others };
}

/** The server names the case first (golden-failures.ts); what follows is what it does not expect. */
function failureOf(
  { pointer, message }: Obstacle,
  cases: readonly Titled[],
): { cause: string; title: string } | undefined {
  const [, index] = /^\/cases\/(\d+)$/.exec(pointer) ?? [];
  const golden = index === undefined ? undefined : cases[Number(index)];
  const begins = golden && `典型案例 ${golden.id}“${golden.title}”没有通过:`;
  if (begins === undefined || !message.startsWith(begins)) return undefined;
  return { cause: message.slice(begins.length), title: golden?.title ?? '' };
}
