import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { vocabularyOf } from '../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../test/support/documents.ts';
import { filled } from '../../../messages/index.tsx';
import { answerRows } from './answer-rows.ts';
import { answerQuestion } from './decide/answer-question.ts';
import { traceLines } from './trace-lines.ts';
import { trialOf, triedApplication } from './trial-of.ts';
import { type TrialText, trialWords } from './trial-words.ts';

const documents = documentsOf('dl-zw');
const { item } = documents;
const t: TrialText = (key, values) => filled(trialWords.zh[key], values);
const departments = new Map(documents.directory.departments.map(({ id, name }) => [id, name]));
const [golden] = item.cases;
if (!golden) throw new Error('the item has no cases');

function decided(draft: ServiceItem) {
  const answer = answerQuestion({
    about: 'application',
    draft: { ...documents, item: draft },
    standing: documents,
    application: golden?.application as never, // there is one, see above
  });
  if (answer.about !== 'application' || answer.draft.state !== 'decided') throw new Error('not decided');
  if (answer.standing?.state !== 'decided') throw new Error('not decided by what is in effect');
  return { draft: answer.draft.decision, standing: answer.standing.decision };
}

describe('An application under the draft and under what is in effect', () => {
  it('has the same rows on both sides while nothing is changed', () => {
    const both = decided(item);
    const sides = {
      standing: { decision: both.standing, materials: item.materials },
      draft: { decision: both.draft, materials: item.materials },
    };
    const rows = answerRows(sides, { t, language: 'zh', departments });
    expect(rows.map(({ key }) => key)).toContain('routing');
    expect(rows.filter(({ differs }) => differs)).toEqual([]);
  });

  it('leaves out of what is in effect what only the draft asks for, and says so', () => {
    const lanes = { title: '占用机动车道数', type: 'number' as const };
    const schema = { ...item.form.schema, properties: { ...item.form.schema.properties, lanes } };
    const application = { ...golden.application, form: { ...golden.application.form, lanes: 1 } };
    const draft = { ...documents, item: { ...item, form: { ...item.form, schema } } };
    const answer = answerQuestion({ about: 'application', draft, standing: documents, application });
    expect(answer).toMatchObject({
      standing: { state: 'decided' },
      draft: { state: 'decided' },
      unasked: ['lanes'],
    });
  });

  it('differs in the row of what was changed', () => {
    const [first, ...others] = item.materials;
    if (!first) throw new Error('the item has no materials');
    const changed = { ...item, materials: [{ ...first, name: '新的材料' }, ...others] };
    const both = decided(changed);
    const sides = {
      standing: { decision: both.standing, materials: item.materials },
      draft: { decision: both.draft, materials: changed.materials },
    };
    const rows = answerRows(sides, { t, language: 'zh', departments });
    expect(rows.filter(({ differs }) => differs).map(({ key }) => key)).toEqual(['materials']);
  });

  it('has a sentence for every rule and every condition, without a code', () => {
    for (const shipped of shippedItems) {
      const own = documentsOf(shipped);
      const [first] = shipped.cases;
      if (!first) continue;
      const answer = answerQuestion({
        about: 'application',
        draft: own,
        standing: null,
        application: first.application,
      });
      if (answer.about !== 'application' || answer.draft.state !== 'decided') continue;
      const trace = answer.draft.decision.trace ?? [];
      const sources = { vocabulary: vocabularyOf(own), conditions: shipped.conditions, departments };
      const lines = traceLines(trace, { item: shipped, sources, language: 'zh', t });
      expect(lines.length).toBe(trace.length);
      for (const { sentence } of lines) expect(sentence).toMatch(/^(?!.*(form\.|materials\.|\{)).*[一-龥]/);
    }
  });

  it('is said to be broken when the draft cannot be put together', () => {
    const broken = { ...item, routing: [{ nonsense: true }] } as unknown as ServiceItem; // what somebody may write as JSON
    const answer = answerQuestion({
      about: 'application',
      draft: { ...documents, item: broken },
      standing: null,
      application: golden.application,
    });
    expect(answer).toMatchObject({ draft: { state: 'broken' }, standing: null });
  });
});

describe('Golden cases under the draft', () => {
  it('all pass as they are shipped, and what differs is said in words', () => {
    const run = answerQuestion({ about: 'cases', draft: documents });
    if (run.about !== 'cases') throw new Error('another answer');
    expect(run.runs.filter(({ disagreements }) => disagreements.length > 0)).toEqual([]);
    const changed = { ...item, cases: [{ ...golden, expect: { outcome: 'refused' as const } }] };
    const again = answerQuestion({ about: 'cases', draft: { ...documents, item: changed } });
    expect(again).toMatchObject({ runs: [{ id: golden.id, verdict: { state: 'decided' } }] });
    if (again.about === 'cases') expect(again.runs[0]?.disagreements[0]?.message).toContain('不予受理');
  });
});

describe('An application that is tried', () => {
  it('is the one that it was started from, what the fields do not show included', () => {
    for (const shipped of shippedItems) {
      for (const { application, title } of shipped.cases) {
        const tried = triedApplication(trialOf(application, { from: 'case', title }, shipped), 'now');
        const { acceptedOn, events, submittedAt } = application;
        expect(tried).toMatchObject({ submittedAt, ...(acceptedOn && { acceptedOn }) });
        expect(tried.events ?? []).toEqual(events ?? []);
      }
    }
  });
});
