import { knownVersion } from '../../commands/versions/known-version.ts';
import { listVersions, readVersion } from '../../commands/versions/read-versions.ts';
import { readSharedRules } from '../../commands/versions/shared-rules.ts';
import { Refused } from '../../errors.ts';
import { siteInstant } from '../../site-time.ts';
import { type RouteRequest, route } from '../route.ts';
import { knownVersion as known, sharedRules, versionAnswer, versionList } from '../schemas/rules.ts';
import { text } from '../schemas/shapes.ts';
import { dayIn, documentAddress, versionAddress } from './rule-address.ts';

const tag = '规则';

/** @throws Refused `malformed-request`: no instant, or one that is still to come, of which nobody knows anything */
function knownAtIn({ query: { knownAt } }: RouteRequest<unknown>, now: Date): Date | undefined {
  if (knownAt === undefined) return undefined;
  // An offset that nobody has escaped arrives as a space.
  const instant = siteInstant(knownAt.replace(' ', '+'));
  if (instant !== undefined && instant <= now) return instant;
  throw new Refused('malformed-request', {
    detail: 'knownAt 应为已经过去的真实时刻,例如 2026-01-01T09:00+08:00;不写时区的按本地时间',
  });
}

export const ruleRoutes = [
  route({
    method: 'get',
    path: '/api/rules/shared',
    summary: '今天生效的公用文件全文:程序、日历、地方参数和目录,事项按它们检查和判定。',
    tag,
    access: 'open',
    answers: { 200: sharedRules },
    handle: async (platform) => ({ json: await readSharedRules(platform) }),
  }),
  route({
    method: 'get',
    path: '/api/rules/{kind}/{code}/in-effect',
    summary: '某一天生效的是哪一版,按某一时刻所知:两条时间轴。',
    tag,
    access: 'open',
    query: {
      on: text(
        { title: '日期', description: '哪一天生效的;缺省为今天。' },
        { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-01-01'] },
      ),
      knownAt: text(
        { title: '所知时刻', description: '按哪一时刻所知;缺省为现在,不能晚于现在。' },
        { maxLength: 40, examples: ['2026-01-01T09:00+08:00'] },
      ),
    },
    answers: { 200: known },
    errors: ['not-found', 'no-version-in-effect'],
    handle: async (platform, request) => {
      const asked = { on: dayIn(request, 'on'), knownAt: knownAtIn(request, platform.now()) };
      return { json: await knownVersion(platform, { ...documentAddress(request), ...asked }) };
    },
  }),
  route({
    method: 'get',
    path: '/api/rules/{kind}/{code}/versions',
    summary: '一份规则文件的版本:已发布的人人可看,办理中的给本部门、会签部门和审核、审计人员看。',
    tag,
    access: 'open',
    answers: { 200: versionList },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const person = request.session?.person ?? null;
      return { json: { versions: await listVersions(platform, documentAddress(request), person) } };
    },
  }),
  route({
    method: 'get',
    path: '/api/rules/{kind}/{code}/versions/{n}',
    summary: '一个版本和它的全文。',
    tag,
    access: 'open',
    answers: { 200: versionAnswer },
    errors: ['not-found'],
    handle: async (platform, request) => ({
      json: await readVersion(platform, versionAddress(request), request.session?.person ?? null),
    }),
  }),
];
