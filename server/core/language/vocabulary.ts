/**
 * The vocabulary of an item: every fact that its rules may name, with its type, title and unit.
 *
 * Facts are flat dotted names. They come from the item's form, its materials, its derived values, the local
 * parameters and a few of the application itself. A fact that is not here cannot be used in a rule.
 */
import type {
  DerivedValue,
  Field,
  Material,
  Parameters,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import { derivedType } from './derived-functions.ts';
import type { FactSpec, FactType, ScalarType, Vocabulary } from './fact-type.ts';
import { factsUsedBy } from './used-facts.ts';

export type { FactSpec, FactType, ScalarType, Vocabulary } from './fact-type.ts';

export interface VocabularySources {
  item: ServiceItem;
  parameters: Parameters;
}

const CHANNELS = ['window', 'online', 'mail', 'department-desk', 'secret-desk'] as const;

function scalar(of: ScalarType, values?: readonly string[]): FactType {
  return values ? { shape: 'scalar', of, values } : { shape: 'scalar', of };
}

/** The type of a form field; a list's columns are facts of their own. */
export function fieldType(field: Field): FactType {
  if (field.type === 'array') {
    if (field.items && 'enum' in field.items) return { shape: 'set', of: 'string', values: field.items.enum };
    return { shape: 'list', of: 'string' };
  }
  if (field.type === 'number' || field.type === 'boolean') return scalar(field.type);
  if (field.format === 'date') return scalar('date');
  if (field.format === 'local-date-time') return scalar('datetime');
  return scalar('string', field.enum);
}

/** Title and unit as their source has them; a unit that is not there leaves no key behind. */
function spec(name: string, { title, unit }: { title: string; unit?: string }, type: FactType): FactSpec {
  return unit === undefined ? { name, title, type } : { name, title, type, unit };
}

/** The columns of a list field, or an empty list for any other field. */
export function columnsOf(field: Field): [string, Field][] {
  return field.items && 'properties' in field.items
    ? Object.entries(field.items.properties as Record<string, Field>)
    : [];
}

function fieldFacts(key: string, field: Field): FactSpec[] {
  const facts = [spec(`form.${key}`, field, fieldType(field))];
  for (const [column, columnField] of columnsOf(field)) {
    const type: FactType = { ...fieldType(columnField), shape: 'column' };
    facts.push(
      spec(
        `form.${key}[].${column}`,
        { ...columnField, title: `${field.title}的${columnField.title}` },
        type,
      ),
    );
  }
  return facts;
}

function materialFacts(material: Material): FactSpec[] {
  const name = `materials.${material.id}`;
  const facts = [
    spec(`${name}.submitted`, { title: `“${material.name}”已提交` }, scalar('boolean')),
    spec(`${name}.copies`, { title: `“${material.name}”的份数` }, scalar('number')),
    spec(`${name}.validUntil`, { title: `“${material.name}”的有效期` }, scalar('date')),
    spec(`${name}.issuedOn`, { title: `“${material.name}”的签发日期` }, scalar('date')),
  ];
  for (const [key, attribute] of Object.entries(material.attributes ?? {})) {
    if (key === 'validUntil' || key === 'issuedOn') continue;
    facts.push(
      spec(`${name}.${key}`, { title: `“${material.name}”${attribute.title}` }, scalar(attribute.type)),
    );
  }
  return facts;
}

function applicationFacts(item: ServiceItem): FactSpec[] {
  return [
    spec('always', { title: '一律' }, scalar('boolean')),
    spec('variant', { title: '办理情形' }, scalar('string', item.variants)),
    spec('channel', { title: '提交渠道' }, scalar('string', CHANNELS)),
    spec('receivedOn', { title: '收件日' }, scalar('date')),
    spec('submittedAt', { title: '提交时间' }, scalar('datetime')),
    spec('creditBad', { title: '有未修复的失信记录' }, scalar('boolean')),
    spec('deferralRequested', { title: '申请容缺受理' }, scalar('boolean')),
  ];
}

/** Derived values in an order in which each comes after those it uses; those in a cycle are left out. */
export function derivedInOrder(item: ServiceItem): [string, DerivedValue][] {
  const ordered: [string, DerivedValue][] = [];
  const state = new Map<string, 'open' | 'fine' | 'left out'>();
  const visit = (name: string): boolean => {
    const derived = Object.hasOwn(item.derived, name) ? (item.derived[name] as DerivedValue) : undefined;
    const known = state.get(name);
    if (!derived || known !== undefined) return known === 'fine';
    state.set(name, 'open');
    const fine = factsUsedBy(derived).every(
      (fact) => !fact.startsWith('derived.') || visit(fact.slice('derived.'.length)),
    );
    state.set(name, fine ? 'fine' : 'left out');
    if (fine) ordered.push([name, derived]);
    return fine;
  };
  for (const name of Object.keys(item.derived)) visit(name);
  return ordered;
}

export function vocabularyOf({ item, parameters }: VocabularySources): Vocabulary {
  const facts = new Map<string, FactSpec>();
  const add = (fact: FactSpec): void => void facts.set(fact.name, fact);
  applicationFacts(item).forEach(add);
  for (const [key, field] of Object.entries(item.form.schema.properties as Record<string, Field>)) {
    fieldFacts(key, field).forEach(add);
  }
  for (const material of item.materials) materialFacts(material).forEach(add);
  for (const [key, parameter] of Object.entries(parameters.parameters)) {
    add(spec(`parameters.${key}`, parameter, scalar(parameter.type)));
  }
  for (const [name, derived] of derivedInOrder(item)) {
    add(spec(`derived.${name}`, derived, scalar(derivedType(derived, facts))));
  }
  return facts;
}

/** What `row.` facts mean inside countWhere over a list fact. */
export function rowVocabulary(vocabulary: Vocabulary, list: string): Vocabulary {
  const prefix = `${list}[].`;
  const rows = new Map(vocabulary);
  for (const [name, fact] of vocabulary) {
    if (!name.startsWith(prefix)) continue;
    const row = `row.${name.slice(prefix.length)}`;
    rows.set(row, { ...fact, name: row, type: { ...fact.type, shape: 'scalar' } });
  }
  return rows;
}
