import { beforeAll, describe, expect, it } from 'vitest';
import type { Condition, RootCondition, ServiceItem } from '../../../schemas/generated/types.ts';
import { documentsOf } from '../../../test/support/documents.ts';
import { createDocumentChecks, type DocumentChecks } from '../../commands/versions/document-checks.ts';
import { sentenceOf } from '../explain/sentence.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { checkDocument } from './check-document.ts';

const shipped = documentsOf('spjy');
const context = { ...shipped, effectiveFrom: '2025-06-01' };
let checks: DocumentChecks;
beforeAll(() => {
  checks = createDocumentChecks();
});

/** Everything that is found in the shipped item after an edit and was not found in it before. */
function found(edit: (item: ServiceItem) => void) {
  const check = (document: ServiceItem) =>
    checkDocument({ kind: 'service-item', document }, context, checks['service-item']);
  const item = structuredClone(shipped.item);
  edit(item);
  const before = new Set(check(shipped.item).map(({ code, pointer }) => `${code} ${pointer}`));
  return check(item).filter(({ code, pointer }) => !before.has(`${code} ${pointer}`));
}

function withRequired(condition: unknown) {
  return found(({ materials }) => Object.assign(materials[0] ?? {}, { required: condition }));
}

const always = { fact: 'always', operator: 'equal', value: true };

describe('a condition that somebody is still writing', () => {
  it.each<[string, unknown, string, string]>([
    ['an empty group', { all: [] }, '', '这里还没有写条件:请选择要看的一项'],
    ['an empty group in another', { any: [always, { all: [] }] }, '/any/1', '这里还没有写条件'],
    ['a row without a fact', { all: [{ fact: '', operator: '', value: '' }] }, '/all/0', '请选择看哪一项'],
    [
      'a choice that was not made',
      { all: [{ fact: 'variant', operator: 'equal', value: '' }] },
      '/all/0',
      '请选择“办理情形”的值',
    ],
    [
      'choices of which none was made',
      { all: [{ not: { fact: 'variant', operator: 'in', value: [] } }] },
      '/all/0/not',
      '请选择“办理情形”的值',
    ],
    [
      'a number that was not filled in',
      { all: [{ fact: 'form.area', operator: 'greaterThan', value: '' }] },
      '/all/0',
      '请填写“经营场所面积”的值',
    ],
    [
      'a fact that is gone',
      { all: [{ fact: 'form.gone', operator: 'equal', value: '' }] },
      '/all/0',
      '请选择看哪一项',
    ],
  ])('with %s is told once, at its row, and cannot be submitted', (...[, condition, at, words]) => {
    const findings = withRequired(condition);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'unfinished',
      severity: 'error',
      pointer: `/materials/0/required${at}`,
    });
    expect(findings[0]?.message).toContain(words);
  });

  it('says nothing of what would only follow from it, and all else of its rule and its named condition', () => {
    const lacking = { fact: 'variant', operator: 'equal', value: '' };
    const findings = found((item) => {
      item.conditions.fresh = { title: '新写的', when: { all: [lacking] } };
      const [first, second] = item.acceptance;
      const conditions: RootCondition = {
        all: [{ condition: 'fresh' }, { fact: 'variant', operator: 'equal', value: '新办' }],
      };
      Object.assign(first ?? {}, { conditions });
      Object.assign(second ?? {}, {
        conditions: { all: [lacking, { fact: 'form.nowhere', operator: 'equal', value: true }] },
      });
    });
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'unfinished /conditions/fresh/when/all/0',
      'unfinished /acceptance/1/conditions/all/0',
      'unknown-fact /acceptance/1/conditions/all/1/fact',
    ]);
  });

  it.each<[Condition, string, string]>([
    [
      { fact: 'form.area', operator: 'greaterThan', value: '' },
      '经营场所面积超过(待填)',
      '“经营场所面积” is more than (to be filled in)',
    ],
    [{ fact: '', operator: '', value: '' }, '(待填)', '(to be filled in)'],
    [
      { fact: 'variant', operator: 'equal', value: '' },
      '办理情形为(待填)',
      '“办理情形” is (to be filled in)',
    ],
    // The cast: a draft holds what its schema refuses, and the sentence must be made of it all the same.
    [{ all: [] } as unknown as Condition, '(待填)', '(to be filled in)'],
  ])('%j reads as a sentence with a gap', (condition, zh, en) => {
    const sources = { vocabulary: vocabularyOf(shipped), conditions: {} };
    expect(sentenceOf(condition, sources)).toBe(zh);
    expect(sentenceOf(condition, sources, 'en')).toBe(en);
  });
});
