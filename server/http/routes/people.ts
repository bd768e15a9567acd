import { createPerson } from '../../commands/people/create-person.ts';
import { grantRoles } from '../../commands/people/grant-roles.ts';
import {
  changeProfile,
  endSessions,
  type Profile,
  resetPassword,
  setDisabled,
} from '../../commands/people/keep-account.ts';
import { listPeople, readPerson, shownPerson } from '../../commands/people/list-people.ts';
import type { AskedChange } from '../../commands/people/person-change.ts';
import { Refused } from '../../errors.ts';
import type { Right, Role } from '../../people/person.ts';
import { revisionOf } from '../if-match.ts';
import { personOf, type Reply, type Route, type RouteRequest, route } from '../route.ts';
import {
  createdPerson,
  given,
  grant,
  newPassword,
  newPerson,
  peopleList,
  person,
  profile,
} from '../schemas/people.ts';
import { text } from '../schemas/shapes.ts';

const tag = '人员';
const onePath = '/api/people/{name}';
const ifMatch = text({ title: '修订号', description: '写作 "3";人员已被别人改过时答复 409。' });

type Shown = ReturnType<typeof shownPerson>;
type Reasoned = { readonly reason: string };

const shown = (found: Shown): Reply => ({ json: found, headers: { etag: `"${found.revision}"` } });

function askedOf({ params, body, header, ...request }: RouteRequest<Reasoned>): AskedChange {
  const revision = revisionOf({ params, body, header, ...request });
  return { person: params.name ?? '', reason: body.reason, revision };
}

/** Where the whole is replaced, whoever replaces it has to say what they have seen. */
function seenBy(request: RouteRequest<Reasoned>): AskedChange {
  const asked = askedOf(request);
  if (asked.revision !== undefined) return asked;
  throw new Refused('malformed-request', { detail: '带上 If-Match 请求头:读取人员时得到的修订号,例如 "3"' });
}

const accountRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/people',
    summary: '全部人员,按用户名。',
    tag,
    access: 'people.read',
    answers: { 200: peopleList },
    handle: async (platform) => ({ json: { people: await listPeople(platform) } }),
  }),
  route({
    method: 'get',
    path: onePath,
    summary: '一个人员。',
    tag,
    access: 'people.read',
    answers: { 200: person },
    errors: ['not-found'],
    handle: async (platform, { params }) => shown(await readPerson(platform, params.name ?? '')),
  }),
  route<{ name: string; displayName: string; department?: string | null; hall?: string | null } & Reasoned>({
    method: 'post',
    path: '/api/people',
    summary: '建立账户,还没有任何角色。一次性密码只在答复里出现这一次。',
    tag,
    access: 'people.manage',
    writes: true,
    body: newPerson,
    answers: { 201: createdPerson },
    errors: ['blocked'],
    handle: async (platform, request) => {
      const { reason, ...wanted } = request.body;
      const created = await createPerson(platform, wanted, { by: personOf(request), reason });
      const { name, revision } = created.user;
      return {
        status: 201,
        json: { person: shownPerson(created.user), oneTimePassword: created.oneTimePassword },
        headers: { location: `/api/people/${name}`, etag: `"${revision}"` },
      };
    },
  }),
  route<Profile & Reasoned>({
    method: 'put',
    path: onePath,
    summary: '修改账户资料。换了部门或者大厅的要重新登录。',
    tag,
    access: 'people.manage',
    writes: true,
    headers: { 'If-Match': ifMatch },
    body: profile,
    answers: { 200: person },
    errors: ['not-found', 'stale-revision', 'blocked'],
    handle: async (platform, request) => {
      const { reason: _, ...wanted } = request.body;
      const change = { asked: seenBy(request), by: personOf(request) };
      return shown(shownPerson(await changeProfile(platform, change, wanted)));
    },
  }),
];

function disabling(verb: 'disable' | 'enable', summary: string): Route {
  return route<Reasoned>({
    method: 'post',
    path: `${onePath}/${verb}`,
    summary,
    tag,
    access: 'people.manage',
    writes: true,
    headers: { 'If-Match?': ifMatch },
    body: given,
    answers: { 200: person },
    errors: ['not-found', 'stale-revision', 'blocked'],
    handle: async (platform, request) => {
      const change = { asked: askedOf(request), by: personOf(request) };
      return shown(shownPerson(await setDisabled(platform, change, verb === 'disable')));
    },
  });
}

export const peopleRoutes: readonly Route[] = [
  ...accountRoutes,
  disabling('disable', '停用账户:登录全部结束,令牌全部失效。'),
  disabling('enable', '恢复停用的账户。'),
  route<Reasoned>({
    method: 'post',
    path: `${onePath}/password`,
    summary: '重设密码,登录全部结束。一次性密码只在答复里出现这一次。',
    tag,
    access: 'people.manage',
    writes: true,
    body: given,
    answers: { 200: newPassword },
    errors: ['not-found', 'blocked'],
    handle: async (platform, request) => {
      const change = { asked: askedOf(request), by: personOf(request) };
      return { json: { oneTimePassword: await resetPassword(platform, change) } };
    },
  }),
  route({
    method: 'delete',
    path: `${onePath}/sessions`,
    summary: '让一个人在所有地方退出登录。',
    tag,
    access: 'people.manage',
    writes: true,
    answers: { 204: null },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { person: request.params.name ?? '', reason: '管理员结束登录' };
      await endSessions(platform, { asked, by: personOf(request) });
      return { status: 204 };
    },
  }),
  route<{ roles: Role[]; rights: Right[] } & Reasoned>({
    method: 'put',
    path: `${onePath}/roles`,
    summary: '授予和收回角色和权限,写明全部。本人要重新登录。不能给自己授权。',
    tag,
    access: 'people.grant',
    writes: true,
    headers: { 'If-Match': ifMatch },
    body: grant,
    answers: { 200: person },
    errors: ['not-found', 'stale-revision', 'blocked'],
    handle: async (platform, request) => {
      const change = { asked: seenBy(request), by: personOf(request) };
      return shown(shownPerson(await grantRoles(platform, change, request.body)));
    },
  }),
];
