/**
 * Which values of an application say who somebody is: numbers of persons and firms, names, and every text that was written by hand. What
 * is chosen from a list, counted, measured or dated is a fact of the matter, and so is a text that the rules themselves name.
 */
import type { Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { dayNumber } from '../../core/calendar/civil-date.ts';

export type PersonalKind = 'idcard' | 'uscc' | 'mobile' | 'birth' | 'name' | 'text';

export interface Place {
  /** `operatorId`, `shareholders.name`; of a material `materials.M1.number`. */
  readonly path: string;
  readonly title: string;
  readonly kind: PersonalKind;
}

/** What the rules bring along: texts that they hold answers against, and dates of birth that they ask the age of. */
export interface RuleTexts {
  readonly texts: ReadonlySet<string>;
  /** The words in them, also of patterns: `公司` of `公司|企业`. */
  readonly words: readonly string[];
  /** Facts `form.…` whose age is asked. */
  readonly births: ReadonlySet<string>;
}

/** @param others documents whose texts are compared with, as the local parameters */
export function ruleTexts(
  { cases: _, guide: __, form, ...rules }: ServiceItem,
  ...others: unknown[]
): RuleTexts {
  const texts = new Set<string>();
  for (const part of [rules, form.requiredWhen, ...others]) collect(part, texts);
  const aged = Object.values(rules.derived ?? {}).filter(({ fn }) => fn === 'ageOn');
  const births = aged.flatMap(({ args }) =>
    (args as readonly unknown[]).flatMap((argument) => factIn(argument) ?? []),
  );
  const words = [...texts].flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
  return { texts, words: [...new Set(words)], births: new Set(births) };
}

function factIn(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('fact' in value)) return undefined;
  return typeof value.fact === 'string' ? value.fact : undefined;
}

/** Texts stand under `value`, in conditions and parameters alike. */
function collect(value: unknown, into: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'value') for (const text of [part].flat()) if (typeof text === 'string') into.add(text);
    collect(part, into);
  }
}

const dayOrMoment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function isDated(value: string): boolean {
  return dayOrMoment.test(value) && dayNumber(value.slice(0, 10)) !== undefined;
}

/** Undefined for what says nothing about anybody. */
export function personalKind(
  value: string,
  { path, field }: { path: string; field: Field },
  { texts, births }: RuleTexts,
): PersonalKind | undefined {
  const { format, enum: choices, title } = field;
  if (choices?.includes(value) || value === '') return undefined;
  if (format === 'idcard' || format === 'uscc' || format === 'mobile') return format;
  if (isDated(value) && format !== undefined) return births.has(`form.${path}`) ? 'birth' : undefined;
  if (texts.has(value)) return undefined;
  return title.includes('姓名') ? 'name' : 'text';
}

type Change = (value: string, place: Place) => string;

/** The form with its personal values changed; a field that the form does not have is left out. */
export function changedForm(
  form: Readonly<Record<string, unknown>>,
  { fields, rules }: { fields: Readonly<Record<string, Field>>; rules: RuleTexts },
  change: Change,
): Record<string, unknown> {
  return changedFields(form, { fields, rules, prefix: '' }, change);
}

interface Walk {
  readonly fields: Readonly<Record<string, Field>>;
  readonly rules: RuleTexts;
  readonly prefix: string;
}

function changedFields(values: Readonly<Record<string, unknown>>, walk: Walk, change: Change) {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    const field = Object.hasOwn(walk.fields, key) ? walk.fields[key] : undefined;
    return field === undefined ? [] : [[key, changedValue(value, { key, field, walk }, change)]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

interface Inside {
  readonly key: string;
  readonly field: Field;
  readonly walk: Walk;
}

function changedValue(value: unknown, { key, field, walk }: Inside, change: Change): unknown {
  const path = walk.prefix + key;
  if (typeof value === 'string') {
    const kind = personalKind(value, { path: path.replace('.', '[].'), field }, walk.rules);
    return kind === undefined ? value : change(value, { path, title: field.title, kind });
  }
  if (!Array.isArray(value)) return value !== null && typeof value === 'object' ? null : value;
  const { items } = field;
  const columns = items && 'properties' in items ? (items.properties as Record<string, Field>) : undefined;
  if (columns !== undefined) {
    const inside = { fields: columns, rules: walk.rules, prefix: `${path}.` };
    return value.map((row: unknown) =>
      row !== null && typeof row === 'object' ? changedFields({ ...row }, inside, change) : null,
    );
  }
  const choices = items && 'enum' in items ? items.enum : undefined;
  const element = { title: field.title, type: 'string', ...(choices && { enum: choices }) } as Field; // of a list of texts
  return value.map((one: unknown) => changedValue(one, { key, field: element, walk }, change));
}
