import { describe, expect, it } from 'vitest';
import type { DerivedValue } from '../../../schemas/generated/types.ts';
import { documentsOf, formOf, material, smallItem } from '../../../test/support/documents.ts';
import { derivedInOrder, rowVocabulary, vocabularyOf } from './vocabulary.ts';

const { parameters } = documentsOf('spjy');
const item = smallItem({
  variants: ['新办', '延续'],
  form: formOf({
    area: { title: '面积', type: 'number', unit: '㎡' },
    byAgent: { title: '委托', type: 'boolean' },
    name: { title: '名称', type: 'string' },
    kind: { title: '性质', type: 'string', enum: ['甲', '乙'] },
    day: { title: '日期', type: 'string', format: 'date' },
    at: { title: '时间', type: 'string', format: 'local-date-time' },
    scope: { title: '范围', type: 'array', items: { enum: ['甲', '乙'] } },
    owners: {
      title: '股东',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          paid: { title: '出资', type: 'number' },
          due: { title: '期限', type: 'string', format: 'date' },
        },
        additionalProperties: false,
      },
    },
  }),
  materials: [material('M1', { name: '申请书', attributes: { signed: { title: '已签', type: 'boolean' } } })],
  derived: {
    total: { title: '合计', unit: '元', fn: 'sum', args: [{ fact: 'form.owners[].paid' }] },
    last: { title: '最晚', fn: 'max', args: [{ fact: 'form.owners[].due' }] },
  },
});
const vocabulary = vocabularyOf({ item, parameters });

describe('the vocabulary of an item', () => {
  it.each([
    ['always', { shape: 'scalar', of: 'boolean' }],
    ['variant', { shape: 'scalar', of: 'string', values: ['新办', '延续'] }],
    ['receivedOn', { shape: 'scalar', of: 'date' }],
    ['submittedAt', { shape: 'scalar', of: 'datetime' }],
    ['creditBad', { shape: 'scalar', of: 'boolean' }],
    ['form.area', { shape: 'scalar', of: 'number' }],
    ['form.kind', { shape: 'scalar', of: 'string', values: ['甲', '乙'] }],
    ['form.day', { shape: 'scalar', of: 'date' }],
    ['form.at', { shape: 'scalar', of: 'datetime' }],
    ['form.scope', { shape: 'set', of: 'string', values: ['甲', '乙'] }],
    ['form.owners', { shape: 'list', of: 'string' }],
    ['form.owners[].paid', { shape: 'column', of: 'number' }],
    ['form.owners[].due', { shape: 'column', of: 'date' }],
    ['materials.M1.submitted', { shape: 'scalar', of: 'boolean' }],
    ['materials.M1.validUntil', { shape: 'scalar', of: 'date' }],
    ['materials.M1.signed', { shape: 'scalar', of: 'boolean' }],
    ['parameters.district', { shape: 'scalar', of: 'string' }],
    ['derived.total', { shape: 'scalar', of: 'number' }],
    ['derived.last', { shape: 'scalar', of: 'date' }],
  ])('knows %s with its type', (name, type) => {
    expect(vocabulary.get(name)?.type).toEqual(type);
  });

  it('has titles and units as people know them', () => {
    expect(vocabulary.get('form.area')).toMatchObject({ title: '面积', unit: '㎡' });
    expect(vocabulary.get('form.owners[].paid')?.title).toBe('股东的出资');
    expect(vocabulary.get('materials.M1.signed')?.title).toBe('“申请书”已签');
    expect(vocabulary.get('derived.total')?.unit).toBe('元');
  });

  it('knows the columns of a list as facts of a row', () => {
    const rows = rowVocabulary(vocabulary, 'form.owners');
    expect(rows.get('row.paid')?.type).toEqual({ shape: 'scalar', of: 'number' });
    expect(rows.get('form.area')).toBe(vocabulary.get('form.area'));
    expect(vocabulary.has('row.paid')).toBe(false);
  });
});

describe('derived values', () => {
  const on = (...facts: string[]): DerivedValue => ({
    title: '值',
    fn: 'add',
    args: facts.map((fact) => ({ fact: `derived.${fact}` })),
  });

  it('come after those they use', () => {
    const names = derivedInOrder(smallItem({ derived: { a: on('b', 'c'), b: on('c', 'c'), c: on() } }));
    expect(names.map(([name]) => name)).toEqual(['c', 'b', 'a']);
  });

  it('in a circle, and those that use them, are left out', () => {
    const names = derivedInOrder(
      smallItem({ derived: { a: on('b', 'x'), b: on('a', 'x'), x: on(), y: on('a', 'x') } }),
    );
    expect(names.map(([name]) => name)).toEqual(['x']);
  });
});
