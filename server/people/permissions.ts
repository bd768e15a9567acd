/**
 * Who may do what: the one place where it is decided. A permission is a verb; the table says which roles have it. Where a
 * thing belongs to a department or a hall, the command that reads it narrows it down further: what one may not see is not there.
 */
import type { Person, Role } from './person.ts';

const caseReaders = ['clerk', 'issuer', 'handler', 'auditor', 'admin'] as const;
const ruleReaders = ['editor', 'centre-approver', 'auditor', 'admin'] as const;
const supervisors = ['auditor', 'audit-admin', 'admin'] as const;

export const permissions = {
  'case.receive': ['clerk', 'admin'],
  'case.list': caseReaders,
  'case.read': caseReaders,
  /** Which events exactly is a matter of the case's state. */
  'case.event': caseReaders,
  'case.replay': caseReaders,
  /** With the right `unmask`, and a reason that is kept. */
  'case.unmask': caseReaders,
  'case.evidence': ['auditor', 'admin'],
  /** To evaluate by a version that is not in effect. */
  'version.choose': ruleReaders,
  /** What has been submitted and is not published; of the own department only, for an editor. */
  'version.read': ruleReaders,
  'draft.read': ['editor'],
  'draft.write': ['editor'],
  'draft.check': ['editor'],
  /** Past cases of one's own items, without the people in them. */
  'case.try': ['editor'],
  'attachment.write': ['editor'],
  'version.submit': ['editor'],
  'version.sign': ['editor'],
  /** The centre; and departments that are asked to co-sign and do not agree. */
  'version.return': ['centre-approver', 'editor'],
  'version.review': ['centre-approver'],
  'version.publish': ['centre-approver'],
  'version.withdraw': ['editor', 'centre-approver'],
  'basis.impact': ruleReaders,
  /** Where something is used in the rules in effect, and in one's own drafts. */
  'rule.search': ruleReaders,
  'ledger.read': supervisors,
  'ledger.verify': supervisors,
  'people.read': ['system-admin', 'security-admin', 'audit-admin', 'admin'],
  /** Accounts and their passwords, without rights. */
  'people.manage': ['system-admin', 'admin'],
  /** Roles and rights, without accounts. */
  'people.grant': ['security-admin', 'admin'],
  'token.manage': ['security-admin', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether somebody may do this at all. A token may do what its owner may and its scopes name. */
export function may(person: Person | null | undefined, permission: Permission): boolean {
  if (!person) return false;
  if (person.scopes !== undefined && !person.scopes.includes(permission)) return false;
  const holders: readonly Role[] = permissions[permission];
  return person.roles.some((role) => holders.includes(role));
}
