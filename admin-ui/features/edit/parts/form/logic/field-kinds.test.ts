import { describe, expect, it } from 'vitest';
import { shippedItems } from '../../../../../../test/support/documents.ts';
import { type FieldEntry, fieldKinds, fieldOf, kindOf, unseenOf, withKind } from './field-kinds.ts';
import { columnEntries, entryOf, putEntry, requiredColumns, withColumns } from './form-edits.ts';

const shipped: [string, FieldEntry][] = shippedItems.flatMap(({ code, form }) =>
  Object.keys(form.schema.properties).flatMap((key) => {
    const entry = entryOf(form, key) as FieldEntry; // it is in the form
    return [
      [`${code} ${key}`, entry] as [string, FieldEntry],
      ...columnEntries(entry).map(([column, one]): [string, FieldEntry] => [`${code} ${key} ${column}`, one]),
    ];
  }),
);

describe('kinds of fields', () => {
  it.each(fieldKinds)('a new field of the kind %s is read as that kind', (kind) => {
    expect(kindOf(fieldOf(kind, '名称', ['甲', '乙']))).toBe(kind);
  });

  it('every shipped field is of some kind, and what it says beyond its controls is none or its pattern', () => {
    expect(shipped.length).toBeGreaterThan(200);
    expect(shipped.filter(([, entry]) => unseenOf(entry).others.length > 0)).toEqual([]);
    expect(shipped.filter(([, entry]) => unseenOf(entry).pattern).length).toBe(1);
  });

  it('choosing the kind that a field has changes nothing of it, for every shipped field', () => {
    for (const [, entry] of shipped) expect(withKind(entry, kindOf(entry))).toBe(entry);
  });

  it('another kind keeps the name, the help and the choices, and drops what only the old kind knew', () => {
    const area: FieldEntry = {
      field: { title: '面积', type: 'number', exclusiveMinimum: 0, unit: '㎡' },
      ui: { 'ui:help': '占用的面积' },
    };
    expect(withKind(area, 'text')).toEqual({
      field: { title: '面积', type: 'string', maxLength: 200 },
      ui: { 'ui:help': '占用的面积' },
    });
    const one = fieldOf('one-of', '区域', ['中心区', '边缘区']);
    expect(withKind(one, 'many-of').field.items).toEqual({ enum: ['中心区', '边缘区'] });
    expect(withKind(withKind(one, 'many-of'), 'one-of')).toEqual(one);
  });

  it('the columns of every shipped list are written back as they were', () => {
    for (const item of shippedItems) {
      for (const key of Object.keys(item.form.schema.properties)) {
        const entry = entryOf(item.form, key) as FieldEntry; // it is in the form
        if (kindOf(entry) !== 'rows') continue;
        const same = withColumns(entry, columnEntries(entry), requiredColumns(entry.field));
        expect(putEntry(item, key, same)).toEqual(item);
      }
    }
  });
});
