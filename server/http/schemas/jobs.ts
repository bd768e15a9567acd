import { anything, choice, integer, list, named, object, orNothing, orNull, text } from './shapes.ts';

const shape = object('任务', {
  id: text({ title: '任务编号', description: 'UUIDv7。' }),
  kind: text('任务种类'),
  subject: text({ title: '关于什么', description: '规则文件:种类/代码;存证:ledger。' }),
  state: choice('状态', ['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: object('进度', { done: integer('已处理'), total: integer('共计') }),
  createdBy: text('发起人'),
  createdAt: text('发起时间'),
  finishedAt: orNull(text('结束时间')),
  'result?': anything({ title: '结果', description: '完成后才有,内容按任务种类而定。' }),
  'partial?': anything({
    title: '进展',
    description: '完成以前(或者取消时)它自己说的进展,内容按任务种类而定。',
  }),
  'failure?': text({ title: '失败原因', description: '失败时才有。' }),
});

export const job = named('job.json', shape);

export const jobList = named(
  'job-list.json',
  object('任务清单', {
    jobs: list('任务,最近发起的在前', shape),
    next: orNull(text({ title: '下一页', description: '放进 cursor 取下一页;没有下一页为空。' })),
  }),
);

export const impactOfVersion = named(
  'version-impact.json',
  object('一个版本的影响测算', {
    impact: orNothing(shape, {
      title: '影响测算',
      description: '内容与这个版本相同的草稿最近做完的一次;没有做过的,或者无权看案件的,为空。',
    }),
  }),
);
