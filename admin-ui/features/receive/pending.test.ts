import { describe, expect, it } from 'vitest';
import type { Decision, DecisionProblem } from '../../../schemas/generated/types.ts';
import type { ApplicationDraft } from '../../shared/application/application-draft.ts';
import { byField } from '../../shared/application/by-field.ts';
import { splitProblems } from './pending.ts';

function problem(kind: 'field' | 'material', id: string, code: string): DecisionProblem {
  return { kind, id, code, name: id, message: `${id}${code}`, basis: [] };
}

const decision = {
  problems: [
    problem('field', 'area', 'missing'),
    problem('field', 'phone', 'mobile_invalid'),
    problem('material', 'M4', 'missing'),
  ],
} as unknown as Decision; // only the problems matter here
const draft = { form: {}, materials: {}, licences: [] } as unknown as ApplicationDraft; // only what is entered matters

const nowhere = { visited: new Set<string>(), typing: null, checked: false };
const ids = (problems: DecisionProblem[]) => problems.map(({ id }) => id);

describe('what is merely not entered yet', () => {
  it('waits until the clerk has been there; what is wrong is said at once', () => {
    const { found, pending } = splitProblems(decision, draft, {
      ...nowhere,
      visited: new Set(['material M4']),
    });
    expect(ids(found)).toEqual(['phone', 'M4']);
    expect(ids(pending)).toEqual(['area']);
  });

  it('several copies that nobody has counted yet are no reproach, one copy where two are needed is', () => {
    const short = { problems: [problem('material', 'M1', 'copies')] } as unknown as Decision; // as above
    const visited = { ...nowhere, visited: new Set(['material M1']) };
    const ticked = { ...draft, materials: { M1: { submitted: true } } };
    expect(ids(splitProblems(short, ticked, visited).pending)).toEqual(['M1']);
    const counted = { ...draft, materials: { M1: { submitted: true, copies: 1 } } };
    expect(ids(splitProblems(short, counted, visited).found)).toEqual(['M1']);
  });

  it('is a problem like any other after 核对', () => {
    const { found } = splitProblems(decision, draft, { ...nowhere, checked: true });
    expect(ids(found)).toEqual(['area', 'phone', 'M4']);
  });

  it('half a number is not called wrong while it is typed for the first time', () => {
    const { pending } = splitProblems(decision, draft, { ...nowhere, typing: 'field phone' });
    expect(ids(pending)).toEqual(['area', 'phone', 'M4']);
    const again = splitProblems(decision, draft, {
      ...nowhere,
      typing: 'field phone',
      visited: new Set(['field phone']),
    });
    expect(ids(again.found)).toEqual(['phone']);
  });

  it('is no longer missed once it is entered, though the answer is still the old one', () => {
    const entered = { form: { area: 80 }, materials: {}, licences: ['M4'] } as unknown as ApplicationDraft; // as above
    const { found, pending } = splitProblems(decision, entered, { ...nowhere, checked: true });
    expect(ids([...found, ...pending])).toEqual(['phone']);
  });
});

it('names no deferred material as a problem', () => {
  const deferred = {
    ...decision,
    deferred: [{ id: 'M4', dueOn: null, result: null }],
  } as unknown as Decision; // as above
  expect(ids(splitProblems(deferred, draft, { ...nowhere, checked: true }).found)).toEqual(['area', 'phone']);
});

it('shows the problem of a column at its list', () => {
  const problems = [problem('field', 'shareholders.payDeadline', 'x'), problem('material', 'M1', 'missing')];
  expect(byField(problems)).toEqual({ shareholders: ['shareholders.payDeadlinex'] });
});
