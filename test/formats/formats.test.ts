/** A decision of any released format comes out of its rules again as the same bytes, forever. scripts/keep-decisions.ts has written the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Application, Versions } from '../../schemas/generated/types.ts';
import {
  canonicalJson,
  compile,
  type Documents,
  decideInFormat,
  decisionFormat,
  hashOf,
} from '../../server/core/index.ts';

interface Kept {
  readonly format: number;
  /** By their hash. */
  readonly documents: Readonly<Record<string, unknown>>;
  readonly decisions: readonly {
    readonly application: Application;
    readonly versions: Versions;
    /** Canonical JSON. */
    readonly decision: string;
  }[];
}

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json.gz'));
const read = (name: string) =>
  JSON.parse(gunzipSync(readFileSync(new URL(name, folder))).toString('utf8')) as Kept;

function documentsOf(kept: Kept, versions: Versions): Documents {
  const entries = Object.entries(versions).map(([part, { hash }]) => [part, kept.documents[hash]]);
  return Object.fromEntries(entries) as unknown as Documents; // one for each part of the versions
}

it('the present format is kept', () => {
  expect(files).toContain(`${decisionFormat}.json.gz`);
});

describe.each(files)('the decisions of %s', (name) => {
  const kept = read(name);

  it('are of many outcomes, by documents that are those of their hashes', () => {
    expect(`${kept.format}.json.gz`).toBe(name);
    expect(kept.decisions.length).toBeGreaterThan(100);
    const outcomes = new Set(kept.decisions.map(({ decision }) => JSON.parse(decision).outcome));
    expect(outcomes.size).toBeGreaterThan(6);
    for (const [hash, document] of Object.entries(kept.documents)) expect(hashOf(document)).toBe(hash);
  });

  it('come out as the same bytes', () => {
    const differing = kept.decisions.filter(({ application, versions, decision }) => {
      const compiled = compile(documentsOf(kept, versions), versions);
      const again = decideInFormat(kept.format, compiled, application);
      return again === undefined || canonicalJson(again) !== decision;
    });
    expect(
      differing.map(({ application, versions }) => [versions.item.code, application.submittedAt]),
    ).toEqual([]);
  });
});

it('a format that no release has made is not decided by another', () => {
  const [name = ''] = files;
  const kept = read(name);
  const [first] = kept.decisions;
  if (first === undefined) throw new Error('nothing is kept');
  const compiled = compile(documentsOf(kept, first.versions), first.versions);
  expect(decideInFormat(decisionFormat + 1, compiled, first.application)).toBeUndefined();
});
