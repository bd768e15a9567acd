/** The facts of an application, read by the names that rules know them by. Empty means missing (semantics 3, 5). */
import type {
  Application,
  Calendar,
  Field,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../schemas/generated/types.ts';
import { dateOfMs, daysOf, msOfDate, siteMs, siteText } from './days.ts';
import { NOTHING } from './operators.ts';

export interface FactDocuments {
  item: ServiceItem;
  procedure: Procedure;
  calendar: Calendar;
  parameters: Parameters;
}

type Kind = 'text' | 'number' | 'boolean' | 'date' | 'time';

export type Facts = Map<string, unknown>;

function kindOf({ type, format }: Pick<Field, 'type' | 'format'>): Kind {
  if (type === 'number' || type === 'boolean') return type;
  if (format === 'date') return 'date';
  return format === 'local-date-time' ? 'time' : 'text';
}

const ATTRIBUTE_KINDS = { boolean: 'boolean', number: 'number', string: 'text', date: 'date' } as const;

/** A value of a kind, or undefined where there is none of that kind. */
export function typedValue(kind: Kind, value: unknown): unknown {
  if (kind === 'number') return Number.isFinite(value) ? value : undefined;
  if (kind === 'boolean') return value === true || value === false ? value : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  if (kind === 'date') return msOfDate(value) === undefined ? undefined : value;
  if (kind === 'text') return value;
  const ms = siteMs(value);
  return ms === undefined ? undefined : siteText(ms);
}

type Row = Readonly<Record<string, unknown>>;

export function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}

/** The columns of a list field by name; none for a field of another shape. */
export function columnKinds(field: Field | undefined): Map<string, Kind> {
  if (!field?.items || !('properties' in field.items)) return new Map();
  const columns = Object.entries(field.items.properties as Record<string, Field>);
  return new Map(columns.map(([name, column]) => [name, kindOf(column)]));
}

function put(facts: Facts, name: string, value: unknown): void {
  if (value !== undefined) facts.set(name, value);
}

function listFacts(facts: Facts, name: string, { field, value }: { field: Field; value: unknown }): void {
  const columns = columnKinds(field);
  const rows = Array.isArray(value) ? (value as unknown[]) : undefined;
  facts.set(name, rows ?? NOTHING);
  for (const [column, kind] of columns) {
    const values = rows?.map((row) => typedValue(kind, rowOf(row)[column]));
    facts.set(`${name}[].${column}`, values && !values.includes(undefined) ? values : NOTHING);
  }
}

function formFacts(facts: Facts, { form }: ServiceItem, filled: Row): void {
  for (const [key, field] of Object.entries(form.schema.properties as Record<string, Field>)) {
    const name = `form.${key}`;
    const value = filled[key];
    if (field.type !== 'array') {
      const isEmpty = value === undefined || value === null || value === '';
      put(facts, name, typedValue(kindOf(field), isEmpty ? field.default : value));
    } else if (columnKinds(field).size > 0) listFacts(facts, name, { field, value });
    else {
      const isSet =
        Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
      facts.set(name, isSet ? value : NOTHING);
    }
  }
}

function materialFacts(facts: Facts, { materials }: ServiceItem, given: Row): void {
  for (const { id, attributes = {} } of materials) {
    const brought = rowOf(given[id]);
    const name = `materials.${id}`;
    const kinds: Record<string, Kind> = {};
    for (const [key, { type }] of Object.entries(attributes)) kinds[key] = ATTRIBUTE_KINDS[type];
    Object.assign(kinds, { validUntil: 'date', issuedOn: 'date' });
    for (const [key, kind] of Object.entries(kinds))
      put(facts, `${name}.${key}`, typedValue(kind, brought[key]));
    facts.set(`${name}.submitted`, brought.submitted === true);
    const copies = typedValue('number', brought.copies);
    put(facts, `${name}.copies`, copies ?? (brought.submitted === true ? 1 : undefined));
  }
}

/** All facts but the derived ones. The variant is the application's own unless another is asked about. */
export function applicationFacts(
  { item, procedure, calendar, parameters }: FactDocuments,
  application: Application,
  variant: string | null,
): Facts {
  const facts: Facts = new Map<string, unknown>([['always', true]]);
  const submitted = siteMs(application.submittedAt);
  const received = submitted === undefined ? undefined : daysOf(calendar).receivedOn(submitted, procedure);
  put(facts, 'variant', variant ?? undefined);
  put(facts, 'channel', application.channel);
  put(facts, 'submittedAt', submitted === undefined ? undefined : siteText(submitted));
  put(facts, 'receivedOn', received === undefined ? undefined : dateOfMs(received));
  put(facts, 'creditBad', application.creditBad === true);
  put(facts, 'deferralRequested', application.deferralRequested === true);
  formFacts(facts, item, application.form);
  materialFacts(facts, item, application.materials ?? {});
  for (const [key, { value }] of Object.entries(parameters.parameters)) facts.set(`parameters.${key}`, value);
  return facts;
}
