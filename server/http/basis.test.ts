import { beforeAll, describe, expect, it } from 'vitest';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { basisImpactAnswer } from './schemas/basis.ts';

const fits = createChecks().of(basisImpactAnswer);

interface Place {
  part: string;
  pointer: string;
  title: string;
}

interface Touched {
  kind: string;
  code: string;
  places: Place[];
}

eachDatabaseApp('What a change to a law touches', (started) => {
  let app: TestApp;
  let approver: SignedIn;
  let editor: SignedIn;
  let received: string;

  beforeAll(async () => {
    app = started();
    [approver, editor] = [await app.signIn('centre-approver'), await app.signIn('editor-scjg')];
    const clerk = await app.signIn('clerk');
    const receive = async (code: string, key: string): Promise<string> => {
      const item = app.rulesFolder.items.find((candidate) => candidate.code === code);
      const golden = item?.cases.find(({ expect: { outcome } }) => outcome === 'accepted');
      if (!golden) throw new Error(`${code} has no case that is accepted`);
      const { submittedAt: _, acceptedOn: __, events: ___, ...application } = golden.application;
      const applicant = { kind: 'organisation', name: '测试单位', uscc: '91350200M000100Y43' };
      const answer = await clerk.post(
        '/api/cases',
        { item: code, ...application, applicant },
        { 'idempotency-key': key },
      );
      expect(answer.status, answer.text).toBe(201);
      return answer.body.id;
    };
    await receive('spjy', 'a');
    received = await receive('spjy', 'b');
  });

  const ask = async (who: SignedIn, law: string, more = '') => {
    const answer = await who.get(`/api/basis/impact?law=${encodeURIComponent(law)}&on=2027-01-01${more}`);
    expect(answer.status, answer.text).toBe(200);
    expect(fits(answer.body)).toEqual([]);
    return answer.body as {
      documents: Touched[];
      cases: { count: number; cases: { id: string }[]; next: string | null };
    };
  };

  it('is every place that cites it, in words, in every item and in the procedure', async () => {
    const { documents } = await ask(approver, '中华人民共和国行政许可法');
    expect(documents.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'procedure ywsl',
      ...['cyd-yjs', 'dl-zw', 'qsxk', 'whp-jy'].map((code) => `service-item ${code}`),
    ]);
    const places = documents.flatMap((document) => document.places);
    expect(places.every(({ title }) => title !== '' && !/undefined|[a-z]+\./.test(title))).toBe(true);
    expect(new Set(places.map(({ part }) => part))).toContain('limit');
    expect(documents[0]?.places.map(({ pointer }) => pointer)).toEqual(['/counting', '/correction']);
  });

  it('is each rule and material of an item at its own place', async () => {
    const { documents } = await ask(approver, '食品安全法');
    const spjy = documents.find(({ code }) => code === 'spjy');
    const item = app.rulesFolder.items.find(({ code }) => code === 'spjy');
    expect(spjy?.places.length).toBeGreaterThan(3);
    for (const { pointer } of spjy?.places ?? []) {
      const node = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], item);
      expect(JSON.stringify(node)).toContain('"law":"b1"');
    }
  });

  it('is the open cases received under a version that cites it, page by page', async () => {
    const first = await ask(approver, '食品安全法', '&limit=1');
    expect(first.cases).toMatchObject({ count: 2, cases: [{ id: received }] });
    const second = await ask(approver, '食品安全法', `&limit=1&cursor=${first.cases.next}`);
    expect([second.cases.cases.length, second.cases.next]).toEqual([1, null]);
    expect((await ask(approver, '取水许可和水资源费征收管理条例')).cases.count).toBe(0);
  });

  describe('is for who may know', () => {
    it('an editor sees the cases of the own department', async () => {
      expect((await ask(editor, '食品安全法')).cases.count).toBe(2);
      const other = await app.signIn('editor-xf');
      expect((await ask(other, '食品安全法')).cases.count).toBe(0);
      expect((await ask(other, '食品安全法')).documents.length).toBeGreaterThan(0);
    });

    it('a clerk may not ask, and nobody without a law and a real day', async () => {
      const clerk = await app.signIn('clerk');
      expect(
        (
          await clerk.get(
            '/api/basis/impact?law=食品安全法&on=2027-01-01'.replace(
              '食品安全法',
              encodeURIComponent('食品安全法'),
            ),
          )
        ).status,
      ).toBe(403);
      const refused = [
        '',
        '?law=ab',
        '?on=2027-01-01',
        '?law=ab&on=2027-02-30',
        '?law=ab&on=2027-01-01&cursor=x',
      ];
      for (const query of refused) {
        const { status } = await approver.get(`/api/basis/impact${query}`);
        expect([query, status]).toEqual([query, query.includes('cursor') ? 200 : 400]);
      }
    });
  });
});
