/** What json-rules-engine says of every rule and condition of an item, for one application under one variant. */
import type { Application, DerivedValue, Field, ServiceItem } from '../../schemas/generated/types.ts';
import { listedConditions } from '../core/decide/listed-conditions.ts';
import { type Days, daysOf } from './days.ts';
import { computations } from './derive.ts';
import { type EngineSources, heldRules } from './engine.ts';
import { applicationFacts, type FactDocuments, type Facts } from './facts.ts';
import { isMissing, type OperatorTest } from './operators.ts';
import { countRows } from './rows.ts';

export interface SecondOpinionOptions {
  /** Instead of the application's own: the variant that it was converted to. */
  variant?: string | null;
  /** In place of the operators of the same name, to prove that a fault in one is noticed. */
  operators?: Readonly<Record<string, OperatorTest>>;
}

interface Derivation {
  item: ServiceItem;
  facts: Facts;
  days: Days;
  engine: EngineSources;
}

/** Derived facts that a derived value needs: wherever one is named in it, in its row condition too. */
function derivedNames(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'fact' && typeof value === 'string' && value.startsWith('derived.')
      ? [value.slice('derived.'.length)]
      : derivedNames(value),
  );
}

async function compute(derivation: Derivation, derived: DerivedValue): Promise<unknown> {
  const { item, facts, days, engine } = derivation;
  if (derived.fn === 'countWhere') {
    const [list] = derived.args;
    const name = typeof list === 'object' ? list.fact : '';
    const field = item.form.schema.properties[name.slice('form.'.length)] as Field | undefined;
    return countRows(derived, { rows: facts.get(name), field, facts }, engine);
  }
  const values = derived.args.map((arg) => (typeof arg === 'object' ? facts.get(arg.fact) : arg));
  return values.some(isMissing) ? undefined : computations[derived.fn](values, days);
}

/** Puts derived values among the facts, those that others need first. */
async function addDerivedFacts(derivation: Derivation): Promise<void> {
  const { item, facts } = derivation;
  const begun = new Set<string>();
  const add = async (name: string): Promise<void> => {
    const derived = Object.hasOwn(item.derived, name) ? item.derived[name] : undefined;
    if (!derived || begun.has(name)) return;
    begun.add(name);
    for (const needed of derivedNames(derived)) await add(needed);
    const value = await compute(derivation, derived);
    if (value !== undefined) facts.set(`derived.${name}`, value);
  };
  for (const name of Object.keys(item.derived)) await add(name);
}

/** All facts, derived ones included, as the second opinion reads them. */
export async function factsFor(
  documents: FactDocuments,
  application: Application,
  options: SecondOpinionOptions = {},
): Promise<Facts> {
  const { item, calendar } = documents;
  const variant = options.variant === undefined ? (application.variant ?? null) : options.variant;
  const facts = applicationFacts(documents, application, variant);
  const engine = engineSources(item, options);
  await addDerivedFacts({ item, facts, days: daysOf(calendar), engine });
  return facts;
}

function engineSources(item: ServiceItem, { operators }: SecondOpinionOptions): EngineSources {
  return operators ? { conditions: item.conditions, operators } : { conditions: item.conditions };
}

/**
 * Whether each listed condition holds, by the name it is listed under. Where a fact is missing the engine still says yes or
 * no: such an answer means nothing and must not be compared.
 */
export async function secondOpinion(
  documents: FactDocuments,
  application: Application,
  options: SecondOpinionOptions = {},
): Promise<Map<string, boolean>> {
  const { item } = documents;
  const facts = await factsFor(documents, application, options);
  const listed = listedConditions(item);
  const held = await heldRules(listed, facts, engineSources(item, options));
  return new Map(listed.map(({ name }, i) => [name, held[i] === true]));
}
