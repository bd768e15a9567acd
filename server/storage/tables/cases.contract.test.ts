import { expect, it } from 'vitest';
import type { Application, Decision, Versions } from '../../../schemas/generated/types.ts';
import { eachDatabase } from '../../../test/support/databases.ts';
import {
  appendCaseEvent,
  type CaseFilter,
  type CaseRecord,
  findRuleVersionInEffect,
  InvalidCursor,
  insertCase,
  insertRuleVersion,
  issueCaseDocument,
  latestRuleVersionNumber,
  listCaseDocuments,
  listCaseEvents,
  listCases,
  listRuleVersions,
  type RuleVersionWithDocument,
  readCase,
  readCaseDocument,
  readDocumentContent,
  readRevision,
  readRuleVersion,
  StaleWrite,
  type Storage,
  storeDocumentContent,
  UniqueViolation,
  updateCase,
  uuidV7,
} from '../index.ts';

const at = '2025-09-29T01:50:00.123Z';
const reference = (code: string) => ({ code, version: 1, hash: `sha256:${code}` });
const versions: Versions = {
  item: reference('spjy'),
  procedure: reference('procedure'),
  calendar: reference('calendar'),
  parameters: reference('parameters'),
  directory: reference('directory'),
};
const application: Application = { channel: 'window', submittedAt: '2025-09-29T09:50', form: { 面积: 80.5 } };
const decision = { outcome: 'accepted', versions, timing: {} } as unknown as Decision; // enough of one to be stored

const sample = (index: number, changes: Partial<CaseRecord> = {}): Omit<CaseRecord, 'revision'> => ({
  id: uuidV7(index),
  caseNumber: `zwzx-20250929-${String(index).padStart(5, '0')}`,
  hall: 'zwzx',
  itemCode: 'spjy',
  variant: '新办',
  outcome: 'accepted',
  state: 'accepted',
  receivedAt: at,
  receivedOn: '2025-09-29',
  acceptedOn: '2025-09-29',
  commitmentDue: '2025-10-15',
  statutoryDue: null,
  createdBy: 'clerk',
  application,
  applicant: 'v1.sealed',
  decision,
  versions,
  format: 1,
  ...changes,
});

const store = (storage: Storage, cases: Omit<CaseRecord, 'revision'>[]) =>
  storage.write(async (tx) => {
    for (const record of cases) await insertCase(tx, record);
  });

async function allPages(storage: Storage, limit: number, filter: CaseFilter = {}): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCases(storage, { filter, limit, cursor });
    expect(page.cases.length).toBeLessThanOrEqual(limit);
    numbers.push(...page.cases.map((record) => record.caseNumber));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return numbers;
}

eachDatabase('A case', (open) => {
  it('is read back as it was stored, by id and by number', async () => {
    const storage = await open();
    await store(storage, [sample(1)]);
    const expected = { ...sample(1), id: expect.any(String), revision: 1 }; // each sample has another id
    const byNumber = await readCase(storage, { caseNumber: 'zwzx-20250929-00001' });
    expect(byNumber).toEqual(expected);
    expect(await readCase(storage, { id: byNumber?.id ?? '' })).toEqual(byNumber);
    expect(await readCase(storage, { id: uuidV7(9) })).toBeNull();
  });

  it('has a number of its own', async () => {
    const storage = await open();
    await store(storage, [sample(1)]);
    const again = store(storage, [sample(1)]);
    await expect(again).rejects.toBeInstanceOf(UniqueViolation);
    await expect(again).rejects.toMatchObject({ table: 'cases', columns: ['case_number'] });
  });

  it('is changed by one of two who read the same revision', async () => {
    const storage = await open();
    const record = sample(1);
    await store(storage, [record]);
    const move = (state: string) =>
      storage.write(async (tx) => {
        await updateCase(tx, { id: record.id, revision: 1 }, { state });
        await appendCaseEvent(tx, { caseId: record.id, type: state, payload: { state }, at, actor: 'clerk' });
      });
    const results = await Promise.allSettled([move('corrected'), move('decided')]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(StaleWrite);
    expect(await readCase(storage, { id: record.id })).toMatchObject({ revision: 2 });
    expect(await listCaseEvents(storage, record.id)).toMatchObject([{ seq: 1, at, actor: 'clerk' }]);
  });

  it('stands in the lists of the departments that it goes to now, and in that of its version', async () => {
    const storage = await open();
    const routed = (...departments: string[]): Decision => ({
      ...decision,
      routing: departments.map((department) => ({ department, role: 'lead', stage: 1 })),
    });
    const record = sample(1, { decision: routed('scjg', 'yj') });
    await store(storage, [record]);
    const listed = async (filter: CaseFilter) =>
      (await listCases(storage, { filter, limit: 9 })).cases.map(({ id }) => id);
    expect(await listed({ departments: ['scjg', 'yj'] })).toEqual([record.id]);
    await storage.write((tx) =>
      updateCase(tx, { id: record.id, revision: 1 }, { decision: routed('yj', 'cg') }),
    );
    expect(await listed({ departments: ['scjg'] })).toEqual([]);
    expect(await listed({ departments: ['cg', 'yj'] })).toEqual([record.id]);
    expect(await listed({ itemVersions: [{ itemCode: 'spjy', itemVersion: 1 }] })).toEqual([record.id]);
  });

  it('refuses an instant of another form, which would sort wrongly', async () => {
    const storage = await open();
    await expect(store(storage, [sample(1, { receivedAt: '2025-09-29T09:50+08:00' })])).rejects.toThrow(
      TypeError,
    );
  });
});

eachDatabase('The list of cases', (open) => {
  const instantOf = (second: number) => `2025-09-29T01:50:${String(second).padStart(2, '0')}.000Z`;

  it('pages through every case once, also where many were received at the same instant', async () => {
    const storage = await open();
    const records = Array.from({ length: 53 }, (_, index) =>
      sample(index, { receivedAt: instantOf(Math.floor(index / 10)) }),
    );
    await store(storage, records);
    const numbers = await allPages(storage, 7);
    expect(new Set(numbers).size).toBe(53);
    expect(numbers).toHaveLength(53);
    expect(numbers).toEqual(await allPages(storage, 100));
    expect(numbers[0]).toBe('zwzx-20250929-00052');
  });

  it('shows no case twice when new ones come in between two pages', async () => {
    const storage = await open();
    await store(storage, [sample(1), sample(2), sample(3)]);
    const first = await listCases(storage, { limit: 2 });
    await store(storage, [sample(4, { receivedAt: instantOf(59) })]);
    const second = await listCases(storage, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ cases: [{ caseNumber: 'zwzx-20250929-00001' }], nextCursor: null });
  });

  it('keeps to its filters', async () => {
    const storage = await open();
    await store(storage, [
      sample(1, { receivedAt: instantOf(1) }),
      sample(2, { receivedAt: instantOf(2), hall: 'ZWZX' }),
      sample(3, { receivedAt: instantOf(3), itemCode: 'ylqx', outcome: 'refused' }),
      sample(4, { receivedAt: instantOf(4), caseNumber: 'east_20250929%00004' }),
    ]);
    const found = async (filter: CaseFilter) => (await allPages(storage, 2, filter)).map((n) => n.at(-1));
    expect(await found({ hall: 'zwzx' })).toEqual(['4', '3', '1']);
    expect(await found({ itemCode: 'ylqx' })).toEqual(['3']);
    expect(await found({ outcome: 'accepted' })).toEqual(['4', '2', '1']);
    expect(await found({ from: instantOf(2), to: instantOf(4) })).toEqual(['3', '2']);
    expect(await found({ numberContains: '0929-0000' })).toEqual(['3', '2', '1']);
    expect(await found({ numberContains: '%' })).toEqual(['4']);
    expect(await found({ numberContains: 'EAST' })).toEqual([]);
    expect(await found({ numberContains: "'; DROP TABLE cases; -- \\" })).toEqual([]);
  });

  it.each(['', 'AAAA', 'not a cursor', Buffer.from('{"id":1}').toString('base64url')])(
    'refuses the cursor "%s"',
    async (cursor) => {
      const storage = await open();
      await expect(listCases(storage, { limit: 2, cursor })).rejects.toThrow(InvalidCursor);
    },
  );
});

eachDatabase('A document of a case', (open) => {
  it('has the next number of hall, kind and year, and keeps what it was made from', async () => {
    const storage = await open();
    const record = sample(1);
    const issue = (year: number) =>
      storage.write((tx) =>
        issueCaseDocument(
          tx,
          { hall: 'zwzx', kind: 'sl', year, caseId: record.id, code: 'acceptance', issuedAt: at },
          { number: (seq) => `受〔${year}〕${seq}号`, input: (number) => ({ number, 申请人: '***' }) },
        ),
      );
    const issued = [await issue(2025), await issue(2025), await issue(2026)];
    expect(issued.map((document) => document.number)).toEqual([
      '受〔2025〕1号',
      '受〔2025〕2号',
      '受〔2026〕1号',
    ]);
    expect(await readCaseDocument(storage, '受〔2025〕2号')).toEqual(issued[1]);
    expect(await listCaseDocuments(storage, record.id)).toHaveLength(3);
  });

  it('keeps the first PDF and its hash', async () => {
    const storage = await open();
    const number = 'N1';
    const issue = {
      hall: 'zwzx',
      kind: 'sl',
      year: 2025,
      caseId: uuidV7(1),
      code: 'acceptance',
      issuedAt: at,
    };
    await storage.write((tx) => issueCaseDocument(tx, issue, { number: () => number, input: () => ({}) }));
    expect(await readDocumentContent(storage, number)).toBeNull();
    for (const digit of ['a', 'b']) {
      const made = { number, contentSha256: digit.repeat(64), content: `sealed ${digit}` };
      await storage.write((tx) => storeDocumentContent(tx, made));
    }
    expect((await readCaseDocument(storage, number))?.contentSha256).toBe('a'.repeat(64));
    expect(await readDocumentContent(storage, number)).toBe('sealed a');
  });
});

eachDatabase('Rule versions', (open) => {
  const version = (number: number, effectiveFrom: string, code = 'spjy'): RuleVersionWithDocument => ({
    kind: 'service-item',
    code,
    version: number,
    hash: `sha256:${code}-${number}`,
    effectiveFrom,
    publishedAt: at,
    publishedBy: 'centre-approver',
    imported: true,
    retires: false,
    owner: null,
    document: { code, 名称: '食品经营许可', n: 1e21, list: [1, null, 'é'] },
  });
  const publish = (storage: Storage, ...published: RuleVersionWithDocument[]) =>
    storage.write(async (tx) => {
      for (const one of published) await insertRuleVersion(tx, one);
    });
  const spjy = { kind: 'service-item', code: 'spjy' } as const;

  it('are in effect from their day until the next one begins, whatever the order of publication', async () => {
    const storage = await open();
    await publish(storage, version(1, '2025-01-01'), version(2, '2025-10-01'), version(3, '2025-07-01'));
    const inEffect = async (on: string) => (await findRuleVersionInEffect(storage, { ...spjy, on }))?.version;
    expect(await inEffect('2024-12-31')).toBeUndefined();
    expect(await inEffect('2025-01-01')).toBe(1);
    expect(await inEffect('2025-07-01')).toBe(3);
    expect(await inEffect('2025-09-30')).toBe(3);
    expect(await inEffect('2026-01-01')).toBe(2);
    expect(await latestRuleVersionNumber(storage, spjy)).toBe(3);
  });

  it('are read back whole and listed without their documents', async () => {
    const storage = await open();
    await publish(storage, version(1, '2025-01-01'), version(1, '2025-01-01', 'SPJY'));
    expect(await readRuleVersion(storage, { ...spjy, version: 1 })).toEqual(version(1, '2025-01-01'));
    const { document: _, ...listed } = version(1, '2025-01-01');
    expect(await listRuleVersions(storage, { code: 'spjy' })).toEqual([listed]);
    expect(await listRuleVersions(storage)).toHaveLength(2);
  });

  it('refuse a second version that begins on the same day', async () => {
    const storage = await open();
    await publish(storage, version(1, '2025-01-01'));
    const tie = publish(storage, version(2, '2025-01-01'));
    await expect(tie).rejects.toMatchObject({ columns: ['kind', 'code', 'effective_from'] });
    await expect(publish(storage, version(1, '2025-02-01'))).rejects.toMatchObject({
      columns: ['kind', 'code', 'version'],
    });
  });

  it('bump the revision that nodes poll, and a refused one does not', async () => {
    const storage = await open();
    expect(await readRevision(storage)).toBe(0);
    await publish(storage, version(1, '2025-01-01'), version(2, '2025-02-01'));
    const before = await readRevision(storage);
    expect(before).toBeGreaterThan(0);
    await publish(storage, version(3, '2025-02-01')).catch(() => undefined);
    expect(await readRevision(storage)).toBe(before);
  });
});
