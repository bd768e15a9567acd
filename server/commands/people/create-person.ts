/** Makes an account, with a password for one use that is told once. */
import { Refused } from '../../errors.ts';
import { hashPassword, randomPassword } from '../../people/passwords.ts';
import type { Right, Role } from '../../people/person.ts';
import { standingFaults } from '../../people/separation.ts';
import { countUsers, insertUser, UniqueViolation, type UserRecord, uuidV7 } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { type Actor, everybodyLocked, recordPersonEntry } from './person-change.ts';
import { placeFaults } from './places.ts';

export interface NewPerson {
  readonly name: string;
  readonly displayName: string;
  readonly department?: string | null;
  readonly hall?: string | null;
  readonly roles?: readonly Role[];
  readonly rights?: readonly Right[];
}

export interface CreatedPerson {
  readonly user: UserRecord;
  /** Told now and never again; to be changed at the first sign-in, within seven days. */
  readonly oneTimePassword: string;
}

const nameForm = /^[A-Za-z][A-Za-z0-9._-]{1,63}$/;

/**
 * @param person with roles from the command line alone: over HTTP accounts and roles are two persons' work
 * @throws Refused `invalid-body`; `blocked` when the name is taken, or the roles may not be held together
 */
export async function createPerson(
  platform: Platform,
  person: NewPerson,
  { by, reason }: { by: Actor; reason: string },
): Promise<CreatedPerson> {
  const { storage, settings, now } = platform;
  const at = now();
  const { name, displayName, department = null, hall = null, roles = [], rights = [] } = person;
  const nameFaults = nameForm.test(name)
    ? []
    : [{ pointer: '/name', message: '应以字母开头,由 2 到 64 个字母、数字、点、横线组成' }];
  const errors = [...nameFaults, ...(await placeFaults(platform, { department, hall }))];
  if (errors.length > 0) throw new Refused('invalid-body', { errors });
  const oneTimePassword = randomPassword();
  const user: UserRecord = {
    ...{ id: uuidV7(at.getTime()), name, displayName, department, hall },
    roles: [...roles, ...rights],
    passwordHash: await hashPassword(oneTimePassword),
    passwordChangedAt: at.toISOString(),
    oneTimePassword: true,
    disabled: false,
    revision: 1,
    oidcSubject: null,
  };
  try {
    await storage.write(async (tx) => {
      const everybody = await everybodyLocked(tx);
      const standing = standingFaults({ before: undefined, after: user, everybody, settings });
      if (standing.length > 0) throw new Refused('blocked', { errors: standing });
      await insertUser(tx, user);
      const entry = { type: 'person-created', after: { displayName, department, hall, roles, rights } };
      await recordPersonEntry(tx, { entry, person: name, reason, at: at.toISOString(), by });
    });
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    const message = '用户名已经有人使用:换一个';
    throw new Refused('blocked', { errors: [{ pointer: '/name', message }] });
  }
  return { user, oneTimePassword };
}

/**
 * The first people of an installation: those who will make and grant all others.
 *
 * @throws Refused `blocked` when somebody is there already
 */
export async function createFirstPeople(
  platform: Platform,
  people: readonly NewPerson[],
  by: Actor,
): Promise<CreatedPerson[]> {
  if ((await countUsers(platform.storage)) > 0) {
    const message = '已经有人员:由系统管理员建立账户';
    throw new Refused('blocked', { errors: [{ pointer: '', message }] });
  }
  const created: CreatedPerson[] = [];
  for (const person of people) {
    created.push(await createPerson(platform, person, { by, reason: '首次安装' }));
  }
  return created;
}
