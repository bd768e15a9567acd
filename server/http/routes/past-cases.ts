import { listPastCases, type PastCaseQuery } from '../../commands/cases/trial/list-past-cases.ts';
import { readPastCase } from '../../commands/cases/trial/past-case.ts';
import { schemaFiles } from '../../schemas/index.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { pastCaseList, triedCase } from '../schemas/past-cases.ts';
import { choice, text } from '../schemas/shapes.ts';
import { receiptDay } from './cases.ts';
import { documentAddress } from './rule-address.ts';

const tag = '规则草稿';

function queryOf({ query }: RouteRequest<unknown>): PastCaseQuery {
  const { limit = '20', ...filters } = query;
  return { ...filters, limit: Number(limit) };
}

function itemOf(request: RouteRequest<unknown>): string {
  return documentAddress({ ...request, params: { ...request.params, kind: 'service-item' } }).code;
}

export const pastCaseRoutes = [
  route({
    method: 'get',
    path: '/api/rules/service-item/{code}/past-cases',
    summary: '本部门事项以往的案件,供草稿试用:收件日、结论、情形和几句话,没有任何人的信息。',
    tag,
    access: 'case.try',
    hidden: true,
    query: {
      outcome: choice('结论', schemaFiles['decision.json'].$defs.outcome.enum),
      variant: text('情形', { maxLength: 40 }),
      from: receiptDay('收件日从'),
      to: receiptDay('收件日到(含)'),
      affected: choice({ title: '草稿影响到的', description: 'yes:只要影响测算举例的案件。' }, ['yes']),
      limit: text(
        { title: '每页件数', description: '1 到 50,缺省 20。' },
        { pattern: '^([1-9]|[1-4]\\d|50)$' },
      ),
      cursor: text('上一页答复里的 next', { maxLength: 200 }),
    },
    answers: { 200: pastCaseList },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { code: itemOf(request), query: queryOf(request) };
      return { json: await listPastCases(platform, asked, personOf(request)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/rules/service-item/{code}/past-cases/{id}',
    summary: '本部门事项以往的一个案件,供草稿试用:能指出是谁的内容换成虚构的,判定与存下的相同。',
    tag,
    access: 'case.try',
    hidden: true,
    answers: { 200: triedCase },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { code: itemOf(request), caseId: request.params.id ?? '' };
      return { json: await readPastCase(platform, asked, personOf(request)) };
    },
  }),
];
