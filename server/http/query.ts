/** Reads a request's query: each parameter once, only those the route names, as its schema says. */
import { Refused } from '../errors.ts';
import type { Check } from '../schemas/index.ts';

/** @throws Refused `malformed-request` */
export function readQuery(url: string, check: Check): Record<string, string> {
  const text = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  refuseBadEscapes(text);
  const parameters = [...new URLSearchParams(text)];
  const query = new Map(parameters);
  if (query.size !== parameters.length) {
    throw new Refused('malformed-request', { detail: '每个查询参数只写一次' });
  }
  // A Map has no prototype to pollute; fromEntries defines own keys, __proto__ included.
  const read = Object.fromEntries(query);
  const errors = check(read);
  if (errors.length > 0) throw new Refused('malformed-request', { detail: '查询参数不符合要求', errors });
  return read;
}

/** @throws Refused `malformed-request` for an escape that is none, and for a NUL, which databases read differently */
export function refuseBadEscapes(text: string): void {
  let decoded = '\0';
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // Stays refused below.
  }
  if (decoded.includes('\0')) throw new Refused('malformed-request', { detail: '网址里的转义不对' });
}
