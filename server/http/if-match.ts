/** `If-Match: "3"`: the revision that a change is meant for. */
import { Refused } from '../errors.ts';
import type { RouteRequest } from './route.ts';

/**
 * @returns undefined where there is none
 * @throws Refused `malformed-request`
 */
export function revisionOf({ header }: RouteRequest<unknown>): number | undefined {
  const given = header('if-match');
  if (given === undefined) return undefined;
  const [, revision] = /^"(\d{1,9})"$/.exec(given.trim()) ?? [];
  if (revision === undefined)
    throw new Refused('malformed-request', { detail: 'If-Match 应写作 "修订号",例如 "3"' });
  return Number(revision);
}
