import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../schemas/generated/types.ts';
import { ApiProblem, NoAnswer } from '../../../api/problem.ts';
import { DraftStore, type LocalCopy } from './draft-store.ts';
import type { Ground, RuleText } from './ground.ts';

const opened: Ground = { document: { name: '甲', tasks: [{ name: 'r1', text: '一' }] }, revision: 3 };

/** A server that keeps one text, and a clock that moves when it is told to. */
function desk(ground = opened) {
  const server = { ...ground, fails: undefined as Error | undefined, saves: 0 };
  const kept: (LocalCopy | null)[] = [];
  const waiting = new Set<() => void>();
  const ports = {
    save: async (text: RuleText, revision: number | null) => {
      server.saves += 1;
      if (server.fails) throw server.fails;
      if (server.revision !== revision) throw stale(server);
      server.document = text;
      server.revision = (server.revision ?? 0) + 1;
      return { revision: server.revision };
    },
    keep: (copy: LocalCopy | null) => void kept.push(copy),
    later: (callback: () => void) => {
      waiting.add(callback);
      return () => void waiting.delete(callback);
    },
  };
  return {
    server,
    kept,
    ports,
    /** Everything that waits for its time has its time. */
    pass: () => {
      for (const callback of [...waiting]) {
        waiting.delete(callback);
        callback();
      }
    },
  };
}

const problem = (more: Partial<Problem>): ApiProblem =>
  new ApiProblem({ type: 't', title: 't', status: 409, code: 'stale-revision', traceId: '', ...more });

function stale({ document, revision }: Ground): ApiProblem {
  return problem({
    current: { document, revision: revision ?? 0, updatedBy: 'editor-jg', updatedAt: '2026-01-01' },
  });
}

const rename = (name: string) => (document: RuleText) => ({ ...document, name });
const renameTask = (text: string) => (document: RuleText) => ({ ...document, tasks: [{ name: 'r1', text }] });

describe('A draft that is being edited', () => {
  it('is kept here at once and on the server a moment later, in the order of its revisions', async () => {
    const { server, kept, ports, pass } = desk();
    const store = new DraftStore(opened, ports);
    store.edit(rename('乙'));
    expect(store.snapshot().sync.state).toBe('unsaved');
    expect(kept.at(-1)).toEqual({ ground: opened, document: store.snapshot().document });
    pass();
    await store.flush();
    expect([server.document.name, server.revision]).toEqual(['乙', 4]);
    expect(store.snapshot()).toMatchObject({ sync: { state: 'saved' }, revision: 4 });
    expect(kept.at(-1)).toBe(null);
  });

  it('takes typing in one place as one step of undo, and what follows a pause as another', () => {
    const { ports, pass } = desk();
    const store = new DraftStore(opened, ports);
    for (const name of ['乙', '乙丙', '乙丙丁']) store.edit(rename(name), '/name');
    pass();
    store.edit(rename('戊'), '/name');
    store.undo();
    expect(store.snapshot().document.name).toBe('乙丙丁');
    store.undo();
    expect(store.snapshot()).toMatchObject({ document: { name: '甲' }, canUndo: false, canRedo: true });
    store.redo();
    store.redo();
    expect(store.snapshot()).toMatchObject({ document: { name: '戊' }, canRedo: false });
  });

  it('takes in what somebody else saved elsewhere, and undoes only its own steps', async () => {
    const { server, ports } = desk();
    const store = new DraftStore(opened, ports);
    store.edit(rename('乙'));
    server.document = renameTask('二')(server.document);
    server.revision = 7;
    await store.flush();
    await store.flush();
    expect(server).toMatchObject({ document: { name: '乙', tasks: [{ text: '二' }] }, revision: 8 });
    expect(store.snapshot().mergedFrom).toEqual({ by: 'editor-jg', times: 1 });
    store.undo();
    expect(store.snapshot().document).toEqual({ name: '甲', tasks: [{ name: 'r1', text: '二' }] });
  });

  it('asks where both changed the same place, and saves nothing until somebody has chosen', async () => {
    const { server, ports, pass } = desk();
    const store = new DraftStore(opened, ports);
    store.edit(renameTask('我'));
    server.document = renameTask('他')(server.document);
    server.revision = 7;
    await store.flush();
    expect(store.snapshot().sync).toEqual({
      state: 'conflict',
      by: 'editor-jg',
      conflicts: [{ pointer: '/tasks/0/text', mine: '我', theirs: '他' }],
    });
    store.edit(rename('乙'));
    pass();
    await store.flush();
    expect(server.revision).toBe(7);
    store.resolve({ ...store.snapshot().document, tasks: [{ name: 'r1', text: '他' }] });
    await store.flush();
    expect(server.document).toEqual({ name: '乙', tasks: [{ name: 'r1', text: '他' }] });
  });

  it('goes on keeping while there is no line, and saves when it is back', async () => {
    const { server, kept, ports, pass } = desk();
    server.fails = new NoAnswer('down');
    const store = new DraftStore(opened, ports);
    store.edit(rename('乙'));
    await store.flush();
    expect(store.snapshot().sync).toEqual({ state: 'failed', failure: { why: 'no-answer' } });
    store.edit(rename('丙'));
    expect(kept.at(-1)?.document.name).toBe('丙');
    server.fails = undefined;
    pass();
    await store.flush();
    expect([server.document.name, store.snapshot().sync.state]).toEqual(['丙', 'saved']);
  });

  it('says that the session has ended, or that the draft is gone, and loses nothing by it', async () => {
    const { server, ports } = desk();
    const store = new DraftStore(opened, ports);
    store.edit(rename('乙'));
    server.fails = problem({ status: 401, code: 'not-signed-in' });
    await store.flush();
    expect(store.snapshot().sync).toEqual({ state: 'failed', failure: { why: 'signed-out' } });
    server.fails = problem({ current: null });
    await store.flush();
    expect(store.snapshot().sync).toEqual({ state: 'failed', failure: { why: 'gone' } });
    server.fails = undefined;
    server.revision = null;
    store.beginAnew();
    await store.flush();
    expect([server.document.name, server.revision]).toEqual(['乙', 1]);
  });

  it('takes up what was left on this machine, on whatever the server has now', async () => {
    const { server, ports } = desk({ document: renameTask('二')(opened.document), revision: 5 });
    const copy = { ground: opened, document: rename('乙')(opened.document) };
    const store = new DraftStore({ document: server.document, revision: 5 }, ports, copy);
    expect(store.snapshot()).toMatchObject({
      document: { name: '乙', tasks: [{ text: '二' }] },
      sync: { state: 'unsaved' },
      canUndo: true,
    });
    await store.flush();
    expect(server.document).toEqual({ name: '乙', tasks: [{ name: 'r1', text: '二' }] });
  });

  it('makes no noise when what was left is what the server has', () => {
    const { ports, server } = desk();
    const store = new DraftStore(opened, ports, { ground: opened, document: opened.document });
    expect([store.snapshot().sync.state, server.saves]).toEqual(['saved', 0]);
  });
});
