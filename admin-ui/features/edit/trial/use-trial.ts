import { useCallback, useMemo, useState } from 'react';
import type { Application } from '../../../../schemas/generated/types.ts';
import { type ChangeDraft, knownDraft } from '../../../shared/application/application-draft.ts';
import { nowAtSite } from '../../../shared/dates.ts';
import { useItemEditing } from '../editing/editing.ts';
import { documentsWith } from './decide/decidable.ts';
import type { TrialQuestion } from './decide/trial-message.ts';
import { keepTrial, keptTrial, type Trial } from './kept-trials.ts';
import { emptyTrial, triedApplication } from './trial-of.ts';

export interface TrialState {
  readonly trial: Trial;
  readonly application: Application;
  /** Null where a shared document is missing. */
  readonly question: Extract<TrialQuestion, { about: 'application' }> | null;
  readonly start: (trial: Trial) => void;
  readonly change: ChangeDraft;
}

/** The application that is being tried on this item, under the draft as it stands. */
export function useTrial(): TrialState {
  const { code, document: item, standing, beside } = useItemEditing();
  const [stored, setStored] = useState(() => keptTrial(code) ?? emptyTrial(item));
  // What the draft's form does not have any more is not asked about, and is there again when the field comes back.
  const { form, materials, variants } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the item, these three alone
  const trial = useMemo(
    () => ({ ...stored, entry: knownDraft(stored.entry, item) }),
    [stored, form, materials, variants],
  );
  const start = useCallback(
    (next: Trial) => {
      keepTrial(code, next);
      setStored(next);
    },
    [code],
  );
  const change = useCallback<ChangeDraft>(
    (part) =>
      setStored((before) => {
        const changed = typeof part === 'function' ? part(before.entry) : part;
        const next = { ...before, entry: { ...before.entry, ...changed }, isChanged: true };
        keepTrial(code, next);
        return next;
      }),
    [code],
  );
  const application = useMemo(() => triedApplication(trial, nowAtSite()), [trial]);
  const question = useMemo(() => {
    const draft = documentsWith(item, beside);
    if (!draft) return null;
    return {
      about: 'application' as const,
      ...{ draft, application, standing: documentsWith(standing, beside) },
    };
  }, [item, standing, beside, application]);
  return { trial, application, question, start, change };
}
