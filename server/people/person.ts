/**
 * Who acts, and what for: roles say what one's work is, rights what one may do beyond it. Both lie in the user's `roles`.
 * Must never: know HTTP, cookies or tables. Passwords are in passwords.ts, the people of a demonstration in demo-people.ts.
 */
import type { UserRecord } from '../storage/index.ts';
import type { PeopleSettings } from './settings.ts';

/**
 * `admin` is the three administrators (三员) in one person; where they are to be three, `system-admin` keeps accounts, `security-admin`
 * grants rights, `audit-admin` watches both. An `editor` or `handler` is one of a department; an editor without a department is the
 * centre's, for the documents that belong to no department.
 */
export const roles = [
  'admin',
  'system-admin',
  'security-admin',
  'audit-admin',
  'centre-approver',
  'clerk',
  'issuer',
  'auditor',
  'editor',
  'handler',
] as const;
export type Role = (typeof roles)[number];

export const roleTitles: Readonly<Record<Role, string>> = {
  admin: '管理员',
  'system-admin': '系统管理员',
  'security-admin': '安全保密管理员',
  'audit-admin': '安全审计员',
  'centre-approver': '中心审核人员',
  clerk: '窗口人员',
  issuer: '出件窗口人员',
  auditor: '审计人员',
  editor: '规则编辑',
  handler: '承办人员',
};

/**
 * `backdate`: to receive a case at another time than now, and with what has happened since. `unmask`: to see an applicant's numbers in
 * full; each look is an entry in the ledger.
 */
export const rights = ['backdate', 'unmask'] as const;
export type Right = (typeof rights)[number];

/** Marks who was made for a demonstration; a production start refuses them. */
export const demoMark = 'demo';

export interface Person {
  readonly id: string;
  /** What one signs in with; stands in the ledger. */
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly department: string | null;
  readonly hall: string | null;
  /** Of a token: what it may do at most. Undefined for somebody who is signed in. */
  readonly scopes?: readonly string[];
  /** Of the request under which this person acts; stands in each ledger entry that it writes. */
  readonly requestId?: string;
  /** The id of the token that acts for this person. */
  readonly token?: string;
}

/** Where the administrators are three, who is still recorded as `admin` has nothing of it. */
export function personOf(
  user: UserRecord,
  { threeAdministrators }: Pick<PeopleSettings, 'threeAdministrators'>,
): Person {
  const { id, name, displayName, department, hall } = user;
  return {
    ...{ id, name, displayName, department, hall },
    roles: rolesIn(user.roles).filter((role) => role !== 'admin' || !threeAdministrators),
    rights: rightsIn(user.roles),
  };
}

export function rolesIn(held: readonly string[]): Role[] {
  return roles.filter((role) => held.includes(role));
}

export function rightsIn(held: readonly string[]): Right[] {
  return rights.filter((right) => held.includes(right));
}

export function hasRole(person: Person | null, ...wanted: readonly Role[]): boolean {
  return person?.roles.some((role) => wanted.includes(role)) ?? false;
}
