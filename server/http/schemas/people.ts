import { scopes } from '../../people/access-token.ts';
import { rights, roles } from '../../people/person.ts';
import { choice, civilDate, flag, integer, list, named, object, orNull, text } from './shapes.ts';

const userName = text('用户名', {
  pattern: '^[A-Za-z][A-Za-z0-9._-]{1,63}$',
  examples: ['wang.wei'],
});
const displayName = text('显示名', { minLength: 1, maxLength: 64, examples: ['王伟'] });
const department = orNull(text('部门', { maxLength: 64, examples: ['scjg'] }));
const hall = orNull(text('大厅', { maxLength: 64, examples: ['BH'] }));
const oidcSubject = orNull(
  text(
    { title: '统一身份', description: '在统一身份认证里是谁:签发者和 sub,中间一个空格。' },
    { minLength: 1, maxLength: 255, examples: ['https://id.example.org 24601'] },
  ),
);
const heldRoles = (bounds = {}) => ({ ...list('角色', choice('角色', roles)), ...bounds });
const heldRights = (bounds = {}) => ({ ...list('权限', choice('权限', rights)), ...bounds });

/** Who did something, beside what was done. */
export const shownPerson = object('谁做的', {
  name: text({ title: '姓名', description: '不该知道的人只看到一部分。' }),
  department: orNull(text('部门的名称')),
  roles: heldRoles(),
});
const once = { uniqueItems: true };

/** What it is for; stands in the ledger. */
const reason = text({ title: '理由', description: '写进存证。' }, { minLength: 1, maxLength: 500 });

export const person = named(
  'person.json',
  object('人员', {
    name: text('用户名'),
    displayName,
    department,
    hall,
    roles: heldRoles(),
    rights: heldRights(),
    disabled: flag('已停用'),
    oidcSubject,
    passwordChangedAt: text('密码改于'),
    oneTimePassword: flag({ title: '一次性密码', description: '首次登录后须先修改。' }),
    revision: integer({ title: '修订号', description: '修改时写进 If-Match。' }),
  }),
);

export const peopleList = named('people.json', object('全部人员', { people: list('人员', person) }));

const oneTimePassword = text({ title: '一次性密码', description: '只在这里出现一次;七天内登录并修改。' });

export const newPerson = named(
  'new-person.json',
  object('新账户', { name: userName, displayName, 'department?': department, 'hall?': hall, reason }),
);
export const createdPerson = named(
  'created-person.json',
  object('新账户和密码', { person, oneTimePassword }),
);

export const profile = named(
  'profile.json',
  object('账户资料', { displayName, department, hall, oidcSubject, reason }),
);
export const grant = named(
  'grant.json',
  object('角色和权限', { roles: heldRoles(once), rights: heldRights(once), reason }),
);
export const given = named('reason.json', object('理由', { reason }));
export const newPassword = named('one-time-password.json', object('重设的密码', { oneTimePassword }));

const scopeList = list(
  { title: '范围', description: '令牌最多能做什么;不超过所有者自己的权限。' },
  choice('范围', scopes),
);

const tokenFields = {
  name: text('用途', { minLength: 1, maxLength: 128, examples: ['市场监管局业务系统'] }),
  owner: text('所有者', { minLength: 1, maxLength: 64 }),
  scopes: { ...scopeList, minItems: 1, ...once },
  expiresOn: civilDate,
};

const token = object('令牌', {
  id: text('标识'),
  ...tokenFields,
  createdAt: text('建立时间'),
  createdBy: text('建立人'),
  revokedAt: orNull(text('吊销时间')),
  lastUsedOn: orNull(text('最近使用日')),
});
export const tokenList = named('tokens.json', object('全部令牌', { tokens: list('令牌', token) }));
export const newToken = named('new-token.json', object('新令牌', tokenFields));
export const createdToken = named(
  'created-token.json',
  object('新令牌和它的值', {
    shown: token,
    token: text({ title: '令牌的值', description: '只在这里出现一次;放进 Authorization: Bearer 请求头。' }),
  }),
);
