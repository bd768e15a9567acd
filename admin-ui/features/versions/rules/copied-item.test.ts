import { describe, expect, it } from 'vitest';
import { codeFault, copiedItem, freeCode } from './copied-item.ts';

describe('a copied item', () => {
  it('keeps the rules and not the identity', () => {
    const source = {
      code: 'dl-zw',
      name: '占道',
      owner: 'cg',
      officialCode: '000117',
      materials: [{ id: 'M1' }],
    };
    const copy = copiedItem(source, { code: 'dl-2', name: '新占道', owner: 'zj' });
    expect(copy).toEqual({
      ...{ code: 'dl-2', name: '新占道', owner: 'zj', officialCode: null },
      materials: [{ id: 'M1' }],
    });
    expect(source.code).toBe('dl-zw');
  });

  it('does not end because the other one does', () => {
    const copy = copiedItem({ retirement: { reason: '下放' } }, { code: 'a', name: 'b', owner: 'c' });
    expect(copy).not.toHaveProperty('retirement');
  });

  it('needs a code that can be one and that no item has', () => {
    expect(codeFault('2x', [])).toBe('bad');
    expect(codeFault('占道', [])).toBe('bad');
    expect(codeFault('dl-zw', ['dl-zw'])).toBe('taken');
    expect(codeFault('dl-zw2', ['dl-zw'])).toBeUndefined();
  });

  it('is offered a code that no item has and that can be one', () => {
    expect(freeCode('dl-zw', ['dl-zw', 'dl-zw-2'])).toBe('dl-zw-3');
    expect(codeFault(freeCode('x'.repeat(64), []), [])).toBeUndefined();
  });
});
