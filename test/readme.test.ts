/** The README is read first and believed, so what it names must be there: files, words of the language, settings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { derivedFunctions } from '../server/core/language/derived-functions.ts';
import { decoratorNames, operatorNames } from '../server/core/language/operators.ts';
import { documentTitles } from '../server/documents/titles.ts';

type Schema = { $defs: Record<string, { enum?: string[] }> };

const root = new URL('../', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const schemaOf = (file: string) => JSON.parse(textOf(`schemas/${file}`)) as Schema;

const readme = textOf('README.md');
const words = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word ?? '');
const missing = (names: readonly string[]): string[] => names.filter((name) => !words.includes(name));

describe('the README', () => {
  it('names only files and folders that exist', () => {
    const paths = words.filter((word) => /^[\w.-]+(\/[\w.-]+)*\/([\w.-]+\.\w+)?$/.test(word));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('shows a rule that the schema accepts', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const file of readdirSync(new URL('schemas/', root)).filter((name) => name.endsWith('.json'))) {
      ajv.addSchema(schemaOf(file), file);
    }
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(ajv.validate('service-item.json#/$defs/acceptanceRule', JSON.parse(example))).toBe(true);
  });

  it('lists every operator, decorator and derived function', () => {
    expect(missing([...operatorNames])).toEqual([]);
    expect(missing(decoratorNames.map((name) => `${name}:`))).toEqual([]);
    const functions = /- \*\*导出值\*\*[\s\S]*?\n- /.exec(readme)?.[0] ?? '';
    expect(Object.keys(derivedFunctions).filter((name) => !functions.includes(`\`${name}\``))).toEqual([]);
  });

  it('translates every outcome and every unit', () => {
    expect(missing(schemaOf('decision.json').$defs.outcome?.enum ?? ['outcome'])).toEqual([]);
    expect(missing(schemaOf('rule.json').$defs.unit?.enum ?? ['unit'])).toEqual([]);
  });

  it('translates every document', () => {
    expect(missing(Object.keys(documentTitles))).toEqual([]);
    expect(Object.values(documentTitles).filter((title) => !readme.includes(`| ${title} |`))).toEqual([]);
  });

  it('explains every variable that the server reads', () => {
    const settings = readdirSync(new URL('server/', root))
      .filter((name) => /^config(-\w+)?\.ts$/.test(name))
      .map((name) => textOf(`server/${name}`))
      .join('\n');
    const read = [...settings.matchAll(/\b(ONEWINDOW_[A-Z_]+|DATABASE_URL|PORT|HOST)\b/g)];
    expect(read.length).toBeGreaterThan(5);
    expect(missing([...new Set(read.map(([name]) => name))])).toEqual([]);
  });
});
