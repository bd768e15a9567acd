/**
 * The application that somebody is trying, for as long as the page is open: it stands when they come back from another part.
 * It is kept in memory only: what somebody types into it is theirs.
 */
import type { Application } from '../../../../schemas/generated/types.ts';
import type { TriedCase } from '../../../api/past-cases.ts';
import type { ApplicationDraft } from '../../../shared/application/application-draft.ts';

export interface Trial {
  readonly entry: ApplicationDraft;
  /** What the fields do not show and the decision counts. */
  readonly rest: Pick<Application, 'acceptedOn' | 'events'>;
  readonly origin: TrialOrigin;
  readonly isChanged: boolean;
}

export type TrialOrigin =
  | { readonly from: 'empty' }
  | { readonly from: 'case'; readonly title: string }
  | ({ readonly from: 'past'; readonly number: string } & Pick<TriedCase, 'replaced' | 'isSame'>);

const kept = new Map<string, Trial>();

export function keptTrial(code: string): Trial | undefined {
  return kept.get(code);
}

export function keepTrial(code: string, trial: Trial): void {
  kept.set(code, trial);
}
