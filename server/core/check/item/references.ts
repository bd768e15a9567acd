/** What an item refers to outside its conditions: departments, fields, variants, amounts; and what it may not ask for. */
import type { Field, ServiceItem } from '../../../../schemas/generated/types.ts';
import { type Finding, fault } from '../../language/finding.ts';
import { rulesOf } from '../../language/rule-places.ts';
import { columnsOf, type Vocabulary } from '../../language/vocabulary.ts';
import { unknownFact } from './conditions.ts';
import type { ItemSources } from './item-sources.ts';

function correctedFieldExists({ form }: ServiceItem, id: string): boolean {
  const [key = '', column] = id.split('.');
  const field = Object.hasOwn(form.schema.properties, key)
    ? (form.schema.properties[key] as Field)
    : undefined;
  if (!field) return false;
  return column === undefined || columnsOf(field).some(([name]) => name === column);
}

export function referenceFaults({ item, directory }: ItemSources): Finding[] {
  const departments = new Set(directory.departments.map(({ id }) => id));
  const department = (id: unknown, pointer: string): Finding[] =>
    typeof id !== 'string' || departments.has(id)
      ? []
      : [fault('unknown-department', pointer, { message: `部门目录里没有“${id}”`, fix: '从部门目录中选择' })];
  return [
    ...department(item.owner, '/owner'),
    ...item.materials.flatMap(({ to = [] }, i) =>
      to.flatMap((id, j) => department(id, `/materials/${i}/to/${j}`)),
    ),
    ...rulesOf(item).flatMap(({ pointer, event: { type, params } }) => [
      ...department(params.department, `${pointer}/event/params/department`),
      ...(type === 'correct' && !correctedFieldExists(item, String(params.field))
        ? [
            fault('unknown-field', `${pointer}/event/params/field`, {
              message: `申请表没有“${String(params.field)}”`,
              fix: '改正字段',
            }),
          ]
        : []),
      ...(type === 'convert-variant' && !item.variants.includes(String(params.to))
        ? [
            fault('unknown-variant', `${pointer}/event/params/to`, {
              message: `没有“${String(params.to)}”情形`,
              fix: `从 ${item.variants.join('、')} 中选择`,
            }),
          ]
        : []),
    ]),
  ];
}

/** Only what is outside brackets names a document; the rest explains. */
function bareName(name: string): string {
  return name.replace(/[((][^))]*[))]/g, '').trim();
}

/** What the item lists as not to be demanded may not stand in its own material list (semantics 26, R109). */
export function demandedAnyway(item: ServiceItem): Finding[] {
  return item.materials.flatMap((material, i) => {
    const name = bareName(material.name);
    const banned = item.notDemanded.find((entry) => {
      const parts = bareName(entry.name)
        .split(/[、/或]/)
        .filter((part) => part.length > 1);
      return parts.some((part) => name.includes(part) || part.includes(name));
    });
    if (!banned) return [];
    const message = `“${material.name}”在不得索要的清单上:${banned.reason}`;
    return [fault('not-demanded', `/materials/${i}`, { message, fix: '从材料清单中删去' })];
  });
}

/** An amount that is a fact must be a number. */
export function feeFaults({ fees }: ServiceItem, vocabulary: Vocabulary): Finding[] {
  return fees.flatMap(({ event: { params } }, i) => {
    const { amount } = params;
    if (typeof amount === 'number') return [];
    const pointer = `/fees/${i}/event/params/amount/fact`;
    const fact = vocabulary.get(amount.fact);
    if (!fact) return [unknownFact(amount.fact, pointer)];
    if (fact.type.shape === 'scalar' && fact.type.of === 'number') return [];
    const message = `“${fact.title}”不是金额`;
    return [fault('type-mismatch', pointer, { message, fix: '换用一个数值' })];
  });
}
