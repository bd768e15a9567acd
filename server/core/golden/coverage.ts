/**
 * Which one-step edits of an item its golden cases would notice: the mutation score of a rule document.
 */
import type { Case, ServiceItem, Versions } from '../../../schemas/generated/types.ts';
import { languageFindings } from '../check/item/check-item.ts';
import { compile } from '../decide/compile.ts';
import type { CompiledVersion, Documents } from '../decide/compiled-version.ts';
import { decide } from '../decide/decide.ts';
import { hasErrors } from '../language/finding.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { differencesOf } from './expectation.ts';
import { type Perturbation, perturbationsOf } from './perturbations.ts';

const NOWHERE = { code: 'trial', version: 1, hash: 'sha256:0' };

/** Versions for documents that are tried and not published. */
export const TRIAL_VERSIONS: Versions = {
  item: NOWHERE,
  procedure: NOWHERE,
  calendar: NOWHERE,
  parameters: NOWHERE,
  directory: NOWHERE,
};

/** A perturbed item as something to decide with; undefined when the strict check refuses it, which notices it too. */
export function compiledPerturbation(documents: Documents, item: ServiceItem): CompiledVersion | undefined {
  const changed = { ...documents, item };
  if (hasErrors(languageFindings(changed))) return undefined;
  return compile(changed, TRIAL_VERSIONS);
}

function isNoticed(version: CompiledVersion, cases: readonly Case[]): boolean {
  return cases.some((golden) => differencesOf(golden, decide(version, golden.application)).length > 0);
}

/** Whether neither a golden case nor the check notices an edit. */
export function isUnnoticed(
  perturbation: Perturbation,
  documents: Documents,
  cases: readonly Case[],
): boolean {
  const version = compiledPerturbation(documents, perturbation.item);
  return version !== undefined && !isNoticed(version, cases);
}

/** The edits that no golden case and no check notices. */
export function unnoticedPerturbations(documents: Documents): Perturbation[] {
  const { cases } = documents.item;
  const item = withoutCases(documents.item);
  return perturbationsOf(item, vocabularyOf(documents)).filter((perturbation) =>
    isUnnoticed(perturbation, documents, cases),
  );
}

/** An edit copies the item, and its cases are most of it. */
export function withoutCases(item: ServiceItem): ServiceItem {
  return { ...item, cases: [] };
}
