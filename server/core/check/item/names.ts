/** Names of an item: each used once, and none that every JavaScript object has. */
import type { Field, ServiceItem } from '../../../../schemas/generated/types.ts';
import { type Finding, fault, pointerToken } from '../../language/finding.ts';
import { rulesOf } from '../../language/rule-places.ts';
import { columnsOf, type VocabularySources } from '../../language/vocabulary.ts';
import { duplicates } from '../duplicate-names.ts';

/** The names by which a trace calls conditions that are no rules: a rule that bears one could not be told from it. */
function takenNames(item: ServiceItem): { name: string; pointer: string }[] {
  const parts = ['required', 'exempt', 'submitLater', 'deferrable'];
  return [
    { name: 'inspection', pointer: '/inspection' },
    ...Object.keys(item.form.requiredWhen).map((key) => ({
      name: `${key}.requiredWhen`,
      pointer: `/form/requiredWhen/${pointerToken(key)}`,
    })),
    ...item.materials.flatMap(({ id }, i) =>
      parts.map((part) => ({ name: `${id}.${part}`, pointer: `/materials/${i}/${part}` })),
    ),
  ];
}

export function nameFaults(item: ServiceItem): Finding[] {
  return [
    ...duplicates(
      [
        ...takenNames(item),
        ...rulesOf(item).map(({ name, pointer }) => ({ name, pointer: `${pointer}/name` })),
      ],
      '规则名',
    ),
    ...duplicates(
      item.materials.map(({ id }, i) => ({ name: id, pointer: `/materials/${i}/id` })),
      '材料编号',
    ),
    ...duplicates(
      item.cases.map(({ id }, i) => ({ name: id, pointer: `/cases/${i}/id` })),
      '案例编号',
    ),
  ];
}

/** Names that every object has: as keys of an application they would read as something they are not. */
export function reservedNames({ item, parameters }: VocabularySources): Finding[] {
  const reserved = (name: string): boolean => name in Object.prototype;
  const names = [
    ...Object.keys(item.form.schema.properties).map((name) => ({
      name,
      pointer: `/form/schema/properties/${name}`,
    })),
    ...Object.values(item.form.schema.properties as Record<string, Field>).flatMap((field) =>
      columnsOf(field).map(([name]) => ({ name, pointer: '/form/schema/properties' })),
    ),
    ...item.materials.map(({ id }, i) => ({ name: id, pointer: `/materials/${i}/id` })),
    ...item.materials.flatMap(({ attributes = {} }, i) =>
      Object.keys(attributes).map((name) => ({ name, pointer: `/materials/${i}/attributes` })),
    ),
    ...Object.keys(item.derived).map((name) => ({ name, pointer: `/derived/${name}` })),
    ...Object.keys(parameters.parameters).map((name) => ({ name, pointer: '/' })),
  ];
  return names
    .filter(({ name }) => reserved(name))
    .map(({ name, pointer }) =>
      fault('reserved-name', pointer, { message: `“${name}”是保留名称`, fix: '换一个名称' }),
    );
}
