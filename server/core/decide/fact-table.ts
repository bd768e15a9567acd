/**
 * Facts in slots: each fact that a version's rules use is read from the application once, typed, into its slot.
 *
 * Empty means missing (null, "", an empty multi-choice), and so does a value of another type than the vocabulary's: a
 * rule never sees it, and the form's own check reports it. A column with a gap in it is missing as a whole.
 */
import type {
  Application,
  Condition,
  DerivedValue,
  Field,
  Parameters,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import { isCivilDate } from '../calendar/civil-date.ts';
import { parseLocalTime, timestampText } from '../calendar/local-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { factsUsedBy } from '../language/used-facts.ts';
import {
  columnsOf,
  type FactType,
  fieldType,
  type ScalarType,
  type Vocabulary,
} from '../language/vocabulary.ts';
import { createConditionTable, truthOfNode } from './condition-table.ts';
import { computations } from './derive.ts';
import { type Facts, TRUE, UNDETERMINED } from './truth.ts';

/** What a decision knows besides the application. */
export interface FactContext {
  variant: string | null;
  /** Undefined when the receipt falls in a year without a calendar. */
  receivedOn: string | undefined;
  submittedAt: string | undefined;
}

type Read = (application: Application, context: FactContext) => unknown;

/** A form field. Its place in the list is its slot. */
interface FieldReader {
  key: string;
  field: Field;
  hasDefault: boolean;
  read: (value: unknown) => unknown;
}

export interface FactTable {
  fields: FieldReader[];
  /** The place of a field by its key. */
  places: ReadonlyMap<string, number>;
  slots: ReadonlyMap<string, number>;
  /** The values of a form that is left blank; copied for each decision. */
  defaults: unknown[];
  /** The facts of a form that is left blank, and constants; copied for each decision. */
  template: Facts;
  readers: { slot: number; read: Read }[];
  /** In order: each uses only slots filled before it. */
  derivations: { slot: number; derive: (facts: Facts) => unknown }[];
  /** The facts a derived fact is made from, to tell what is lacking. */
  madeFrom: ReadonlyMap<string, readonly string[]>;
}

export interface FactTableBuilder {
  slotOf(fact: string): number;
  build(): FactTable;
}

export interface FactSources {
  item: ServiceItem;
  parameters: Parameters;
  vocabulary: Vocabulary;
  calendar: WorkingCalendar;
  named(name: string): Condition | undefined;
}

const SCALARS: Readonly<Record<ScalarType, (value: unknown) => unknown>> = {
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  string: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  date: (value) => (typeof value === 'string' && isCivilDate(value) ? value : undefined),
  datetime: (value) => {
    const time = typeof value === 'string' ? parseLocalTime(value) : undefined;
    return time && timestampText(time);
  },
};

/** One typed value, or undefined when it is missing or of another type. */
export function readScalar(of: ScalarType, value: unknown): unknown {
  return SCALARS[of](value);
}

function readSet(value: unknown): unknown {
  return Array.isArray(value) && value.length > 0 && value.every((element) => typeof element === 'string')
    ? value
    : undefined;
}

function isRow(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function readColumn(rows: unknown, column: string, of: ScalarType): unknown {
  if (!Array.isArray(rows)) return undefined;
  const values: unknown[] = [];
  for (const row of rows) {
    const value = isRow(row) ? readScalar(of, row[column]) : undefined;
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** Empty means missing; an empty list of rows is a list with none. */
export function isEmptyValue(value: unknown, field: Field): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) && value.length === 0 && columnsOf(field).length === 0;
}

function fieldRead({ shape, of }: FactType): (value: unknown) => unknown {
  if (shape === 'scalar') return SCALARS[of];
  return shape === 'set' ? readSet : (value) => (Array.isArray(value) ? value : undefined);
}

function columnReader(fact: string, { vocabulary }: FactSources): Read {
  const [key = '', column = ''] = fact.slice('form.'.length).split('[].');
  const of = vocabulary.get(fact)?.type.of ?? 'string';
  return ({ form }) => readColumn(form[key], column, of);
}

function materialReader(fact: string, { vocabulary }: FactSources): Read {
  const [, id = '', attribute = ''] = fact.split('.');
  const of = vocabulary.get(fact)?.type.of ?? 'string';
  if (attribute === 'submitted') return ({ materials }) => materials?.[id]?.submitted === true;
  const fallback = attribute === 'copies' ? 1 : undefined;
  return ({ materials }) => {
    const material = materials?.[id];
    if (!isRow(material)) return undefined;
    return readScalar(of, material[attribute]) ?? (material.submitted ? fallback : undefined);
  };
}

const APPLICATION_READERS: Readonly<Record<string, Read>> = {
  variant: (_application, { variant }) => variant ?? undefined,
  channel: ({ channel }) => channel,
  receivedOn: (_application, { receivedOn }) => receivedOn,
  submittedAt: (_application, { submittedAt }) => submittedAt,
  creditBad: ({ creditBad }) => creditBad === true,
  deferralRequested: ({ deferralRequested }) => deferralRequested === true,
};

/** Counts the rows for which a condition holds; one undetermined row leaves the count missing. */
function rowCounter(derived: DerivedValue, sources: FactSources, slotOf: (fact: string) => number) {
  const list = derived.args[0] as { fact: string };
  const locals: { column?: string; of: ScalarType; outer: number }[] = [];
  const names = new Map<string, number>();
  const localSlot = (fact: string): number => {
    const known = names.get(fact);
    if (known !== undefined) return known;
    const column = fact.startsWith('row.') ? fact.slice('row.'.length) : undefined;
    const of = sources.vocabulary.get(`${list.fact}[].${column}`)?.type.of ?? 'string';
    locals.push(column === undefined ? { of, outer: slotOf(fact) } : { column, of, outer: -1 });
    names.set(fact, locals.length - 1);
    return locals.length - 1;
  };
  const builder = createConditionTable({ slotOf: localSlot, named: sources.named });
  const root = derived.where ? builder.add(derived.where) : -1;
  const table = builder.build();
  const rowsSlot = slotOf(list.fact);
  return (facts: Facts): unknown => {
    const rows = facts[rowsSlot];
    if (!Array.isArray(rows)) return undefined;
    let count = 0;
    for (const row of rows) {
      const local = locals.map(({ column, of, outer }) =>
        column === undefined ? facts[outer] : readScalar(of, isRow(row) ? row[column] : undefined),
      );
      const truth = truthOfNode(table, root, local);
      if (truth === UNDETERMINED) return undefined;
      if (truth === TRUE) count += 1;
    }
    return count;
  };
}

function derivation(derived: DerivedValue, sources: FactSources, slotOf: (fact: string) => number) {
  if (derived.fn === 'countWhere') return rowCounter(derived, sources, slotOf);
  const compute = computations[derived.fn];
  const args = derived.args.map((arg) =>
    typeof arg === 'object' ? { slot: slotOf(arg.fact), constant: undefined } : { slot: -1, constant: arg },
  );
  return (facts: Facts): unknown => {
    const values: unknown[] = [];
    for (const { slot, constant } of args) {
      const value = slot < 0 ? constant : facts[slot];
      if (value === undefined) return undefined;
      values.push(value);
    }
    return compute(values, sources.calendar);
  };
}

/** How a fact is read from each application; undefined for one that is the same in all of them. */
function readerOf(fact: string, sources: FactSources): Read | undefined {
  if (fact.startsWith('form.')) return columnReader(fact, sources);
  if (fact.startsWith('materials.')) return materialReader(fact, sources);
  return APPLICATION_READERS[fact];
}

function constantOf(fact: string, { parameters }: FactSources): unknown {
  return fact === 'always' ? true : parameters.parameters[fact.slice('parameters.'.length)]?.value;
}

export function createFactTable(sources: FactSources): FactTableBuilder {
  const form = Object.entries(sources.item.form.schema.properties as Record<string, Field>);
  const fields = form.map(
    ([key, field]): FieldReader => ({
      key,
      field,
      hasDefault: field.default !== undefined,
      read: fieldRead(fieldType(field)),
    }),
  );
  const places = new Map(form.map(([key], place) => [key, place]));
  const slots = new Map(form.map(([key], place) => [`form.${key}`, place]));
  const defaults = fields.map(({ field }): unknown => field.default);
  const template: Facts = fields.map(({ read }, place) => read(defaults[place]));
  const readers: FactTable['readers'] = [];
  const derivations: FactTable['derivations'] = [];
  const madeFrom = new Map<string, readonly string[]>();

  function slotOf(fact: string): number {
    const known = slots.get(fact);
    if (known !== undefined) return known;
    if (fact.startsWith('derived.')) return derivedSlot(fact);
    const slot = newSlot(fact);
    const read = readerOf(fact, sources);
    if (read) readers.push({ slot, read });
    else template[slot] = constantOf(fact, sources);
    return slot;
  }

  function newSlot(fact: string): number {
    slots.set(fact, template.length);
    template.push(undefined);
    return template.length - 1;
  }

  function derivedSlot(fact: string): number {
    const derived = sources.item.derived[fact.slice('derived.'.length)];
    if (!derived) return newSlot(fact);
    // The arguments take their slots, and their place in the order, before the value made from them.
    const derive = derivation(derived, sources, slotOf);
    const used = factsUsedBy(derived);
    used.forEach(slotOf);
    const slot = newSlot(fact);
    derivations.push({ slot, derive });
    madeFrom.set(fact, used);
    return slot;
  }

  return {
    slotOf,
    build: () => ({ fields, places, slots, defaults, template, readers, derivations, madeFrom }),
  };
}

export interface ReadFacts {
  /** The form's raw values in the order of its fields, a default in place of what was not filled in. */
  values: unknown[];
  facts: Facts;
}

/** Walks the form's own keys rather than the fields: engines read an object quickest in its own order. */
export function readFacts(table: FactTable, application: Application, context: FactContext): ReadFacts {
  const { fields, places, readers, derivations } = table;
  const { form } = application;
  const values = table.defaults.slice();
  const facts = table.template.slice();
  let next = 0;
  for (const key in form) {
    // Screens send a form in the order of its fields, which saves looking up where each belongs.
    const place = fields[next]?.key === key ? next : places.get(key);
    if (place === undefined) continue;
    next = place + 1;
    const { field, hasDefault, read } = fields[place] as FieldReader;
    const value = form[key];
    if (hasDefault && isEmptyValue(value, field)) continue;
    values[place] = value;
    facts[place] = read(value);
  }
  for (let i = 0; i < readers.length; i += 1) {
    const { slot, read } = readers[i] as FactTable['readers'][number];
    facts[slot] = read(application, context);
  }
  for (const { slot, derive } of derivations) facts[slot] = derive(facts);
  return { values, facts };
}
