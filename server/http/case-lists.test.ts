/** Lists of cases by version and by department: complete, page by page, and nobody's beyond their own. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { addUser, sessionHeaders } from '../../test/support/callers.ts';
import { correctCaseLists } from '../commands/cases/correct-case-lists.ts';
import { internals } from '../storage/access.ts';
import { fillCaseLists } from '../storage/migrations/fill-case-lists.ts';

interface Received {
  id: string;
  departments: string[];
}

eachDatabaseApp('The lists of cases', (started) => {
  let app: TestApp;
  let clerk: SignedIn;
  let auditor: SignedIn;
  const received: Received[] = [];
  const item = 'dl-zw';

  beforeAll(async () => {
    app = started();
    clerk = await app.signIn('clerk');
    auditor = await app.signIn('auditor');
    for (const code of [item, 'spjy']) {
      const shipped = app.rulesFolder.items.find((each) => each.code === code);
      const golden = shipped?.cases.filter(
        ({ expect: { outcome }, application }) => outcome === 'accepted' && !application.events?.length,
      );
      for (const { application } of (golden ?? []).slice(0, 4)) {
        const { submittedAt: _, acceptedOn: __, version: ___, ...asked } = application;
        const applicant = { kind: 'person', name: '林晓(虚构)' };
        const answer = await clerk.post(
          '/api/cases',
          { item: code, ...asked, applicant },
          { 'idempotency-key': randomUUID() },
        );
        expect(answer.status).toBe(201);
        const { id, decision } = answer.body;
        if (code === item)
          received.push({
            id,
            departments: (decision.routing ?? []).map((each: { department: string }) => each.department),
          });
      }
    }
    expect(received.length).toBe(4);
  });

  const ids = async (query: string, by: SignedIn = auditor) => {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const answer = await by.get(`/api/cases?limit=2&${query}${next && `&cursor=${next}`}`);
      expect(answer.status).toBe(200);
      found.push(...answer.body.cases.map(({ id }: { id: string }) => id));
      next = answer.body.next;
    }
    return found;
  };
  const newestFirst = (cases: Received[]) => cases.map(({ id }) => id).reverse();
  const routedTo = (department: string) =>
    received.filter(({ departments }) => departments.includes(department));

  it('hold what a version decided, page by page', async () => {
    expect(await ids(`item=${item}&version=1`)).toEqual(newestFirst(received));
    expect(await ids(`item=${item}&version=2`)).toEqual([]);
    expect(await ids(`item=${item}&version=1&outcome=refused`)).toEqual([]);
    expect((await auditor.get('/api/cases?version=1')).body.code).toBe('malformed-request');
  });

  it('hold what goes to a department, also of one version', async () => {
    const [department = ''] = received[0]?.departments ?? [];
    const wanted = newestFirst(routedTo(department));
    expect(wanted.length).toBeGreaterThan(0);
    expect(await ids(`item=${item}&department=${department}`)).toEqual(wanted);
    expect(await ids(`item=${item}&version=1&department=${department}`)).toEqual(wanted);
    expect(await ids('department=nobody')).toEqual([]);
    expect(await ids(`item=${item}&department=${department}&from=2020-01-01&to=2020-01-02`)).toEqual([]);
  });

  it('show a handler the cases of the own department alone', async () => {
    const [department = ''] = received[0]?.departments ?? [];
    const handler = await app.signIn(`handler-${department}`);
    const own = await ids('', handler);
    expect(own).toEqual(await ids(`department=${department}`));
    const elsewhere = app.rulesFolder.directory.departments.find(
      ({ id }) => !received.some(({ departments }) => departments.includes(id)) && id !== 'scjg',
    );
    expect(await ids('', await app.signIn(`handler-${elsewhere?.id}`))).toEqual([]);
    // Another department may be named to narrow one's own, never to look into it.
    expect(await ids('department=scjg', handler)).toEqual(
      own.filter((id) => received.find((each) => each.id === id)?.departments.includes('scjg')),
    );
    const nowhere = await addUser(app, 'handler-nowhere', { roles: ['handler'], department: null });
    const { body } = await app
      .request()
      .get('/api/cases')
      .set({ ...(await sessionHeaders(app, nowhere)) });
    expect(body.cases).toEqual([]);
  });

  it('are filled again from the cases, where those were there first', async () => {
    const { sequelize } = app.platform.storage[internals];
    const rows = async () =>
      (await sequelize.query('SELECT list, received_at, case_id FROM case_lists ORDER BY list, case_id'))[0];
    const before = await rows();
    const dialect = sequelize.getDialect() === 'sqlite' ? 'sqlite' : 'mysql';
    await fillCaseLists(sequelize, dialect);
    expect(await rows()).toEqual(before);
    await sequelize.query('DELETE FROM case_lists');
    await fillCaseLists(sequelize, dialect);
    expect(await rows()).toEqual(before);
  });

  it('are put right after a node of a release before them has received and moved cases', async () => {
    const { storage } = app.platform;
    const { sequelize } = storage[internals];
    const [one, other] = received.map(({ id }) => id);
    const [department = ''] = received[0]?.departments ?? [];
    const before = await ids('');
    const wanted = await ids(`department=${department}`);
    expect(wanted).toContain(one);
    await sequelize.query('DELETE FROM case_lists WHERE case_id = $one', { bind: { one } });
    const gone = `department/${received[1]?.departments[0]}`;
    await sequelize.query(
      "UPDATE case_lists SET list = 'department/nobody' WHERE case_id = $other AND list = $gone",
      {
        bind: { other, gone },
      },
    );
    expect(await ids(`department=${department}`)).not.toContain(one);
    expect(await ids('department=nobody')).toEqual([other]);
    const since = new Date(Date.now() - 3_600_000);
    expect(await correctCaseLists(storage, new Date(Date.now() + 60_000))).toBe(0);
    expect(await correctCaseLists(storage, since)).toBe(2);
    expect(await ids(`department=${department}`)).toEqual(wanted);
    expect(await ids('department=nobody')).toEqual([]);
    expect(await ids('')).toEqual(before);
    expect(await correctCaseLists(storage, since)).toBe(0);
  });

  it('take in a case that stood in none as soon as something happens to it', async () => {
    const { sequelize } = app.platform.storage[internals];
    const [first] = received;
    await sequelize.query('DELETE FROM case_lists WHERE case_id = $id', { bind: { id: first?.id } });
    const admin = await app.signIn('admin');
    const event = {
      type: 'correction-notice',
      on: new Date().toISOString().slice(0, 10),
      requires: ['补件'],
    };
    expect((await admin.post(`/api/cases/${first?.id}/events`, event)).status).toBe(200);
    expect(await ids(`item=${item}&version=1`)).toContain(first?.id);
    expect(await ids(`department=${first?.departments[0]}`)).toContain(first?.id);
  });
});
