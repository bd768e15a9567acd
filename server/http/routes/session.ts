import { changeOwnPassword } from '../../commands/people/change-own-password.ts';
import {
  type OpenedSession,
  type Session,
  signOut,
  signOutEverywhere,
} from '../../commands/people/sessions.ts';
import { signIn } from '../../commands/people/sign-in.ts';
import type { Platform } from '../../commands/platform.ts';
import { Refused } from '../../errors.ts';
import { personOf, type Reply, route } from '../route.ts';
import { credentials, passwordChange, sessionAnswer } from '../schemas/session.ts';
import { endedSessionCookie, sessionCookie } from '../session-cookie.ts';

const tag = '登录';
const path = '/api/session';

function shown({ person, csrfToken, restricted }: Session) {
  const { name, displayName, roles, rights, department, hall } = person;
  const user = {
    ...{ name, displayName, roles, rights },
    ...(department !== null && { department }),
    ...(hall !== null && { hall }),
    ...(restricted && { passwordChangeRequired: true }),
  };
  return { user, csrfToken };
}

function begun({ publicUrl }: Platform, opened: OpenedSession): Reply {
  return { json: shown(opened), headers: { 'set-cookie': sessionCookie(opened.id, publicUrl()) } };
}

export const sessionRoutes = [
  route<{ username: string; password: string }>({
    method: 'post',
    path,
    summary: '登录。',
    tag,
    access: 'open',
    writes: 'signing-in',
    body: credentials,
    answers: { 200: sessionAnswer },
    errors: ['wrong-credentials', 'too-many-requests'],
    handle: async (platform, { body, address, sessionId }) => {
      return begun(platform, await signIn(platform, { ...body, address, replaces: sessionId }));
    },
  }),
  route({
    method: 'get',
    path,
    summary: '现在登录的是谁。',
    tag,
    // Not 'signed-in', so that a page may ask before anybody has signed in; the answer is 401 all the same.
    access: 'open',
    answers: { 200: sessionAnswer },
    errors: ['not-signed-in'],
    handle: (_, { session }) => {
      if (session?.csrfToken === undefined) throw new Refused('not-signed-in');
      return { json: shown(session) };
    },
  }),
  route({
    method: 'delete',
    path,
    summary: '退出登录。',
    tag,
    access: 'own-session',
    writes: true,
    answers: { 204: null },
    handle: async (platform, { sessionId }) => {
      if (sessionId !== undefined) await signOut(platform, sessionId);
      return { status: 204, headers: { 'set-cookie': endedSessionCookie(platform.publicUrl()) } };
    },
  }),
  route<{ currentPassword: string; newPassword: string }>({
    method: 'post',
    path: `${path}/password`,
    summary: '修改自己的密码。其他地方的登录全部结束,这里换一次登录。',
    tag,
    access: 'own-session',
    writes: true,
    body: passwordChange,
    answers: { 200: sessionAnswer },
    errors: ['too-many-requests', 'stale-revision'],
    handle: async (platform, request) => {
      const wish = { ...request.body, address: request.address };
      return begun(platform, await changeOwnPassword(platform, wish, personOf(request)));
    },
  }),
  route({
    method: 'delete',
    path: '/api/sessions',
    summary: '在所有地方退出登录。',
    tag,
    access: 'own-session',
    writes: true,
    answers: { 204: null },
    handle: async (platform, request) => {
      await signOutEverywhere(platform, personOf(request));
      return { status: 204, headers: { 'set-cookie': endedSessionCookie(platform.publicUrl()) } };
    },
  }),
];
