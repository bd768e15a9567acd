/**
 * Another application in the likeness of one that is known: other people, numbers and amounts, its days moved to another receipt. Who
 * was too young is too young again, and a number whose check character was wrong stays wrong.
 */
import type { Application, Field, ServiceItem } from '../../schemas/generated/types.ts';
import { dateText, dayNumber } from '../core/calendar/civil-date.ts';
import { isCreditCode } from '../core/identifiers/credit-code.ts';
import { birthDayOf } from '../core/identifiers/identity-number.ts';
import { isMobileNumber } from '../core/identifiers/mobile-number.ts';
import {
  inventedCreditCode,
  inventedIdentityNumber,
  inventedName,
  inventedPhone,
} from '../personal-data/invention/identities.ts';
import type { Random } from '../personal-data/invention/random.ts';

interface Varying {
  readonly random: Random;
  /** By how many days everything moves. */
  readonly movedDays: number;
  /** What became of a text, so that who was the same person stays one. */
  readonly replaced: Map<string, string>;
}

const dayAtStart = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** A day, or the day of a moment, moved; any other value as it is. */
function moved(value: unknown, days: number): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(dayAtStart, (text) => {
    const day = dayNumber(text);
    return day === undefined ? text : dateText(day + days);
  });
}

function replacement(text: string, field: Field, { random, movedDays }: Varying): string {
  switch (field.format) {
    case 'idcard': {
      const birth = birthDayOf(text);
      return birth === undefined ? text : inventedIdentityNumber(random, birth + movedDays);
    }
    case 'uscc':
      return isCreditCode(text) ? inventedCreditCode(random, text.slice(0, 2)) : text;
    case 'mobile':
      return isMobileNumber(text) ? inventedPhone(random) : text;
    case 'date':
    case 'local-date-time':
      return String(moved(text, movedDays));
    default:
      return field.title.includes('姓名') ? inventedName(random) : text;
  }
}

/** One amount in three is somewhat larger or smaller; whole numbers stay whole. */
function variedNumber(value: number, { minimum, maximum }: Field, random: Random): number {
  if (!random.chance(1 / 3)) return value;
  const varied = value * (0.75 + random.next() / 2);
  const rounded = Number.isInteger(value) ? Math.round(varied) : Math.round(varied * 100) / 100;
  return Math.min(Math.max(rounded, minimum ?? rounded), maximum ?? rounded);
}

function variedValue(value: unknown, field: Field | undefined, varying: Varying): unknown {
  if (field === undefined) return value;
  if (typeof value === 'number') return variedNumber(value, field, varying.random);
  if (typeof value === 'string') {
    const known = varying.replaced.get(value);
    if (known !== undefined) return known;
    const text = replacement(value, field, varying);
    varying.replaced.set(value, text);
    return text;
  }
  const columns = field.items && 'properties' in field.items ? field.items.properties : undefined;
  if (!Array.isArray(value) || columns === undefined) return value;
  return value.map((row: Record<string, unknown>) => variedFields(row, columns, varying));
}

function variedFields(
  values: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Field>>,
  varying: Varying,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      variedValue(value, Object.hasOwn(fields, key) ? fields[key] : undefined, varying),
    ]),
  );
}

function movedMaterials(materials: Application['materials'], days: number): Application['materials'] {
  const entries = Object.entries(materials ?? {}).map(([id, given]) => [
    id,
    Object.fromEntries(Object.entries(given).map(([key, value]) => [key, moved(value, days)])),
  ]);
  return Object.fromEntries(entries);
}

/**
 * @param to when the new one is submitted; the days of the form and the materials keep their distance from it
 */
export function variedApplication(
  application: Application,
  { form }: ServiceItem,
  to: { submittedAt: string; random: Random },
): Application {
  const { variant, channel, licences, deferralRequested, creditBad } = application;
  const dayOf = (text: string): number => dayNumber(text.slice(0, 10)) ?? 0;
  const movedDays = dayOf(to.submittedAt) - dayOf(application.submittedAt);
  const varying = { random: to.random, movedDays, replaced: new Map<string, string>() };
  return {
    ...(variant !== undefined && { variant }),
    channel,
    submittedAt: to.submittedAt,
    form: variedFields(application.form, form.schema.properties as Record<string, Field>, varying),
    materials: movedMaterials(application.materials, movedDays) ?? {},
    ...(licences !== undefined && { licences }),
    ...(deferralRequested !== undefined && { deferralRequested }),
    ...(creditBad !== undefined && { creditBad }),
  };
}
