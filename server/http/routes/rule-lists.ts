import { listAllVersions, type VersionQuery } from '../../commands/versions/lists/list-all-versions.ts';
import { listDrafts } from '../../commands/versions/lists/list-drafts.ts';
import { kindOfPart } from '../../commands/versions/published-rules.ts';
import { phases } from '../../core/life-cycle/phase.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { draftList, versionsAcross } from '../schemas/rule-lists.ts';
import { choice, text } from '../schemas/shapes.ts';
import { dayIn } from './rule-address.ts';

const kinds = Object.values(kindOfPart);
const page = {
  limit: text({ title: '每页件数', description: '1 到 100,缺省 20。' }, { pattern: '^([1-9]\\d?|100)$' }),
  cursor: text('上一页答复里的 next', { maxLength: 400 }),
};
const day = (title: string) => text(title, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-01-01'] });
const code = (title: string) => text(title, { pattern: '^[A-Za-z][\\w.-]{0,63}$' });
const anyPhase = `(${phases.join('|')})`;

const limitOf = ({ query }: RouteRequest<unknown>): number => Number(query.limit ?? 20);

function versionQueryOf(request: RouteRequest<unknown>): VersionQuery {
  const { code, owner, state, for: whom, order, cursor } = request.query;
  const kind = kinds.find((known) => known === request.query.kind);
  const named = state?.split(',');
  return {
    ...{ kind, code, owner, cursor },
    phases: named && phases.filter((phase) => named.includes(phase)),
    from: dayIn(request, 'from'),
    to: dayIn(request, 'to'),
    forMe: whom === 'me',
    order: order === 'effective' ? 'effective' : 'submitted',
    limit: limitOf(request),
  };
}

export const ruleListRoutes = [
  route({
    method: 'get',
    path: '/api/drafts',
    summary: '正在写的草稿,最近保存的在前:本部门的;不属于部门的编辑看公用文件的。',
    tag: '规则草稿',
    access: 'draft.read',
    query: page,
    answers: { 200: draftList },
    handle: async (platform, request) => {
      const asked = { limit: limitOf(request), cursor: request.query.cursor };
      return { json: await listDrafts(platform, asked, personOf(request)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/versions',
    summary: '全部规则文件的版本,新的在前:已发布的登录的人都可看,办理中的给有关的人看。',
    tag: '规则版本',
    access: 'signed-in',
    query: {
      state: text(
        { title: '状态', description: '一种或者用逗号隔开的几种;缺省为全部。' },
        { pattern: `^${anyPhase}(,${anyPhase}){0,6}$`, examples: ['submitted,approved'] },
      ),
      kind: choice('文件种类', kinds),
      code: code('文件代码'),
      owner: code('主管部门'),
      from: day('生效日从'),
      to: day('生效日到(含)'),
      for: choice({ title: '给谁', description: 'me:只要等我会签、审核或者发布的。' }, ['me']),
      order: choice(
        {
          title: '次序',
          description: 'submitted 按提交时间(缺省),effective 按生效日、只有已发布的;都是新的在前。',
        },
        ['submitted', 'effective'],
      ),
      ...page,
    },
    answers: { 200: versionsAcross },
    handle: async (platform, request) => ({
      json: await listAllVersions(platform, versionQueryOf(request), personOf(request)),
    }),
  }),
];
