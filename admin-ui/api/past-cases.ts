/** Past cases of an item for those who write its rules: nobody is in them, and they are decided as they were. */
import type { Application, Outcome } from '../../schemas/generated/types.ts';
import { call } from './client.ts';
import { forEyes } from './for-eyes.ts';
import { queryText, ruleAddress } from './rules.ts';

export interface PastCase {
  id: string;
  caseNumber: string;
  receivedOn: string;
  outcome: Outcome;
  variant: string | null;
}

export interface ListedPastCase extends PastCase {
  facts: string[];
  problems: string[];
  /** Under the draft, where its impact names it. */
  change: string | null;
  /** Whether there is anything to try. */
  isKept: boolean;
}

export interface PastCasePage {
  cases: ListedPastCase[];
  next: string | null;
  /** The impact of the draft as it is saved has been worked out. */
  hasImpact: boolean;
}

export interface Replaced {
  path: string;
  title: string;
  /** What of it is as it was, because a rule looks at it. */
  kept: 'nothing' | 'age' | 'birthday' | 'region' | 'register' | 'words' | 'shape';
}

export interface TriedCase extends PastCase {
  application: Application;
  replaced: Replaced[];
  /** Decided as the case was. */
  isSame: boolean;
}

export interface PastCaseFilters {
  outcome?: Outcome | undefined;
  variant?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  affected?: 'yes' | undefined;
}

const addressOf = (code: string) => `${ruleAddress({ kind: 'service-item', code })}/past-cases`;

/** For useInfiniteQuery. */
export function pastCasesQuery(code: string, filters: PastCaseFilters) {
  return {
    queryKey: ['past-cases', code, filters],
    queryFn: ({ pageParam: cursor, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      call<PastCasePage>(`${addressOf(code)}${queryText({ ...filters, cursor, limit: 10 })}`, {
        signal,
      }).then(forEyes),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: PastCasePage) => next,
  };
}

export function triedCase(code: string, id: string, signal: AbortSignal): Promise<TriedCase> {
  return call<TriedCase>(`${addressOf(code)}/${encodeURIComponent(id)}`, { signal });
}
