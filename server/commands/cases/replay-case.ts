/** Decides a stored application again under the stored versions, and says whether the answer is the same bytes. */
import type { Decision, TraceRule } from '../../../schemas/generated/types.ts';
import { canonicalJson, decide, decideInFormat } from '../../core/index.ts';
import type { Person } from '../../people/person.ts';
import type { Platform } from '../platform.ts';
import { findCase } from './case-access.ts';
import { shownTrace } from './shown-trace.ts';
import { openApplication } from './stored-application.ts';

export interface Difference {
  /** JSON pointer into the decision. */
  readonly pointer: string;
  readonly stored: unknown;
  readonly replayed: unknown;
}

export interface Replay {
  readonly identical: boolean;
  /** As it comes out today. */
  readonly decision: Decision;
  readonly differences?: readonly Difference[];
  /** Every rule with its verdict; numbers of persons only in part, as everywhere. */
  readonly trace?: readonly TraceRule[];
}

/** @throws Refused `not-found` */
export async function replayCase(
  platform: Pick<Platform, 'storage' | 'rules' | 'sealer'>,
  { caseId, trace }: { caseId: string; trace: boolean },
  person: Person,
): Promise<Replay> {
  const found = await findCase(platform.storage, caseId, person);
  const compiled = await platform.rules.compiled(found.versions);
  const application = openApplication(platform.sealer, found.application);
  const decision = decideInFormat(found.format, compiled, application);
  if (decision === undefined)
    throw new Error(`this release does not know decisions of format ${found.format}`);
  const traced = trace ? decide(compiled, application, { trace: true }).trace : undefined;
  const shown = traced && { trace: shownTrace(traced, compiled.documents.item, application.form) };
  if (canonicalJson(decision) === canonicalJson(found.decision))
    return { identical: true, decision, ...shown };
  return { identical: false, decision, differences: differencesOf(found.decision, decision), ...shown };
}

function differencesOf(stored: Decision, replayed: Decision): Difference[] {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(replayed)])].sort() as (keyof Decision)[];
  return keys.flatMap((key) => {
    const [before, now] = [stored[key] ?? null, replayed[key] ?? null];
    if (canonicalJson(before) === canonicalJson(now)) return [];
    return [{ pointer: `/${key}`, stored: before, replayed: now }];
  });
}
