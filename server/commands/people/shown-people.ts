/**
 * Who did something, as it is shown beside what was done: by the name of whoever is meant, and what they do where. Colleagues of the same
 * hall or department and those who watch over everybody's work see the name in full, others in part; nobody sees the name to sign in with.
 */

import { may } from '../../people/permissions.ts';
import { roles as allRoles, hasRole, type Person, type Role } from '../../people/person.ts';
import { maskedName } from '../../personal-data/masks.ts';
import { listUsersNamed, type Reader, type UserRecord } from '../../storage/index.ts';

export interface ShownPerson {
  readonly name: string;
  /** By its name; null for who belongs to none. */
  readonly department: string | null;
  readonly roles: readonly Role[];
}

function mayKnow(person: Person, { name, hall, department }: UserRecord): boolean {
  if (name === person.name || hasRole(person, 'auditor', 'admin') || may(person, 'ledger.read')) return true;
  return (hall !== null && hall === person.hall) || (department !== null && department === person.department);
}

/** By the names to sign in with; whoever has no account any more, or is a program of ours, is left out. */
export async function shownPeople(
  reader: Reader,
  asked: { readonly names: readonly string[]; readonly departmentName: (code: string) => string },
  person: Person,
): Promise<ReadonlyMap<string, ShownPerson>> {
  const found = await listUsersNamed(reader, [...new Set(asked.names)]);
  return new Map(
    found.map((user): [string, ShownPerson] => {
      const { name, displayName, department, roles } = user;
      return [
        name,
        {
          name: mayKnow(person, user) ? displayName : maskedName(displayName),
          department: department === null ? null : asked.departmentName(department),
          roles: allRoles.filter((role) => roles.includes(role)),
        },
      ];
    }),
  );
}
