import { describe, expect, it } from 'vitest';
import { instantText } from './dates.ts';

describe('an instant as the office reads it', () => {
  it('keeps the digits that the server wrote with its own offset', () => {
    expect(instantText('2025-09-29T09:50+08:00', 'zh')).toBe('2025年9月29日 周一 09:50');
  });

  it('is brought to the clock of the site where it is written in UTC', () => {
    expect(instantText('2026-11-24T16:38:45.707Z', 'zh')).toBe('2026年11月25日 周三 00:38');
  });
});
