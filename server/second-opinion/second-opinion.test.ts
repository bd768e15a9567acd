import { describe, expect, it } from 'vitest';
import type { Application, Comparison } from '../../schemas/generated/types.ts';
import {
  documentsOf,
  formOf,
  is,
  shippedItems,
  smallItem,
  warn,
  when,
} from '../../test/support/documents.ts';
import { listedConditions } from '../core/decide/listed-conditions.ts';
import { secondOpinion } from './index.ts';

const application = (form: Application['form']): Application => ({
  channel: 'window',
  submittedAt: '2025-11-03T09:50',
  form,
});

describe('the second opinion', () => {
  it('has something to say of every listed condition', async () => {
    for (const item of shippedItems) {
      const [golden] = item.cases;
      const opinion = await secondOpinion(
        documentsOf(item),
        (golden as NonNullable<typeof golden>).application,
      );
      expect([...opinion.keys()]).toEqual(listedConditions(item).map(({ name }) => name));
    }
  });

  it('judges under another variant when it is asked to', async () => {
    const item = smallItem({
      variants: ['新办', '延续'],
      acceptance: [warn('w', when(is('variant', 'equal', '新办')))],
    });
    const sent = { ...application({}), variant: '延续' };
    expect((await secondOpinion(documentsOf(item), sent)).get('w')).toBe(false);
    expect((await secondOpinion(documentsOf(item), sent, { variant: '新办' })).get('w')).toBe(true);
  });

  it('does not throw where facts are missing, on either side, whatever the operator', async () => {
    const form = formOf({
      text: { title: '文字', type: 'string' },
      other: { title: '另一文字', type: 'string' },
      number: { title: '数', type: 'number' },
      day: { title: '日期', type: 'string', format: 'date' },
      scope: { title: '范围', type: 'array', items: { enum: ['甲'] } },
    });
    const comparisons: Comparison[] = [
      is('form.text', 'in', { fact: 'form.scope' }),
      is('form.text', 'notIn', { fact: 'form.scope' }),
      is('form.scope', 'contains', { fact: 'form.text' }),
      is('form.text', 'swap:contains', { fact: 'form.scope' }),
      is('form.scope', 'everyFact:someValue:equal', { fact: 'form.scope' }),
      is('form.scope', 'intersects', ['甲']),
      is('form.scope', 'subsetOf', { fact: 'form.scope' }),
      is('form.number', 'lessThan', 3),
      is('form.day', 'before', { fact: 'form.day' }),
      is('form.text', 'matches', '甲'),
      is('form.text', 'equal', { fact: 'form.other' }),
    ];
    const item = smallItem({ form, acceptance: comparisons.map((each, i) => warn(`w${i}`, when(each))) });
    expect((await secondOpinion(documentsOf(item), application({}))).size).toBeGreaterThan(
      comparisons.length,
    );
  });

  it('tells a list without rows from one that nobody filled in', async () => {
    const items = {
      type: 'object' as const,
      properties: { n: { title: '数', type: 'number' as const } },
      additionalProperties: false as const,
    };
    const form = formOf({ rows: { title: '清单', type: 'array', items } });
    const acceptance = ['form.rows', 'form.rows[].n'].map((fact) =>
      warn(fact, when(is(fact, 'present', true))),
    );
    const documents = documentsOf(smallItem({ form, acceptance, routing: [], limits: [] }));
    expect([...(await secondOpinion(documents, application({ rows: [] }))).values()]).toEqual([true, true]);
    expect([...(await secondOpinion(documents, application({}))).values()]).toEqual([false, false]);
    expect([...(await secondOpinion(documents, application({ rows: [{}] }))).values()]).toEqual([
      true,
      false,
    ]);
  });

  it('asked many things at once answers each as if it were alone: no run shares its engine', async () => {
    const form = formOf({ n: { title: '数', type: 'number' } });
    const acceptance = [1, 2, 3].map((priority) => ({
      ...warn(`w${priority}`, when(is('form.n', 'equal', priority))),
      priority,
    }));
    const documents = documentsOf(smallItem({ form, acceptance, routing: [], limits: [] }));
    const numbers = Array.from({ length: 60 }, (_, i) => (i % 3) + 1);
    const opinions = await Promise.all(numbers.map((n) => secondOpinion(documents, application({ n }))));
    expect(opinions.map((opinion) => [...opinion].filter(([, held]) => held).map(([name]) => name))).toEqual(
      numbers.map((n) => [`w${n}`]),
    );
  });

  it('leaves the documents as they are', async () => {
    const documents = documentsOf('spjy');
    const before = JSON.stringify(documents);
    await secondOpinion(documents, (documents.item.cases[0] as { application: Application }).application);
    expect(JSON.stringify(documents)).toBe(before);
  });
});
