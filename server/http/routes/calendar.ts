import { compute, derive, type SpanQuestion } from '../../commands/calendar/calendar-questions.ts';
import { route } from '../route.ts';
import { calendarAnswer, calendarQuestion, spanAnswer, spanQuestion } from '../schemas/calendar.ts';

const tag = '日历';

export const calendarRoutes = [
  route<{ kind: string; input: Record<string, unknown> }>({
    method: 'post',
    path: '/api/calendar/compute',
    summary: '工作日计算器,结果带逐日推导。',
    tag,
    access: 'open',
    body: calendarQuestion,
    answers: { 200: calendarAnswer },
    handle: async (platform, { body }) => ({ json: await compute(platform, body) }),
  }),
  route<SpanQuestion>({
    method: 'post',
    path: '/api/calendar/derivation',
    summary: '一段期限的逐日推导。',
    tag,
    access: 'open',
    body: spanQuestion,
    answers: { 200: spanAnswer },
    handle: async (platform, { body }) => ({ json: await derive(platform, body) }),
  }),
];
