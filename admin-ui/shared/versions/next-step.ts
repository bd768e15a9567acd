/** What happens to a version next, and who has to do it: said of every version, everywhere in the same words. */
import type { ListedVersion } from '../../api/versions.ts';

export type NextStep =
  | { key: 'next.sign'; departments: readonly string[] }
  | { key: 'next.approve' | 'next.publish' | 'next.withdrawn' | 'next.superseded' }
  | { key: 'next.scheduled' | 'next.scheduled.retires'; day: string }
  | { key: 'next.in-effect' | 'next.in-effect.retires' }
  | { key: 'next.returned'; author: string };

type Lived = Pick<ListedVersion, 'state' | 'life' | 'effectiveFrom' | 'retires' | 'author'>;

export interface Signature {
  readonly department: string;
  /** Undefined while it is awaited. */
  readonly by?: string;
  readonly at?: string;
}

/** Every department that has to co-sign, signed or not, in the order in which the submission names them. */
export function signaturesOf({ life = [] }: Pick<ListedVersion, 'life'>): Signature[] {
  const submission = life.find((step) => step.type === 'submitted');
  const signed = new Map(
    life.flatMap((step) => (step.type === 'signed' ? [[step.department, step] as const] : [])),
  );
  return (submission?.coSigners ?? []).map((department) => {
    const step = signed.get(department);
    return step ? { department, by: step.by, at: step.at } : { department };
  });
}

/** What was said with the last submission. */
export function submissionOf({ life = [] }: Pick<ListedVersion, 'life'>) {
  return life.find((step) => step.type === 'submitted');
}

export function nextStep(version: Lived): NextStep {
  const { state, retires } = version;
  switch (state) {
    case 'submitted': {
      const departments = signaturesOf(version).flatMap(({ department, by }) => (by ? [] : [department]));
      return departments.length > 0 ? { key: 'next.sign', departments } : { key: 'next.approve' };
    }
    case 'approved':
      return { key: 'next.publish' };
    case 'scheduled':
      return {
        key: retires ? 'next.scheduled.retires' : 'next.scheduled',
        day: version.effectiveFrom ?? '',
      };
    case 'in-effect':
      return { key: retires ? 'next.in-effect.retires' : 'next.in-effect' };
    case 'returned':
      return { key: 'next.returned', author: version.author ?? '' };
    default:
      return { key: state === 'superseded' ? 'next.superseded' : 'next.withdrawn' };
  }
}
