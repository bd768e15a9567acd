import { rights, roles } from '../../people/person.ts';
import { choice, flag, list, named, object, text } from './shapes.ts';

export const credentials = named(
  'credentials.json',
  object('登录', {
    username: text('用户名', { minLength: 1, maxLength: 64, examples: ['clerk'] }),
    password: text('密码', { minLength: 1, maxLength: 1024, examples: ['······'] }),
  }),
);

export const sessionAnswer = named(
  'session.json',
  object('登录的人', {
    user: object('人员', {
      name: text('用户名'),
      displayName: text('显示名'),
      roles: list('角色', choice('角色', roles)),
      rights: list({ title: '权限', description: 'backdate:可以另定收件时间。' }, choice('权限', rights)),
      'department?': text('部门'),
      'hall?': text('大厅'),
      'passwordChangeRequired?': flag({
        title: '须先修改密码',
        description: '在修改之前,除了修改密码和退出,什么也不能办理。',
      }),
    }),
    csrfToken: text({ title: '防伪令牌', description: '每个写操作都要放进 X-CSRF-Token 请求头。' }),
  }),
);

export const passwordChange = named(
  'password-change.json',
  object('修改密码', {
    currentPassword: text('现在的密码', { minLength: 1, maxLength: 1024 }),
    newPassword: text('新密码', { minLength: 1, maxLength: 1024 }),
  }),
);

export const signInWays = named(
  'sign-in-ways.json',
  object('登录的办法', {
    password: flag('用户名和密码'),
    provider: flag({ title: '统一身份认证', description: '设置了的为 true,从 /api/session/oidc 开始。' }),
  }),
);
