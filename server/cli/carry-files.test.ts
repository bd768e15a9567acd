/** The sample files of materials on their way: database → folder or bundle → another database, on both databases. */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attachment, ServiceItem } from '../../schemas/generated/types.ts';
import { startTestApp, type TestApp } from '../../test/support/app.ts';
import { databasesHere, scratchDatabases } from '../../test/support/databases.ts';
import { pdfFile } from '../../test/support/sample-files.ts';
import { readConfig } from '../config.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { siteDay } from '../site-time.ts';
import { forgetAttachment, openStorage } from '../storage/index.ts';
import { checkRules } from './check-rules.ts';
import { exportRules } from './export-rules.ts';
import { importRules } from './import-rules.ts';
import { runLine } from './run-line.ts';
import { testRules } from './test-rules.ts';

const shipped = fileURLToPath(new URL('../../rules/', import.meta.url));
const commands = [checkRules, exportRules, importRules, testRules];
const keys = generateKeyPairSync('ed25519');
const settings = {
  ONEWINDOW_MODE: 'demo',
  ONEWINDOW_SECRET_KEY: randomBytes(32).toString('hex'),
  ONEWINDOW_SIGNING_KEY: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const code = 'lnyd';
const [blankBytes, filledBytes] = [pdfFile(500_000), pdfFile(3)];
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const attachment = (name: string, bytes: Buffer): Attachment => ({
  ...{ name, type: 'application/pdf', size: bytes.length, sha256: sha256(bytes) },
});
const placeOf = (bytes: Buffer) => `items/${code}/attachments/${sha256(bytes)}`;

/** Every file of a folder, by path. */
function filesIn(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((path) => [path.slice(dir.length), sha256(readFileSync(path))]));
}

describe.each(databasesHere)('Sample files of materials on %s', (database) => {
  let folder: string;
  let said: string[];
  let databaseUrl: string;
  let drop: () => Promise<void>;

  const run = (...words: string[]) =>
    runLine(commands, words, {
      out: (text) => said.push(text),
      error: (text) => said.push(text),
      config: () => readConfig({ ...settings, DATABASE_URL: databaseUrl }),
      now: () => new Date('2026-01-05T01:00:00Z'),
    });

  /** The shipped rules, one material with a blank form and a filled one. */
  function rulesWithSamples(): string {
    const dir = join(folder, 'rules');
    // One item is enough, and quick to check.
    const isWanted = (path: string) => !/\/items\/[^/]/.test(path) || path.includes(`/items/${code}`);
    cpSync(shipped, dir, { recursive: true, filter: isWanted });
    const file = join(dir, `items/${code}/item.json`);
    const item = JSON.parse(readFileSync(file, 'utf8')) as ServiceItem;
    const samples = {
      blank: attachment('申请表.pdf', blankBytes),
      filled: attachment('示例.pdf', filledBytes),
    };
    const [first, ...others] = item.materials;
    writeFileSync(file, JSON.stringify({ ...item, materials: [{ ...first, samples }, ...others] }));
    for (const bytes of [blankBytes, filledBytes]) {
      mkdirSync(dirname(join(dir, placeOf(bytes))), { recursive: true });
      writeFileSync(join(dir, placeOf(bytes)), bytes);
    }
    return dir;
  }

  beforeEach(async () => {
    said = [];
    folder = mkdtempSync(join(tmpdir(), 'onewindow-files-'));
    ({ databaseUrl, drop } = await scratchDatabases[database]());
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await drop();
  });

  it('come out of a database as they went in, the same bytes each time, and go from the folder with their material', async () => {
    const dir = rulesWithSamples();
    expect(await run('import', dir, '--first', '--as', 'zhang')).toBe(0);
    const out = join(folder, 'out');
    mkdirSync(join(out, `items/${code}/attachments`), { recursive: true });
    const stale = `items/${code}/attachments/${'a'.repeat(64)}`;
    writeFileSync(join(out, stale), 'of an earlier version');
    expect(await run('export', out)).toBe(0);
    expect(said).toContain(`删去已不生效的 ${stale}`);
    expect(existsSync(join(out, stale))).toBe(false);
    for (const bytes of [blankBytes, filledBytes])
      expect(readFileSync(join(out, placeOf(bytes))).equals(bytes)).toBe(true);
    const before = filesIn(out);
    expect(await run('export', out)).toBe(0);
    expect(filesIn(out)).toEqual(before);
    expect(await run('check', out, '--on', '2026-01-05')).toBe(0);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ['missing', (file) => rmSync(file), /不在这里/],
    ['cut off', (file) => writeFileSync(file, filledBytes.subarray(1)), /应为 \d+ 字节/],
    ['altered', (file) => writeFileSync(file, Buffer.from(filledBytes).fill(0x20, 10, 12)), /散列不符/],
  ])('of which one is %s keep everything out, and check and test say so', async (_, spoil, why) => {
    const dir = rulesWithSamples();
    const material = readRulesFolder(dir).items.find((item) => item.code === code)?.materials[0]?.name;
    spoil(join(dir, placeOf(filledBytes)));
    expect(await run('import', dir, '--first', '--as', 'zhang')).toBe(1);
    const line = said.find((text) => text.startsWith(`service-item ${code}`)) ?? '';
    expect(line).toContain('/materials/0/samples/filled');
    expect(line).toContain(`材料“${material}”的文件“示例.pdf”`);
    expect(line).toMatch(why);
    expect(await run('export', join(folder, 'out'))).toBe(1);
    expect(said.at(-1)).toContain('没有生效的规则文件');
    said = [];
    expect(await run('check', dir, '--on', '2026-01-05')).toBe(1);
    expect(said.filter((text) => why.test(text))).toHaveLength(1);
    expect(said.at(-1)).toContain('错误 1 处');
    said = [];
    expect(await run('test', dir)).toBe(0);
    expect(said.filter((text) => text.startsWith(`提醒 ${code}`) && why.test(text))).toHaveLength(1);
  });

  it('that are not what their type says are refused, whatever their hash', async () => {
    const dir = rulesWithSamples();
    const script = Buffer.from('<script>alert(1)</script>');
    const file = join(dir, `items/${code}/item.json`);
    const text = readFileSync(file, 'utf8')
      .replace(sha256(filledBytes), sha256(script))
      .replace(`"size":${filledBytes.length}`, `"size":${script.length}`);
    writeFileSync(file, text);
    writeFileSync(join(dir, placeOf(script)), script);
    expect(await run('import', dir, '--first', '--as', 'zhang')).toBe(1);
    expect(said.join('\n')).toMatch(/“示例.pdf”不能用/);
  });

  it('that the database has lost are named, and no bundle is made without them', async () => {
    const dir = rulesWithSamples();
    expect(await run('import', dir, '--first', '--as', 'zhang')).toBe(0);
    const storage = await openStorage({ databaseUrl });
    await storage.write((tx) => forgetAttachment(tx, sha256(filledBytes)));
    await storage.close();
    const bundle = join(folder, 'rules.json');
    expect(await run('export', '--bundle', bundle)).toBe(1);
    expect(said.at(-1)).toMatch(/\/materials\/0\/samples\/filled 材料“.+”的文件“示例.pdf”不在数据库里/);
    expect(existsSync(bundle)).toBe(false);
    expect(await run('export', join(folder, 'out'))).toBe(1);
    expect(existsSync(join(folder, 'out', placeOf(blankBytes)))).toBe(true);
  });

  describe('in a signed bundle', () => {
    let app: TestApp;
    let dropTarget: () => Promise<void>;
    let words: string[];
    let bundle: string;

    beforeAll(async () => {
      const target = await scratchDatabases[database]();
      dropTarget = target.drop;
      app = await startTestApp({ databaseUrl: target.databaseUrl });
    });
    afterAll(async () => {
      await app.close();
      await dropTarget();
    });
    beforeEach(async () => {
      expect(await run('import', rulesWithSamples(), '--first', '--as', 'zhang')).toBe(0);
      bundle = join(folder, 'rules.json');
      expect(await run('export', '--bundle', bundle)).toBe(0);
      const admin = await app.signIn('admin');
      const owner = app.rulesFolder.items.find((item) => item.code === code)?.owner;
      const token = await admin.post('/api/tokens', {
        ...{ name: '规则仓库', owner: `editor-${owner}` },
        scopes: ['draft.read', 'draft.write', 'version.submit', 'attachment.write'],
        expiresOn: siteDay(new Date(Date.now() + 30 * 86_400_000)),
      });
      const [tokenFile, keyFile] = [join(folder, 'token'), join(folder, 'key.pem')];
      writeFileSync(tokenFile, token.body.token);
      writeFileSync(keyFile, keys.publicKey.export({ type: 'spki', format: 'pem' }));
      words = ['--server', app.address, '--token-file', tokenFile, '--public-key', keyFile];
      said = [];
    });

    it('that was tampered with in its files bring nothing', async () => {
      const value = JSON.parse(readFileSync(bundle, 'utf8'));
      const { [sha256(filledBytes)]: content, ...contents } = value.contents;
      writeFileSync(bundle, JSON.stringify({ ...value, contents }));
      expect(await run('import', bundle, ...words)).toBe(1);
      expect(said.join('\n')).toMatch(/材料“.+”的文件“示例.pdf”不在这里/);
      const other = Buffer.from(content, 'base64').fill(0x20, 10, 12).toString('base64');
      const altered = { ...contents, [sha256(filledBytes)]: other };
      writeFileSync(bundle, JSON.stringify({ ...value, contents: altered }));
      said = [];
      expect(await run('import', bundle, ...words)).toBe(1);
      expect(said.join('\n')).toMatch(/材料“.+”的文件“示例.pdf”的内容与登记的散列不符/);
      const editor = await app.signIn('editor-scjg');
      expect((await editor.get(`/api/attachments/${sha256(blankBytes)}`)).status).toBe(404);
    });

    it('arrive at another server with the draft, and what it is submitted with can be downloaded', async () => {
      const submission = ['--submit', '--statement', '已用印', '--occasion', '自测试大厅导入'];
      expect(await run('import', bundle, ...words, ...submission)).toBe(0);
      expect(said).toContain(`service-item ${code}:已提交为第 2 版`);
      for (const bytes of [blankBytes, filledBytes]) {
        const answer = await fetch(`${app.address}/api/attachments/${sha256(bytes)}`);
        expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
      }
    });
  });
});
