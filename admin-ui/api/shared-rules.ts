import type { Calendar, Directory, Parameters, Procedure } from '../../schemas/generated/types.ts';
import { call } from './client.ts';

/** The documents that every item is decided with, as they are in effect today; what a district does not have yet is left out. */
export interface SharedRules {
  on: string;
  confirmedOnly: boolean;
  documents: {
    procedure?: Procedure;
    calendar?: Calendar;
    parameters?: Parameters;
    directory?: Directory;
  };
}

export const sharedRulesQuery = {
  queryKey: ['shared-rules'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call<SharedRules>('/rules/shared', { signal }),
  staleTime: 5 * 60_000,
};
