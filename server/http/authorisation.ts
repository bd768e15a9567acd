/** Whether a request may do what it asks: who asks, with which role, and from a page of ours. */
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Session } from '../commands/people/sessions.ts';
import { Refused } from '../errors.ts';
import { may } from '../people/permissions.ts';
import type { Route } from './route.ts';

/**
 * @throws Refused `not-signed-in`, `forbidden`, `password-change-required`; `not-found` for what one may not even know of
 */
export function refuseUnauthorised(
  { access, hidden }: Pick<Route, 'access' | 'hidden'>,
  session: Session | undefined,
): void {
  if (access === 'open' || access === 'operations') return;
  if (session === undefined) throw new Refused('not-signed-in');
  if (access === 'own-session') refuseToken(session);
  else if (session.restricted) throw new Refused('password-change-required');
  else if (access !== 'signed-in' && !may(session.person, access))
    throw new Refused(hidden ? 'not-found' : 'forbidden');
}

/** A program has no session that could be ended, and no password. */
function refuseToken({ csrfToken }: Session): void {
  if (csrfToken === undefined) throw new Refused('forbidden', { detail: '令牌不能代人管理登录' });
}

/**
 * A write has to come from our own pages: the browser says from where (it cannot be made to lie), and the request
 * carries the session's token, which another site cannot read. A program's token is sent by no browser of itself: there is nothing to ask.
 *
 * @param site `token` undefined where there is no session to protect
 *
 * @throws Refused `cross-site-request`
 */
export function refuseCrossSite(
  { headers }: Pick<Request, 'headers'>,
  { token, publicUrl }: { token: string | undefined; publicUrl: string },
): void {
  if (!isFromHere(headers, publicUrl))
    throw new Refused('cross-site-request', { detail: '请求来自另一个网站' });
  if (token !== undefined && !sameToken(token, headers['x-csrf-token'])) {
    throw new Refused('cross-site-request', { detail: '缺少 X-CSRF-Token,或者它不是这次登录的' });
  }
}

function isFromHere(headers: Request['headers'], publicUrl: string): boolean {
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  const { origin } = headers;
  if (origin === undefined) return true; // no browser: curl, an integrator's program
  const sender = URL.canParse(origin) ? new URL(origin) : undefined;
  if (sender === undefined) return false;
  return sender.host === headers.host || sender.origin === new URL(publicUrl).origin;
}

function sameToken(expected: string, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What a program brings along as its token, good or not; undefined when it brings none. */
export function bearerIn(authorization: string | undefined): string | undefined {
  const [named, token = ''] = /^Bearer(?: +(.*))?$/i.exec(authorization?.trim() ?? '') ?? [];
  return named === undefined ? undefined : token;
}
