import { expect, it } from 'vitest';
import { eachDatabase } from '../../test/support/databases.ts';
import { replayCase } from '../commands/cases/replay-case.ts';
import { openApplication } from '../commands/cases/stored-application.ts';
import { openDataKeys } from '../commands/keys/data-keys.ts';
import type { Platform } from '../commands/platform.ts';
import { createPublishedRules } from '../commands/versions/published-rules.ts';
import { loadDemo } from '../load-demo.ts';
import { hasRole, personOf } from '../people/person.ts';
import { createSealer } from '../personal-data/sealing.ts';
import {
  type CaseRecord,
  listCaseDocuments,
  listCaseEvents,
  listCases,
  listUsers,
  readCase,
  type Storage,
  verifyLedger,
} from '../storage/index.ts';
import { makeHistory, NoClerks } from './make-history.ts';

const until = '2026-06-30';
const count = 120;

type Means = Pick<Platform, 'storage' | 'rules' | 'sealer'>;

async function meansOn(storage: Storage): Promise<Means> {
  const rules = createPublishedRules(storage);
  const now = () => new Date('2026-07-01T02:00:00.000Z');
  await loadDemo({ storage, rules }, { password: 'a password of the tests', now: now() });
  const keys = await openDataKeys(storage, { secretKeys: [new Uint8Array(32)], now });
  return { storage, rules, sealer: createSealer(keys.ring) };
}

async function made(storage: Storage, seed: string, cases = count) {
  const platform = await meansOn(storage);
  const publicUrl = 'http://127.0.0.1:3000';
  const written = await makeHistory({ ...platform, publicUrl }, { count: cases, seed, until });
  return { platform, cases: written };
}

async function allCases(storage: Storage): Promise<CaseRecord[]> {
  const { cases } = await listCases(storage, { limit: count });
  return Promise.all(cases.map(async ({ id }) => (await readCase(storage, { id })) as CaseRecord));
}

/** All that a seed determines: everything but how it was sealed. */
async function openedHistory({ storage, sealer }: Means): Promise<unknown[]> {
  const found = await allCases(storage);
  return Promise.all(
    found.map(async ({ application, applicant, ...record }) => [
      record,
      openApplication(sealer, application),
      sealer.open(applicant),
      await listCaseEvents(storage, record.id),
      (await listCaseDocuments(storage, record.id)).map(({ input: _, ...document }) => document),
    ]),
  );
}

eachDatabase('A made-up history', (open) => {
  it('is the same for the same seed, and another for another', async () => {
    const [first, second, other] = [
      await made(await open(), '7', 30),
      await made(await open(), '7', 30),
      await made(await open(), '8', 30),
    ];
    const histories = [first, second, other].map(({ platform }) => openedHistory(platform));
    const [once, again, different] = await Promise.all(histories);
    expect(once?.length).toBe(first.cases);
    expect(again).toEqual(once);
    expect(different).not.toEqual(once);
  });

  it('is what the commands would have written: it replays, its ledger holds, its numbers have no gaps', async () => {
    const { platform, cases } = await made(await open(), '1');
    const { storage } = platform;
    expect(cases).toBeGreaterThan(count * 0.95);
    const auditor = (await listUsers(storage))
      .map((user) => personOf(user, { threeAdministrators: false }))
      .find((person) => hasRole(person, 'auditor'));
    if (auditor === undefined) throw new Error('the demo has an auditor');
    const all = await allCases(storage);
    expect(all.length).toBe(cases);
    for (const record of all) {
      expect(await replayCase(platform, { caseId: record.id, trace: false }, auditor)).toMatchObject({
        identical: true,
      });
      expect(await verifyLedger(storage, `case/${record.id}`)).toBeNull();
      expect((await listCaseEvents(storage, record.id)).length).toBe(record.revision);
      expect((await listCaseDocuments(storage, record.id)).map(({ code }) => code).toSorted()).toEqual(
        record.decision.documents.toSorted(),
      );
    }
    for (const day of new Set(all.map(({ caseNumber }) => caseNumber.slice(0, -5)))) {
      const sameDay = all.map(({ caseNumber }) => caseNumber).filter((number) => number.startsWith(day));
      const numbers = sameDay.map((number) => Number(number.slice(-5))).toSorted((x, y) => x - y);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  it('has all items, most cases accepted, some with events, all within two years and the published calendars', async () => {
    const { platform } = await made(await open(), '1');
    const all = await allCases(platform.storage);
    const items = new Set(all.map(({ itemCode }) => itemCode));
    expect(items.size).toBeGreaterThan(10);
    const accepted = all.filter(({ outcome }) => /^(accepted|immediate)/.test(outcome)).length;
    expect(accepted / all.length).toBeGreaterThan(0.5);
    expect(accepted / all.length).toBeLessThan(0.85);
    expect(all.filter(({ revision }) => revision > 1).length).toBeGreaterThan(all.length / 10);
    const days = all.map(({ receivedOn }) => receivedOn ?? '').toSorted();
    expect(days[0]?.slice(0, 4)).toBe('2025');
    // After hours on the last day is received on the next.
    expect(['2026-06', '2026-07']).toContain(days.at(-1)?.slice(0, 7));
  });
});

eachDatabase('A database without people', (open) => {
  it('is given no history', async () => {
    const storage = await open();
    const rules = createPublishedRules(storage);
    const sealer = createSealer(() => {
      throw new Error('nothing is sealed');
    });
    const means = { storage, rules, sealer, publicUrl: '' };
    await expect(makeHistory(means, { count: 1, seed: '1', until })).rejects.toThrow(NoClerks);
  });
});
