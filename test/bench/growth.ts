/** What more rules cost: a routing table of 10,000 rows beside one of 100, each row an equality and a range. */
import type { Application, ServiceItem } from '../../schemas/generated/types.ts';
import { type CompiledVersion, compile, decide } from '../../server/core/index.ts';
import { type Race, type Runner, race } from './measure.ts';
import { ruleEvaluation } from './peers/core.ts';
import { createRandom } from './random.ts';
import type { Row } from './report.ts';
import { noVersions, sampleBasis, sampleItem } from './sample-item.ts';

const BAND = 10;

/** `side` streets by `side` bands of area, a row for each pair. */
function routingTable(streets: readonly string[]): ServiceItem['routing'] {
  return streets.flatMap((street, row) =>
    streets.map((_, band) => ({
      name: `r${row}-${band}`,
      conditions: {
        all: [
          { fact: 'form.street', operator: 'equal', value: street },
          { fact: 'form.area', operator: 'greaterThanInclusive', value: band * BAND },
          { fact: 'form.area', operator: 'lessThan', value: (band + 1) * BAND },
        ],
      },
      event: {
        type: 'assign',
        params: { department: 'scjg', role: 'lead', stage: 1, task: '审查', basis: sampleBasis },
      },
    })),
  ) as ServiceItem['routing'];
}

interface Table {
  name: string;
  version: CompiledVersion;
  applications: Application[];
}

function tableOf(name: string, side: number): Table {
  const { documents } = sampleItem();
  const streets = Array.from({ length: side }, (_, i) => `第${i + 1}街道`);
  const item = {
    ...documents.item,
    acceptance: [],
    materials: [],
    routing: routingTable(streets),
    limits: [],
    form: {
      schema: {
        type: 'object',
        properties: {
          street: { title: '街道', type: 'string', enum: streets },
          area: { title: '面积', type: 'number' },
        },
        required: ['street', 'area'],
        additionalProperties: false,
      },
      uiSchema: { 'ui:order': ['street', 'area'] },
      requiredWhen: {},
    },
  } as ServiceItem;
  const random = createRandom(side);
  const applications = Array.from({ length: 2000 }, (): Application => {
    const form = { street: random.pick(streets), area: random.below(side * BAND) };
    return JSON.parse(
      JSON.stringify({ variant: '新办', channel: 'window', submittedAt: '2025-09-29T09:50', form }),
    );
  });
  return { name, version: compile({ ...documents, item }, noVersions), applications };
}

function rulesRunner({ name, version, applications }: Table): Runner {
  const { answer } = ruleEvaluation(version);
  return {
    name: `rules ${name}`,
    run: (from, count) => {
      for (let i = from; i < from + count; i += 1)
        answer(applications[i % applications.length] as Application);
    },
  };
}

function decisionRunner({ name, version, applications }: Table): Runner {
  return {
    name: `decide ${name}`,
    run: (from, count) => {
      for (let i = from; i < from + count; i += 1)
        decide(version, applications[i % applications.length] as Application);
    },
  };
}

/** Every application lies in one row of its table. */
function checkRoutes({ name, version, applications }: Table): void {
  const routes = applications.map((application) => decide(version, application).routing?.length);
  if (routes.some((length) => length !== 1))
    throw new Error(`the table ${name} does not route each application once`);
}

export async function growthRows(): Promise<Row[]> {
  const tables = [tableOf('100', 10), tableOf('10,000', 100)];
  tables.forEach(checkRoutes);
  const { ratio }: Race = await race([...tables.map(rulesRunner), ...tables.map(decisionRunner)]);
  return [
    {
      key: 'growth',
      what: 'a 10,000-row routing table, cost of a decision against 100 rows',
      value: ratio('decide 100', 'decide 10,000'),
      unit: '×',
      goal: { atMost: 3 },
    },
    {
      key: 'growth/rules',
      what: 'the same for its rules alone',
      value: ratio('rules 100', 'rules 10,000'),
      unit: '×',
    },
  ];
}
