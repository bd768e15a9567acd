import { describe, expect, it } from 'vitest';
import { fault } from '../../../../server/core/language/finding.ts';
import { brokenItems } from './broken-items.ts';

const gone = (what: string) =>
  fault('breaks-item', '', { message: `生效中的事项“甲”会出错:没有“${what}”`, fix: '保留' });

describe('an item that a shared draft would break', () => {
  it('is told by the name of what is gone, as it stands in effect', () => {
    const [parameter] = brokenItems([gone('parameters.area')], { parameters: { area: { title: '面积' } } });
    expect(parameter?.message).toBe('生效中的事项“甲”会出错:没有“面积”');
    const [department] = brokenItems([gone('sw')], { departments: [{ id: 'sw', name: '区税务局' }] });
    expect(department?.message).toBe('生效中的事项“甲”会出错:没有“区税务局”');
  });

  it('is the only thing that the server is asked for', () => {
    const other = fault('bad-date', '/years/0', { message: '错', fix: '改' });
    expect(brokenItems([other, gone('x')], null)).toEqual([gone('x')]);
  });
});
