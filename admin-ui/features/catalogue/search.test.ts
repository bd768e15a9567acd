import { expect, it } from 'vitest';
import type { CatalogueItem } from '../../api/types.ts';
import { marked, matching } from './search.ts';

const item: CatalogueItem = {
  code: 'spjy',
  name: '食品经营许可',
  keywords: ['餐饮', '开饭店'],
  theme: '经营管理类',
  category: '行政许可',
  handling: 'committed',
  subjects: ['organisation'],
  owner: 'scjg',
  ownerName: '区市场监督管理局',
  variants: ['新办', '延续'],
  online: true,
  secret: false,
  version: 1,
  effectiveFrom: '2025-01-01',
  unconfirmed: 0,
};

it('finds an item by a part of its name, by a keyword, by its department, and by all words together', () => {
  for (const typed of ['经营', '饭店', '市场监督', '食品 延续', 'SPJY', '  '])
    expect(matching([item], typed)).toEqual([item]);
  expect(matching([item], '食品 取水')).toEqual([]);
});

it('marks every place that was searched for', () => {
  expect(marked('食品经营许可', '经营 许可')).toEqual([
    { text: '食品', hit: false },
    { text: '经营许可', hit: true },
  ]);
  expect(marked('食品', '')).toEqual([{ text: '食品', hit: false }]);
});
