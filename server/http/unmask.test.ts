import { beforeAll, describe, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn } from '../../test/support/app.ts';
import { readLedger } from '../storage/index.ts';

const applicant = { kind: 'person', name: '林晓', idNumber: '350299198806150112', phone: '13812345678' };

eachDatabaseApp('The data of an applicant', (app) => {
  let clerk: SignedIn;
  let id: string;
  let application: { form: object };
  const reason = { reason: '核对身份证原件' };

  beforeAll(async () => {
    clerk = await app().signIn('clerk');
    const item = app().rulesFolder.items.find(({ code }) => code === 'lnyd');
    const golden = item?.cases.find(
      ({ expect: { outcome } }) => outcome === 'accepted' || outcome === 'immediate',
    );
    if (!golden) throw new Error('the item has no accepted case');
    application = golden.application;
    const body = { item: 'lnyd', ...golden.application, applicant };
    const received = await clerk.post('/api/cases', body, { 'idempotency-key': 'unmask' });
    expect(received.status).toBe(201);
    id = received.body.id;
  });

  const entries = async () =>
    (await readLedger(app().platform.storage, { stream: `case/${id}`, limit: 100 })).map(
      ({ actor, entry }) => ({
        actor,
        entry,
      }),
    );

  describe('is masked by default', () => {
    it.each(['clerk', 'issuer', 'auditor', 'admin'])('for %s', async (name) => {
      const shown = await (await app().signIn(name)).get(`/api/cases/${id}`);
      expect(shown.status).toBe(200);
      expect(shown.text).not.toContain(applicant.idNumber);
      expect(shown.text).not.toContain(applicant.phone);
    });
  });

  it('is shown in full to who has the right and says why, and each look is in the ledger', async () => {
    const auditor = await app().signIn('auditor');
    const shown = await auditor.post(`/api/cases/${id}/unmask`, reason);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({ applicant, application: { form: application.form } });
    await auditor.post(`/api/cases/${id}/unmask`, reason);
    const looks = (await entries()).filter(({ entry }) => (entry as { type: string }).type === 'unmasked');
    const entry = { type: 'unmasked', ...reason, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) };
    expect(looks).toEqual(Array(2).fill({ actor: 'auditor', entry }));
  });

  it('is not shown to who lacks the right, and nothing is recorded', async () => {
    const before = await entries();
    const refused = await clerk.post(`/api/cases/${id}/unmask`, reason);
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const noReason = await (await app().signIn('auditor')).post(`/api/cases/${id}/unmask`, {
      reason: '    ',
    });
    expect([noReason.status, noReason.body.errors[0].pointer]).toEqual([422, '/reason']);
    expect(await entries()).toEqual(before);
  });

  it('is not there for who may not see the case', async () => {
    const handler = await app().signIn('handler-scjg');
    const editor = await app().signIn('editor-scjg');
    expect((await handler.post(`/api/cases/${id}/unmask`, reason)).status).toBe(404);
    expect((await editor.post(`/api/cases/${id}/unmask`, reason)).status).toBe(404);
  });
});
