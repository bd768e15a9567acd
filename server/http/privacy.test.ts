import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-privacy-'));
const lines: string[] = [];
let app: TestApp;

const applicant = {
  kind: 'person',
  name: '欧阳见微(虚构)',
  idNumber: '360199198806150119',
  phone: '13899887766',
  agent: { name: '司马代办(虚构)', idNumber: '360199197001010018', phone: '13811223344' },
};
/** The numbers of golden cases lie in the rule documents, in the open; ours are others. */
function withOwnNumbers<T>(application: T): T {
  const text = JSON.stringify(application)
    .replaceAll(/\d{17}[\dX]/g, applicant.idNumber)
    .replaceAll(/\b1[3-9]\d{9}\b/g, applicant.phone);
  return JSON.parse(text) as T;
}

const { name, idNumber, phone, agent } = applicant;
const secrets = [name, idNumber, phone, agent.name, agent.idNumber, agent.phone];

beforeAll(async () => {
  app = await startTestApp({
    databaseUrl: `sqlite:${join(folder, 'privacy.sqlite')}`,
    log: { write: (line) => lines.push(line) },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('personal data', () => {
  it('is nowhere in the database, the log, or a refusal', async () => {
    const clerk = await app.signIn('clerk');
    for (const { code, cases } of app.rulesFolder.items) {
      const application = cases[0]?.application;
      if (!application) continue;
      const body = { item: code, ...withOwnNumbers(application), applicant };
      const answer = await clerk.post('/api/cases', body, { 'idempotency-key': `privacy-${code}` });
      expect(answer.status).toBe(201);
      await clerk.get(`/api/cases?number=${applicant.idNumber}`);
      await clerk.get(`/api/cases/${applicant.idNumber}`);
      const refused = await clerk.post(
        '/api/cases',
        { ...body, extra: 1 },
        { 'idempotency-key': `refused-${code}` },
      );
      expect(refused.status).toBe(422);
      for (const secret of secrets) expect(refused.text).not.toContain(secret);
      if (code !== app.rulesFolder.items[0]?.code) continue;
      for (const { url } of answer.body.documents) expect((await clerk.get(url)).status).toBe(200);
    }
    await app.close();
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    expect(files.some((bytes) => bytes.includes('received'))).toBe(true);
    const found = secrets.filter((secret) => files.some((bytes) => bytes.includes(secret)));
    expect(found).toEqual([]);
    expect(lines.length).toBeGreaterThan(30);
    expect(secrets.filter((secret) => lines.some((line) => line.includes(secret)))).toEqual([]);
    expect(lines.filter((line) => line.match(/"(method|route|status)":/g)?.length !== 3)).toEqual([]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'POST', route: '/api/session', status: 200 });
  });
});
