/** Everything that this node does as jobs. */
import type { Storage } from '../storage/index.ts';
import { type ImpactMeans, impactWork } from './impact-work.ts';
import { createJobRunner, type JobRunner, type JobRunnerOptions } from './job-runner.ts';
import { type VerificationMeans, verificationWork } from './verification-work.ts';

export interface JobMeans extends ImpactMeans, VerificationMeans {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly logger: JobRunnerOptions['logger'];
}

export function startJobs({ storage, now, logger, ledger, ...means }: JobMeans): JobRunner {
  const works = { ...impactWork(means), ...verificationWork({ storage, ledger }) };
  return createJobRunner({ storage, now, logger, works });
}
