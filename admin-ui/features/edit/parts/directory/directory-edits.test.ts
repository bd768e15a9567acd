import { describe, expect, it } from 'vitest';
import { type Department, freeId, replaced, withDepartments, without, withPhone } from './directory-edits.ts';

const office: Department = { id: 'scjg', name: '区市场监督管理局', resident: true, level: 'district' };

describe('the directory', () => {
  it('takes a department with an id that no other has', () => {
    expect(freeId([{ id: 'd1' }, { id: 'd3' }], 'd')).toBe('d2');
  });

  it('has no empty phone', () => {
    const called = withPhone(office, '0592-1');
    expect(called).toMatchObject({ phone: '0592-1', id: 'scjg' });
    expect(withPhone(called, '')).toEqual(office);
  });

  it('keeps the order of its lists and the rest of the document', () => {
    const document = { name: '目录', departments: [office, { ...office, id: 'sw' }] };
    const next = withDepartments(document, (all) => replaced(all, 0, { ...office, name: '改' }));
    expect(next).toMatchObject({ name: '目录', departments: [{ name: '改' }, { id: 'sw' }] });
    expect(without([1, 2, 3], 1)).toEqual([1, 3]);
  });
});
