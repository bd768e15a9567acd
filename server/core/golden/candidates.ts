/**
 * Applications worth trying against an item: each golden case with one thing changed, at the boundaries that its rules name.
 *
 * They are the raw material for the cases that a mutation score says are missing; people confirm what is kept.
 */
import type { Application, Case, Comparison, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { addMonthsClamped, dateText, dayNumber } from '../calendar/civil-date.ts';
import { conditionPlaces } from '../language/rule-places.ts';
import { comparisonsIn } from '../language/used-facts.ts';
import { columnsOf } from '../language/vocabulary.ts';

export interface Candidate {
  /** The golden case it was made from and what was changed, for people. */
  from: string;
  change: string;
  application: Application;
}

interface Change {
  what: string;
  apply(application: Application): Application;
}

const YEARS_BACK = [1, 2, 3, 5, 10, 16, 18, 60];

function shownValue(value: unknown): string {
  if (value === undefined) return '不填';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return JSON.stringify(value).replace(/"/g, '');
}

function setForm(key: string, title: string, value: unknown): Change {
  const shown = shownValue(value);
  return {
    what: `${title}:${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}`,
    apply: (application) => {
      const form = { ...application.form };
      if (value === undefined) delete form[key];
      else form[key] = value;
      return { ...application, form };
    },
  };
}

/** Numbers that the item's rules and bounds compare with, and their neighbours. */
function interestingNumbers(field: Field, { item, comparisons, parameters }: Sources): number[] {
  const constants = comparisons.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field;
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter((n) => n !== undefined);
  const steps = Object.values(item.derived).flatMap(({ args }) =>
    args.filter((arg) => typeof arg === 'number'),
  );
  const all = new Set([0, ...constants, ...bounds, ...parameters, ...steps]);
  return [...all].flatMap((n) => [n - 1, n, n + 1, n + 0.01]);
}

/** Days near the receipt, as far from it as the numbers of the rules say (in days or in working days), and years back. */
function interestingDays({ receivedOn, comparisons, item }: Sources): string[] {
  const constants = [
    ...comparisons.map(({ value }) => value),
    ...Object.values(item.derived).flatMap(({ args }) => args),
  ].filter((value) => typeof value === 'number' && value >= 5 && value <= 400) as number[];
  const offsets = new Set([-1, 0, 1]);
  for (const days of constants) {
    for (const near of [days - 1, days, days + 1]) offsets.add(near).add(-near);
    // n working days are about 1.4 n days, more over long holidays.
    for (let extra = -3; extra <= 12; extra += 1)
      offsets.add(Math.round(days * 1.4) + extra).add(-Math.round(days * 1.4) - extra);
  }
  const near = [...offsets].map((offset) => dateText(receivedOn + offset));
  return [
    ...near,
    ...YEARS_BACK.flatMap((years) => aroundSameDay(receivedOn, -12 * years)),
    ...[-3, 3].flatMap((m) => aroundSameDay(receivedOn, m)),
  ];
}

function aroundSameDay(day: number, months: number): string[] {
  const same = addMonthsClamped(day, months);
  return [-2, -1, 0, 1, 2].map((offset) => dateText(same + offset));
}

interface Sources {
  item: ServiceItem;
  comparisons: Comparison[];
  parameters: number[];
  samples: Readonly<Record<string, readonly string[]>>;
  receivedOn: number;
}

function textValues(field: Field, { samples, comparisons }: Sources): unknown[] {
  if (field.enum) return field.enum;
  if (field.format && samples[field.format]) return [...(samples[field.format] ?? [])];
  const named = comparisons.flatMap(({ value, operator }) =>
    operator === 'matches'
      ? String(value)
          .split('|')
          .map((word) => `样例${word}`)
      : typeof value === 'string'
        ? [value]
        : [],
  );
  return [...new Set(['别的文字', ...named])];
}

function choiceSets(field: Field): unknown[] {
  const choices = field.items && 'enum' in field.items ? (field.items.enum as string[]) : [];
  const pairs = choices.flatMap((a, i) => choices.slice(i + 1).map((b) => [a, b]));
  return [...choices.map((choice) => [choice]), ...pairs, choices];
}

/** A list with one cell changed, with a row more, with a row less, with none. */
function listValues(field: Field, rows: unknown, sources: Sources): unknown[] {
  if (!Array.isArray(rows) || rows.length === 0) return [[]];
  const [first, ...rest] = rows as Record<string, unknown>[];
  const cells = columnsOf(field).flatMap(([column, columnField]) =>
    fieldValues(columnField, first?.[column], sources).map((value) => [
      { ...first, [column]: value },
      ...rest,
    ]),
  );
  const many = Array.from({ length: 50 }, () => ({ ...first }));
  return [[], [first], many, [...many, first], [...rows, first], ...cells];
}

/** What to try in a field, given what it holds now. */
function fieldValues(field: Field, current: unknown, sources: Sources): unknown[] {
  if (field.type === 'boolean') return [true, false];
  if (field.type === 'number') return interestingNumbers(field, sources);
  if (field.format === 'date') return interestingDays(sources);
  if (field.format === 'local-date-time')
    return [-2, -1, 0].map((offset) => `${dateText(sources.receivedOn + offset)}T10:00`);
  if (field.type === 'string') return textValues(field, sources);
  return columnsOf(field).length > 0 ? listValues(field, current, sources) : choiceSets(field);
}

function formChanges(application: Application, sources: Sources): Change[] {
  return Object.entries(sources.item.form.schema.properties as Record<string, Field>).flatMap(
    ([key, field]) =>
      [undefined, ...fieldValues(field, application.form[key], sources)].map((value) =>
        setForm(key, field.title, value),
      ),
  );
}

function materialChanges(application: Application, { item, receivedOn }: Sources): Change[] {
  return item.materials.flatMap((material) => {
    const { id, name } = material;
    const set = (what: string, given: Record<string, unknown>): Change => ({
      what: `${name}:${what}`,
      apply: (from) =>
        ({ ...from, materials: { ...from.materials, [id]: { submitted: true, ...given } } }) as Application,
    });
    const days = [-400, -181, -180, -91, -90, -1, 0, 1].map((offset) => dateText(receivedOn + offset));
    const attributes = Object.entries(material.attributes ?? {}).flatMap(([key, { type, title }]) =>
      type === 'boolean' ? [set(`${title} 否`, { [key]: false }), set(`${title} 是`, { [key]: true })] : [],
    );
    const without: Change = {
      what: `${name}:未交`,
      apply: (from) => ({
        ...from,
        materials: Object.fromEntries(Object.entries(from.materials ?? {}).filter(([key]) => key !== id)),
      }),
    };
    const licence: Change = {
      what: `${name}:电子证照提供`,
      apply: (from) => ({ ...without.apply(from), licences: [...(from.licences ?? []), id] }),
    };
    return [
      without,
      set('已交', application.materials?.[id] ?? {}),
      ...[material.copies - 1, material.copies].map((copies) => set(`${copies} 份`, { copies })),
      ...days.flatMap((day) => [
        set(`有效期至 ${day}`, { validUntil: day }),
        set(`签发于 ${day}`, { issuedOn: day }),
      ]),
      ...attributes,
      ...(material.licence ? [licence] : []),
    ];
  });
}

function procedureChanges({ item, receivedOn }: Sources): Change[] {
  const names = item.limits.flatMap(({ event }) =>
    event.type === 'exclude' ? [event.params.procedure] : [],
  );
  const starts = item.limits.flatMap(({ event }) =>
    event.type === 'limit' && event.params.startsAt ? [event.params.startsAt] : [],
  );
  const add = (what: string, event: NonNullable<Application['events']>[number]): Change => ({
    what,
    apply: (from) => ({ ...from, events: [...(from.events ?? []), event] }),
  });
  const day = (offset: number): string => dateText(receivedOn + offset);
  return [
    ...names.map((name) =>
      add(`${name} 5 天`, { type: 'special-procedure', name, from: day(3), to: day(7) }),
    ),
    ...starts.map((name) => add(name, { type: 'condition-met', name, at: `${day(2)}T10:00` })),
    add('批准延期', { type: 'extension-approved' }),
  ];
}

const CHANNELS = [
  ['window', '窗口'],
  ['online', '网上'],
  ['mail', '邮寄'],
  ['department-desk', '部门专窗'],
  ['secret-desk', '涉密专窗'],
] as const;

function requestChanges({ item }: Sources): Change[] {
  return [
    ...CHANNELS.map(
      ([channel, name]): Change => ({ what: `渠道:${name}`, apply: (from) => ({ ...from, channel }) }),
    ),
    ...item.variants.map(
      (variant): Change => ({ what: `情形 ${variant}`, apply: (from) => ({ ...from, variant }) }),
    ),
    { what: '申请容缺', apply: (from) => ({ ...from, deferralRequested: true }) },
    { what: '申请容缺且失信', apply: (from) => ({ ...from, deferralRequested: true, creditBad: true }) },
    ...['2026-04-30T10:00', '2026-05-01T10:00', '2026-05-06T10:00'].map(
      (submittedAt): Change => ({
        what: `提交于 ${submittedAt}`,
        apply: (from) => ({ ...from, submittedAt }),
      }),
    ),
  ];
}

export interface CandidateSources {
  item: ServiceItem;
  parameters: readonly number[];
  /** Values to try by field format: identity numbers of several ages, credit codes, phones. */
  samples: Readonly<Record<string, readonly string[]>>;
}

/** The changes worth making to one application. */
function changesTo(application: Application, { item, parameters, samples }: CandidateSources): Change[] {
  const named = (name: string) => item.conditions[name]?.when;
  const comparisons = conditionPlaces(item).flatMap(({ condition }) => comparisonsIn(condition, named));
  const receivedOn = dayNumber(application.submittedAt.slice(0, 10)) ?? 0;
  const sources: Sources = { item, comparisons, parameters: [...parameters], samples, receivedOn };
  return [
    ...requestChanges(sources),
    ...materialChanges(application, sources),
    ...procedureChanges(sources),
    ...formChanges(application, sources),
  ];
}

/** Each base with each single change. */
export function candidatesFrom(bases: readonly Case[], sources: CandidateSources): Candidate[] {
  return bases.flatMap((base) =>
    changesTo(base.application, sources).map(({ what, apply }) => ({
      from: base.id,
      change: what,
      application: apply(base.application),
    })),
  );
}
