import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import { Refused } from '../../../errors.ts';

/** Blockers as the refusal that tells them: all at once, each message ending in its way out. */
export function refusalOf(blockers: readonly Blocker[]): Refused {
  const own = blockers.find(({ code }) => code === 'self-approval');
  // No way out but another person: not a matter of the version.
  if (own) return new Refused('forbidden', { detail: `${own.message};${own.fix}` });
  return new Refused('blocked', {
    errors: blockers.map(({ pointer, message, fix }) => ({ pointer, message: `${message};${fix}` })),
  });
}
