/** Keys of programs: made for an owner and a purpose, shown once, revoked, and read with each request. */
import { Refused } from '../../errors.ts';
import { actingBy, hashOfToken, newToken, type Scope } from '../../people/access-token.ts';
import { may, type Permission, permissions } from '../../people/permissions.ts';
import { type Person, personOf } from '../../people/person.ts';
import { isAdministrator } from '../../people/separation.ts';
import { siteDay } from '../../site-time.ts';
import {
  type ApiToken,
  findApiToken,
  findUserByName,
  insertApiToken,
  listApiTokens,
  listUsers,
  noteApiTokenUse,
  readUser,
  revokeApiToken,
  uuidV7,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { recordPersonEntry } from './person-change.ts';
import type { Session } from './sessions.ts';

export interface TokenWish {
  readonly name: string;
  /** The user name of whom it acts for. */
  readonly owner: string;
  readonly scopes: readonly Scope[];
  /** The last day on which it can be used. */
  readonly expiresOn: string;
}

export type ShownToken = Omit<ApiToken, 'hash' | 'userId'> & { readonly owner: string };

const longestDays = 366;

/**
 * @returns the token itself, told now and never again
 * @throws Refused `invalid-body`, `forbidden` for an owner who is oneself
 */
export async function createToken(
  { storage, settings, now }: Platform,
  { name, owner, scopes, expiresOn }: TokenWish,
  by: Person,
): Promise<{ shown: ShownToken; token: string }> {
  const at = now();
  if (owner === by.name) {
    throw new Refused('forbidden', { detail: '不能给自己发令牌;请另一位管理员办理' });
  }
  const user = await findUserByName(storage, owner);
  const person = user === null || user.disabled ? null : personOf(user, settings);
  const errors = [
    ...(person === null ? [{ pointer: '/owner', message: '没有这个人员,或者已经停用' }] : []),
    ...(person === null ? [] : [...administratorsOwn(person), ...unownedScopes(person, scopes)]),
    ...expiryFaults(expiresOn, at),
  ];
  if (user === null || errors.length > 0) throw new Refused('invalid-body', { errors });
  const token = newToken();
  const hash = hashOfToken(token) ?? '';
  const kept = {
    ...{ id: uuidV7(at.getTime()), hash, name, userId: user.id, scopes, expiresOn },
    ...{ createdAt: at.toISOString(), createdBy: by.name },
  };
  await storage.write(async (tx) => {
    await insertApiToken(tx, kept);
    const entry = { type: 'token-created', token: kept.id, name, scopes, expiresOn };
    await recordPersonEntry(tx, { entry, person: owner, reason: name, at: kept.createdAt, by });
  });
  return { token, shown: shownToken({ ...kept, revokedAt: null, lastUsedOn: null }, owner) };
}

function isPermission(scope: Scope): scope is Permission {
  return scope in permissions;
}

function administratorsOwn(owner: Person) {
  const message = '管理员和安全审计员的工作不由令牌代办:换一个所有者';
  return isAdministrator(owner) ? [{ pointer: '/owner', message }] : [];
}

/** Scopes that the owner cannot do; a token with them would be one for nothing. */
function unownedScopes(owner: Person, scopes: readonly Scope[]) {
  return scopes.flatMap((scope, index) => {
    const owned = isPermission(scope) ? may(owner, scope) : owner.rights.includes(scope);
    const message = '所有者自己没有这项权限:去掉它,或者换一个所有者';
    return owned ? [] : [{ pointer: `/scopes/${index}`, message }];
  });
}

function expiryFaults(expiresOn: string, at: Date) {
  const latest = siteDay(new Date(at.getTime() + longestDays * 86_400_000));
  if (expiresOn >= siteDay(at) && expiresOn <= latest) return [];
  return [{ pointer: '/expiresOn', message: `应在今天到 ${latest} 之间` }];
}

function shownToken({ hash: _, userId: __, ...token }: ApiToken, owner: string): ShownToken {
  return { ...token, owner };
}

/** All of them, the newest first; never the token itself. */
export async function listTokens({ storage }: Platform): Promise<ShownToken[]> {
  const names = new Map((await listUsers(storage)).map(({ id, name }) => [id, name]));
  const tokens = await listApiTokens(storage);
  return tokens.map((token) => shownToken(token, names.get(token.userId) ?? ''));
}

/** @throws Refused `not-found`, also for one that is revoked already */
export async function revokeToken({ storage, now }: Platform, id: string, by: Person): Promise<void> {
  const at = now().toISOString();
  await storage.write(async (tx) => {
    const token = await findApiToken(tx, { id });
    if (token === null || !(await revokeApiToken(tx, id, at))) {
      throw new Refused('not-found', { detail: '没有这个令牌,或者已经吊销' });
    }
    const owner = await readUser(tx, token.userId);
    const entry = { type: 'token-revoked', token: id, name: token.name };
    await recordPersonEntry(tx, { entry, person: owner?.name ?? '', reason: token.name, at, by });
  });
}

/** Undefined when there is no such token, it is over or revoked, or its owner may not act any more. */
export async function readToken(
  { storage, settings, now }: Platform,
  token: string,
): Promise<Session | undefined> {
  const hash = hashOfToken(token);
  const found = hash === undefined ? null : await findApiToken(storage, { hash });
  const today = siteDay(now());
  if (found === null || found.revokedAt !== null || found.expiresOn < today) return undefined;
  const user = await readUser(storage, found.userId);
  if (user === null || user.disabled) return undefined;
  if (found.lastUsedOn !== today) await storage.write((tx) => noteApiTokenUse(tx, found.id, today));
  const person = actingBy(personOf(user, settings), found);
  return { person, csrfToken: undefined, restricted: false };
}
