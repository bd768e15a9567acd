import { expect, it } from 'vitest';
import type { LedgerFinding, VerificationJob } from '../../../api/ledger.ts';
import { sealState, stepsOf } from './seal-state.ts';

const job = (part: Partial<VerificationJob>): VerificationJob => ({
  ...{ id: '', kind: 'ledger-verification', subject: 'ledger', createdBy: 'auditor', createdAt: '' },
  ...{ state: 'done', progress: { done: 0, total: 0 }, finishedAt: null },
  ...part,
});
const partial = { checkpoints: 2, leaves: 5, entries: 0, streams: 0, documents: 0, sealed: 9, elapsedMs: 10 };
const done = (findings: LedgerFinding[]) =>
  job({
    result: {
      ...{ intact: findings.length === 0, findings, findingCount: findings.length, elapsedMs: 1 },
      checked: { entries: 9, streams: 1, leaves: 9, checkpoints: 3, documents: 0, cases: 0, people: 0 },
      lastCheckpoint: {
        ...{ format: '', root: '', previous: '', at: '', keyId: '', signature: '' },
        number: 3,
        size: 9,
      },
    },
  });
const states = (of: VerificationJob | undefined) =>
  [1, 2, 3, 4].map((number) => sealState({ number, size: number * 3 }, of));

it('calls a checkpoint good only when a verification has come to its end, and none that came later', () => {
  expect(states(undefined)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  expect(states(job({ state: 'running', partial }))).toEqual(['now', 'now', 'now', 'unknown']);
  expect(states(job({ state: 'cancelled', partial }))[0]).toBe('unknown');
  expect(states(done([]))).toEqual(['good', 'good', 'good', 'unknown']);
});

it('marks the checkpoint that was found, and every one after a root that differs', () => {
  const changed = { kind: 'checkpoint-changed', message: '', checkpoint: 2 };
  expect(states(done([changed]))).toEqual(['good', 'bad', 'good', 'unknown']);
  expect(states(done([{ ...changed, kind: 'root-differs' }]))).toEqual(['good', 'bad', 'bad', 'unknown']);
});

it('goes through its steps in order', () => {
  expect(stepsOf(job({ state: 'running', partial })).map(({ at }) => at)).toEqual([
    'done',
    'now',
    'wait',
    'wait',
  ]);
  expect(stepsOf(job({ state: 'queued' })).map(({ at }) => at)).toEqual(['wait', 'wait', 'wait', 'wait']);
});
