import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import type { Application, ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { openApplication } from '../commands/cases/stored-application.ts';
import { impactBlockers } from '../commands/versions/impact/impact-blockers.ts';
import { impactKind } from '../commands/versions/impact/start-impact.ts';
import type { ImpactResult } from '../core/impact/impact-result.ts';
import { compile, decide, hashOf } from '../core/index.ts';
import { makeHistory } from '../history/make-history.ts';
import { createChecks } from '../schemas/index.ts';
import {
  type CaseRecord,
  caseCensus,
  claimJob,
  finishJob,
  insertJob,
  listCases,
  readCase,
  uuidV7,
} from '../storage/index.ts';
import { impactOfVersion } from './schemas/jobs.ts';

const draftPath = '/api/rules/service-item/spjy/draft';
const checks = createChecks().of(impactOfVersion);
const count = 200;

async function casesOf({ platform }: TestApp, itemCode: string): Promise<CaseRecord[]> {
  const { cases } = await listCases(platform.storage, { filter: { itemCode }, limit: count });
  return Promise.all(cases.map(async ({ id }) => (await readCase(platform.storage, { id })) as CaseRecord));
}

function spjyOf({ rulesFolder }: TestApp): ServiceItem {
  const found = rulesFolder.items.find(({ code }) => code === 'spjy');
  if (found === undefined) throw new Error('the shipped rules have spjy');
  return structuredClone(found);
}

/** The one number that the shipped rules compare `form.pollutionDistance` with (25), made another. */
function withThreshold(item: ServiceItem, metres: number): ServiceItem {
  const text = JSON.stringify(item);
  const changed = text.replaceAll(
    /("fact":"form\.pollutionDistance","operator":"lessThan","value":)25/g,
    (_, head: string) => `${head}${metres}`,
  );
  expect(changed).not.toBe(text);
  return JSON.parse(changed) as ServiceItem;
}

async function ended(person: SignedIn, location: string) {
  for (;;) {
    const { body } = await person.get(location);
    if (body.finishedAt !== null) return body;
    await wait(20);
  }
}

eachDatabaseApp('The impact of a draft', (app) => {
  let editor: SignedIn;
  beforeAll(async () => {
    const { platform } = app();
    const means = { ...platform, publicUrl: platform.publicUrl() };
    await makeHistory(means, { count, seed: '3', until: '2026-06-30' });
    editor = await app().signIn('editor-scjg');
  }, 120_000);

  /** Replaces the draft, whatever there was. */
  const draft = async (document: object, at = draftPath, by = editor): Promise<void> => {
    const found = await by.get(at);
    const headers: Record<string, string> =
      found.status === 200 ? { 'if-match': String(found.headers.etag) } : {};
    expect((await by.put(at, document, headers)).status).toBe(200);
  };
  const impactOf = async (at = draftPath, by = editor): Promise<ImpactResult> => {
    const answer = await by.post(`${at}/impact`);
    expect([200, 202]).toContain(answer.status);
    const job = await ended(by, String(answer.headers.location));
    expect(job).toMatchObject({ state: 'done' });
    return job.result;
  };

  it('counts exactly the cases that a loop over all of them counts', async () => {
    const document = withThreshold(spjyOf(app()), 55);
    await draft(document);
    const result = await impactOf();
    const { rules, sealer } = app().platform;
    const pairs: Record<string, number> = {};
    let changed = 0;
    const all = (await casesOf(app(), 'spjy')).filter(({ outcome }) => outcome !== 'special_channel');
    for (const { versions, application, decision } of all) {
      const documents = { ...(await rules.documents(versions)), item: document };
      const after = decide(compile(documents, versions), openApplication(sealer, application));
      const text = ({ outcome, ...rest }: typeof decision) => JSON.stringify([outcome, rest]);
      if (text(after) !== text(decision)) changed += 1;
      if (after.outcome === decision.outcome) continue;
      const pair = `${decision.outcome} ${after.outcome}`;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
    }
    expect(changed).toBeGreaterThan(0);
    expect(result).toMatchObject({ hash: hashOf(document), cases: all.length, changed, undecidable: [] });
    expect(
      Object.fromEntries(result.byOutcome.map((pair) => [`${pair.before} ${pair.after}`, pair.cases])),
    ).toEqual(pairs);
    const sum = (key: 'cases' | 'changed') => result.byMonth.reduce((total, month) => total + month[key], 0);
    expect([sum('cases'), sum('changed')]).toEqual([all.length, changed]);
    const numbers = new Set(all.map(({ caseNumber }) => caseNumber));
    const examples = result.byKind.flatMap((kind) => kind.examples);
    expect(examples.length).toBeGreaterThan(0);
    for (const { caseNumber, sentence } of examples) {
      expect(numbers).toContain(caseNumber);
      expect(sentence.length).toBeGreaterThan(4);
    }
  });

  it('is answered at once the second time, and anew when the draft or the cases have changed', async () => {
    await draft(withThreshold(spjyOf(app()), 56));
    const first = await editor.post(`${draftPath}/impact`);
    expect(first.status).toBe(202);
    expect(first.body).toMatchObject({ state: 'queued', kind: 'impact', subject: 'service-item/spjy' });
    const { result } = await ended(editor, String(first.headers.location));
    const again = await editor.post(`${draftPath}/impact`);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.body.id, state: 'done', result });
    await draft(withThreshold(spjyOf(app()), 57));
    expect((await editor.post(`${draftPath}/impact`)).status).toBe(202);
  });

  it('lets requests be answered while it runs', async () => {
    await draft({ ...app().rulesFolder.parameters, name: '另一个名称' }, parametersPath(), await centre());
    const { headers } = await (await centre()).post(`${parametersPath()}/impact`);
    const answers = { running: 0 };
    for (;;) {
      const { body } = await (await centre()).get(String(headers.location));
      const evaluated = await app().request().post('/api/items/spjy/evaluate').send(evaluation());
      expect(evaluated.status).toBe(200);
      if (body.state === 'running') answers.running += 1;
      if (body.finishedAt === null) continue;
      expect(body).toMatchObject({ state: 'done', result: { changed: 0 } });
      expect(body.progress).toEqual({ done: body.progress.total, total: body.progress.total });
      break;
    }
    expect(answers.running).toBeGreaterThan(0);
  });

  it('stops when it is cancelled, and can be asked for again', async () => {
    await draft({ ...app().rulesFolder.parameters, name: '第三个名称' }, parametersPath(), await centre());
    const { headers, body } = await (await centre()).post(`${parametersPath()}/impact`);
    const location = String(headers.location);
    expect((await (await centre()).delete(location)).status).toBe(200);
    const job = await ended(await centre(), location);
    expect(job).toMatchObject({ state: 'cancelled' });
    expect(job).not.toHaveProperty('result');
    const again = await (await centre()).post(`${parametersPath()}/impact`);
    expect(again.status).toBe(202);
    expect(again.body.id).not.toBe(body.id);
    await (await centre()).delete(String(again.headers.location));
  });

  it('does not join a job that is being cancelled', async () => {
    const { storage } = app().platform;
    const item = { ...spjyOf(app()), name: '第四个名称' };
    await draft(item);
    const { cases, newest } = await caseCensus(storage, 'spjy');
    const [now, id] = [new Date(), uuidV7(Date.now())];
    const at = { createdBy: 'editor-scjg', createdAt: now.toISOString() };
    const input = `${hashOf(item)} ${cases} ${newest}`;
    const leaseUntil = new Date(now.getTime() + 600_000).toISOString();
    await storage.write(async (tx) => {
      await insertJob(tx, { id, kind: impactKind, subject: 'service-item/spjy', input, params: {}, ...at });
      await claimJob(tx, { kinds: [impactKind], token: id, now: at.createdAt, leaseUntil });
    });
    expect((await editor.post(`${draftPath}/impact`)).body.id).toBe(id);
    expect((await editor.delete(`/api/jobs/${id}`)).body.state).toBe('running');
    const again = await editor.post(`${draftPath}/impact`);
    expect(again.body.id).not.toBe(id);
    expect(again.body.progress.total).toBe(cases);
    await editor.delete(String(again.headers.location));
    await storage.write((tx) => finishJob(tx, { id, token: id }, { state: 'cancelled', at: at.createdAt }));
  });

  it('is not worked out for a draft with errors, which are told', async () => {
    await draft({ ...spjyOf(app()), variants: 'none' });
    const answer = await editor.post(`${draftPath}/impact`);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'blocked' });
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/variants');
  });

  it('keeps a draft from being submitted that does not decide what it should, and in strict publishing an unseen one', async () => {
    const { storage } = app().platform;
    const asked = { kind: 'service-item', code: 'spjy', hash: 'sha256:of-a-draft' } as const;
    const blockers = async (strictPublishing: boolean) =>
      (await impactBlockers({ storage, strictPublishing }, asked)).map(({ code }) => code);
    expect(await blockers(false)).toEqual([]);
    expect(await blockers(true)).toEqual(['unknown-impact']);
    const undecidable = (reason: string, blocks: boolean) => ({
      ...{ reason, blocks, message: '判不出来', cases: 1 },
      examples: [{ caseId: 'x', caseNumber: 'BH-1', sentence: '缺少事实' }],
    });
    const finish = async (...found: object[]) => {
      const at = { id: uuidV7(Date.now()), subject: 'service-item/spjy', createdBy: 'editor-scjg' };
      const job = { ...at, kind: impactKind, input: `${asked.hash} 1 x`, params: {} };
      const createdAt = new Date().toISOString();
      const claim = { kinds: [impactKind], token: at.id, now: createdAt, leaseUntil: createdAt };
      await storage.write(async (tx) => {
        await insertJob(tx, { ...job, createdAt });
        await claimJob(tx, claim);
        const end = { state: 'done', result: { undecidable: found }, done: 1, total: 1 } as const;
        await finishJob(tx, { id: at.id, token: at.id }, { ...end, at: createdAt });
      });
    };
    await finish(undecidable('variant', false));
    expect(await blockers(true)).toEqual([]);
    await finish(undecidable('undetermined', true), undecidable('variant', false));
    expect(await blockers(false)).toEqual(['undecidable-cases']);
  });

  it('is nobody else’s business', async () => {
    await draft(withThreshold(spjyOf(app()), 58));
    const { headers } = await editor.post(`${draftPath}/impact`);
    const location = String(headers.location);
    for (const name of ['editor-rs', 'clerk']) {
      const other = await app().signIn(name);
      expect((await other.post(`${draftPath}/impact`)).status).toBe(404);
      expect((await other.get(location)).status).toBe(404);
    }
    expect((await (await app().signIn('auditor')).get(location)).status).toBe(200);
    await ended(editor, location);
  });

  it('goes with the version that the draft becomes, for those who decide about it', async () => {
    const item = spjyOf(app());
    await draft({ ...item, name: `${item.name}(测算)` });
    await impactOf();
    const revision = (await editor.get(draftPath)).body.revision;
    const said = { revision, statement: '同意用印', occasion: '标准修改' };
    const { body } = await editor.post(`${draftPath}/submit`, said);
    const at = `/api/rules/service-item/spjy/versions/${body.version}`;
    for (const name of ['editor-scjg', 'centre-approver', 'auditor']) {
      const answer = await (await app().signIn(name)).get(`${at}/impact`);
      expect(checks(answer.body)).toEqual([]);
      expect(answer.body.impact.result.hash).toBe(body.hash);
    }
    const stranger = await app().signIn('editor-rs');
    expect((await stranger.get(`${at}/impact`)).status).toBe(404);
    expect((await stranger.get('/api/rules/service-item/spjy/versions/1/impact')).body).toEqual({
      impact: null,
    });
    expect((await editor.post(`${at}/withdraw`, { hash: body.hash, reason: '试过了' })).status).toBe(200);
  });

  it('gives away nothing of an applicant', async () => {
    await draft(withThreshold(spjyOf(app()), 59));
    const text = JSON.stringify(await impactOf());
    expect(text).not.toMatch(/\d{17}[\dX]|1380000\d{4}/);
  });

  const parametersPath = () => `/api/rules/parameters/${app().rulesFolder.parameters.code}/draft`;
  let centreEditor: SignedIn | undefined;
  const centre = async (): Promise<SignedIn> => {
    centreEditor ??= await app().signIn('admin');
    return centreEditor;
  };
  const evaluation = (): Application => {
    const [golden] = spjyOf(app()).cases;
    if (golden === undefined) throw new Error('spjy has golden cases');
    return golden.application;
  };
});
