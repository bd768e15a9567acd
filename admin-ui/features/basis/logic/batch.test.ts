import { expect, it } from 'vitest';
import { Batch, type BatchPorts, type Planned } from './batch.ts';

/** Drafts as the server keeps them: each save against the revision that was read, or refused. */
function drafts(initial: Record<string, { revision: number; document: Record<string, unknown> }> = {}) {
  const kept = new Map(Object.entries(initial));
  const meet = (code: string, revision: number | null) => {
    if ((kept.get(code)?.revision ?? null) !== revision) throw new Error('stale');
  };
  const ports: BatchPorts = {
    save: async ({ code }, { document, revision }) => {
      if (document.isLost) throw new Error('no line');
      meet(code, revision);
      kept.set(code, { revision: (revision ?? 0) + 1, document });
      return { revision: (revision ?? 0) + 1, findings: [] };
    },
    discard: async ({ code }, revision) => {
      meet(code, revision);
      kept.delete(code);
    },
    isStale: (error) => error instanceof Error && error.message === 'stale',
  };
  return { kept, ports };
}

const planned = (code: string, parts: Partial<Planned> = {}): Planned => ({
  ...{
    code,
    name: code,
    before: { was: code },
    after: { is: code },
    revision: null,
    version: 1,
    heldBy: null,
  },
  ...parts,
});
const outcomes = (batch: Batch) =>
  Object.fromEntries(batch.snapshot().map(({ planned: { code }, outcome }) => [code, outcome]));

it('begins and extends one draft an item, and leaves alone what another person has or was faster with', async () => {
  const before = { a: { revision: 3, document: { was: 'a' } }, late: { revision: 9, document: {} } };
  const { kept, ports } = drafts(before);
  const batch = new Batch(
    [
      planned('a', { revision: 3 }),
      planned('b'),
      planned('held', { revision: 1, heldBy: '李四' }),
      planned('late'),
      planned('broken', { after: { isLost: true } }),
    ],
    ports,
  );
  await batch.apply();
  expect(outcomes(batch)).toMatchObject({
    a: { at: 'saved', revision: 4 },
    b: { at: 'saved', revision: 1 },
    held: { at: 'skipped', why: 'held' },
    late: { at: 'skipped', why: 'changed' },
    broken: { at: 'failed' },
  });
  expect(kept.get('a')?.document).toEqual({ is: 'a' });
  expect(kept.get('late')).toBe(before.late);
  expect(kept.has('held')).toBe(false);
});

it('takes back what nobody has touched since: what it began is gone, what it extended is as it was', async () => {
  const { kept, ports } = drafts({ a: { revision: 3, document: { was: 'a' } } });
  const batch = new Batch([planned('a', { revision: 3 }), planned('b'), planned('c')], ports);
  await batch.apply();
  kept.set('c', { revision: 2, document: { mine: true } });
  await batch.undo();
  expect(outcomes(batch)).toMatchObject({ a: { at: 'undone' }, b: { at: 'undone' }, c: { at: 'kept' } });
  expect(kept.get('a')?.document).toEqual({ was: 'a' });
  expect([...kept.keys()]).toEqual(['a', 'c']);
  await batch.undo();
  expect(kept.get('a')?.revision).toBe(5);
});
