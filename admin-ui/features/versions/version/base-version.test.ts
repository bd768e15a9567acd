import { describe, expect, it } from 'vitest';
import type { ListedVersion } from '../../../api/versions.ts';
import { baseVersion } from './base-version.ts';

const version = (n: number, effectiveFrom: string | null, basedOn: number | null = null): ListedVersion => ({
  ...{ kind: 'service-item', code: 'dl-zw', version: n, hash: String(n), effectiveFrom, state: 'submitted' },
  ...{ publishedAt: null, publishedBy: null, imported: false, retires: false, owner: 'cg' },
  life: [
    {
      ...{ type: 'submitted', by: 'a', at: '', hash: '', statement: '', occasion: '', writers: [] },
      ...{ coSigners: [], basedOn },
    },
  ],
});

describe('the version that another is read against', () => {
  const first = version(1, '2025-01-01');
  const second = version(2, '2026-01-01', 1);
  const older = version(3, '2025-06-01', 1);

  it('is what its writers started from, while it is on its way', () => {
    expect(baseVersion(version(4, null, 2), [second, first])).toBe(2);
    expect(baseVersion(version(1, null), [])).toBeNull();
  });

  it('is what was in effect before it, once it is published, whatever the numbers', () => {
    expect(baseVersion(second, [second, older, first])).toBe(3);
    expect(baseVersion(first, [second, first])).toBeNull();
  });
});
