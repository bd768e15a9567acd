import { expect, it } from 'vitest';
import { filled } from '../messages/index.tsx';
import { zh } from '../messages/zh.ts';
import { spanRange, type spanText } from './span-text.ts';

const t: Parameters<typeof spanText>[1] = (key, values) => filled(zh[key], values);
const days = (n: number) => ({ n, unit: 'working-day' });

it('says limits that differ by circumstance as one range', () => {
  expect(spanRange([days(7)], t)).toBe('7 个工作日');
  expect(spanRange([days(7), days(3), days(7)], t)).toBe('3–7 个工作日');
  expect(spanRange([days(7), { n: 0, unit: 'on-the-spot' }], t)).toBe('当场至 7 个工作日');
  expect(spanRange([days(7), { n: 2, unit: 'month' }], t)).toBe('2 个月 / 7 个工作日');
});
