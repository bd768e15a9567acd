/** What a demonstration starts with: the shipped rules and the demo people, where they are not there yet. */
import { fileURLToPath } from 'node:url';
import { loadDemoPeople } from './commands/people/load-demo-people.ts';
import { importRules } from './commands/versions/import-rules.ts';
import type { PublishedRules } from './commands/versions/published-rules.ts';
import { readRulesFolder } from './rules/rules-folder.ts';
import { siteDay } from './site-time.ts';
import type { Storage } from './storage/index.ts';

const rulesFolder = fileURLToPath(new URL('../rules/', import.meta.url));

/**
 * @returns the people's password, when it was made up now
 * @throws UnfitRules
 */
export async function loadDemo(
  { storage, rules }: { storage: Storage; rules: PublishedRules },
  { password, now }: { password: string | undefined; now: Date },
): Promise<string | undefined> {
  await importRules(storage, readRulesFolder(rulesFolder), { actor: 'system', at: now.toISOString() });
  await rules.refresh();
  const directory = rules.inEffect('directory', siteDay(now));
  if (directory === undefined) return undefined;
  const document = await rules.document('directory', directory);
  return loadDemoPeople(storage, document, { password, at: now });
}
