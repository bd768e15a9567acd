import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../../../../schemas/generated/types.ts';
import { checkItem } from '../../../../../../server/core/check/item/check-item.ts';
import { formOrderFaults, withFormOrder } from '../../../../../../server/core/language/form-order.ts';
import { documentsOf, shippedItems } from '../../../../../../test/support/documents.ts';
import { moved } from '../../../shared/order/moved.ts';
import { fieldKinds, fieldOf } from './field-kinds.ts';
import {
  addField,
  duplicateField,
  entryOf,
  fieldsOf,
  freeKey,
  putEntry,
  putRequirement,
  removeField,
  requirementOf,
} from './form-edits.ts';
import { outlineOf, withOutline } from './outline.ts';

const road = documentsOf('dl-zw').item;

function errorsOf(item: ServiceItem): string[] {
  const { parameters, directory } = documentsOf(item.code);
  const findings = checkItem({ item, parameters, directory });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code }) => `${code} ${pointer}`);
}

type Edit = (item: ServiceItem) => ServiceItem;

/** One random edit of a form, whatever the form holds by then. */
const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(6), fc.nat(), fc.nat(), fc.constantFrom(...fieldKinds))
  .map(
    ([how, a, b, kind]): Edit =>
      (item) => {
        const rows = outlineOf(item.form);
        const keys = Object.keys(fieldsOf(item.form));
        const key = keys[a % Math.max(1, keys.length)] ?? '';
        const edits: Edit[] = [
          () =>
            addField(item, freeKey(fieldsOf(item.form)), {
              entry: fieldOf(kind, '新字段', ['甲', '乙']),
              behind: b % 2 === 0 ? key : undefined,
            }),
          () => (keys.length > 1 ? removeField(item, key) : item),
          () => duplicateField(item, key, { as: freeKey(fieldsOf(item.form)), title: '副本' }),
          () => ({ ...item, form: withOutline(item.form, moved(rows, a % rows.length, b % rows.length)) }),
          () => putRequirement(item, key, b % 2 === 0),
          () => ({
            ...item,
            form: withOutline(item.form, [
              ...rows.slice(0, b % rows.length),
              { kind: 'heading', title: '一组', n: rows.length },
              ...rows.slice(b % rows.length),
            ]),
          }),
          () => putEntry(item, key, fieldOf(kind, '改了', ['丙', '丁'])),
        ];
        return (edits[how] as Edit)(item);
      },
  );

describe('edits of a form', () => {
  it('any run of edits leaves every field in the order once, and the groups at its end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedItems), fc.array(anyEdit, { maxLength: 25 }), (item, edits) => {
        const next = edits.reduce((document, edit) => edit(document), item);
        expect(formOrderFaults(next)).toEqual([]);
        expect(
          Object.keys(next.form.uiSchema)
            .filter((key) => !key.startsWith('ui:'))
            .every((key) => key in fieldsOf(next.form)),
        ).toBe(true);
      }),
      { verbose: true },
    );
  });

  it('rows written back as they were read change nothing, for every shipped form', () => {
    for (const { form } of shippedItems) expect(withOutline(form, outlineOf(form))).toEqual(form);
  });

  it('a number of lanes is added with nothing for the check to refuse, right behind the field that stands before it', () => {
    const entry = fieldOf('number', '占用机动车道数');
    const lanes = { ...entry, field: { ...entry.field, multipleOf: 1, unit: '条' } };
    const next = putRequirement(
      addField(road, freeKey(fieldsOf(road.form)), { entry: lanes, behind: 'affectsTraffic' }),
      'field1',
      true,
    );
    expect(errorsOf(next)).toEqual(errorsOf(road));
    const order = next.form.uiSchema['ui:order'] as string[];
    expect(order[order.indexOf('affectsTraffic') + 1]).toBe('field1');
    expect(withFormOrder(next).form.schema.properties.field1).toEqual({
      title: '占用机动车道数',
      type: 'number',
      minimum: 0,
      multipleOf: 1,
      unit: '条',
    });
  });

  it('a field that is added and removed again leaves the form as it was', () => {
    const there = addField(road, 'field1', { entry: fieldOf('date', '日期') });
    expect(removeField(there, 'field1')).toEqual(road);
  });

  it('a field is required always, under a condition or not at all, never two of them', () => {
    const when = { all: [{ fact: 'form.emergency', operator: 'equal', value: true }] } as const;
    const conditional = putRequirement(road, 'area', when as never);
    expect(conditional.form.schema.required).not.toContain('area');
    expect(requirementOf(conditional.form, 'area')).toEqual(when);
    const always = putRequirement(conditional, 'area', true);
    expect(always.form.requiredWhen).toEqual({});
    expect(requirementOf(putRequirement(always, 'area', false).form, 'area')).toBe(false);
  });

  it('a copy asks the same under its own name, behind the first', () => {
    const next = duplicateField(road, 'area', { as: 'field1', title: '面积（副本）' });
    expect(entryOf(next.form, 'field1')).toEqual({
      field: { ...entryOf(road.form, 'area')?.field, title: '面积（副本）' },
      ui: entryOf(road.form, 'area')?.ui,
    });
    expect(requirementOf(next.form, 'field1')).toBe(true);
  });
});
