/** Makes the people of a demonstration where nobody is yet, and keeps their password what the setting says. */
import type { Directory } from '../../../schemas/generated/types.ts';
import { demoPeople } from '../../people/demo-people.ts';
import { hashPassword, isPassword, randomPassword } from '../../people/passwords.ts';
import { demoMark } from '../../people/person.ts';
import {
  appendLedgerEntry,
  countUsers,
  insertUser,
  listUsers,
  type Reader,
  type Storage,
  type UserRecord,
  updateUser,
  uuidV7,
} from '../../storage/index.ts';

export async function findDemoPeople(reader: Reader): Promise<UserRecord[]> {
  return (await listUsers(reader)).filter(({ roles, disabled }) => roles.includes(demoMark) && !disabled);
}

/** @returns the password, when it was made up here and nobody knows it yet */
export async function loadDemoPeople(
  storage: Storage,
  directory: Directory,
  { password, at }: { password: string | undefined; at: Date },
): Promise<string | undefined> {
  if ((await countUsers(storage)) > 0) {
    if (password !== undefined) await setDemoPassword(storage, password, at);
    return undefined;
  }
  const chosen = password ?? randomPassword();
  // One hash for all: they share one password by design, and half a hundred hashes would delay the first start.
  const passwordHash = await hashPassword(chosen);
  const people = demoPeople(directory);
  await storage.write(async (tx) => {
    for (const person of people) {
      const password = { passwordHash, passwordChangedAt: at.toISOString(), oneTimePassword: false };
      await insertUser(tx, {
        ...{ ...person, ...password, id: uuidV7(at.getTime()) },
        disabled: false,
        oidcSubject: null,
      });
    }
    await appendLedgerEntry(tx, {
      stream: 'people',
      entry: {
        type: 'demo-people-made',
        people: people.map(({ name, roles, department, hall }) => ({
          person: name,
          after: { roles, department, hall },
        })),
      },
      at: at.toISOString(),
      actor: 'system',
    });
  });
  return password === undefined ? chosen : undefined;
}

async function setDemoPassword(storage: Storage, password: string, at: Date): Promise<void> {
  const people = await findDemoPeople(storage);
  const [first] = people;
  if (first === undefined || (await isPassword(first.passwordHash, password))) return;
  const passwordHash = await hashPassword(password);
  const passwordChangedAt = at.toISOString();
  await storage.write(async (tx) => {
    // Read again: what was read before the transaction may have moved on when it is tried once more.
    for (const user of await findDemoPeople(tx))
      await updateUser(tx, user, { passwordHash, passwordChangedAt });
  });
}
