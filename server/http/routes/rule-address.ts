/** What the addresses below /api/rules/{kind}/{code} name. */
import { kindOfPart } from '../../commands/versions/published-rules.ts';
import { isCivilDate } from '../../core/calendar/civil-date.ts';
import { Refused } from '../../errors.ts';
import type { DocumentAddress, VersionAddress } from '../../storage/index.ts';
import type { RouteRequest } from '../route.ts';

const kinds = Object.values(kindOfPart);

/**
 * An address that no document can have is not found, like one that none has.
 *
 * @throws Refused `not-found`
 */
export function documentAddress({ params }: RouteRequest<unknown>): DocumentAddress {
  const kind = kinds.find((known) => known === params.kind);
  const { code = '' } = params;
  if (kind === undefined || !/^[A-Za-z][\w.-]{0,63}$/.test(code)) throw new Refused('not-found');
  return { kind, code };
}

/** @throws Refused `not-found` */
export function versionAddress(request: RouteRequest<unknown>): VersionAddress {
  const { n = '' } = request.params;
  if (!/^[1-9]\d{0,6}$/.test(n)) throw new Refused('not-found', { detail: '没有这个版本' });
  return { ...documentAddress(request), version: Number(n) };
}

/**
 * The revision that `If-Match` names, as an entity tag: `"12"`. Undefined without the header.
 *
 * @throws Refused `malformed-request`
 */
export function matchedRevision({ header }: RouteRequest<unknown>): number | undefined {
  const tag = header('if-match');
  if (tag === undefined) return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(tag) ?? [];
  if (digits === undefined) {
    throw new Refused('malformed-request', { detail: 'If-Match 应为读到的修订号,加双引号,例如 "12"' });
  }
  return Number(digits);
}

/** The entity tag of a revision. */
export function revisionTag(revision: number): string {
  return `"${revision}"`;
}

/**
 * A day that the query names; undefined where it names none.
 *
 * @throws Refused `malformed-request` when there is no such day
 */
export function dayIn({ query }: RouteRequest<unknown>, key: string): string | undefined {
  const day = query[key];
  if (day === undefined || isCivilDate(day)) return day;
  throw new Refused('malformed-request', { detail: `${key} 应为真实存在的日期,写作 2026-01-01` });
}
