/** The commands that work on a running installation: its people, its cases, its ledger, its drafts. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/app.ts';
import { readConfig } from '../config.ts';
import { siteDay } from '../site-time.ts';
import { addUser } from './add-user.ts';
import { dump } from './dump.ts';
import { exportRules } from './export-rules.ts';
import { importRules } from './import-rules.ts';
import { replay } from './replay.ts';
import { runLine } from './run-line.ts';
import { verify } from './verify.ts';

const shipped = fileURLToPath(new URL('../../rules/', import.meta.url));
const commands = [addUser, dump, exportRules, importRules, replay, verify];
const folder = mkdtempSync(join(tmpdir(), 'onewindow-cli-work-'));
const databaseUrl = `sqlite:${join(folder, 'test.sqlite')}`;
let app: TestApp;
let said: string[];

const run = (...words: string[]) =>
  runLine(commands, words, {
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    config: () => readConfig({ DATABASE_URL: databaseUrl }),
    now: () => new Date(),
  });

beforeEach(() => {
  said = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('rules brought to a server', () => {
  const rules = join(folder, 'rules');
  const tokenFile = join(folder, 'token');

  beforeAll(async () => {
    app = await startTestApp();
    cpSync(shipped, rules, { recursive: true });
    const admin = await app.signIn('admin');
    const created = await admin.post('/api/tokens', {
      name: '规则仓库',
      owner: 'editor-scjg',
      scopes: ['draft.read', 'draft.write', 'version.submit'],
      expiresOn: siteDay(new Date(Date.now() + 30 * 86_400_000)),
    });
    expect(created.status).toBe(201);
    writeFileSync(tokenFile, created.body.token);
  });
  afterAll(() => app.close());

  const bring = (...words: string[]) =>
    run('import', rules, '--server', app.address, '--token-file', tokenFile, ...words);

  it('that are in effect already are left alone', async () => {
    expect(await bring()).toBe(0);
    expect(said).toEqual(['共 19 份:提交 0,存为草稿 0,没有变化 19,不归令牌的主人维护 0,没有成功 0。']);
  });

  it('become drafts of whoever keeps them, and nobody else’s', async () => {
    for (const code of ['spjy', 'lnyd']) {
      const file = join(rules, `items/${code}/item.json`);
      const item = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...item, keywords: [...item.keywords, '导入'] }));
    }
    expect(await bring()).toBe(0);
    expect(said).toContain('service-item spjy:已存为草稿');
    expect(said).toContain('service-item lnyd:不归令牌的主人维护,没有导入');
    const editor = await app.signIn('editor-scjg');
    const draft = await editor.get('/api/rules/service-item/spjy/draft');
    expect(draft.body.document.keywords).toContain('导入');
  });

  it('are submitted on request, and wait for another person’s approval like any other', async () => {
    const words = ['--submit', '--statement', '已加盖市场监管局公章', '--occasion', '自测试大厅导入'];
    expect(await bring(...words)).toBe(0);
    expect(said).toContain('service-item spjy:已提交为第 2 版');
    const guide = await app.request().get('/api/items/spjy/guide');
    expect(guide.body.version).toBe(1);
    const approver = await app.signIn('centre-approver');
    const submitted = await approver.get('/api/rules/service-item/spjy/versions/2');
    expect(submitted.body).toMatchObject({ state: 'submitted', author: 'editor-scjg' });
  });

  it('that are wrong are refused with every reason, and the exit code says so', async () => {
    const file = join(rules, 'items/gths-sl/item.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), category: 7 }));
    expect(await bring('--submit', '--statement', '已用印', '--occasion', '导入')).toBe(1);
    expect(said.join('\n')).toMatch(/gths-sl:409[\s\S]*\/category/);
  });

  it('with a token that is not one are refused', async () => {
    const wrong = join(folder, 'wrong-token');
    writeFileSync(wrong, 'nonsense');
    expect(await run('import', rules, '--server', app.address, '--token-file', wrong)).toBe(1);
    expect(said.join('\n')).toContain('401');
  });
});

describe('an installation', () => {
  it('gets its first people, each with a password for one use', async () => {
    expect(await run('add-user', 'zhang', '--name', '张三', '--roles', 'admin', '--as', 'installer')).toBe(0);
    expect(said.at(-1)).toContain('一次性密码');
    expect(await run('add-user', 'li', '--roles', 'king', '--as', 'installer')).toBe(2);
    expect(said.join()).toContain('没有“king”');
    expect(await run('add-user', 'zhang', '--roles', 'admin', '--as', 'installer')).toBe(1);
    expect(said.join()).toContain('已经有人使用');
  });

  it('is verified as it stands, and by a file that was written of it', async () => {
    expect(await run('verify')).toBe(0);
    expect(said.at(-1)).toBe('✔ 存证完好。');
    const file = join(folder, 'ledger.jsonl');
    const key = join(folder, 'key.pem');
    writeFileSync(key, readConfig({ DATABASE_URL: databaseUrl }).signer.publicKey.text);
    expect(await run('dump', file)).toBe(0);
    expect(await run('verify', file)).toBe(2);
    expect(await run('verify', file, '--public-key', key)).toBe(0);
    writeFileSync(file, readFileSync(file, 'utf8').replace('命令行建立', '命令行建起'));
    expect(await run('verify', file, '--public-key', key)).toBe(1);
    expect(said.join('\n')).toMatch(/✘ .*people 第 \d+ 条/);
  });

  it('replays its cases', async () => {
    expect(await run('replay')).toBe(0);
    expect(said.at(-1)).toBe('复算 0 个案件:相同 0,不同 0。');
  });
});
