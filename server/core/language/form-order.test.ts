import { describe, expect, it } from 'vitest';
import type { Form } from '../../../schemas/generated/types.ts';
import { documentsOf, formOf, smallItem } from '../../../test/support/documents.ts';
import { checkItem } from '../check/item/check-item.ts';
import { formGroups, formOrderFaults } from './form-order.ts';

const form = formOf({
  name: { title: '姓名', type: 'string' },
  area: { title: '面积', type: 'number' },
  place: { title: '地点', type: 'string' },
});

function grouped(groups: unknown): Form {
  return { ...form, uiSchema: { 'ui:order': ['name', 'area', 'place'], 'ui:groups': groups } };
}

function faults(groups: unknown): string[] {
  return formOrderFaults(smallItem({ form: grouped(groups) })).map(({ pointer }) => pointer);
}

describe('groups of fields', () => {
  it('follow the order of the fields, to its end', () => {
    expect(faults(undefined)).toEqual([]);
    expect(faults([{ title: '场所', fields: ['area', 'place'] }])).toEqual([]);
    expect(
      faults([
        { title: '人', fields: ['name', 'area'] },
        { title: '地', fields: ['place'] },
      ]),
    ).toEqual([]);
    expect(formGroups(grouped([{ title: '场所', fields: ['area', 'place'] }]))).toEqual([
      { title: '场所', fields: ['area', 'place'] },
    ]);
  });

  it('are refused without a title, out of order, with a gap behind them, or when they are no groups', () => {
    const at = ['/form/uiSchema/ui:groups'];
    expect(faults([{ title: ' ', fields: ['place'] }])).toEqual(at);
    expect(faults([{ title: '场所', fields: ['place', 'area'] }])).toEqual(at);
    expect(faults([{ title: '场所', fields: ['area'] }])).toEqual(at);
    expect(faults([{ title: '场所', fields: ['name', 'area', 'place', 'place'] }])).toEqual(at);
    expect(faults('场所')).toEqual(at);
    expect(faults([{ fields: ['place'] }])).toEqual(at);
  });
});

it('a list that rules use and the form has not is found, and nothing breaks over it', () => {
  const { item, parameters, directory } = documentsOf('yxgs-sl');
  const { shareholders: _gone, ...properties } = item.form.schema.properties;
  const without = { ...item, form: { ...item.form, schema: { ...item.form.schema, properties } } };
  const codes = checkItem({ item: without, parameters, directory }).map(({ code }) => code);
  expect(codes).toContain('unknown-fact');
});
