/** Semantics 12: what is missing may follow. */
import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import { decided, is, material, problemsIn, when } from '../../../test/support/documents.ts';

describe('12: deferral', () => {
  const item: Partial<ServiceItem> = {
    materials: [
      material('M1', { deferrable: { days: 5 } }),
      material('M2', { deferrable: { days: 20 } }),
      material('M3'),
    ],
  };
  const brought = { M3: { submitted: true } };
  const asked = { deferralRequested: true, materials: brought };

  it('lets missing deferrable materials follow, by their days or the commitment, whichever is first', () => {
    const decision = decided(item, asked);
    expect(decision.outcome).toBe('accepted_deferred');
    expect(decision.deferred).toEqual([
      { id: 'M1', dueOn: '2025-11-10', result: null },
      { id: 'M2', dueOn: decision.timing.commitmentDue, result: null },
    ]);
    expect(decision.materials?.map(({ status }) => status)).toEqual(['deferred', 'deferred', 'satisfied']);
    expect(problemsIn(decision)).toEqual(['material M1 missing', 'material M2 missing']);
  });

  it.each([
    ['nobody asks for it', { ...asked, deferralRequested: false }],
    ['there is a record of bad credit', { ...asked, creditBad: true }],
    ['a material that cannot be deferred is missing', { ...asked, materials: {} }],
    [
      'a material is faulty rather than missing',
      { ...asked, materials: { ...brought, M1: { submitted: true, copies: 0 } } },
    ],
  ])('does not happen when %s', (_why, application) => {
    expect(decided(item, application).outcome).toBe('one_time_notice');
  });

  it('under a condition of its own happens only then', () => {
    const materials = [
      material('M1', { deferrable: { days: 5, when: when(is('channel', 'equal', 'window')) } }),
    ];
    expect(decided({ materials }, { deferralRequested: true }).outcome).toBe('accepted_deferred');
    expect(decided({ materials }, { deferralRequested: true, channel: 'mail' }).outcome).toBe(
      'one_time_notice',
    );
  });

  it.each([
    ['2025-11-10T17:30', 'in-time'],
    ['2025-11-10T17:31', 'late'],
    ['2025-11-05T20:00', 'in-time'],
    ['2025-11-11T09:00', 'late'],
  ])('supplied at %s is %s', (at, result) => {
    const decision = decided(item, { ...asked, events: [{ type: 'deferral-supplied', at }] });
    expect(decision.deferred?.[0]?.result).toBe(result);
  });
});
