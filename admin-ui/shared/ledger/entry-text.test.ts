import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filled } from '../../messages/index.tsx';
import {
  entryHashes,
  entryRemarks,
  entryText,
  entryTypes,
  type LedgerTranslate,
  subjectAddress,
} from './entry-text.ts';
import { ledgerWords } from './ledger-words.ts';

const t: LedgerTranslate = (key, values) => filled(ledgerWords.zh[key], values);

it('has a sentence for every type of entry that a command writes', () => {
  const folder = new URL('../../../server/commands/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const written = sources.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/entry(?: =|:) \{\s*type: '([a-z-]+)'/g),
  ]);
  const types = written.map(([, type]) => type);
  expect(types.length).toBeGreaterThan(15);
  expect(types.filter((type) => !entryTypes.some((known) => known === type))).toEqual([]);
  for (const type of entryTypes) expect(ledgerWords.zh[type]).toMatch(/[\u4e00-\u9fff]/);
});

it('says who was meant, why, and what the text was before and after', () => {
  const entry = { type: 'published', version: 2, effectiveFrom: '2026-12-01', before: 'a', hash: 'b' };
  expect(entryText(entry, t)).toBe('发布第 2 版，自 2026-12-01 起生效');
  expect(entryHashes(entry)).toEqual([
    { name: 'hashBefore', hash: 'a' },
    { name: 'hashAfter', hash: 'b' },
  ]);
  expect(entryRemarks({ type: 'unmasked', reason: '核对原件' }, t)).toEqual(['理由：核对原件']);
  expect(subjectAddress('rules/service-item/spjy', entry)).toBe('/rules/service-item/spjy/versions/2');
});

it('does not guess at what a newer release has written', () => {
  expect(entryText({ type: 'something-new' }, t)).toBe('其他记录（较新版本的平台写下的）');
});
