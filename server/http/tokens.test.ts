import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { findApiToken, readLedger } from '../storage/index.ts';

let nowMs = Date.parse('2026-03-02T02:00:00Z');
const start = nowMs;

eachDatabaseApp(
  'A token',
  (started) => {
    let app: TestApp;
    let admin: SignedIn;

    beforeAll(async () => {
      nowMs = start;
      app = started();
      admin = await app.signIn('admin');
    });

    const wish = (changes: object = {}) => ({
      ...{ name: '业务系统', owner: 'clerk', scopes: ['case.receive', 'case.read'], expiresOn: '2026-12-31' },
      ...changes,
    });

    async function made(changes: object = {}): Promise<{ id: string; bearer: { authorization: string } }> {
      const { status, body } = await admin.post('/api/tokens', wish(changes));
      expect(status).toBe(201);
      return { id: body.shown.id, bearer: { authorization: `Bearer ${body.token}` } };
    }

    function caseBody(): object {
      const item = app.rulesFolder.items.find(({ code }) => code === 'lnyd');
      const golden = item?.cases.find(
        ({ expect: { outcome } }) => outcome === 'immediate' || outcome === 'accepted',
      );
      const applicant = { kind: 'person', name: '林晓(虚构)', idNumber: '350299198806150112' };
      const { submittedAt: _, events: __, ...application } = golden?.application ?? {};
      return { item: 'lnyd', ...application, applicant };
    }

    const receive = (headers: Record<string, string>, key: string = randomUUID()) =>
      app
        .request()
        .post('/api/cases')
        .set({ ...headers, 'idempotency-key': key })
        .send(caseBody());

    it('is shown once, and kept nowhere', async () => {
      const { body } = await admin.post('/api/tokens', wish());
      expect(body.token).toMatch(/^onewindow_[\w-]{43}$/);
      expect(body.shown).toMatchObject({
        owner: 'clerk',
        createdBy: 'admin',
        revokedAt: null,
        lastUsedOn: null,
      });
      const listed = await admin.get('/api/tokens');
      expect(listed.body.tokens.map(({ id }: { id: string }) => id)).toContain(body.shown.id);
      expect(listed.text).not.toContain(body.token);
      expect(JSON.stringify(await findApiToken(app.platform.storage, { id: body.shown.id }))).not.toContain(
        body.token,
      );
      const entries = await readLedger(app.platform.storage, { stream: 'people', limit: 1000 });
      expect(JSON.stringify(entries)).not.toContain(body.token);
      expect(entries.at(-1)).toMatchObject({
        actor: 'admin',
        entry: { type: 'token-created', token: body.shown.id, person: 'clerk' },
      });
    });

    it('writes as its owner without a CSRF token and gets no cookie; the ledger names it', async () => {
      const { id, bearer } = await made();
      const answer = await receive(bearer);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([201, undefined]);
      expect((await app.request().get(`/api/cases/${answer.body.id}`).set(bearer)).status).toBe(200);
      const [entry] = await readLedger(app.platform.storage, { stream: `case/${answer.body.id}`, limit: 1 });
      expect(entry).toMatchObject({ actor: 'clerk', entry: { type: 'received', byToken: id } });
    });

    it('does what its scopes name and no more, rights of its owner included', async () => {
      const { bearer } = await made({ scopes: ['case.receive'] });
      expect((await app.request().get('/api/cases').set(bearer)).status).toBe(403);
      expect((await app.request().get(`/api/cases/${randomUUID()}`).set(bearer)).status).toBe(404);
      const past = { ...caseBody(), submittedAt: '2026-02-27T10:00' };
      const backdated = (headers: Record<string, string>) =>
        app
          .request()
          .post('/api/cases')
          .set({ ...headers, 'idempotency-key': randomUUID() })
          .send(past);
      expect((await backdated(bearer)).status).toBe(403);
      const { bearer: trusted } = await made({ scopes: ['case.receive', 'backdate'] });
      expect((await backdated(trusted)).status).toBe(201);
    });

    it('wins over a cookie, and a bad one is nobody', async () => {
      const { bearer } = await made({ scopes: ['case.read'] });
      const { cookie } = await app.signIn('auditor');
      expect(
        (
          await app
            .request()
            .get('/api/cases')
            .set({ ...bearer, cookie })
        ).status,
      ).toBe(403);
      for (const authorization of [
        'Bearer ',
        'Bearer x',
        `Bearer onewindow_${'x'.repeat(43)}`,
        'bearer nothing',
      ]) {
        const answer = await app.request().get('/api/cases').set({ authorization, cookie });
        expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
      }
      expect(
        (await app.request().get('/api/cases').set({ authorization: 'Basic eDp5', cookie })).status,
      ).toBe(200);
      expect((await app.request().get('/api/session').set(bearer)).status).toBe(401);
    });

    it('has idempotency keys of its own', async () => {
      const [one, other] = [await made(), await made()];
      const key = randomUUID();
      const first = await receive(one.bearer, key);
      expect((await receive(one.bearer, key)).body.id).toBe(first.body.id);
      const second = await receive(other.bearer, key);
      expect(second.status).toBe(201);
      expect(second.body.id).not.toBe(first.body.id);
    });

    it('ends when it is revoked, when its owner is disabled, and after its last day', async () => {
      const works = async (headers: { authorization: string }) =>
        (await app.request().get(`/api/cases/${randomUUID()}`).set(headers)).status;
      const { id, bearer } = await made();
      expect(await works(bearer)).toBe(404);
      expect((await admin.delete(`/api/tokens/${id}`)).status).toBe(204);
      expect(await works(bearer)).toBe(401);
      expect((await admin.delete(`/api/tokens/${id}`)).status).toBe(404);
      const { bearer: issuers } = await made({ owner: 'issuer', scopes: ['case.read'] });
      await admin.post('/api/people/issuer/disable', { reason: '离岗' });
      expect(await works(issuers)).toBe(401);
      const { bearer: brief } = await made({ expiresOn: '2026-03-03' });
      nowMs = Date.parse('2026-03-03T15:59:59.999Z');
      expect(await works(brief)).toBe(404);
      nowMs += 1;
      expect(await works(brief)).toBe(401);
      nowMs = start;
    });

    it('notes the day of its last use', async () => {
      const { id, bearer } = await made();
      await Promise.all([1, 2, 3].map(() => app.request().get(`/api/cases/${randomUUID()}`).set(bearer)));
      expect(await findApiToken(app.platform.storage, { id })).toMatchObject({ lastUsedOn: '2026-03-02' });
    });

    it.each([
      [{ owner: 'nobody-of-this-name' }, 422, '/owner'],
      [{ scopes: ['case.receive', 'ledger.read'] }, 422, '/scopes/1'],
      [{ scopes: ['unmask'] }, 422, '/scopes/0'],
      [{ scopes: [] }, 422, '/scopes'],
      [{ scopes: ['people.grant'] }, 422, '/scopes/0'],
      [{ owner: 'editor-scjg', scopes: ['version.sign'] }, 422, '/scopes/0'],
      [{ owner: 'centre-approver', scopes: ['version.review'] }, 422, '/scopes/0'],
      [{ owner: 'centre-approver', scopes: ['version.publish'] }, 422, '/scopes/0'],
      [{ expiresOn: '2026-03-01' }, 422, '/expiresOn'],
      [{ expiresOn: '2028-01-01' }, 422, '/expiresOn'],
    ])('cannot be made as %j: %i at %s', async (changes, status, pointer) => {
      const answer = await admin.post('/api/tokens', wish(changes));
      expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([status, pointer]);
    });

    it('is not made for oneself', async () => {
      const answer = await admin.post('/api/tokens', wish({ owner: 'admin' }));
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    });
  },
  { now: () => new Date(nowMs) },
);
