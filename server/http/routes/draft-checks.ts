import { checkDraft } from '../../commands/versions/drafts/check-draft.ts';
import { testDraft } from '../../commands/versions/drafts/test-draft.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { draftCheck, draftTest } from '../schemas/draft-checks.ts';
import { choice, text } from '../schemas/shapes.ts';
import { dayIn, documentAddress } from './rule-address.ts';

const tag = '规则草稿';
const path = '/api/rules/{kind}/{code}/draft';

export const draftCheckRoutes = [
  route({
    method: 'post',
    path: `${path}/check`,
    summary: '检查草稿:格式、引用、类型、死规则、依据和时限,一次全部列出,各有改法。',
    tag,
    access: 'draft.check',
    hidden: true,
    writes: true,
    query: {
      effectiveFrom: text(
        { title: '生效日', description: '打算自何日起生效,依据按这一天核对;缺省为今天。' },
        { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-01-01'] },
      ),
    },
    answers: { 200: draftCheck },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { ...documentAddress(request), effectiveFrom: dayIn(request, 'effectiveFrom') };
      return { json: await checkDraft(platform, asked, personOf(request)) };
    },
  }),
  route({
    method: 'post',
    path: `${path}/test`,
    summary: '在两个引擎上运行典型案例:哪些不符合预期,哪些规则和材料没有案例用到。',
    tag,
    access: 'draft.check',
    hidden: true,
    writes: true,
    query: {
      mutations: choice({ title: '改一步试试', description: 'true 时另答哪些一步改动没有案例发现。' }, [
        'true',
        'false',
      ]),
    },
    answers: { 200: draftTest },
    errors: ['not-found'],
    handle: async (platform, request: RouteRequest<undefined>) => {
      const asked = { ...documentAddress(request), mutations: request.query.mutations === 'true' };
      return { json: await testDraft(platform, asked, personOf(request)) };
    },
  }),
];
