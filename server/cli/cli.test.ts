import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRules as importFirst } from '../commands/versions/import-rules.ts';
import { readConfig } from '../config.ts';
import { readBundle } from '../rules/bundle.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { insertRuleVersion, openStorage } from '../storage/index.ts';
import { checkRules } from './check-rules.ts';
import type { Command } from './command.ts';
import { exportRules } from './export-rules.ts';
import { importRules } from './import-rules.ts';
import { runLine } from './run-line.ts';
import { testRules } from './test-rules.ts';

const shipped = new URL('../../rules/', import.meta.url).pathname;
let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onewindow-cli-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const config = () => readConfig({ DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}` });

const run = (line: string, commands: readonly Command[] = [exportRules]) =>
  runLine(commands, line.split(' ').filter(Boolean), {
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    config,
    now: () => new Date('2026-01-05T01:00:00Z'),
  });

async function withShippedRules(): Promise<void> {
  const storage = await openStorage({ databaseUrl: `sqlite:${join(folder, 'test.sqlite')}` });
  await storage.migrate();
  await importFirst(storage, readRulesFolder(shipped), { actor: 'system', at: '2026-01-05T01:00:00.000Z' });
  await storage.close();
}

describe('a line', () => {
  it.each([
    ['', 2, '用法'],
    ['help', 0, 'onewindow export <文件夹>'],
    ['exprot x', 2, '没有命令“exprot”。可用的命令:export'],
    ['export', 2, '二者之一'],
    ['export a --bundle b', 2, '二者之一'],
    ['export a b', 2, '用法:onewindow export <文件夹> | --bundle <文件>'],
    ['export a --of 2026-01-05', 2, '--of'],
    ['export a --on 2026-02-30', 2, '--on 应为真实存在的日期'],
  ])('that says “%s” exits with %i and says what to write', async (line, code, text) => {
    expect(await run(line)).toBe(code);
    expect(said.join('\n')).toContain(text);
  });

  it('that fails says why in a sentence, without a stack', async () => {
    expect(await run(`export ${join(folder, 'out')}`)).toBe(1);
    expect(said.join('\n')).toBe('2026-01-05 没有生效的规则文件(procedure)');
  });
});

describe('export', () => {
  it('writes the shipped rules back as they lie in git', async () => {
    await withShippedRules();
    const out = join(folder, 'out');
    expect(await run(`export ${out}`)).toBe(0);
    expect(readRulesFolder(out)).toEqual(readRulesFolder(shipped));
    for (const file of ['items/spjy/item.json', 'items/spjy/cases.json', 'procedure/ywsl.json'])
      expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(shipped, file), 'utf8'));
  });

  it('writes a bundle that the public key of the site opens', async () => {
    await withShippedRules();
    const file = join(folder, 'rules.json');
    expect(await run(`export --bundle ${file}`)).toBe(0);
    const { signer } = config();
    const { documents } = readBundle(readFileSync(file, 'utf8'), signer.publicKey);
    expect(documents.map(({ code, version }) => `${code} ${version}`)).toContain('spjy 1');
    expect(documents).toHaveLength(readRulesFolder(shipped).items.length + 4);
  });

  it('knows nothing of a day before the rules', async () => {
    await withShippedRules();
    expect(await run(`export ${join(folder, 'out')} --on 2024-12-31`)).toBe(1);
    expect(said.join()).toContain('2024-12-31 没有生效的规则文件');
  });
});

describe('check', () => {
  it('finds nothing wrong with the shipped rules', async () => {
    expect(await run(`check ${shipped} --on 2026-01-05`, [checkRules])).toBe(0);
    expect(said.at(-1)).toMatch(/核对了 19 份规则文件:错误 0 处/);
  });

  it('names every fault of a folder with its place and its way out, and exits with 1', async () => {
    const dir = join(folder, 'rules');
    cpSync(shipped, dir, { recursive: true });
    const file = join(dir, 'items/lnyd/item.json');
    const item = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...item, owner: 'nobody', category: 7 }));
    expect(await run(`check ${dir}`, [checkRules])).toBe(1);
    const faults = said.filter((line) => line.startsWith('service-item lnyd 错误'));
    expect(faults.map((line) => line.split(' ')[3]).sort()).toEqual(['/category', '/owner']);
    expect(said.at(-1)).toContain('错误 2 处');
  });
});

describe('test', () => {
  it('runs every golden case of the shipped rules', async () => {
    expect(await run(`test ${shipped}`, [testRules])).toBe(0);
    const cases = readRulesFolder(shipped).items.flatMap((item) => item.cases).length;
    expect(said).toEqual([`运行了 ${cases} 个典型案例:通过 ${cases},不符 0。`]);
  });

  it('says of each case that does not come out what should be and what is', async () => {
    const dir = join(folder, 'rules');
    cpSync(shipped, dir, { recursive: true });
    const file = join(dir, 'items/lnyd/cases.json');
    const [first, ...cases] = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      JSON.stringify([{ ...first, expect: { ...first.expect, outcome: 'not_required' } }, ...cases]),
    );
    expect(await run(`test ${dir}`, [testRules])).toBe(1);
    expect(said.find((line) => line.startsWith(`✘ lnyd ${first.id}`))).toBeDefined();
    expect(said.join('\n')).toContain('不需许可');
    expect(said.at(-1)).toContain('不符 1。');
  });
});

describe('import', () => {
  it('fills an empty database with a folder, once', async () => {
    expect(await run(`import ${shipped} --first --as zhang`, [importRules])).toBe(0);
    expect(said.at(-1)).toContain('导入了 19 份规则文件');
    expect(await run(`import ${shipped} --first --as zhang`, [importRules])).toBe(0);
    expect(said.at(-1)).toContain('导入了 0 份规则文件');
    expect(await run(`export ${join(folder, 'out')}`)).toBe(0);
  });

  it('goes past no approval where something has been approved', async () => {
    const storage = await openStorage({ databaseUrl: `sqlite:${join(folder, 'test.sqlite')}` });
    await storage.migrate();
    const [item] = readRulesFolder(shipped).items;
    if (item === undefined) throw new Error('there are shipped items');
    const { kind, code, owner } = item;
    const at = '2026-01-05T01:00:00.000Z';
    await storage.write((tx) =>
      insertRuleVersion(tx, {
        ...{ kind, code, owner, version: 1, hash: 'sha256:0', effectiveFrom: '2026-01-05', document: item },
        ...{ publishedAt: at, publishedBy: 'centre-approver', imported: false },
      }),
    );
    await storage.close();
    expect(await run(`import ${shipped} --first --as zhang`, [importRules])).toBe(1);
    expect(said.join()).toContain('新的也要经过批准');
  });

  it.each([
    [`import ${shipped}`, '请用 --server'],
    [`import ${shipped} --first`, '请用 --as'],
    [`import ${shipped}/README.missing --server http://127.0.0.1:1 --token-file x`, '没有文件夹或文件'],
    [`import ${shipped}items/spjy/item.json --server http://127.0.0.1:1 --token-file x`, '--public-key'],
  ])('that says “%s” says what is missing', async (line, text) => {
    expect(await run(line, [importRules])).not.toBe(0);
    expect(said.join('\n')).toContain(text);
  });
});
