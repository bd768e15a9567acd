import type { Readiness } from '../../commands/readiness.ts';
import { Refused } from '../../errors.ts';
import type { Metrics } from '../metrics.ts';
import { type Route, route } from '../route.ts';
import { flag, object, text } from '../schemas/shapes.ts';

const tag = '运维';

export interface Operations {
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
}

export function operationRoutes({ metrics, readiness }: Operations): Route[] {
  return [
    route({
      method: 'get',
      path: '/healthz',
      summary: '进程还活着。',
      tag,
      access: 'operations',
      answers: { 200: object('存活', { status: text('状态') }) },
      handle: () => ({ json: { status: 'ok' } }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: '可以接受请求:数据库连得上,表结构是新的,规则已载入,没有在停机。',
      tag,
      access: 'operations',
      answers: {
        200: object('就绪', {
          database: flag('数据库'),
          migrations: flag('表结构'),
          rules: flag('规则'),
          accepting: flag('没有在停机'),
        }),
      },
      errors: ['not-ready'],
      handle: async () => {
        const checks = await readiness();
        const failed = Object.entries(checks).filter(([, passed]) => !passed);
        if (failed.length === 0) return { json: checks };
        throw new Refused('not-ready', { detail: `未通过:${failed.map(([name]) => name).join('、')}` });
      },
    }),
    route({
      method: 'get',
      path: '/metrics',
      summary: 'Prometheus 指标。',
      tag,
      access: 'operations',
      answers: { 200: null },
      handle: async () => ({
        content: { type: metrics.registry.contentType, data: await metrics.registry.metrics() },
      }),
    }),
  ];
}
