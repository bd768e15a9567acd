/** Says which roles and rights somebody has. Never one's own: whoever grants is granted by another. */
import { Refused } from '../../errors.ts';
import { demoMark, type Right, type Role, rightsIn, rolesIn } from '../../people/person.ts';
import type { UserRecord } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { type Actor, type AskedChange, changePerson } from './person-change.ts';

export interface Grant {
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
}

/** @throws Refused `forbidden` for one's own, and as changePerson does */
export function grantRoles(
  platform: Platform,
  { asked, by }: { asked: AskedChange; by: Actor },
  grant: Grant,
): Promise<UserRecord> {
  return changePerson(platform, { asked, by }, (user) => {
    if (user.name === by.name) {
      throw new Refused('forbidden', { detail: '不能给自己授予或者收回角色;请另一位管理员办理' });
    }
    const kept = user.roles.includes(demoMark) ? [demoMark] : [];
    const before = { roles: rolesIn(user.roles), rights: rightsIn(user.roles) };
    const after = { roles: rolesIn(grant.roles), rights: rightsIn(grant.rights) };
    return {
      changes: { roles: [...after.roles, ...after.rights, ...kept] },
      entry: { type: 'roles-changed', before, after },
      endsSessions: true,
    };
  });
}
