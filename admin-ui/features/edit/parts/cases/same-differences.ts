/** One change of a rule often moves many cases in the same way: those belong together. */
import type { Case } from '../../../../../schemas/generated/types.ts';
import type { CaseRun } from '../../trial/decide/trial-message.ts';

export interface SameDifference {
  readonly messages: readonly string[];
  /** What each case would have to expect to pass. */
  readonly expected: ReadonlyMap<string, Case['expect']>;
}

export function isFailing(run: CaseRun | undefined): boolean {
  return run !== undefined && (run.verdict.state !== 'decided' || run.disagreements.length > 0);
}

/** The differences that two or more cases share, those of most cases first. */
export function sameDifferences(runs: readonly CaseRun[]): SameDifference[] {
  const groups = new Map<string, { messages: string[]; expected: Map<string, Case['expect']> }>();
  for (const { id, disagreements, actual } of runs) {
    if (disagreements.length === 0 || actual === null) continue;
    const messages = disagreements.map(({ message }) => message);
    const key = messages.join('\n');
    const group = groups.get(key) ?? { messages, expected: new Map() };
    group.expected.set(id, actual);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ expected }) => expected.size > 1)
    .sort((a, b) => b.expected.size - a.expected.size);
}
