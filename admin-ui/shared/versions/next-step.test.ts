import { describe, expect, it } from 'vitest';
import type { LifeStep } from '../../../server/core/life-cycle/life.ts';
import { nextStep, signaturesOf } from './next-step.ts';

const done = { by: 'editor-cg', at: '2026-11-25T00:00:00.000Z', hash: 'sha256:1' };
const submitted: LifeStep = {
  ...{ ...done, type: 'submitted', statement: '同意', occasion: '修改', writers: ['editor-cg'] },
  ...{ basedOn: 1, coSigners: ['jg', 'zj'] },
};
const signed: LifeStep = { ...done, type: 'signed', by: 'editor-jg', department: 'jg' };
const version = { effectiveFrom: null, retires: false, author: 'editor-cg' };

describe('what happens next', () => {
  it('names the departments that have not co-signed yet', () => {
    const life = [submitted, signed];
    expect(nextStep({ ...version, state: 'submitted', life })).toEqual({
      key: 'next.sign',
      departments: ['zj'],
    });
    expect(signaturesOf({ life })).toEqual([
      { department: 'jg', by: 'editor-jg', at: done.at },
      { department: 'zj' },
    ]);
  });

  it('is the approval once all have signed, and where nobody has to', () => {
    const life = [submitted, signed, { ...signed, department: 'zj' }];
    expect(nextStep({ ...version, state: 'submitted', life }).key).toBe('next.approve');
    expect(nextStep({ ...version, state: 'submitted' }).key).toBe('next.approve');
  });

  it('is its day for a scheduled version, and the end of the item for one that ends it', () => {
    const scheduled = { ...version, state: 'scheduled', effectiveFrom: '2026-12-01' } as const;
    expect(nextStep(scheduled)).toEqual({ key: 'next.scheduled', day: '2026-12-01' });
    expect(nextStep({ ...scheduled, retires: true }).key).toBe('next.scheduled.retires');
  });
});
