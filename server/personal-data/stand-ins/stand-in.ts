/**
 * An application without its people: every personal value replaced by an invented one, the same by the same, so that the decision stays
 * what it was. Whoever asks says whether it does (`isSame`); where rules look closer, more of a value's nature is kept, never the value.
 * Start reading at standIn().
 */
import type { Application, Event, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { dayNumber } from '../../core/calendar/civil-date.ts';
import { createRandom } from '../invention/random.ts';
import { type Kept, levelsOf } from './inventions.ts';
import { changedForm, type Place, personalKind, type RuleTexts } from './personal-values.ts';

export interface Replaced {
  readonly path: string;
  readonly title: string;
  readonly kept: Kept;
}

export interface StandIn {
  readonly application: Application;
  readonly replaced: readonly Replaced[];
  /** False where no invented value leaves the decision as it was. */
  readonly isSame: boolean;
}

export interface StandInMeans {
  readonly item: ServiceItem;
  readonly rules: RuleTexts;
  /** What the same invention is made from again; not of the values. */
  readonly seed: string;
  readonly isSame: (application: Application) => boolean;
}

/**
 * How much is kept, by unit; a value of a unit that is not there stays as it is. Numbers of a kind are one unit, so that two that are
 * equal stay equal; texts are one by their place.
 */
type Levels = ReadonlyMap<string, number>;

const unitOf = ({ kind, path }: Place): string => (kind === 'name' || kind === 'text' ? path : kind);

export function standIn(application: Application, means: StandInMeans): StandIn {
  const found = placesIn(application, means);
  const counts = new Map(found.map(([, place]) => [unitOf(place), levelsOf[place.kind].length]));
  const tried = (levels: Levels) => invented(application, { found, levels, means });
  const least = new Map([...counts.keys()].map((unit) => [unit, 0]));
  if (means.isSame(tried(least)))
    return { application: tried(least), replaced: told(found, least), isSame: true };
  // Each unit by itself, while the others stay as they are; then all of them together.
  const levels = new Map(
    [...counts].map(([unit, count]) => {
      const fits = Array.from({ length: count }, (_, level) => level).find((level) =>
        means.isSame(tried(new Map([[unit, level]]))),
      );
      return [unit, fits ?? count - 1];
    }),
  );
  const result = tried(levels);
  return { application: result, replaced: told(found, levels), isSame: means.isSame(result) };
}

type Found = readonly (readonly [value: string, place: Place])[];

/** Every personal value once, with the place that decides how it is replaced: a number before a text that repeats it. */
function placesIn(application: Application, means: StandInMeans): Found {
  const all: [string, Place][] = [];
  changed(application, means, (value, place) => {
    all.push([value, place]);
    return value;
  });
  const isText = ([, { kind }]: [string, Place]) => kind === 'name' || kind === 'text';
  const ordered = [...all.filter((one) => !isText(one)), ...all.filter(isText)];
  const first = new Map<string, Place>();
  for (const [value, place] of ordered) if (!first.has(value)) first.set(value, place);
  return [...first];
}

function invented(
  application: Application,
  { found, levels, means }: { found: Found; levels: Levels; means: StandInMeans },
): Application {
  const day = dayNumber((application.submittedAt ?? '').slice(0, 10)) ?? 0;
  const originals = new Set(found.map(([value]) => value));
  const replacing = new Map<string, string>();
  const used = new Set<string>();
  found.forEach(([value, place], number) => {
    const level = levels.get(unitOf(place));
    const how = level === undefined ? undefined : levelsOf[place.kind][level];
    if (how === undefined) return;
    const random = createRandom(`${means.seed} ${number}`);
    const inventing = { random, day, words: means.rules.words, number };
    let other = how.invent(value, inventing);
    // Neither somebody who is in the case, nor one stand-in for two of them.
    for (let tries = 0; tries < 20 && (originals.has(other) || used.has(other)); tries += 1)
      other = how.invent(value, inventing);
    used.add(other);
    replacing.set(value, other);
  });
  return changed(application, means, (value) => replacing.get(value) ?? value);
}

function told(found: Found, levels: Levels): Replaced[] {
  const byPath = new Map<string, Replaced>();
  for (const [, place] of found) {
    const kept = levelsOf[place.kind][levels.get(unitOf(place)) ?? 0]?.kept ?? 'nothing';
    if (!byPath.has(place.path)) byPath.set(place.path, { path: place.path, title: place.title, kept });
  }
  return [...byPath.values()];
}

type Change = (value: string, place: Place) => string;

/** Of the form, of what was seen on the materials, and of what was written down later. */
function changed(application: Application, { item, rules }: StandInMeans, change: Change): Application {
  const { form, materials, events, ...rest } = application;
  const fields = item.form.schema.properties as Readonly<Record<string, Field>>;
  const names = new Map(item.materials.map(({ id, name }) => [id, name]));
  const written = (title: string, path: string) => (value: unknown) => {
    if (typeof value !== 'string' || names.has(value)) return value;
    const field: Field = { title, type: 'string', format: 'date' }; // a day is a fact of the matter
    return personalKind(value, { path, field }, rules) ? change(value, { path, title, kind: 'text' }) : value;
  };
  return {
    ...rest,
    form: changedForm(form, { fields, rules }, change),
    ...(materials && {
      materials: mapped(materials, (id) => written(names.get(id) ?? id, `materials.${id}`)),
    }),
    ...(events && {
      events: events.map((event) =>
        event.type === 'correction-notice' && event.requires
          ? { ...event, requires: event.requires.map((text) => String(written('补正要求', 'events')(text))) }
          : event,
      ) as Event[],
    }),
  };
}

function mapped(
  materials: NonNullable<Application['materials']>,
  write: (id: string) => (value: unknown) => unknown,
): NonNullable<Application['materials']> {
  const entries = Object.entries(materials).map(([id, given]) => [
    id,
    Object.fromEntries(Object.entries(given).map(([key, value]) => [key, write(id)(value)])),
  ]);
  return Object.fromEntries(entries);
}
