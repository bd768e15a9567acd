import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../../../test/support/documents.ts';
import type { CaseRun } from '../../trial/decide/trial-message.ts';
import { nextCaseId } from '../../trial/next-case-id.ts';
import { duplicatedCase, expectingCase, expectingCases, titledCase, withoutCase } from './case-edits.ts';
import { sameDifferences } from './same-differences.ts';

const { item } = documentsOf('dl-zw');
const [first] = item.cases;
if (!first) throw new Error('the item has no cases');

describe('A golden case', () => {
  it('is copied right behind itself under a name that no other has', () => {
    const copied = duplicatedCase(first.id, '另一个')(item);
    expect(copied.cases.length).toBe(item.cases.length + 1);
    expect(copied.cases[1]).toEqual({ ...first, id: nextCaseId(item), title: '另一个' });
    expect(new Set(copied.cases.map(({ id }) => id)).size).toBe(copied.cases.length);
  });

  it('takes another title, another expectation, or goes, and leaves the others alone', () => {
    expect(titledCase(first.id, '新')(item).cases[0]?.title).toBe('新');
    expect(expectingCase(first.id, { outcome: 'refused' })(item).cases[0]?.expect).toEqual({
      outcome: 'refused',
    });
    expect(withoutCase(first.id)(item).cases).toEqual(item.cases.slice(1));
    expect(titledCase('none', '新')(item)).toEqual(item);
  });

  it('is named by the next number that is free', () => {
    expect(nextCaseId({ code: 'x', cases: [] })).toBe('x-01');
    const named = (id: string) => ({ ...first, id });
    expect(nextCaseId({ code: 'x', cases: [named('x-09'), named('other-10')] })).toBe('x-11');
  });

  it('is taken together with those that differ in the same way, and with no others', () => {
    const run = (id: string, ...messages: string[]): CaseRun => ({
      ...{ id, verdict: { state: 'decided' }, actual: { outcome: 'refused' } },
      disagreements: messages.map((message) => ({ pointer: '', expected: 1, actual: 2, message })),
    });
    const [second, third] = item.cases.slice(1);
    if (!second || !third) throw new Error('the item has more cases');
    const runs = [run(first.id, 'a'), run(second.id, 'a'), run(third.id, 'b'), run('other')];
    const groups = sameDifferences(runs);
    expect(groups.map(({ messages }) => messages)).toEqual([['a']]);
    const changed = expectingCases(groups[0]?.expected ?? new Map())(item).cases;
    expect(changed.slice(0, 2).map(({ expect: { outcome } }) => outcome)).toEqual(['refused', 'refused']);
    expect(changed.slice(2)).toEqual(item.cases.slice(2));
  });
});
