/**
 * Puts one application to the core and to json-rules-engine and answers where they differ. The only file here that knows
 * the core's evaluator: it asks for verdicts and takes nothing else from it.
 */
import type { Application, VersionReference, Versions } from '../../schemas/generated/types.ts';
import { type CompiledVersion, compile, type Documents } from '../core/decide/compile.ts';
import { type Run, startRun, truthOf, withVariant } from '../core/decide/run.ts';
import { FALSE, TRUE } from '../core/decide/truth.ts';
import { type SecondOpinionOptions, secondOpinion } from './second-opinion.ts';

/** A rule of which the two say different things, under the variant that was asked about. */
export interface Disagreement {
  rule: string;
  variant: string | null;
  ours: boolean;
  theirs: boolean;
}

export interface CompareOptions extends Pick<SecondOpinionOptions, 'operators'> {
  /** The same documents, compiled already: for many applications to one version. */
  compiled?: CompiledVersion;
}

const UNVERSIONED: VersionReference = { code: 'draft', version: 0, hash: '' };
const NO_VERSIONS: Versions = {
  item: UNVERSIONED,
  procedure: UNVERSIONED,
  calendar: UNVERSIONED,
  parameters: UNVERSIONED,
  directory: UNVERSIONED,
};

interface Verdicts {
  variant: string | null;
  held: Map<string, boolean>;
}

/** What the core has determined; the rest is left out. Copied at once: the next run reuses its bytes. */
function determined(run: Run): Verdicts {
  const held = new Map<string, boolean>();
  run.version.allRules.forEach(({ name }, rule) => {
    const truth = truthOf(run, rule);
    if (truth === TRUE) held.set(name, true);
    if (truth === FALSE) held.set(name, false);
  });
  return { variant: run.variant, held };
}

/** Under the variant applied for, and under the one it is converted to. */
function ourVerdicts(version: CompiledVersion, application: Application): Verdicts[] {
  const run = startRun(version, application);
  const first = determined(run);
  const [conversion] = run.met.conversions;
  return conversion ? [first, determined(withVariant(run, conversion.params.to))] : [first];
}

/** Every disagreement about what the core has determined; none is what a version needs to be published. */
export async function compareOpinions(
  documents: Documents,
  application: Application,
  options: CompareOptions = {},
): Promise<Disagreement[]> {
  const version = options.compiled ?? compile(documents, NO_VERSIONS);
  const disagreements: Disagreement[] = [];
  for (const { variant, held } of ourVerdicts(version, application)) {
    const opinion = await secondOpinion(documents, application, { ...options, variant });
    for (const [rule, ours] of held) {
      const theirs = opinion.get(rule) === true;
      if (theirs !== ours) disagreements.push({ rule, variant, ours, theirs });
    }
  }
  return disagreements;
}
