/** What the page asks the worker of the trial, and what it answers. */
import type { Application, Case, Decision } from '../../../../../schemas/generated/types.ts';
import type { Documents } from '../../../../../server/core/decide/compiled-version.ts';
import type { Disagreement } from '../../../../../server/core/golden/difference-words.ts';
import type { PointerError } from '../../../../../server/core/language/finding.ts';

export type TrialQuestion =
  /** One application under the draft and under what is in effect. */
  | {
      readonly about: 'application';
      readonly draft: Documents;
      readonly standing: Documents | null;
      readonly application: Application;
    }
  /** Every golden case of the draft under the draft. */
  | { readonly about: 'cases'; readonly draft: Documents };

/** What one version makes of an application; `faults`: it does not take it at all. */
export type TrialVerdict =
  | { readonly state: 'decided'; readonly decision: Decision }
  | { readonly state: 'not-taken'; readonly faults: readonly PointerError[] }
  | { readonly state: 'broken' };

export interface CaseRun {
  readonly id: string;
  readonly verdict: Exclude<TrialVerdict, { state: 'decided' }> | { readonly state: 'decided' };
  readonly disagreements: readonly Disagreement[];
  /** What the case would have to expect to pass; null where the draft does not decide it. */
  readonly actual: Case['expect'] | null;
}

export type TrialReply =
  | {
      readonly about: 'application';
      readonly draft: TrialVerdict;
      readonly standing: TrialVerdict | null;
      /** Fields that are filled in and that what is in effect does not ask for. */
      readonly unasked: readonly string[];
    }
  | { readonly about: 'cases'; readonly runs: readonly CaseRun[] };

export interface Numbered<Message> {
  readonly id: number;
  readonly message: Message;
}
