import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { eachDatabaseApp, type TestApp } from '../../test/support/app.ts';
import { type EvidenceReport, verifyEvidence } from '../ledger/evidence/verify-evidence.ts';
import { ed25519Signer } from '../ledger/signatures/ed25519.ts';
import { findUserByName, updateUser } from '../storage/index.ts';

const applicant = {
  kind: 'person',
  name: '欧阳见微(虚构)',
  idNumber: '360199198806150119',
  phone: '13899887766',
};
let keys = 0;

async function receivedAt(app: TestApp) {
  const item = app.rulesFolder.items.find(({ code }) => code === 'spjy');
  const golden = item?.cases.find(({ expect: { outcome } }) => outcome === 'accepted') ?? item?.cases[0];
  const clerk = await app.signIn('clerk');
  keys += 1;
  const body = { item: item?.code, ...golden?.application, applicant };
  const answer = await clerk.post('/api/cases', body, { 'idempotency-key': `evidence-${keys}` });
  expect(answer.status).toBe(201);
  return { clerk, id: String(answer.body.id), body: answer.body };
}

/** An auditor with the right to see everything. */
async function seeingAuditor(app: TestApp) {
  const { storage } = app.platform;
  const user = await findUserByName(storage, 'auditor');
  if (user === null) throw new Error('the demo people have no auditor');
  if (!user.roles.includes('unmask'))
    await storage.write((tx) => updateUser(tx, user, { roles: [...user.roles, 'unmask'] }));
  return app.signIn('auditor');
}

const binary = (test: ReturnType<Awaited<ReturnType<TestApp['signIn']>>['get']>) =>
  test.buffer(true).parse((res, done) => {
    const parts: Buffer[] = [];
    res.on('data', (part: Buffer) => parts.push(part));
    res.on('end', () => done(null, Buffer.concat(parts)));
  });

const kinds = ({ findings }: EvidenceReport) => [...new Set(findings.map(({ kind }) => kind))].sort();

eachDatabaseApp('Evidence of a case', (app) => {
  const taken = async (id: string, query: string) => {
    const auditor = await seeingAuditor(app());
    const answer = await binary(auditor.get(`/api/cases/${id}/evidence${query}`));
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    return answer.body as Buffer;
  };
  const publicKey = async () => (await app().request().get('/api/ledger/key')).body.publicKey as string;

  it('in full is verified and decided again from its bytes and the public key', async () => {
    const { clerk, id, body } = await receivedAt(app());
    expect((await clerk.get(body.documents[0].url)).status).toBe(200);
    const bytes = await taken(id, '?reason=%E5%A4%8D%E6%A0%B8');
    const report = verifyEvidence(bytes, await publicKey());
    expect(report).toMatchObject({ findings: [], sound: true, replayed: true, keptBack: [] });
    expect(report.about).toMatchObject({ caseId: id, caseNumber: body.caseNumber, redacted: false });
    const names = Object.keys(unzipSync(bytes));
    expect(names).toEqual(
      expect.arrayContaining(['README.txt', 'case/trace.json', `documents/${body.documents[0].number}.pdf`]),
    );
    const auditor = await app().signIn('auditor');
    const { entries } = (await auditor.get(`/api/ledger?stream=case/${id}`)).body;
    expect(entries.at(-1)).toMatchObject({
      actor: 'auditor',
      entry: { type: 'evidence-taken', reason: '复核' },
    });
  });

  it('with personal values kept back names nobody, is the same bytes each time, and is verified alike', async () => {
    const { id } = await receivedAt(app());
    const bytes = await taken(id, '?redacted=true');
    expect(bytes.equals(await taken(id, '?redacted=true'))).toBe(true);
    const report = verifyEvidence(bytes, await publicKey());
    expect(report).toMatchObject({ findings: [], sound: true });
    expect(report.keptBack).toEqual(expect.arrayContaining(['/name', '/idNumber', '/phone']));
    const content = Object.values(unzipSync(bytes)).map((file) => Buffer.from(file).toString('utf8'));
    for (const secret of [applicant.name, applicant.idNumber, applicant.phone])
      expect(content.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('is taken in full by right alone, and not at all by a clerk', async () => {
    const { clerk, id } = await receivedAt(app());
    expect((await clerk.get(`/api/cases/${id}/evidence`)).status).toBe(403);
    const admin = await app().signIn('admin');
    expect((await admin.get(`/api/cases/${id}/evidence`)).body.code).toBe('forbidden');
    expect((await admin.get(`/api/cases/${id}/evidence?redacted=true`)).status).toBe(200);
    expect((await admin.get('/api/cases/nothing/evidence?redacted=true')).status).toBe(404);
  });

  it('is no longer sound when any of it is changed, and says what', async () => {
    const { id } = await receivedAt(app());
    const bytes = await taken(id, '');
    const key = await publicKey();
    const files = unzipSync(bytes);
    const changed = (name: string, from: string | RegExp, to: string) => {
      const text = Buffer.from(files[name] ?? []).toString('utf8');
      expect(text.replace(from, to)).not.toBe(text);
      return verifyEvidence(zipSync({ ...files, [name]: Buffer.from(text.replace(from, to)) }), key);
    };
    const cases: [string, string | RegExp, string, string][] = [
      ['case/decision.json', '"accepted"', '"refused"', 'decision'],
      ['case/values.json', applicant.name, '别人', 'applicant'],
      ['case/applicant.json', applicant.name, '别人', 'applicant'],
      ['case/stored-application.json', '"window"', '"online"', 'application'],
      ['rules/calendar.json', '"cn"', '"xx"', 'rule'],
      ['rules/item.json', '食品', '药品', 'rule'],
      ['ledger/chains.json', '"actor":"clerk"', '"actor":"admin"', 'entry'],
      ['ledger/chains.json', /"path":\["[0-9a-f]{2}/, '"path":["zz', 'inclusion'],
      ['ledger/checkpoint.json', /"number":\d+/, '"number":999', 'checkpoint-signature'],
      ['README.txt', '证据包', '别的包', 'file-changed'],
      ['evidence.json', '"decisionFormat":1', '"decisionFormat":9', 'replay'],
    ];
    for (const [name, from, to, kind] of cases)
      expect([name, kinds(changed(name, from, to))]).toEqual([name, expect.arrayContaining([kind])]);
    const other = ed25519Signer(generateKeyPairSync('ed25519').privateKey).publicKey.text;
    expect(kinds(verifyEvidence(bytes, other))).toContain('another-key');
    const { 'rules/item.json': _, ...without } = files;
    expect(kinds(verifyEvidence(zipSync(without), key))).toContain('file-missing');
    for (const garbage of [
      bytes.subarray(0, 100),
      Buffer.from('no zip'),
      zipSync({ 'evidence.json': Buffer.from('null') }),
    ])
      expect(kinds(verifyEvidence(garbage, key))).toEqual(['unreadable']);
  });

  it('holds what has happened since the receipt', async () => {
    const { clerk, id, body } = await receivedAt(app());
    const event = { type: 'correction-notice', on: body.decision.timing.acceptedOn, requires: ['M1'] };
    const lead = body.decision.routing.find(({ role }: { role: string }) => role !== 'co').department;
    const handler = await app().signIn(`handler-${lead}`);
    expect((await handler.post(`/api/cases/${id}/events`, event)).status).toBe(200);
    const report = verifyEvidence(await taken(id, ''), await publicKey());
    expect(report).toMatchObject({ findings: [], replayed: true });
    expect((await clerk.post(`/api/cases/${id}/replay`)).body.identical).toBe(true);
  });

  describe('in an empty folder', () => {
    it('is verified by one file of ours that knows no network', async () => {
      const { id } = await receivedAt(app());
      const folder = mkdtempSync(join(tmpdir(), 'onewindow-evidence-'));
      const program = join(folder, 'verify.mjs');
      const { metafile } = await build({
        entryPoints: [fileURLToPath(new URL('../cli/verify-main.ts', import.meta.url))],
        ...{
          bundle: true,
          platform: 'node',
          target: 'node20',
          format: 'esm',
          outfile: program,
          metafile: true,
          // Where a package is made for both, the half that a bundle can hold.
          mainFields: ['module', 'main'],
        },
      });
      const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
        imports.filter(({ external }) => external),
      );
      expect(new Set(outside.map(({ path }) => path.replace('node:', '')))).toEqual(
        new Set(['crypto', 'fs', 'module', 'readline']),
      );
      writeFileSync(join(folder, 'evidence.zip'), await taken(id, ''));
      writeFileSync(join(folder, 'key.pem'), await publicKey());
      const options = { cwd: folder, env: {}, encoding: 'utf8' } as const;
      const output = execFileSync(process.execPath, [program, 'evidence.zip', 'key.pem'], options);
      expect(output).toContain('按包里的规则重新判定,得到同样的判定。');
      expect(output).toContain('✔ 证据包完好。');
      const archive = readFileSync(join(folder, 'evidence.zip'));
      const middle = archive.length >> 1;
      archive[middle] = (archive[middle] ?? 0) ^ 1;
      writeFileSync(join(folder, 'changed.zip'), archive);
      const changed = spawnSync(process.execPath, [program, 'changed.zip', 'key.pem'], options);
      expect([changed.status, changed.stdout]).toEqual([1, expect.stringContaining('✘')]);
      rmSync(folder, { recursive: true });
    });
  });
});
