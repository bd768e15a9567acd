import { readImpact } from '../../commands/versions/impact/read-impact.ts';
import { startImpact } from '../../commands/versions/impact/start-impact.ts';
import { personOf, route } from '../route.ts';
import { impactOfVersion, job } from '../schemas/jobs.ts';
import { documentAddress, versionAddress } from './rule-address.ts';

export const impactRoutes = [
  route({
    method: 'post',
    path: '/api/rules/{kind}/{code}/draft/impact',
    summary: '影响测算:以往的案件按草稿会判成什么。同一份草稿、同样的案件已经算过的,立即答复结果(200)。',
    tag: '规则草稿',
    access: 'draft.check',
    hidden: true,
    writes: true,
    answers: { 202: job, 200: job },
    errors: ['not-found', 'blocked'],
    handle: async (platform, request) => {
      const started = await startImpact(platform, documentAddress(request), personOf(request));
      const status = started.state === 'done' ? 200 : 202;
      return { status, json: started, headers: { location: `/api/jobs/${started.id}` } };
    },
  }),
  route({
    method: 'get',
    path: '/api/rules/{kind}/{code}/versions/{n}/impact',
    summary: '一个版本还是草稿时做过的影响测算;没有做过的为空。',
    tag: '规则版本',
    access: 'version.read',
    answers: { 200: impactOfVersion },
    errors: ['not-found'],
    handle: async (platform, request) => ({
      json: { impact: await readImpact(platform, versionAddress(request), personOf(request)) },
    }),
  }),
];
