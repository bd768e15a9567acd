/**
 * What of an application cannot be decided at all, because the sender got it wrong: JSON types, unknown fields, materials
 * and variants, impossible dates. Every fault at once, by JSON pointer; such a request answers 422.
 */
import type { Application, Event } from '../../../schemas/generated/types.ts';
import { dayNumber, isCivilDate } from '../calendar/civil-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { receiptOfTime } from '../calendar/receipt.ts';
import { type PointerError, pointerToken } from '../language/finding.ts';
import type { ScalarType } from '../language/vocabulary.ts';
import type { CompiledVersion, KnownMaterial } from './compiled-version.ts';
import { readScalar } from './fact-table.ts';
import { objectTypeErrors } from './field-check.ts';

function variantErrors({ documents: { item } }: CompiledVersion, { variant }: Application): PointerError[] {
  const chosen = variant ?? null;
  if (item.variants.length === 0) {
    return chosen === null ? [] : [{ pointer: '/variant', message: '本事项不分情形,请留空' }];
  }
  if (chosen !== null && item.variants.includes(chosen)) return [];
  return [{ pointer: '/variant', message: `请选择办理情形:${item.variants.join('、')}` }];
}

function dateErrors(version: CompiledVersion, { submittedAt, acceptedOn }: Application): PointerError[] {
  const submitted = parseLocalTime(submittedAt);
  if (!submitted) return [{ pointer: '/submittedAt', message: '应为真实的时间,例如 2025-09-29T09:50' }];
  if (acceptedOn === undefined) return [];
  const accepted = dayNumber(acceptedOn);
  if (accepted === undefined)
    return [{ pointer: '/acceptedOn', message: '应为真实存在的日期,例如 2025-09-30' }];
  const received = receiptOfTime(submitted, version.documents.procedure, version.calendar);
  const early = received.unknownYear === undefined && accepted < received.day;
  return early ? [{ pointer: '/acceptedOn', message: '受理日不得早于收件日' }] : [];
}

const ATTRIBUTE_WORDS = {
  boolean: 'true 或 false',
  number: '数字',
  string: '文字',
  date: '真实存在的日期',
  datetime: '时间',
} as const;

const OWN_ATTRIBUTES = ['submitted', 'copies', 'validUntil', 'issuedOn'];

function attributeFits(type: ScalarType | undefined, key: string, value: unknown): boolean {
  if (type === undefined) return false;
  if (value === undefined || value === null || readScalar(type, value) !== undefined) return true;
  // An empty text attribute is a blank left open; everything else must be of its type.
  return type === 'string' && value === '' && !OWN_ATTRIBUTES.includes(key);
}

type Given = NonNullable<Application['materials']>[string];

function addAttributeErrors(
  errors: PointerError[],
  given: Given,
  { id, known }: { id: string; known: KnownMaterial },
) {
  for (const key of Object.keys(given)) {
    const type = known.attributes.get(key);
    if (attributeFits(type, key, given[key])) continue;
    const message = type ? `应为${ATTRIBUTE_WORDS[type]}` : `“${known.material.name}”没有这个属性`;
    errors.push({ pointer: `/materials/${pointerToken(id)}/${pointerToken(key)}`, message });
  }
}

function materialErrors({ materialsById }: CompiledVersion, { materials = {} }: Application): PointerError[] {
  const errors: PointerError[] = [];
  for (const id of Object.keys(materials)) {
    const known = materialsById.get(id);
    if (known) addAttributeErrors(errors, materials[id] as Given, { id, known });
    else errors.push({ pointer: `/materials/${pointerToken(id)}`, message: '材料清单里没有这个编号' });
  }
  return errors;
}

function licenceErrors({ materialsById }: CompiledVersion, { licences = [] }: Application): PointerError[] {
  return licences.flatMap((id, i) => {
    const material = materialsById.get(id)?.material;
    if (material?.licence) return [];
    const message = material ? `“${material.name}”不能由电子证照库提供` : '材料清单里没有这个编号';
    return [{ pointer: `/licences/${i}`, message }];
  });
}

function eventErrors(event: Event, i: number): PointerError[] {
  const pointer = `/events/${i}`;
  const errors: PointerError[] = [];
  const dates = Object.entries(event).filter(([key]) => key === 'from' || key === 'to' || key === 'on');
  for (const [key, value] of dates) {
    if (typeof value === 'string' && !isCivilDate(value))
      errors.push({ pointer: `${pointer}/${key}`, message: '应为真实存在的日期' });
  }
  if ('at' in event && !parseLocalTime(event.at))
    errors.push({ pointer: `${pointer}/at`, message: '应为真实的时间' });
  if (event.type === 'special-procedure' && event.to !== undefined && event.to < event.from) {
    errors.push({ pointer: `${pointer}/to`, message: '止日不得早于起日' });
  }
  return errors;
}

/** Every fault of an application that already fits its schema. */
export function checkApplication(version: CompiledVersion, application: Application): PointerError[] {
  return [
    ...variantErrors(version, application),
    ...dateErrors(version, application),
    ...objectTypeErrors(version.fieldsByKey, application.form, '/form'),
    ...materialErrors(version, application),
    ...licenceErrors(version, application),
    ...(application.events ?? []).flatMap(eventErrors),
  ];
}
