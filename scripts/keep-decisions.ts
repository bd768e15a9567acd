/**
 * Keeps what the present decision format gives, once, before its release: `npx tsx scripts/keep-decisions.ts` writes
 * test/formats/<format>.json.gz from the shipped rules and their golden cases. A file that is there is never written again: what it holds has to
 * come out of its format as the same bytes forever (test/formats/formats.test.ts).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { ServiceItem, Versions } from '../schemas/generated/types.ts';
import { canonicalJson, compile, decide, decisionFormat, hashOf } from '../server/core/index.ts';
import { readRulesFolder } from '../server/rules/rules-folder.ts';

const casesOfAnItem = 12;
const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}test/formats/${decisionFormat}.json.gz`;
if (existsSync(file)) throw new Error(`decisions of format ${decisionFormat} are kept already`);

const { procedure, calendar, parameters, directory, items } = readRulesFolder(`${root}rules/`);
const documents: Record<string, unknown> = {};
const referenceTo = (document: { code: string }) => {
  const hash = hashOf(document);
  documents[hash] = document;
  return { code: document.code, version: 1, hash };
};

/** The golden cases of an item that differ most: those with another outcome first, then those with events. */
function chosen({ cases }: ServiceItem): ServiceItem['cases'] {
  const seen = new Set<string>();
  const rank = ({ expect, application }: ServiceItem['cases'][number]): number => {
    const isNew = !seen.has(expect.outcome);
    seen.add(expect.outcome);
    return isNew ? 0 : application.events?.length ? 1 : 2;
  };
  return cases
    .map((golden) => ({ golden, order: rank(golden) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, casesOfAnItem)
    .map(({ golden }) => golden);
}

const decisions = items.flatMap((shipped) => {
  // Golden cases decide nothing, and are half of the document.
  const item: ServiceItem = { ...shipped, cases: [] };
  const versions: Versions = {
    item: referenceTo(item),
    procedure: referenceTo(procedure),
    calendar: referenceTo(calendar),
    parameters: referenceTo(parameters),
    directory: referenceTo(directory),
  };
  const compiled = compile({ item, procedure, calendar, parameters, directory }, versions);
  return chosen(shipped).map(({ application }) => ({
    application,
    versions,
    decision: canonicalJson(decide(compiled, application)),
  }));
});
writeFileSync(file, gzipSync(JSON.stringify({ format: decisionFormat, documents, decisions }), { level: 9 }));
console.log(`${decisions.length} decisions in ${file}`);
