/** What the places of an item are called to somebody who looks for something in them. */
import type { Condition, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { type RuleSources, ruleSentence } from '../explain/rule-sentence.ts';
import { pointerKeys, pointerToken } from '../language/finding.ts';
import type { Place, UsePlace } from './use.ts';

export interface ItemWords {
  readonly item: ServiceItem;
  readonly sources: RuleSources;
}

const SECTIONS = {
  acceptance: 'acceptance',
  routing: 'routing',
  limits: 'limit',
  fees: 'fee',
  review: 'review',
} as const satisfies Record<string, UsePlace>;

/** The place that a pointer at or below it belongs to: the rule of a condition, the material, the field. */
export function placeOf(pointer: string, { item, sources }: ItemWords): Place {
  const [section = '', key = '', inner, innerKey] = pointerKeys(pointer);
  if (section === 'form') return fieldPlace(item, innerKey ?? inner ?? '');
  if (section === 'conditions') return conditionPlace(item, key);
  if (section === 'materials') return materialPlace(pointer, { item, sources });
  if (section in SECTIONS) {
    const known = section as keyof typeof SECTIONS; // just asked
    const rule = item[known][Number(key)];
    const title = rule ? ruleSentence(rule, sources, 'zh') : '';
    return { pointer: `/${section}/${key}`, what: SECTIONS[known], title };
  }
  return { pointer: '/inspection', what: 'inspection', title: '现场核查' };
}

export function fieldPlace({ form }: ServiceItem, key: string): Place {
  const fields = form.schema.properties as Record<string, Field>;
  const title = Object.hasOwn(fields, key) ? (fields[key]?.title ?? key) : key;
  return { pointer: `/form/schema/properties/${pointerToken(key)}`, what: 'field', title };
}

export function conditionPlace({ conditions }: ServiceItem, name: string): Place {
  const title = Object.hasOwn(conditions, name) ? (conditions[name]?.title ?? name) : name;
  return { pointer: `/conditions/${pointerToken(name)}`, what: 'condition', title };
}

export function derivedPlace({ derived }: ServiceItem, key: string): Place {
  const title = Object.hasOwn(derived, key) ? (derived[key]?.title ?? key) : key;
  return { pointer: `/derived/${pointerToken(key)}`, what: 'derived', title };
}

function materialPlace(pointer: string, { item, sources }: ItemWords): Place {
  const [, index = '', inner, check = ''] = pointerKeys(pointer);
  const material = item.materials[Number(index)];
  const at = `/materials/${index}`;
  const rule = inner === 'checks' ? material?.checks?.[Number(check)] : undefined;
  return rule
    ? { pointer: `${at}/checks/${check}`, what: 'material-check', title: ruleSentence(rule, sources, 'zh') }
    : { pointer: at, what: 'material', title: material?.name ?? '' };
}

/** The named conditions that a condition refers to by itself. */
export function namedIn(condition: Condition): string[] {
  if ('condition' in condition) return [condition.condition];
  if ('not' in condition) return namedIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(namedIn);
  return 'any' in condition ? condition.any.flatMap(namedIn) : [];
}
