/** An item with every section there, so that the parts need not ask; what stands in for a missing one is never saved by itself. */
import type { ServiceItem } from '../../../schemas/generated/types.ts';

const LISTS = [
  ...['keywords', 'subjects', 'variants', 'basis', 'acceptance', 'materials', 'notDemanded', 'routing'],
  ...['limits', 'fees', 'review', 'knowledge', 'cases'],
] as const;

/** The same one each time, so that it is known again. */
const NO_ENTRIES: readonly unknown[] = [];

const EMPTY = {
  name: '',
  owner: '',
  derived: {},
  conditions: {},
  form: {
    schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
    uiSchema: {},
    requiredWhen: {},
  },
  guide: { summary: '', steps: [], procedures: [], notes: [] },
  correction: { mode: 'standard', basis: [] },
  result: { document: '', validity: '', delivery: [] },
} as const;

type Text = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Text {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function fits(value: unknown, empty: unknown): boolean {
  if (!isObject(empty)) return typeof value === typeof empty;
  return (
    isObject(value) &&
    Object.keys(empty).every((key) => !isFilled(empty[key]) || fits(value[key], empty[key]))
  );
}

/** A list or an object inside an object: its absence would break who reads it. */
function isFilled(value: unknown): boolean {
  return typeof value === 'object';
}

/** What stands in for each section that is missing or cannot be read as one. */
function standIns(document: Text): Text {
  const lists = LISTS.filter((key) => !Array.isArray(document[key])).map((key) => [key, NO_ENTRIES]);
  const others = Object.entries(EMPTY).filter(([key, empty]) => !fits(document[key], empty));
  return Object.fromEntries([...lists, ...others]);
}

export function wholeItem(document: Text): ServiceItem {
  // The schema's own check tells what is still wrong inside the sections.
  return { ...document, ...standIns(document) } as unknown as ServiceItem;
}

/** A change of the whole item as a change of the document: what merely stood in stays away unless it was changed. */
export function onDocument(
  change: (item: ServiceItem) => ServiceItem,
): (document: Record<string, unknown>) => Record<string, unknown> {
  return (document) => {
    const standing = standIns(document);
    const next: Record<string, unknown> = { ...change(wholeItem(document)) };
    for (const [key, empty] of Object.entries(standing)) {
      if (next[key] !== empty) continue;
      if (Object.hasOwn(document, key)) next[key] = document[key];
      else delete next[key];
    }
    return next;
  };
}
