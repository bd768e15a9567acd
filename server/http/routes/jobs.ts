import { showJob, stopJob } from '../../commands/jobs/read-job.ts';
import { personOf, route } from '../route.ts';
import { job } from '../schemas/jobs.ts';

const tag = '任务';

export const jobRoutes = [
  route({
    method: 'get',
    path: '/api/jobs/{id}',
    summary: '一个任务的状态、进度和结果。发起人看自己的,审核和审计人员看全部。',
    tag,
    access: 'signed-in',
    hidden: true,
    answers: { 200: job },
    errors: ['not-found'],
    handle: async (platform, request) => ({
      json: await showJob(platform, request.params.id ?? '', personOf(request)),
    }),
  }),
  route({
    method: 'delete',
    path: '/api/jobs/{id}',
    summary: '取消任务。排队的立即取消,运行中的随即停下,已结束的不变。',
    tag,
    access: 'signed-in',
    hidden: true,
    writes: true,
    answers: { 200: job },
    errors: ['not-found', 'forbidden'],
    handle: async (platform, request) => ({
      json: await stopJob(platform, request.params.id ?? '', personOf(request)),
    }),
  }),
];
