/**
 * A generated item of the size the goals speak of: 40 acceptance rules, 25 materials, 30 routes, 10 limits.
 *
 * Around it stand the shipped calendar, procedure, parameters and directory, so that what is measured is what runs.
 */
import type {
  Citation,
  Condition,
  RootCondition,
  ServiceItem,
  VersionReference,
  Versions,
} from '../../schemas/generated/types.ts';
import type { Documents } from '../../server/core/index.ts';
import { readRulesFolder } from '../../server/rules/rules-folder.ts';
import { createRandom, type Random } from './random.ts';
import { type SampleFact, sampleFacts, variants, type Weighted } from './sample-facts.ts';

const SEED = 20_250_929;
export const sampleBasis: Citation[] = [{ text: '基准测试办法第一条', law: 'b1', confirmed: true }];

type DrawCondition = (likelihood: number) => RootCondition;

/** Draws conditions that hold about as often as asked, using every comparison before any comes again. */
function conditionDrawer(facts: readonly SampleFact[], random: Random): DrawCondition {
  const pool = facts.flatMap(({ comparisons }) => comparisons);
  let waiting: Weighted[] = [];
  const draw = (): Weighted => {
    if (waiting.length === 0) waiting = random.shuffled(pool);
    return waiting.pop() as Weighted;
  };
  const part = (): { condition: Condition; likelihood: number } => {
    const one = draw();
    const kind = random.next();
    if (kind < 0.1) return { condition: { not: one.comparison }, likelihood: 1 - one.likelihood };
    if (kind > 0.25) return { condition: one.comparison, likelihood: one.likelihood };
    const other = draw();
    return {
      condition: { any: [one.comparison, other.comparison] },
      likelihood: 1 - (1 - one.likelihood) * (1 - other.likelihood),
    };
  };
  return (likelihood) => {
    const all: Condition[] = [];
    let reached = 1;
    while (all.length === 0 || reached > likelihood * 1.4) {
      const { condition, likelihood: own } = part();
      all.push(condition);
      reached *= own;
    }
    return { all } as RootCondition;
  };
}

type AcceptanceRule = ServiceItem['acceptance'][number];

function acceptanceRules(draw: DrawCondition, scale: number): AcceptanceRule[] {
  return Array.from({ length: 40 * scale }, (_, i): AcceptanceRule => {
    const shared = {
      reason: `不符合第${i + 1}项条件`,
      requirement: `符合第${i + 1}项条件`,
      basis: sampleBasis,
    };
    const name = `c${i + 1}`;
    const refused = i % 20;
    if (refused === 0)
      return { name, conditions: draw(0.015), event: { type: 'not-required', params: shared } };
    if (refused === 1)
      return { name, conditions: draw(0.015), event: { type: 'not-in-jurisdiction', params: shared } };
    if (refused < 10) return { name, conditions: draw(0.012), event: { type: 'refuse', params: shared } };
    const params = { ...shared, field: `area${1 + (i % 15)}` };
    return { name, conditions: draw(0.02), event: { type: 'correct', params } };
  });
}

function materials(draw: DrawCondition, scale: number): ServiceItem['materials'] {
  return Array.from({ length: 25 * scale }, (_, i) => ({
    id: `M${i + 1}`,
    name: `第${i + 1}份材料`,
    required: draw(0.5),
    forms: ['原件'],
    copies: 1,
    source: '申请人自备',
    licence: false,
    trust: 'D',
    help: '按样表填写',
    basis: sampleBasis,
  })) as ServiceItem['materials'];
}

function routing(draw: DrawCondition, scale: number, departments: readonly string[]): ServiceItem['routing'] {
  return Array.from({ length: 30 * scale }, (_, i) => ({
    name: `r${i + 1}`,
    conditions: draw(0.12),
    event: {
      type: 'assign',
      params: {
        department: departments[i % departments.length],
        role: 'co',
        stage: 1 + (i % 3),
        task: '审查',
        basis: sampleBasis,
      },
    },
  })) as ServiceItem['routing'];
}

function limits(draw: DrawCondition, scale: number): ServiceItem['limits'] {
  return Array.from({ length: 10 * scale }, (_, i) => ({
    name: `l${i + 1}`,
    conditions: draw(i < 8 ? 0.3 : 0.8),
    event: {
      type: 'limit',
      params: {
        clock: i < 8 ? 'committed' : 'statutory',
        n: 5 + (i % 20),
        unit: 'working-day',
        basis: sampleBasis,
      },
    },
  })) as ServiceItem['limits'];
}

const unversioned: VersionReference = { code: 'bench', version: 1, hash: '' };

/** The versions that a decision would name; a benchmark has published none. */
export const noVersions: Versions = {
  item: unversioned,
  procedure: unversioned,
  calendar: unversioned,
  parameters: unversioned,
  directory: unversioned,
};

export interface Sample {
  documents: Documents;
  facts: SampleFact[];
}

/** `scale` times the usual number of rules, over the same facts. */
export function sampleItem(scale = 1): Sample {
  const random = createRandom(SEED);
  const facts = sampleFacts(random);
  const draw = conditionDrawer(facts, random);
  const { items, ...around } = readRulesFolder('rules');
  const departments = around.directory.departments.map(({ id }) => id);
  const fields = facts.flatMap(({ fact, field }) => (field ? [[fact.slice('form.'.length), field]] : []));
  const item: ServiceItem = {
    ...(items[0] as ServiceItem),
    code: 'bench',
    name: '基准测试事项',
    variants,
    secret: false,
    correction: { mode: 'standard', basis: sampleBasis },
    basis: [{ id: 'b1', law: '基准测试办法', article: '第一条', point: '无', source: 'L', confirmed: true }],
    form: {
      schema: formSchema(fields),
      uiSchema: { 'ui:order': fields.map(([key]) => key) },
      requiredWhen: {},
    },
    notDemanded: [],
    derived: {},
    conditions: {},
    acceptance: acceptanceRules(draw, scale),
    materials: materials(draw, scale),
    routing: routing(draw, scale, departments),
    limits: limits(draw, scale),
    fees: [],
    review: [],
    cases: [],
  } as ServiceItem;
  delete item.inspection;
  return { documents: { item, ...around }, facts };
}

function formSchema(fields: unknown[][]): ServiceItem['form']['schema'] {
  return {
    type: 'object',
    properties: Object.fromEntries(fields as [string, never][]),
    required: fields.map(([key]) => key as string),
    additionalProperties: false,
  };
}
