import { describe, expect, it } from 'vitest';
import { daysBetween, groupOf } from './inbox-groups.ts';

const blocker = { code: 'missing-signature', pointer: '', message: '', fix: '' } as const;

describe('what a version waits for', () => {
  it('is the verb that nothing is in the way of', () => {
    expect(groupOf({ allowed: [{ verb: 'sign', blockers: [] }] })).toBe('sign');
    expect(
      groupOf({
        allowed: [
          { verb: 'return', blockers: [] },
          { verb: 'approve', blockers: [] },
        ],
      }),
    ).toBe('approve');
    expect(groupOf({ allowed: [{ verb: 'publish', blockers: [] }] })).toBe('publish');
  });

  it('is somebody else where the approval is blocked', () => {
    expect(
      groupOf({
        allowed: [
          { verb: 'return', blockers: [] },
          { verb: 'approve', blockers: [blocker] },
        ],
      }),
    ).toBe('waiting');
  });
});

it('counts whole days of waiting, never less than none', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  expect(daysBetween('2026-11-23T07:00:00Z', now)).toBe(2);
  expect(daysBetween('2026-11-25T09:00:00Z', now)).toBe(0);
});
