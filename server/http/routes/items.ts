import type { Application } from '../../../schemas/generated/types.ts';
import { evaluate } from '../../commands/cases/evaluate.ts';
import { furtherFaults } from '../../commands/cases/further-faults.ts';
import { listItems, readGuide } from '../../commands/versions/catalogue.ts';
import { route } from '../route.ts';
import { catalogue, guideAnswer } from '../schemas/rules.ts';
import { choice, ref } from '../schemas/shapes.ts';

const tag = '事项';

export const itemRoutes = [
  route({
    method: 'get',
    path: '/api/items',
    summary: '今天生效的全部事项。',
    tag,
    access: 'open',
    answers: { 200: catalogue },
    handle: async (platform) => ({ json: { items: await listItems(platform) } }),
  }),
  route({
    method: 'get',
    path: '/api/items/{code}/guide',
    summary: '由规则写成的办事指南。',
    tag,
    access: 'open',
    answers: { 200: guideAnswer },
    errors: ['not-found', 'no-version-in-effect'],
    handle: async (platform, { params }) => ({ json: await readGuide(platform, params.code ?? '') }),
  }),
  route<Application>({
    method: 'post',
    path: '/api/items/{code}/evaluate',
    summary: '试算:这份申请会得到什么答复。什么也不保存。',
    tag,
    access: 'open',
    query: { trace: choice({ title: '留痕', description: 'full:附上每条规则的判断过程。' }, ['full']) },
    body: ref('application.json'),
    answers: { 200: ref('decision.json') },
    errors: ['not-found', 'no-version-in-effect', 'forbidden'],
    furtherFaults: (platform, { params, body, faults }) =>
      furtherFaults(platform, { item: params.code ?? '', body, faults }),
    handle: async (platform, { params, body, query, session }) => {
      const asked = { item: params.code ?? '', application: body, person: session?.person ?? null };
      return { json: await evaluate(platform, asked, { trace: query.trace === 'full' }) };
    },
  }),
];
