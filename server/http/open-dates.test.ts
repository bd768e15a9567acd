/** A date that no calendar could decide is decided by a later calendar, with an event that keeps what was told; nothing else of a case moves. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Calendar, Decision, ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { createDateSettler } from '../commands/cases/settle-dates.ts';
import { hashOf } from '../core/index.ts';
import { verifyEvidence } from '../ledger/evidence/verify-evidence.ts';
import { appendLedgerEntry, insertRuleVersion, verifyLedger } from '../storage/index.ts';

let now = new Date();
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

eachDatabaseApp(
  'An open date',
  (started) => {
    let app: TestApp;
    let clerk: SignedIn;
    /** Received under the first calendar, with every date known; and one with open dates. */
    let early: { id: string; decision: Decision };
    /** Stops the clock of the early one. */
    let procedure: string;
    let waiting: { id: string; decision: Decision };
    const settler = () => createDateSettler(app.platform);

    beforeAll(async () => {
      now = new Date('2026-10-12T02:00:00Z');
      app = started();
      clerk = await app.signIn('clerk');
      const item = app.rulesFolder.items.find((one) => excluded(one) !== undefined);
      procedure = (item && excluded(item)) ?? '';
      early = await receive(item?.code);
      now = new Date('2026-12-28T02:00:00Z');
      clerk = await app.signIn('clerk');
    });

    const excluded = ({ limits }: ServiceItem) =>
      limits.flatMap(({ event }) => (event.type === 'exclude' ? [event.params.procedure] : []))[0];

    async function receive(code = 'spjy'): Promise<{ id: string; decision: Decision }> {
      const item = app.rulesFolder.items.find((one) => one.code === code);
      const golden = item?.cases.find(
        ({ expect: { outcome }, application }) => outcome === 'accepted' && !application.events?.length,
      );
      const { submittedAt: _, acceptedOn: __, version: ___, ...asked } = golden?.application ?? {};
      const body = { item: code, ...asked, applicant: { kind: 'person', name: '林晓' } };
      const answer = await clerk.post('/api/cases', body, { 'idempotency-key': randomUUID() });
      expect(answer.status).toBe(201);
      return answer.body;
    }
    const shown = async (id: string) => (await clerk.get(`/api/cases/${id}`)).body;

    /** In effect from today, as if it had been imported: how it is approved is another matter. */
    async function publish(
      version: number,
      change: (calendar: Calendar) => Calendar['years'],
    ): Promise<void> {
      const { storage, rules } = app.platform;
      const document: Calendar = { ...app.rulesFolder.calendar, years: change(app.rulesFolder.calendar) };
      const { kind, code } = document;
      const at = now.toISOString();
      const published = { kind, code, version, hash: hashOf(document), effectiveFrom: at.slice(0, 10) };
      await storage.write(async (tx) => {
        await insertRuleVersion(tx, {
          ...published,
          document,
          publishedAt: at,
          publishedBy: 'centre',
          imported: true,
        });
        const entry = { type: 'imported', ...published };
        await appendLedgerEntry(tx, { stream: `rules/${kind}/${code}`, entry, at, actor: 'centre' });
      });
      await rules.refresh();
    }
    const year2027: Calendar['years'][number] = {
      year: 2027,
      source: '虚构',
      holidays: [1, 2, 3].map((day) => ({ date: `2027-01-0${day}`, name: '元旦' })),
      makeupWorkdays: [],
    };

    it('stays open while the calendar is the same, and a calendar that would move a told date settles nothing', async () => {
      expect(early.decision.timing.unknown).toBeUndefined();
      waiting = await receive();
      const { id, decision } = waiting;
      expect(decision.timing.commitmentDue).toBeNull();
      expect(decision.timing.unknown?.map(({ clock }) => clock)).toContain('commitmentDue');
      const settle = settler();
      expect(await settle()).toEqual([]);
      later(24 * 60);
      await publish(2, ({ years }) => [
        ...years.map((year) =>
          year.year === 2026
            ? { ...year, holidays: [...year.holidays, { date: '2026-12-29', name: '临时放假' }] }
            : year,
        ),
        year2027,
      ]);
      clerk = await app.signIn('clerk');
      expect(await settle()).toMatchObject([{ caseId: id, keptBack: true }]);
      expect((await shown(id)).decision).toEqual(decision);
    });

    it('is decided by the later calendar, once, with what it was estimated to be', async () => {
      expect((await receive()).decision.timing.unknown).toBeUndefined();
      const before = await shown(waiting.id);
      later(24 * 60);
      await publish(3, ({ years }) => [...years, year2027]);
      clerk = await app.signIn('clerk');
      // Two nodes at once.
      const both = (await Promise.all([settler()(), settler()()])).flat();
      expect(both.map(({ caseId, keptBack }) => [caseId, keptBack])).toEqual([[waiting.id, false]]);
      const after = await shown(waiting.id);
      const { unknown } = before.decision.timing;
      const due = unknown.find(({ clock }: { clock: string }) => clock === 'commitmentDue');
      expect(after.decision.timing.unknown).toBeUndefined();
      expect(after.decision.timing.commitmentDue > '2027-01-03').toBe(true);
      expect(after.decision.timing.acceptedOn).toBe(before.decision.timing.acceptedOn);
      expect(after.decision.versions).toEqual({
        ...before.decision.versions,
        calendar: { ...before.decision.versions.calendar, version: 3, hash: expect.any(String) },
      });
      expect(after.history.at(-1)).toMatchObject({ type: 'dates-settled' });
      expect(after.history.at(-1).note).toContain(
        `承诺届满日 ${after.decision.timing.commitmentDue}(原暂估 ${due.estimate})`,
      );
      const listed = (await clerk.get('/api/cases?limit=50')).body.cases;
      const row = listed.find((one: { id: string }) => one.id === waiting.id);
      expect(row.commitmentDue).toBe(after.decision.timing.commitmentDue);
      expect(await settler()()).toEqual([]);
      expect((await clerk.post(`/api/cases/${waiting.id}/replay`)).body).toMatchObject({ identical: true });
      expect(await verifyLedger(app.platform.storage, `case/${waiting.id}`)).toBeNull();
      await hasSoundEvidence(waiting.id);
    });

    it('that an event opens in a case with an older calendar is decided at the next look', async () => {
      const settle = settler();
      expect(await settle()).toEqual([]);
      later(5);
      const admin = await app.signIn('admin');
      const event = { type: 'special-procedure', name: procedure, from: '2026-10-13', to: '2026-12-30' };
      expect((await admin.post(`/api/cases/${early.id}/events`, event)).status).toBe(200);
      const { decision: open } = await shown(early.id);
      expect(open.versions.calendar.version).toBe(1);
      expect(open.timing.unknown?.length).toBeGreaterThan(0);
      expect((await settle()).map(({ caseId }) => caseId)).toEqual([early.id]);
      const { decision } = await shown(early.id);
      expect([decision.timing.unknown, decision.versions.calendar.version]).toEqual([undefined, 3]);
      await hasSoundEvidence(early.id);
    });

    async function hasSoundEvidence(id: string): Promise<void> {
      const auditor = await app.signIn('auditor');
      const answer = await fetch(`${app.address}/api/cases/${id}/evidence?redacted=true`, {
        headers: { cookie: auditor.cookie },
      });
      const key = (await app.request().get('/api/ledger/key')).body.publicKey;
      const report = verifyEvidence(new Uint8Array(await answer.arrayBuffer()), key);
      expect(report).toMatchObject({ findings: [], sound: true });
    }
  },
  { now: () => now },
);
