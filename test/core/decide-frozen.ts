/** Decides the golden cases, freezes what every object inherits, decides them again, and prints the hash of both. */
import { fileURLToPath } from 'node:url';
import { compile, decide, hashOf } from '../../server/core/index.ts';
import { readRulesFolder } from '../../server/rules/rules-folder.ts';

const { items, ...shared } = readRulesFolder(fileURLToPath(new URL('../../rules', import.meta.url)));
const reference = { code: 'test', version: 1, hash: '' };
const versions = {
  item: reference,
  procedure: reference,
  calendar: reference,
  parameters: reference,
  directory: reference,
};

function decisionsHash(): string {
  const decisions = items.flatMap((item) => {
    const version = compile({ item, ...shared }, versions);
    return item.cases.slice(0, 30).map(({ application }) => decide(version, application, { trace: true }));
  });
  return hashOf(decisions);
}

const before = decisionsHash();
Object.freeze(Object.prototype);
Object.freeze(Array.prototype);
process.stdout.write(JSON.stringify({ before, after: decisionsHash() }));
