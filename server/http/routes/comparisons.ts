import { compareDraft, compareVersions } from '../../commands/versions/compare-versions.ts';
import { Refused } from '../../errors.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { comparisonAnswer } from '../schemas/comparison.ts';
import { choice } from '../schemas/shapes.ts';
import { documentAddress } from './rule-address.ts';

const query = { language: choice({ title: '语言', description: '句子的语言,缺省为 zh。' }, ['zh', 'en']) };

function languageOf({ query: { language } }: RouteRequest<unknown>): 'zh' | 'en' {
  return language === 'en' ? 'en' : 'zh';
}

/** @throws Refused `not-found`: an address that no version can have is that of none */
function numberIn(text = ''): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Refused('not-found', { detail: '没有这个版本' });
  return Number(text);
}

export const comparisonRoutes = [
  route({
    method: 'get',
    path: '/api/rules/{kind}/{code}/versions/{n}/diff/{m}',
    summary: '第 n 版到第 m 版改了什么:路径、句子、对申请的影响和涉及的部门。',
    tag: '规则',
    access: 'open',
    query,
    answers: { 200: comparisonAnswer },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const { n, m } = request.params;
      const asked = {
        ...documentAddress(request),
        from: numberIn(n),
        to: numberIn(m),
        language: languageOf(request),
      };
      return { json: await compareVersions(platform, asked, request.session?.person ?? null) };
    },
  }),
  route({
    method: 'get',
    path: '/api/rules/{kind}/{code}/draft/diff',
    summary: '草稿比它所基于的版本改了什么。',
    tag: '规则草稿',
    access: 'draft.read',
    hidden: true,
    query,
    answers: { 200: comparisonAnswer },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { ...documentAddress(request), language: languageOf(request) };
      return { json: await compareDraft(platform, asked, personOf(request)) };
    },
  }),
];
