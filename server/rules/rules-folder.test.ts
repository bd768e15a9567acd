import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/index.ts';
import { documentText } from './document-text.ts';
import { readRulesFolder } from './rules-folder.ts';
import { filesOf, writeRulesFolder } from './write-rules-folder.ts';

const shipped = fileURLToPath(new URL('../../rules/', import.meta.url));

/** The value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

describe('a rules folder', () => {
  it('is written as the shipped one lies there, byte by byte, in whatever order the keys come', () => {
    const folder = readRulesFolder(shipped);
    for (const documents of [folder, turned(folder) as typeof folder]) {
      const files = filesOf(documents);
      expect(files.size).toBe(2 * folder.items.length + 4);
      for (const [path, text] of files) expect(text, path).toBe(readFileSync(join(shipped, path), 'utf8'));
    }
  });

  it('keeps what is not a rule document, and loses the file of an item that is gone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'onewindow-rules-'));
    const folder = readRulesFolder(shipped);
    writeRulesFolder(dir, folder);
    writeFileSync(join(dir, 'README.md'), 'ours');
    const [gone, ...items] = folder.items;
    const { removed } = writeRulesFolder(dir, { ...folder, items });
    expect([...removed].sort()).toEqual([`items/${gone?.code}/cases.json`, `items/${gone?.code}/item.json`]);
    expect(readdirSync(dir)).toContain('README.md');
    expect(readRulesFolder(dir)).toEqual({ ...folder, items });
    rmSync(dir, { recursive: true });
  });
});

describe('the text of a document', () => {
  it('is the document, whatever it is, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = documentText(value);
        expect(canonicalJson(JSON.parse(text))).toBe(canonicalJson(value));
        expect(documentText(turned(value))).toBe(text);
      }),
    );
  });
});
