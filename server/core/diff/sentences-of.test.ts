import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, Material, Parameters, ServiceItem } from '../../../schemas/generated/types.ts';
import {
  assign,
  basis,
  documentsOf,
  formOf,
  is,
  limit,
  material,
  refusal,
  shippedItems,
  smallItem,
  when,
} from '../../../test/support/documents.ts';
import { PARAMETERS, randomItem } from '../../../test/support/random-rules.ts';
import { createDocumentChecks } from '../../commands/versions/document-checks.ts';
import { perturbationsOf } from '../golden/perturbations.ts';
import { decoratorNames, operatorNames } from '../language/operators.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { diff } from './diff.ts';
import { sameJson } from './same-json.ts';
import type { ChangeSentence } from './sentences/change-sentence.ts';
import { sentencesOf } from './sentences-of.ts';

const { parameters, directory, procedure, calendar } = documentsOf('spjy');

function told(
  pair: readonly [unknown, unknown],
  {
    kind = 'service-item',
    language = 'zh',
    fits = true,
    from = parameters,
  }: {
    kind?: string;
    language?: 'zh' | 'en';
    fits?: boolean;
    from?: Parameters;
  } = {},
): ChangeSentence[] {
  const [before, after] = pair.map((document) => ({ document, fits })) as [never, never]; // a pair mapped is a pair
  return sentencesOf({ kind, before, after, parameters: from, directory, language });
}

const sentences = (...args: Parameters_<typeof told>): string[] =>
  told(...args).map(({ sentence }) => sentence);
type Parameters_<F extends (...args: never) => unknown> = F extends (...args: infer A) => unknown ? A : never;

const NAMES = [...operatorNames, ...decoratorNames].filter((name) => /[A-Z]/.test(name));
const CODES = new RegExp(`(?<![A-Za-z])(${NAMES.join('|')})(?![A-Za-z])`);
const FACTS = /(?<![A-Za-z])(form|materials|derived|parameters)(\[\])?\.[a-zA-Z]|receivedOn|creditBad/;
const WRECKS = /undefined|NaN|\[object|[{}]|working-day|on-the-spot/;

function expectReadable(list: readonly ChangeSentence[], pair: readonly [unknown, unknown]): void {
  expect(list.length === 0).toBe(sameJson(...pair));
  // The title of a case is its author's own.
  for (const { sentence, subject } of list.filter(({ subject: { what } }) => what !== 'case')) {
    for (const text of [sentence, subject.title]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(CODES);
      expect(text).not.toMatch(FACTS);
      expect(text).not.toMatch(WRECKS);
    }
  }
  // Whatever part changed is told of.
  const tops = new Set(list.map(({ pointer }) => pointer.split('/')[1]));
  for (const { pointer } of diff(...pair)) expect(tops).toContain(pointer.split('/')[1]);
}

const area = { title: '经营面积', type: 'number' as const, unit: '㎡' };
const form = formOf({ area });
const tooLarge = (value: number) => refusal('c1', 'refuse', when(is('form.area', 'greaterThan', value)));

describe('the sentences of an item’s changes', () => {
  it('say a condition as it was and as it is', () => {
    const pair = [
      smallItem({ form, acceptance: [tooLarge(300)] }),
      smallItem({ form, acceptance: [tooLarge(500)] }),
    ] as const;
    expect(told(pair)).toEqual([
      {
        pointer: '/acceptance/0',
        kind: 'changed',
        subject: { what: 'rule', title: '要求 c1' },
        sentence: '受理条件“要求 c1”:条件由“经营面积超过300㎡”改为“经营面积超过500㎡”',
        before: '当经营面积超过300㎡时,不予受理:因 c1',
        after: '当经营面积超过500㎡时,不予受理:因 c1',
      },
    ]);
    expect(sentences(pair, { language: 'en' })).toEqual([
      'Acceptance rule “要求 c1”: the condition changes from “‘经营面积’ is more than 300 ㎡” to “‘经营面积’ is more than 500 ㎡”',
    ]);
  });

  it('say a limit that became shorter', () => {
    const limits = smallItem().limits;
    const shorter = [limit('l1', { clock: 'committed', n: 5, unit: 'working-day' }), ...limits.slice(1)];
    expect(sentences([smallItem(), smallItem({ limits: shorter })])).toEqual([
      '承诺时限由7个工作日缩短为5个工作日',
    ]);
  });

  it('say a sample by the name of its file, never by its hash', () => {
    const file = (name: string, sha256: string) =>
      ({ name, type: 'application/pdf', size: 1, sha256: sha256.repeat(64) }) as const;
    const said = (was: Partial<Material>, is: Partial<Material>, language: 'zh' | 'en' = 'zh') =>
      sentences([was, is].map((changes) => smallItem({ materials: [material('M1', changes)] })) as never, {
        language, // as above: a pair mapped is a pair
      });
    const [one, other] = [file('表.pdf', 'a'), file('新表.pdf', 'b')];
    expect(said({}, { samples: { blank: one } })).toEqual(['材料“材料M1”:新增空白样表“表.pdf”']);
    expect(said({ samples: { blank: one } }, { samples: { blank: other } })).toEqual([
      '材料“材料M1”:空白样表由“表.pdf”改为“新表.pdf”',
    ]);
    expect(said({ samples: { filled: one } }, { samples: { filled: file('表.pdf', 'c') } })).toEqual([
      '材料“材料M1”:填写示例“表.pdf”换了内容',
    ]);
    expect(said({ samples: { filled: one } }, {}, 'en')).toEqual([
      'Material “材料M1”: the filled-in example “表.pdf” is withdrawn',
    ]);
  });

  it('say a material that may now be deferred, one that came and one that went', () => {
    const before = smallItem({ materials: [material('M1'), material('M2')] });
    const after = smallItem({ materials: [material('M1', { deferrable: { days: 5 } }), material('M3')] });
    expect(sentences([before, after])).toEqual([
      '不再需要材料“材料M2”(原为:“材料M2”必须提交,原件1份)',
      '新增材料:“材料M3”必须提交,原件1份',
      '材料“材料M1”:改为可容缺,5个工作日内补齐',
    ]);
  });

  it('name the department that no longer takes part', () => {
    const co = assign('r2', { department: 'scjg', role: 'co' });
    const before = smallItem({ routing: [assign('r1', { department: 'yj' }), co] });
    const after = smallItem({ routing: [assign('r1', { department: 'yj' })] });
    expect(sentences([before, after])).toEqual([
      '“区市场监督管理局”不再参加第1阶段并联(原为:区市场监督管理局第1阶段并联)',
    ]);
  });

  it('tell a rule that moved, and one that only got another name', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => refusal(name, 'refuse', when())) as [never, never, never];
    const rules = (list: never[]) => smallItem({ acceptance: list });
    expect(
      told([rules([a, b, c]), rules([b, c, a])]).map(({ kind, pointer }) => `${kind} ${pointer}`),
    ).toEqual(['moved /acceptance/2']);
    expect(sentences([rules([a]), rules([{ ...(a as object), name: 'z' } as never])])).toEqual([
      '受理条件“要求 a”:内部名称有变',
    ]);
  });

  it('tell a field that has to be filled in now, and other choices', () => {
    const kind = { title: '业态', type: 'string' as const, enum: ['餐饮', '销售'] };
    const more = { ...kind, enum: ['餐饮', '销售', '食堂'] };
    const before = smallItem({ form: formOf({ kind }) });
    const after = smallItem({ form: formOf({ kind: more }, { required: ['kind'] }) });
    expect(sentences([before, after])).toEqual(['字段“业态”:填写要求由“选填”改为“必填”;选项增加“食堂”']);
  });

  it('tell the owner by its name, a citation that was confirmed, and a case without its inside', () => {
    const unsure = refusal('c1', 'refuse', when());
    unsure.event.params.basis = [{ ...basis[0], confirmed: false }];
    const golden = shippedItems[0]?.cases[0] as ServiceItem['cases'][number];
    const before = smallItem({ acceptance: [unsure], cases: [golden] });
    const after = smallItem({
      owner: 'yj',
      acceptance: [refusal('c1', 'refuse', when())],
      cases: [{ ...golden, application: { ...golden.application, channel: 'mail' } }],
    });
    expect(sentences([before, after])).toEqual([
      '主管部门由“区市场监督管理局”改为“区应急管理局”',
      '受理条件“要求 c1”:依据“办法1”改标为已核实',
      `典型案例“${golden.title}”:申请内容有变`,
    ]);
  });

  it('are readable for every one-step edit of the shipped items, and there exactly when something changed', () => {
    for (const item of shippedItems) {
      const edits = perturbationsOf(item, vocabularyOf({ item, parameters }));
      for (const [i, edit] of edits.entries()) {
        const language = i % 2 === 0 ? 'zh' : 'en';
        const pair = [item, edit.item] as const;
        if (i % 40 < 2) expectReadable(told(pair, { language }), pair);
      }
    }
  });

  it('are readable between any two shipped items and between random ones', () => {
    shippedItems.forEach((item, i) => {
      const other = shippedItems[(i + 1) % shippedItems.length];
      for (const language of ['zh', 'en'] as const)
        expectReadable(told([item, other], { language }), [item, other]);
    });
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom('zh' as const, 'en' as const), (draw, language) => {
        const pair = [randomItem(draw), randomItem(draw)] as const;
        expectReadable(told(pair, { language, from: PARAMETERS }), pair);
      }),
      { numRuns: 40 },
    );
  });

  it('tell that the item ends, why and where to go', () => {
    const retirement = { kind: '下放', reason: '便民', handedTo: '街道', basis } as const;
    const pair = [smallItem(), smallItem({ retirement })] as const;
    expect(sentences(pair)).toEqual(['终止本事项:下放,理由:便民,今后到“街道”办理']);
    expect(sentences([pair[1], pair[0]], { language: 'en' })).toEqual([
      'The item no longer ends (it was: “下放”, because of “便民”, from then on at “街道”)',
    ]);
  });

  it('tell a new item part by part', () => {
    const after = smallItem({ materials: [material('M1')] });
    const request = { kind: 'service-item', before: null, after: { document: after, fits: true } };
    const found = sentencesOf({ ...request, parameters, directory, language: 'zh' });
    expect(found.map(({ sentence }) => sentence)).toEqual([
      '新建事项“测试事项”',
      '新增设定依据“办法”:办法,第1条',
      '新增材料:“材料M1”必须提交,原件1份',
      '新增办理路线:区市场监督管理局第1阶段牵头',
      '新增时限规则:承诺时限7个工作日',
      '新增时限规则:法定时限10个工作日',
    ]);
  });

  it('call no rule by its name, even where a draft does not fit its schema', () => {
    const [rule, other] = [tooLarge(300), refusal('c2', 'refuse', when())];
    const pair = [
      smallItem({ form, acceptance: [rule] }),
      { ...smallItem({ form, acceptance: [other] }), extra: 1 },
    ] as const;
    expect(sentences(pair, { fits: false }).join()).not.toMatch(/“c\d”/);
  });

  it('go by the titles of the schema alone for a draft that does not fit it', () => {
    const broken = { ...smallItem(), acceptance: 'nothing yet', handling: 'joint', extra: 1 };
    expect(createDocumentChecks()['service-item'](broken)).not.toEqual([]);
    const pair = [smallItem(), broken] as const;
    expectReadable(told(pair, { fits: false }), pair);
    expect(sentences(pair, { fits: false })).toContain('办件类型由“承诺件”改为“联办件”');
  });
});

describe('the sentences of the documents around', () => {
  it('tell a parameter by its title and unit', () => {
    const after = structuredClone(parameters);
    const changed = after.parameters.fireMinArea;
    if (changed) Object.assign(changed, { value: 500, confirmed: true });
    expect(sentences([parameters, after], { kind: 'parameters' })).toEqual([
      `地方参数“${changed?.title}”:数值由300㎡改为500㎡;改标为已由主管部门确认`,
    ]);
  });

  it('tell which days are off and which are worked', () => {
    const year = (holidays: string[], makeupWorkdays: string[]) => ({
      ...{ year: 2027, source: '通知' },
      holidays: holidays.map((date) => ({ date, name: '春节' })),
      makeupWorkdays: makeupWorkdays.map((date) => ({ date, name: '春节调休' })),
    });
    const of = (...years: Calendar['years']): Calendar => ({ ...calendar, years });
    const before = of(year(['2027-02-06', '2027-02-07', '2027-02-08'], []));
    const after = of(year(['2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10'], ['2027-02-20']));
    expect(sentences([before, after], { kind: 'calendar' })).toEqual([
      '2027年2月6日不再放假(春节)',
      '2027年2月9日至2027年2月10日改为放假(春节)',
      '2027年2月20日改为上班(春节调休)',
    ]);
    expect(sentences([of(), after], { kind: 'calendar' })[0]).toBe('新增放假安排“2027”');
  });

  it('tell a setting of the procedure and an entry of the directory by their titles', () => {
    const later = structuredClone(procedure);
    later.officeHours.opensAt = '08:30';
    expect(sentences([procedure, later], { kind: 'procedure' })).toEqual([
      '办公时间的开门由“09:00”改为“08:30”',
    ]);
    expect(sentences([procedure, later], { kind: 'procedure', language: 'en' })).toEqual([
      'office hours, opens at changes from “09:00” to “08:30”',
    ]);
    const moved = structuredClone(directory);
    const [first] = moved.departments;
    if (first) first.resident = false;
    expect(sentences([directory, moved], { kind: 'directory' })).toEqual([
      '部门“区市场监督管理局”:常驻由是改为否',
    ]);
  });

  it('are readable for random edits of them', () => {
    const documents = { procedure, calendar, parameters, directory };
    const checks = createDocumentChecks();
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(documents) as (keyof typeof documents)[])),
        fc.nat(),
        fc.nat(),
        (kind, at, how) => {
          const after = structuredClone(documents[kind]) as unknown;
          const places: [Record<string, unknown>, string][] = [];
          const walk = (node: unknown): void => {
            if (node === null || typeof node !== 'object') return;
            for (const [key, inner] of Object.entries(node)) {
              places.push([node as Record<string, unknown>, key]);
              walk(inner);
            }
          };
          walk(after);
          const [node, key] = places[at % places.length] as [Record<string, unknown>, string];
          if (how % 2 === 0 && !Array.isArray(node)) delete node[key];
          else if (Array.isArray(node)) node.splice(Number(key), 1);
          else node[key] = typeof node[key] === 'number' ? 7 : '另外的文字';
          const pair = [documents[kind], after] as const;
          const fits = checks[kind](after).length === 0;
          for (const language of ['zh', 'en'] as const)
            expectReadable(told(pair, { kind, language, fits }), pair);
        },
      ),
      { numRuns: 200 },
    );
  });
});
