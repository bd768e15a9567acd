import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application, Decision, ServiceItem } from '../../../schemas/generated/types.ts';
import {
  always,
  applicationWith,
  assign,
  documentsOf,
  is,
  limit,
  material,
  refusal,
  shippedItems,
  smallItem,
  versions,
  when,
} from '../../../test/support/documents.ts';
import { compile } from '../decide/compile.ts';
import { decide } from '../decide/decide.ts';
import { perturbationsOf } from '../golden/perturbations.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { decisionChangeKinds } from './decision/change.ts';
import { changesOfDecision, decisionChanges } from './decision-changes.ts';

const departments = new Map(documentsOf('spjy').directory.departments.map(({ id, name }) => [id, name]));

function decisionOf(parts: Partial<ServiceItem>, application: Partial<Application> = {}): Decision {
  return decide(compile(documentsOf(smallItem(parts)), versions), applicationWith(application));
}

function changed(before: Decision, after: Decision, language: 'zh' | 'en' = 'zh') {
  return decisionChanges(before, after, { language, departments });
}

describe('the changes of a decision', () => {
  it('tell another outcome and its paper, and nothing that only one of the two can have', () => {
    const { kinds, sentences } = changed(decisionOf({}), decisionOf({ materials: [material('M1')] }));
    expect(kinds).toEqual([
      'outcome',
      'problem-added',
      'material-added',
      'document-added',
      'document-removed',
    ]);
    expect(sentences).toEqual([
      '结论由“受理”变为“一次性告知”',
      '多出问题:未提交:材料M1',
      '多出材料“材料M1”',
      '出具《一次性告知单》',
      '不再出具《受理承诺单》',
      '不再出具《材料接收凭证》',
    ]);
  });

  it('tell a shorter limit and the due date that follows from it', () => {
    const shorter = limit('l1', { clock: 'committed', n: 5, unit: 'working-day' });
    const { kinds, sentences } = changed(decisionOf({}), decisionOf({ limits: [shorter] }));
    expect(kinds).toEqual(['limit-shorter', 'limit-other', 'due-earlier', 'due-other']);
    expect(sentences).toEqual([
      '承诺时限由7个工作日缩短为5个工作日',
      '不再有法定时限(原为10个工作日)',
      '承诺届满日由2025年11月12日提前到2025年11月10日',
      '不再有法定届满日(原为2025年11月17日)',
    ]);
  });

  it('say the same in English', () => {
    const longer = limit('l1', { clock: 'committed', n: 9, unit: 'working-day' });
    const statutory = limit('l2', { clock: 'statutory', n: 10, unit: 'working-day' });
    const { sentences } = changed(decisionOf({}), decisionOf({ limits: [longer, statutory] }), 'en');
    expect(sentences).toEqual([
      'The committed limit is extended from 7 working days to 9 working days',
      'The committed due date moves later, from 12 November 2025 to 14 November 2025',
    ]);
  });

  it('name a department that joins, one that leaves and one that has another part', () => {
    const before = decisionOf({
      routing: [assign('r1', {}), assign('r2', { department: 'yj', role: 'co' })],
    });
    const after = decisionOf({
      routing: [assign('r1', { stage: 2 }), assign('r3', { department: 'xf', role: 'co' })],
    });
    expect(changed(before, after)).toEqual({
      kinds: ['department-added', 'department-removed', 'department-role'],
      sentences: [
        '新增部门“区消防救援大队”(第1阶段并联)',
        '“区应急管理局”不再参加(第1阶段并联)',
        '“区市场监督管理局”由第1阶段牵头变为第2阶段牵头',
      ],
    });
  });

  it('tell another ground where the outcome is the same', () => {
    const refusedFor = (name: string) => decisionOf({ acceptance: [refusal(name, 'refuse', always)] });
    expect(changed(refusedFor('c1'), refusedFor('c2')).sentences).toEqual(['理由由“因 c1”变为“因 c2”']);
  });

  it('call it wording where only words differ', () => {
    const refused = decisionOf({ acceptance: [refusal('c1', 'refuse', always)] });
    const reworded = structuredClone(refused);
    if (reworded.refusal) reworded.refusal.reason = '换一种说法';
    expect(changed(refused, reworded).kinds).toEqual(['wording']);
  });

  it('are none between equal decisions, whatever the versions, the trace and the order of keys', () => {
    const decision = decisionOf({
      materials: [material('M1', { required: when(is('creditBad', 'equal', true)) })],
    });
    const again = Object.fromEntries(
      Object.entries(structuredClone(decision)).reverse(),
    ) as unknown as Decision; // only the parts that are compared
    again.versions.item.version = 2;
    again.trace = [];
    expect(changed(decision, again)).toEqual({ kinds: [], sentences: [] });
  });
});

describe('the changes of the shipped golden cases under an edited item', () => {
  const decided = shippedItems.flatMap((item) => {
    const documents = documentsOf(item);
    const edits = perturbationsOf(item, vocabularyOf(documents)).filter((_, i) => i % 9 === 0);
    const original = compile(documents, versions);
    return edits.flatMap((edit) => {
      const version = compile({ ...documents, item: edit.item }, versions);
      return item.cases.slice(0, 4).map(({ application }) => ({
        before: decide(original, application),
        after: decide(version, application),
      }));
    });
  });

  it('are there exactly when the decisions differ, each of a known kind, with a sentence free of codes', () => {
    let different = 0;
    for (const { before, after } of decided) {
      const same = JSON.stringify(before) === JSON.stringify(after);
      for (const language of ['zh', 'en'] as const) {
        const { kinds, sentences } = changed(before, after, language);
        expect(kinds.length === 0).toBe(same);
        expect(new Set(changesOfDecision(before, after).map(({ kind }) => kind))).toEqual(new Set(kinds));
        expect(decisionChangeKinds).toEqual(expect.arrayContaining(kinds));
        expect(sentences.length).toBeGreaterThanOrEqual(kinds.length);
        for (const text of sentences)
          expect(text).not.toMatch(/undefined|null|\[object|working-day|_|form\./);
      }
      if (!same) different += 1;
    }
    expect(different).toBeGreaterThan(100);
  });

  it('go back the same way: what is added there is removed here', () => {
    const opposite: Readonly<Record<string, string>> = {
      'problem-added': 'problem-removed',
      'material-added': 'material-removed',
      'department-added': 'department-removed',
      'document-added': 'document-removed',
      'limit-shorter': 'limit-longer',
      'due-earlier': 'due-later',
    };
    const turned = (kind: string): string =>
      opposite[kind] ?? Object.keys(opposite).find((key) => opposite[key] === kind) ?? kind;
    fc.assert(
      fc.property(fc.constantFrom(...decided), ({ before, after }) => {
        const there = changed(before, after).kinds.map(turned).sort();
        expect(changed(after, before).kinds.toSorted()).toEqual(there);
      }),
    );
  });
});
