import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRulesFolder } from '../../rules/rules-folder.ts';
import { pointerKeys } from '../language/finding.ts';
import { type SearchedDocument, usesOf } from './uses-of.ts';

const { items, procedure, parameters, directory } = readRulesFolder(
  fileURLToPath(new URL('../../../rules/', import.meta.url)),
);
const itemOf = (code: string): SearchedDocument => {
  const document = items.find((item) => item.code === code);
  if (!document) throw new Error(`${code} is not shipped`);
  return { kind: 'service-item', document, parameters, directory };
};
const all: SearchedDocument[] = [
  ...items.map(({ code }) => itemOf(code)),
  { kind: 'procedure', document: procedure },
  { kind: 'parameters', document: parameters },
  { kind: 'directory', document: directory },
];

function at(document: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(
    (part, key) => (part as Record<string, unknown>)[key],
    document,
  );
}

describe('What somebody looks for', () => {
  it('is a fact: its field, and every rule that looks at it, in words', () => {
    const uses = usesOf(itemOf('spjy'), '许可证到期日');
    expect(uses[0]).toMatchObject({ pointer: '/form/schema/properties/licenseExpiry', what: 'field' });
    expect(uses.length).toBeGreaterThan(3);
    const rules = uses.filter(({ what }) => what !== 'field');
    for (const { title, matched } of rules)
      expect([title, matched]).toEqual([expect.any(String), [expect.stringContaining('许可证到期日')]]);
    expect(usesOf(itemOf('spjy'), 'form.licenseExpiry').map(({ pointer }) => pointer)).toEqual(
      uses.map(({ pointer }) => pointer),
    );
  });

  it('is a law, as anybody calls it: its entry and what cites it', () => {
    for (const called of ['食品安全法', '《食品安全法》', '中华人民共和国食品安全法']) {
      const uses = usesOf(itemOf('spjy'), called);
      expect(uses[0]?.what).toBe('basis');
      expect(uses.map(({ pointer }) => pointer)).toContain('/acceptance/1');
    }
    expect(
      usesOf({ kind: 'procedure', document: procedure }, procedure.basis[0]?.law ?? '').length,
    ).toBeGreaterThan(1);
  });

  it('is a material: itself, and the rules that look at it', () => {
    const item = items.find(({ code }) => code === 'dl-zw');
    const [first] = item?.materials ?? [];
    const uses = usesOf(itemOf('dl-zw'), first?.name ?? '');
    expect(uses[0]).toMatchObject({ pointer: '/materials/0', what: 'material', title: first?.name });
  });

  it('is a department, by its name or its code: what it owns, handles and receives', () => {
    const name = directory.departments.find(({ id }) => id === 'scjg')?.name ?? '';
    const places = (text: string) => usesOf(itemOf('spjy'), text).map(({ pointer }) => pointer);
    expect(places(name)).toEqual(expect.arrayContaining(['/owner', '/routing/0']));
    expect(places('SCJG')).toEqual(places(name));
    expect(usesOf({ kind: 'directory', document: directory }, 'scjg')).toMatchObject([
      { what: 'department', title: name },
    ]);
  });

  it('is found at places that are there, each once, whatever is looked for', () => {
    for (const searched of all) {
      if (searched.kind === 'calendar') continue;
      for (const text of ['的', '法', '局', '证', '日', 'variant', '申请']) {
        const uses = usesOf(searched, text);
        for (const { pointer, title } of uses) {
          expect(at(searched.document, pointer)).toBeDefined();
          expect(title).not.toBe('');
        }
        expect(new Set(uses.map(({ pointer }) => pointer)).size).toBe(uses.length);
      }
    }
  });

  it('is nothing without a letter', () => {
    for (const text of ['', '  ', '《》'])
      expect(all.flatMap((searched) => usesOf(searched, text))).toEqual([]);
  });
});
