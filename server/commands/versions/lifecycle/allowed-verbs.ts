/** What somebody may do with a version as it stands, and what is still in the way of each. */
import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import {
  type Action,
  type Circumstances,
  statesBefore,
  takeStep,
} from '../../../core/life-cycle/take-step.ts';
import { may } from '../../../people/permissions.ts';
import type { Person } from '../../../people/person.ts';
import type { VersionRecord } from '../../../storage/index.ts';
import { coSigners } from './find-version.ts';
import { mayReturn } from './return-version.ts';
import { lifeOf } from './step-version.ts';
import { mayWithdraw } from './withdraw-version.ts';

export const verbNames = ['sign', 'return', 'approve', 'publish', 'withdraw', 'restore'] as const;
export type VerbName = (typeof verbNames)[number];

export interface AllowedVerb {
  readonly verb: VerbName;
  readonly blockers: readonly Blocker[];
}

interface Verb {
  readonly name: VerbName;
  readonly mayDo: (version: VersionRecord, person: Person) => boolean;
  /** The step it takes, as far as it is known before somebody says the words. */
  readonly action: (did: { by: string; at: string; hash: string; department: string }) => Action;
}

/** A day that nothing is in the way of: which day it will be is not known yet. */
const someDay = '9999-12-31';

const verbs: readonly Verb[] = [
  {
    name: 'sign',
    mayDo: (version, person) =>
      may(person, 'version.sign') && coSigners(version).includes(person.department ?? ''),
    action: (did) => ({ ...did, type: 'signed' }),
  },
  {
    name: 'return',
    mayDo: (version, person) => may(person, 'version.return') && mayReturn(version, person),
    action: ({ by, at, hash }) => ({ by, at, hash, type: 'returned', remarks: [] }),
  },
  {
    name: 'approve',
    mayDo: (_version, person) => may(person, 'version.review'),
    action: (did) => ({ ...did, type: 'approved' }),
  },
  {
    name: 'publish',
    mayDo: (_version, person) => may(person, 'version.publish'),
    action: (did) => ({ ...did, type: 'published', effectiveFrom: someDay }),
  },
  {
    name: 'withdraw',
    mayDo: (version, person) => may(person, 'version.withdraw') && mayWithdraw(version, person),
    action: (did) => ({ ...did, type: 'withdrawn', reason: '' }),
  },
];

export function allowedVerbs(
  version: VersionRecord,
  person: Person,
  circumstances: Circumstances,
): AllowedVerb[] {
  const life = lifeOf(version);
  const did = { by: person.name, at: '', hash: version.hash, department: person.department ?? '' };
  const steps = verbs.flatMap(({ name, mayDo, action }): AllowedVerb[] => {
    const step = action(did);
    if (!mayDo(version, person) || !statesBefore(step.type).includes(life.state)) return [];
    const outcome = takeStep(life, step, circumstances);
    return [{ verb: name, blockers: 'blockers' in outcome ? outcome.blockers : [] }];
  });
  const mayRestore = may(person, 'draft.write') && version.owner === person.department;
  return mayRestore ? [...steps, { verb: 'restore', blockers: [] }] : steps;
}
