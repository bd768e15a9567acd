/**
 * Which roles one person may not hold together, and who must always be there. As data: another separation is another row.
 * Findings are values, all at once, each ending with its way out.
 */
import type { PointerError } from '../core/index.ts';
import type { UserRecord } from '../storage/index.ts';
import { hasRole, type Person, personOf, type Role, rolesIn, roleTitles } from './person.ts';
import type { PeopleSettings } from './settings.ts';

interface Separation {
  readonly why: string;
  /** Of two groups one person may hold the roles of one. */
  readonly groups: readonly { readonly work: string; readonly roles: readonly Role[] }[];
  /** Left out: always. */
  readonly onlyWithThreeAdministrators?: true;
}

const separations: readonly Separation[] = [
  {
    // R39
    why: '受理、审批、监督分离',
    groups: [
      { work: '受理', roles: ['clerk', 'issuer'] },
      { work: '审批', roles: ['handler', 'centre-approver'] },
      { work: '监督', roles: ['auditor', 'audit-admin'] },
    ],
  },
  {
    why: '三员分立',
    onlyWithThreeAdministrators: true,
    groups: (['system-admin', 'security-admin', 'audit-admin'] as const).map((role) => ({
      work: roleTitles[role],
      roles: [role],
    })),
  },
];

/** Whose work may never be left undone, or nobody could give it to somebody again. */
const duties = ['system-admin', 'security-admin', 'audit-admin'] as const;

const administrators: readonly Role[] = ['admin', ...duties];

/**
 * What stands against somebody's giving an account another password or another identity at the provider: whoever does so can act as its
 * owner, and may not become an administrator of another kind by it. It takes two: one who withdraws the role, one who then changes the account.
 */
export function takeoverFaults(
  by: Pick<Person, 'roles'>,
  user: UserRecord,
  settings: Pick<PeopleSettings, 'threeAdministrators'>,
): PointerError[] {
  if (by.roles.includes('admin')) return [];
  const gained = personOf(user, settings).roles.filter(
    (role) => administrators.includes(role) && !by.roles.includes(role),
  );
  if (gained.length === 0) return [];
  const titles = gained.map((role) => roleTitles[role]).join('、');
  const message =
    `改了${titles}的密码或者统一身份就能以其身份办事:先由安全保密管理员收回这个角色,办完再授予;` +
    '最后一位不能收回的,先在服务器上用 onewindow add-user 建立另一位';
  return [{ pointer: '', message }];
}

/** Whoever administers people or watches over them does so in person, never by a program's token. */
export function isAdministrator(person: Person): boolean {
  return hasRole(person, ...administrators);
}

const needsDepartment: readonly Role[] = ['handler'];
const needsHall: readonly Role[] = ['clerk', 'issuer'];

type Standing = Pick<UserRecord, 'id' | 'roles' | 'department' | 'hall' | 'disabled'>;

interface Change {
  readonly before: Standing | undefined;
  readonly after: Standing;
  /** Everybody, as they are before the change. */
  readonly everybody: readonly Standing[];
  readonly settings: Pick<PeopleSettings, 'threeAdministrators'>;
}

/** What stands against somebody's being as `after` says. */
export function standingFaults(change: Change): PointerError[] {
  return [...roleFaults(change), ...placeFaults(change.after), ...lostDuties(change)];
}

function roleFaults({ after, settings: { threeAdministrators } }: Change): PointerError[] {
  const held = rolesIn(after.roles);
  const conflicts = separations
    .filter(({ onlyWithThreeAdministrators }) => !onlyWithThreeAdministrators || threeAdministrators)
    .flatMap(({ why, groups }) => {
      const works = groups.filter(({ roles }) => roles.some((role) => held.includes(role)));
      if (works.length < 2) return [];
      const named = works.map(({ work }) => work).join('和');
      return [`${why}:一个人不能兼做${named};只留其中一类角色,其余的授予别人`];
    });
  const abolished =
    threeAdministrators && held.includes('admin')
      ? ['三员分立时没有管理员这个角色;改用系统管理员、安全保密管理员、安全审计员']
      : [];
  return [...conflicts, ...abolished].map((message) => ({ pointer: '/roles', message }));
}

function placeFaults({ roles, department, hall }: Standing): PointerError[] {
  const lacking = (wanted: readonly Role[], place: string | null) =>
    place === null ? rolesIn(roles).filter((role) => wanted.includes(role)) : [];
  const titles = (found: readonly Role[]) => found.map((role) => roleTitles[role]).join('、');
  const [homeless, hallless] = [lacking(needsDepartment, department), lacking(needsHall, hall)];
  return [
    ...(homeless.length > 0
      ? [{ pointer: '/department', message: `${titles(homeless)}属于一个部门;先由系统管理员写明部门` }]
      : []),
    ...(hallless.length > 0
      ? [{ pointer: '/hall', message: `${titles(hallless)}属于一个大厅;先由系统管理员写明大厅` }]
      : []),
  ];
}

function lostDuties({ before, after, everybody, settings }: Change): PointerError[] {
  const does = (duty: (typeof duties)[number], { roles, disabled }: Standing): boolean =>
    !disabled && (roles.includes(duty) || (roles.includes('admin') && !settings.threeAdministrators));
  const others = everybody.filter(({ id }) => id !== after.id);
  return duties
    .filter((duty) => before && does(duty, before) && ![...others, after].some((each) => does(duty, each)))
    .map((duty) => ({
      pointer: '/roles',
      message: `最后一位能做${roleTitles[duty]}的人不能去掉;先把这个角色授予别人`,
    }));
}
