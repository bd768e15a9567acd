import { basisImpact } from '../../commands/versions/basis-impact.ts';
import { whereUsed } from '../../commands/versions/where-used.ts';
import { Refused } from '../../errors.ts';
import { personOf, route } from '../route.ts';
import { basisImpactAnswer } from '../schemas/basis.ts';
import { text } from '../schemas/shapes.ts';
import { whereUsedAnswer } from '../schemas/where-used.ts';
import { dayIn } from './rule-address.ts';

export const basisRoutes = [
  route({
    method: 'get',
    path: '/api/rules/where-used',
    summary: '一个事实、一部法规、一份材料或者一个部门用在哪些规则里:今天生效的,以及自己的草稿。',
    tag: '规则',
    access: 'rule.search',
    query: {
      q: text(
        { title: '找什么', description: '名称的一部分,或者代码;不分全角半角、大小写。' },
        { minLength: 1, maxLength: 100, examples: ['道路交通安全法'] },
      ),
    },
    answers: { 200: whereUsedAnswer },
    handle: async (platform, request) => {
      const { q } = request.query;
      if (q === undefined) throw new Refused('malformed-request', { detail: '要写明 q(找什么)' });
      return { json: await whereUsed(platform, q, personOf(request)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/basis/impact',
    summary: '一部法规自某日起失效,影响哪些规则、材料、时限、路由、收费和正在办理的案件。',
    tag: '规则',
    access: 'basis.impact',
    query: {
      law: text(
        { title: '法规', description: '名称(有无书名号、年份、文号都可以)或者文号。' },
        { minLength: 2, maxLength: 200, examples: ['食品安全法'] },
      ),
      on: text(
        { title: '失效日', description: '自何日起失效。' },
        { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-01-01'] },
      ),
      limit: text({ title: '每页件数', description: '1 到 100,缺省 20。' }, { pattern: '^([1-9]\\d?|100)$' }),
      cursor: text('上一页答复里的 next', { maxLength: 200 }),
    },
    answers: { 200: basisImpactAnswer },
    handle: async (platform, request) => {
      const { law, limit = '20', cursor } = request.query;
      const on = dayIn(request, 'on');
      if (law === undefined || on === undefined)
        throw new Refused('malformed-request', { detail: '要写明 law(法规)和 on(失效日)' });
      const change = { law, on, limit: Number(limit), cursor };
      return { json: await basisImpact(platform, change, personOf(request)) };
    },
  }),
];
