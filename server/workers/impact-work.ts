/** The job that replays past cases under a draft and tells what would have become of them. */
import type { Directory } from '../../schemas/generated/types.ts';
import { concernedItem, type ImpactParams, impactKind } from '../commands/versions/impact/start-impact.ts';
import { kindOfPart, type Part, type PublishedRules } from '../commands/versions/published-rules.ts';
import { departmentNames, impactResult } from '../core/impact/impact-result.ts';
import type { KeyRing } from '../personal-data/sealing.ts';
import type { JobWork } from './job-runner.ts';
import { replayCases } from './replay/replay-cases.ts';

export interface ImpactMeans {
  readonly databaseUrl: string;
  readonly ring: () => KeyRing;
  readonly rules: PublishedRules;
}

export function impactWork({ databaseUrl, ring, rules }: ImpactMeans): Readonly<Record<string, JobWork>> {
  const work: JobWork = async ({ job, signal, progress }) => {
    const params = job.params as ImpactParams; // as startImpact has written them
    const { kind, code, hash, document } = params;
    const part = (Object.keys(kindOfPart) as Part[]).find((one) => kindOfPart[one] === kind) ?? 'item'; // its own keys
    const tally = await replayCases(
      { databaseUrl, keys: ring(), draft: { part, code, hash, document }, itemCode: concernedItem(params) },
      { signal, progress },
    );
    const drafted = kind === 'directory' ? [document as Directory] : []; // its schema has found nothing
    const departments = departmentNames(...drafted, ...(await publishedDirectories(rules)));
    return impactResult(tally, { hash, departments });
  };
  return { [impactKind]: work };
}

/** Oldest first, so that a department has the name that it has now. */
function publishedDirectories(rules: PublishedRules): Promise<Directory[]> {
  const versions = rules.versionsOf('directory').toReversed();
  return Promise.all(versions.map((version) => rules.document('directory', version)));
}
