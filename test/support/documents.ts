/** Small documents for tests of the core: an item with just what a test is about, the shipped documents around it. */
import { fileURLToPath } from 'node:url';
import type {
  AcceptanceRule,
  Application,
  Citation,
  Condition,
  Decision,
  Field,
  LimitRule,
  Material,
  RootCondition,
  RoutingRule,
  ServiceItem,
  Span,
  Versions,
} from '../../schemas/generated/types.ts';
import {
  type CompiledVersion,
  compile,
  type DecideOptions,
  type Documents,
  decide,
} from '../../server/core/index.ts';
import { readRulesFolder } from '../../server/rules/rules-folder.ts';

const folder = readRulesFolder(fileURLToPath(new URL('../../rules', import.meta.url)));

export const shippedItems: readonly ServiceItem[] = folder.items;

/** The shipped documents around an item: shipped too, by its code, or made by a test. */
export function documentsOf(item: ServiceItem | string): Documents {
  const { procedure, calendar, parameters, directory } = folder;
  const found = typeof item === 'string' ? folder.items.find(({ code }) => code === item) : item;
  if (!found) throw new Error(`no item ${String(item)} is shipped`);
  return structuredClone({ item: found, procedure, calendar, parameters, directory });
}

export const basis: [Citation] = [{ text: '办法1', law: 'b1', confirmed: true }];

const reference = { code: 'test', version: 1, hash: `sha256:${'0'.repeat(64)}` };
export const versions: Versions = {
  item: reference,
  procedure: reference,
  calendar: reference,
  parameters: reference,
  directory: reference,
};

export const always: RootCondition = { all: [{ fact: 'always', operator: 'equal', value: true }] };

/** `form.area greaterThan 300` as a condition. */
export function is(fact: string, operator: string, value: Extract<Condition, { fact: string }>['value']) {
  return { fact, operator, value };
}

export function when(...conditions: Condition[]): RootCondition {
  return { all: conditions };
}

type RefusalType = 'refuse' | 'not-required' | 'not-in-jurisdiction' | 'special-channel';

export function refusal(name: string, type: RefusalType, conditions: RootCondition): AcceptanceRule {
  return {
    name,
    conditions,
    event: { type, params: { reason: `因 ${name}`, requirement: `要求 ${name}`, basis } },
  };
}

export function correct(name: string, field: string, conditions: RootCondition): AcceptanceRule {
  return {
    name,
    conditions,
    event: {
      type: 'correct',
      params: { field, reason: `请改 ${field}`, requirement: `要求 ${name}`, basis },
    },
  };
}

export function warn(name: string, conditions: RootCondition): AcceptanceRule {
  return {
    name,
    conditions,
    event: { type: 'warn', params: { reason: `提示 ${name}`, requirement: '提示', basis } },
  };
}

export function convert(name: string, to: string, conditions: RootCondition): AcceptanceRule {
  return {
    name,
    conditions,
    event: { type: 'convert-variant', params: { to, reason: `转为 ${to}`, requirement: '按期', basis } },
  };
}

export function limit(
  name: string,
  params: {
    clock: 'committed' | 'statutory' | 'postCheck' | 'issue';
    startsAt?: string;
    extension?: Span;
  } & Span,
  conditions: RootCondition = always,
): LimitRule {
  return { name, conditions, event: { type: 'limit', params: { ...params, basis } } };
}

export function exclude(name: string, procedure: string, clock?: 'committed' | 'statutory'): LimitRule {
  const params = clock ? { procedure, clock, basis } : { procedure, basis };
  return { name, conditions: always, event: { type: 'exclude', params } };
}

export function assign(
  name: string,
  params: { department?: string; role?: string; stage?: number; committed?: Span },
  conditions: RootCondition = always,
): RoutingRule {
  const { department = 'scjg', role = 'lead', stage = 1, committed } = params;
  return {
    name,
    conditions,
    event: {
      type: 'assign',
      params: { department, role, stage, basis, ...(committed && { limit: { committed } }) },
    },
  };
}

export function material(id: string, parts: Partial<Material> = {}): Material {
  return {
    id,
    name: `材料${id}`,
    required: true,
    forms: ['原件'],
    copies: 1,
    source: '申请人自备',
    licence: false,
    basis,
    ...parts,
  };
}

/** An item that accepts everything: seven working days committed, ten by law, one department. */
export function smallItem(parts: Partial<ServiceItem> = {}): ServiceItem {
  return {
    kind: 'service-item',
    code: 'test',
    officialCode: null,
    name: '测试事项',
    keywords: [],
    theme: '经营管理类',
    category: '行政许可',
    handling: 'committed',
    subjects: ['person'],
    owner: 'scjg',
    variants: [],
    online: true,
    secret: false,
    effectiveFrom: '2025-01-01',
    correction: { mode: 'standard', basis },
    result: { document: '许可证', validity: '长期', delivery: ['窗口'] },
    basis: [{ id: 'b1', law: '办法', article: '第1条', point: '条件', source: 'L', confirmed: true }],
    form: formOf({}),
    derived: {},
    conditions: {},
    acceptance: [],
    materials: [],
    notDemanded: [],
    routing: [assign('r1', {})],
    limits: [
      limit('l1', { clock: 'committed', n: 7, unit: 'working-day' }),
      limit('l2', { clock: 'statutory', n: 10, unit: 'working-day' }),
    ],
    fees: [],
    review: [],
    guide: { summary: '测试', steps: [], procedures: [], notes: [] },
    knowledge: [],
    cases: [],
    ...parts,
  };
}

type Properties = Record<string, Field>;

/** The order of fields as they come, for the lists' columns too. */
function uiSchemaOf(properties: Properties): Record<string, unknown> {
  const lists = Object.entries(properties).flatMap(([key, { items }]) =>
    items && 'properties' in items ? [[key, { items: uiSchemaOf(items.properties as Properties) }]] : [],
  );
  return { 'ui:order': Object.keys(properties), ...Object.fromEntries(lists) };
}

export function formOf(
  properties: Properties,
  {
    required = [],
    requiredWhen = {},
  }: { required?: string[]; requiredWhen?: Record<string, RootCondition> } = {},
): ServiceItem['form'] {
  const schema = { type: 'object' as const, properties, required, additionalProperties: false as const };
  return { schema, uiSchema: uiSchemaOf(properties), requiredWhen };
}
export function compiled(
  parts: Partial<ServiceItem> = {},
  around: Partial<Omit<Documents, 'item'>> = {},
): CompiledVersion {
  return compile({ ...documentsOf(smallItem(parts)), ...around }, versions);
}

/** Received on a Monday morning long before any holiday, unless a test says otherwise. */
export function applicationWith(parts: Partial<Application> = {}): Application {
  return { channel: 'window', submittedAt: '2025-11-03T09:50', form: {}, ...parts };
}

export function decided(
  item: Partial<ServiceItem>,
  application: Partial<Application> = {},
  options: DecideOptions = {},
): Decision {
  return decide(compiled(item), applicationWith(application), options);
}

/** Kind, id and code of every problem, in order. */
export function problemsIn({ problems = [] }: Decision): string[] {
  return problems.map(({ kind, id, code }) => `${kind} ${id} ${code}`);
}
