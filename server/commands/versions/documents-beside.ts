/** The documents in effect on a day, for a document that is not: what it would be decided with. */
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import type { Documents } from '../../core/index.ts';
import type { PublishedRules } from './published-rules.ts';

type Shared = Omit<Documents, 'item'>;

/** What every item is decided with; a part that has no version in effect is left out. */
export async function sharedDocuments(rules: PublishedRules, on: string): Promise<Partial<Shared>> {
  const procedure = rules.inEffect('procedure', on);
  const calendar = rules.inEffect('calendar', on);
  const parameters = rules.inEffect('parameters', on);
  const directory = rules.inEffect('directory', on);
  return {
    ...(procedure && { procedure: await rules.document('procedure', procedure) }),
    ...(calendar && { calendar: await rules.document('calendar', calendar) }),
    ...(parameters && { parameters: await rules.document('parameters', parameters) }),
    ...(directory && { directory: await rules.document('directory', directory) }),
  };
}

/** What the directory in effect on a day calls a department; its code where it is not there. */
export async function departmentNames(rules: PublishedRules, on: string): Promise<(code: string) => string> {
  const version = rules.inEffect('directory', on);
  const { departments } = version ? await rules.document('directory', version) : { departments: [] };
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return (code) => names.get(code) ?? code;
}

/** By code. */
export function itemsInEffect(rules: PublishedRules, on: string): Promise<ServiceItem[]> {
  const codes = [...new Set(rules.versionsOf('service-item').map(({ code }) => code))].sort();
  const versions = codes.flatMap((code) => rules.inEffect('service-item', on, code) ?? []);
  return Promise.all(versions.map((version) => rules.document('item', version)));
}

export function isWhole(documents: Partial<Shared>): documents is Shared {
  const { procedure, calendar, parameters, directory } = documents;
  return [procedure, calendar, parameters, directory].every((document) => document !== undefined);
}
