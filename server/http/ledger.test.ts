import { expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn } from '../../test/support/app.ts';
import { sealEntries } from '../commands/ledger/seal-entries.ts';
import { isSignedBy, readPublicKey } from '../ledger/checkpoint.ts';
import { createChecks } from '../schemas/index.ts';
import { siteDay } from '../site-time.ts';
import { internals } from '../storage/access.ts';
import { readCase } from '../storage/index.ts';
import { job, jobList } from './schemas/jobs.ts';
import { checkpointList, ledgerKey, ledgerPage, ledgerReport } from './schemas/ledger.ts';

const checks = createChecks();
const fits = {
  page: checks.of(ledgerPage),
  checkpoints: checks.of(checkpointList),
  key: checks.of(ledgerKey),
  report: checks.of(ledgerReport),
  job: checks.of(job),
  jobs: checks.of(jobList),
};

eachDatabaseApp('The ledger over HTTP', (app) => {
  // Who signs in many times at once has to wait.
  let signedIn: SignedIn | undefined;
  const received = async () => {
    const [item] = app().rulesFolder.items;
    signedIn ??= await app().signIn('clerk');
    const clerk = signedIn;
    const body = {
      item: item?.code,
      ...item?.cases[0]?.application,
      applicant: { kind: 'person', name: '林晓(虚构)' },
    };
    const answer = await clerk.post('/api/cases', body, { 'idempotency-key': `ledger-${Math.random()}` });
    expect(answer.status).toBe(201);
    return { clerk, stream: `case/${answer.body.id}`, requestId: answer.headers['x-request-id'] };
  };

  it("shows a case's chain to whoever may read the case, with the request that wrote it", async () => {
    const { clerk, stream, requestId } = await received();
    const { status, body } = await clerk.get(`/api/ledger?stream=${stream}`);
    expect([status, fits.page(body)]).toEqual([200, []]);
    expect(body).toMatchObject({ next: null, entries: [{ seq: 1, actor: 'clerk', entry: { requestId } }] });
    const auditor = await app().signIn('auditor');
    expect((await auditor.get(`/api/ledger?stream=${stream}`)).body).toEqual(body);
    const stranger = await app().signIn('centre-approver');
    expect((await stranger.get(`/api/ledger?stream=${stream}`)).body.code).toBe('not-found');
    expect((await app().request().get(`/api/ledger?stream=${stream}`)).status).toBe(401);
  });

  it.each(['people', 'rules/calendar/cn'])('shows %s to those who watch over it alone', async (stream) => {
    const auditor = await app().signIn('auditor');
    expect((await auditor.get(`/api/ledger?stream=${stream}`)).status).toBe(200);
    const clerk = await app().signIn('clerk');
    expect((await clerk.get(`/api/ledger?stream=${stream}`)).status).toBe(404);
    expect((await auditor.get(`/api/ledger?stream=${stream}-other`)).status).toBe(404);
  });

  it('pages, and refuses what is no place', async () => {
    const auditor = await app().signIn('auditor');
    const { body } = await auditor.get('/api/ledger?stream=people&limit=1&after=0');
    expect(body.entries).toHaveLength(1);
    for (const query of ['', '?stream=people&after=-1', '?stream=people&limit=0', '?stream=people&limit=101'])
      expect((await auditor.get(`/api/ledger${query}`)).status).toBe(400);
  });

  it('narrows a chain down by who, what and when, on either database', async () => {
    const auditor = await app().signIn('auditor');
    const seen = async (query: string) => {
      const { status, body } = await auditor.get(`/api/ledger?stream=rules/service-item/spjy&${query}`);
      expect([status, status === 200 ? fits.page(body) : []]).toEqual([200, []]);
      return body.entries.length;
    };
    const today = siteDay(new Date());
    expect(await seen(`type=imported&actor=system&from=${today}&to=${today}`)).toBe(1);
    for (const none of ['type=approved', 'actor=clerk', 'to=2020-01-01', 'from=2100-01-01'])
      expect(await seen(none)).toBe(0);
    for (const bad of ['from=2025-02-30', 'type=A', 'to=x'])
      expect((await auditor.get(`/api/ledger?stream=people&${bad}`)).status).toBe(400);
  });

  it('hands out checkpoints and the public key that checks them', async () => {
    await received();
    const { platform, request } = app();
    await sealEntries({ ...platform, ...platform.ledger });
    const key = await request().get('/api/ledger/key');
    expect(fits.key(key.body)).toEqual([]);
    const auditor = await app().signIn('auditor');
    const { body } = await auditor.get('/api/ledger/checkpoints');
    expect(fits.checkpoints(body)).toEqual([]);
    const read = readPublicKey(key.body.publicKey);
    expect(read && isSignedBy(body.checkpoints[0], [read])).toBe(true);
    const newest = await auditor.get('/api/ledger/checkpoints?order=newest&limit=1');
    expect(newest.body.checkpoints).toEqual(body.checkpoints.slice(-1));
    const [{ number }] = newest.body.checkpoints;
    const before = await auditor.get(`/api/ledger/checkpoints?order=newest&after=${number}`);
    expect(before.body).toEqual({ checkpoints: body.checkpoints.slice(0, -1).reverse(), next: null });
    const clerk = await app().signIn('clerk');
    expect((await clerk.get('/api/ledger/checkpoints')).status).toBe(403);
  });

  it('verifies everything while others write, and one stream at once', async () => {
    const { stream } = await received();
    const auditor = await app().signIn('auditor');
    const [answer] = await Promise.all([
      auditor.get('/api/ledger/verify'),
      received(),
      received(),
      received(),
    ]);
    expect([answer.status, fits.report(answer.body), answer.body.findings]).toEqual([200, [], []]);
    expect(answer.body).toMatchObject({ intact: true, findingCount: 0 });
    expect(answer.body.checked.documents).toBe(4 + app().rulesFolder.items.length);
    const one = await auditor.get(`/api/ledger/verify?stream=${stream}`);
    expect([fits.report(one.body), one.body.intact, one.body.entries]).toEqual([[], true, 1]);
    expect((await auditor.get('/api/ledger/verify?stream=nothing')).status).toBe(404);
    expect((await (await app().signIn('clerk')).get('/api/ledger/verify')).status).toBe(403);
  });

  it('verifies as a job that can be watched and come back to, for those who watch over the ledger alone', async () => {
    await received();
    const { platform } = app();
    await sealEntries({ ...platform, ...platform.ledger });
    const auditor = await app().signIn('auditor');
    const started = await auditor.post('/api/ledger/verifications');
    expect([started.status, fits.job(started.body)]).toEqual([202, []]);
    const path = `/api/jobs/${started.body.id}`;
    await expect.poll(async () => (await auditor.get(path)).body.state, { timeout: 30_000 }).toBe('done');
    const { body } = await (await app().signIn('admin')).get(path);
    expect(fits.job(body)).toEqual([]);
    expect(body.result).toMatchObject({ intact: true, findings: [] });
    expect(body.progress.done).toBe(2 * body.result.lastCheckpoint.size);
    const listed = await auditor.get('/api/ledger/verifications?limit=1');
    expect([fits.jobs(listed.body), listed.body.jobs]).toEqual([[], [body]]);
    for (const name of ['clerk', 'centre-approver', 'editor-scjg'])
      expect((await (await app().signIn(name)).get(path)).status).toBe(404);
    expect((await auditor.get('/api/ledger/verifications?cursor=x')).status).toBe(400);
  });

  it('verifies once for all who ask at the same moment', async () => {
    await received();
    const auditor = await app().signIn('auditor');
    const admin = await app().signIn('admin');
    const path = '/api/ledger/verifications';
    const asked = await Promise.all([auditor, admin, auditor, admin].map((one) => one.post(path)));
    expect(asked.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    const [first, ...others] = asked.map(({ body }) => body.id);
    expect(others).toEqual([first, first, first]);
    expect((await auditor.get(`${path}?limit=1`)).body.jobs).toMatchObject([{ id: first }]);
    await expect
      .poll(async () => (await auditor.get(`/api/jobs/${first}`)).body.state, { timeout: 30_000 })
      .toBe('done');
    expect((await admin.post(path)).body.id).not.toBe(first);
  });

  it('says which case was changed behind its back', async () => {
    const { stream } = await received();
    const { platform } = app();
    const id = stream.slice('case/'.length);
    const decide = (decision: string) =>
      platform.storage.write(async (tx) => {
        const { sequelize, transaction } = tx[internals];
        await sequelize.query('UPDATE cases SET decision = $decision WHERE id = $id', {
          bind: { decision, id },
          transaction,
        });
      });
    const before = await readCase(platform.storage, { id });
    await decide('{}');
    const auditor = await app().signIn('auditor');
    const { body } = await auditor.get('/api/ledger/verify');
    expect(body.findings).toEqual([
      { kind: 'case-changed', message: expect.stringMatching(/[一-鿿]/), stream, subject: id },
    ]);
    await decide(JSON.stringify(before?.decision));
    expect((await auditor.get('/api/ledger/verify')).body.intact).toBe(true);
  });
});
