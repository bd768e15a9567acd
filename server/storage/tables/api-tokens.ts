import { insertRow, type Reader, selectRow, selectRows, type Tx, updateRows } from '../access.ts';
import { instant, parseJson, toJson } from '../row-text.ts';
import type { ApiTokenRow } from './rows.ts';

/** A program's key: it acts as its owner, within its scopes. */
export interface ApiToken {
  readonly id: string;
  /** SHA-256 of the token, in hex; the token itself is kept nowhere. */
  readonly hash: string;
  /** What it is for, in the words of who made it. */
  readonly name: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly createdBy: string;
  /** The last day on which it can be used. */
  readonly expiresOn: string;
  readonly revokedAt: string | null;
  readonly lastUsedOn: string | null;
}

export function insertApiToken(tx: Tx, token: Omit<ApiToken, 'revokedAt' | 'lastUsedOn'>): Promise<void> {
  const row = { ...token, scopes: toJson(token.scopes), createdAt: instant(token.createdAt) };
  return insertRow(tx, 'apiTokens', { ...row, revokedAt: null, lastUsedOn: null });
}

export async function findApiToken(
  reader: Reader,
  where: { readonly id: string } | { readonly hash: string },
): Promise<ApiToken | null> {
  const row = await selectRow(reader, 'apiTokens', { where });
  return row === null ? null : toToken(row);
}

/** All of them, revoked ones too, the newest first. */
export async function listApiTokens(reader: Reader): Promise<ApiToken[]> {
  const order: [string, string][] = [
    ['createdAt', 'DESC'],
    ['id', 'DESC'],
  ];
  return (await selectRows(reader, 'apiTokens', { order })).map(toToken);
}

/** @returns whether it was in force until now */
export async function revokeApiToken(tx: Tx, id: string, at: string): Promise<boolean> {
  const change = { set: { revokedAt: instant(at) }, where: { id, revokedAt: null } };
  return (await updateRows(tx, 'apiTokens', change)) === 1;
}

export async function noteApiTokenUse(tx: Tx, id: string, day: string): Promise<void> {
  await updateRows(tx, 'apiTokens', { set: { lastUsedOn: day }, where: { id } });
}

function toToken(row: ApiTokenRow): ApiToken {
  return { ...row, scopes: parseJson<string[]>(row.scopes) };
}
