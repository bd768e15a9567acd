import { describe, expect, it } from 'vitest';
import {
  freeKey,
  isFound,
  isFreeKey,
  type Parameter,
  renamed,
  withText,
  withType,
} from './parameter-edits.ts';

const area: Parameter = {
  title: '面积',
  type: 'number',
  value: 300,
  unit: '㎡',
  confirmed: true,
  note: '口径',
};

describe('a local parameter', () => {
  it('keeps its place when its identifier changes', () => {
    const document = { parameters: { a: area, b: area, c: area } };
    expect(Object.keys(renamed(document, 'b', 'z').parameters as object)).toEqual(['a', 'z', 'c']);
  });

  it('gets an identifier that no other has', () => {
    expect(freeKey({ p1: area, p3: area })).toBe('p2');
    expect(isFreeKey({ p1: area }, 'p1')).toBe(false);
    expect(isFreeKey({}, 'Big')).toBe(false);
    expect(isFreeKey({}, 'minArea')).toBe(true);
  });

  it('has a value and a unit of its own type', () => {
    expect(withType(area, 'boolean')).toEqual({
      title: '面积',
      type: 'boolean',
      value: false,
      confirmed: true,
      note: '口径',
    });
    expect(withType(area, 'number')).toBe(area);
  });

  it('has no empty texts', () => {
    expect(withText(area, 'unit', '')).not.toHaveProperty('unit');
    expect(withText(area, 'note', '新')).toMatchObject({ note: '新', unit: '㎡' });
  });

  it('is found by its title, note or unit, whatever the width', () => {
    expect(isFound(area, '㎡')).toBe(true);
    expect(isFound(area, ' 口径')).toBe(true);
    expect(isFound(area, '投资')).toBe(false);
  });
});
