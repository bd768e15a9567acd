import { describe, expect, it } from 'vitest';
import { withChinesePunctuation } from '../../core/explain/punctuation.ts';
import { definitionOf } from '../definition.ts';
import type { DocumentInput } from '../document-input.ts';
import {
  accepted,
  deferred,
  notRequired,
  oneTime,
  pledge,
  receipt,
  refused,
  refusedWithNotice,
  result,
  special,
  staged,
} from '../fixtures/index.ts';
import { textsIn } from '../printing/content-text.ts';

function textOf(input: DocumentInput): string {
  return textsIn(definitionOf(input).content).join('\n');
}

/** Fragments are written with half-width marks and looked for as printed. */
function expectText(input: DocumentInput, ...fragments: string[]): void {
  const text = textOf(input);
  for (const fragment of fragments) expect(text).toContain(withChinesePunctuation(fragment));
}

describe('受理承诺单', () => {
  it('names the departments, the due dates and how they came about', () => {
    expectText(
      accepted,
      '承诺于2025年10月15日前办结',
      '区市场监督管理局(电话:0599-5550101)承办',
      '承诺时限7个工作日,自2025年9月29日受理之次日起算,其间周末、10月1日至8日(国庆节、中秋节放假)不计入,10月11日(国庆节、中秋节调休上班)计入。',
      '法定时限10个工作日,自2025年9月29日受理之次日起算',
      '2025年10月20日',
    );
  });

  it('says until when a correction notice may come and what follows if it does not', () => {
    expectText(
      accepted,
      '应当在2025年10月10日前把《补正通知书》转交综合受理窗口',
      '逾期未转交的,自出具受理承诺单之日起即为受理',
    );
  });

  it('calls a date that no calendar decides an estimate', () => {
    expectText(
      staged,
      '待国务院公布2027年放假安排后确定(暂估2027年1月18日)',
      '待国务院公布2027年放假安排后确定(暂估2027年3月1日)',
      '承诺办结日期见本单办理时限一栏',
    );
  });

  it('does not explain the due date by a derivation that ends on another day', () => {
    const later = { ...accepted.decision.timing, commitmentDue: '2025-10-22' };
    const extended = { ...accepted, decision: { ...accepted.decision, timing: later } };
    expect(textOf(extended)).not.toContain('其间');
  });

  it('names the year that is missing where a deferred material has no day', () => {
    const decided = { ...staged.decision, deferred: [{ id: 'M1', dueOn: null, result: null }] };
    expectText({ ...staged, code: 'deferral-notice', decision: decided }, '待国务院公布2027年放假安排后确定');
  });

  it('lists the stages of a serial item and whom it only informs', () => {
    expectText(
      staged,
      '第1阶段 牵头',
      '第2阶段 后置',
      '前一阶段办结后起算',
      '同时知会:区税务局(作出决定后,税务登记信息推送)',
    );
  });

  it('says who pays a fee and on what basis', () => {
    const paid: DocumentInput = {
      ...refusedWithNotice,
      code: 'acceptance-commitment',
      decision: { ...accepted.decision, fee: { amount: 80, currency: 'CNY' } },
    };
    expectText(
      paid,
      '本次应缴80元,由买受人(权利人)缴纳',
      '依据:登记收费标准〔待核实〕',
      '自缴税完成之日起算承诺时限',
    );
  });

  it('starts the committed limit at the event once it has happened', () => {
    const started: DocumentInput = {
      ...refusedWithNotice,
      code: 'acceptance-commitment',
      application: {
        ...refusedWithNotice.application,
        events: [{ type: 'condition-met', name: '缴税完成', at: '2025-10-09T10:00' }],
      },
      decision: {
        ...accepted.decision,
        timing: { ...accepted.decision.timing, commitmentFrom: '2025-10-09' },
      },
    };
    expectText(started, '自2025年10月9日缴税完成之次日起算');
  });
});

describe('材料接收凭证', () => {
  it('says by when the paper is handed over, and leaves a line to sign for each department', () => {
    expectText(
      receipt,
      '2025年9月29日14:00前移交',
      '上午收取的材料当日14:00前移交',
      '接收人签字',
      '移交的材料(共4项)',
    );
  });

  it('hands an afternoon receipt over on the next working day', () => {
    expectText({ ...deferred, code: 'material-receipt' }, '2025年9月26日09:30前移交', '移交的材料(共3项)');
  });

  it('sends serial papers through the first department', () => {
    expectText({ ...staged, code: 'material-receipt' }, '前后置办理', '区教育局、区民政局');
  });
});

describe('当场办结的领取凭证', () => {
  it('names the result and who made it', () => {
    expectText(result, '营业执照(正、副本)及电子营业执照', '当场办结', '领取人签字', '本事项不收取费用');
  });
});

describe('容缺文书', () => {
  it('tells what to supply until when and what follows if it is late', () => {
    expectText(
      deferred,
      '保证食品安全的规章制度目录清单',
      '2025年10月9日',
      '自受理之次日起5个工作日内',
      '终止办理',
    );
  });

  it('marks its unconfirmed basis', () => {
    expectText(deferred, '容缺受理的依据:容缺受理办法〔待核实〕');
  });

  it('is a pledge in the words of the applicant and carries no seal', () => {
    expectText(pledge, '本单位没有未修复的失信记录', '2025年10月9日', '申请单位(盖章)和法定代表人签字');
    expect(textOf(pledge)).not.toContain('受理专用章');
  });
});

describe('一次性告知单', () => {
  it('lists every point with what is wrong, what to do and its basis', () => {
    expectText(
      oneTime,
      '冷食、生食类制售的布局图未标注专间/专用操作区',
      '按左列所述补充完整后重新提交。冷食、生食要画出专间或者专用操作区的位置和面积。',
      '补交本材料1份(原件)。',
      '需要补正的内容(共2项)',
      '“办法”指《食品经营许可和备案管理办法》',
    );
  });

  it('never shows an unconfirmed basis as confirmed', () => {
    const cells = textsIn(definitionOf(oneTime).content).filter((text) => text.startsWith('办法'));
    expect(cells).toEqual(['办法〔待核实〕', '办法〔待核实〕']);
  });
});

describe('不予受理文书', () => {
  it('gives the reason, the condition, the basis, the way out and the remedies', () => {
    expectText(
      refused,
      '理由:经营者不具备经营能力(民事行为能力)。',
      '应当符合的条件:年满18周岁',
      '依据:民法典17、18。',
      '60日内向滨湖区人民政府申请行政复议',
      '6个月内依法向人民法院提起行政诉讼',
      '符合上述条件后,可以重新申请',
    );
  });

  it('leads to the competent authority where ours is not', () => {
    const elsewhere: DocumentInput = {
      ...refused,
      decision: {
        ...refused.decision,
        outcome: 'not_in_jurisdiction',
        refusal: {
          rule: 'c4',
          reason: '经营场所不在本登记机关辖区',
          redirect: '经营场所所在地市场监督管理局',
          basis: [],
        },
      },
    };
    expectText(elsewhere, '不属于本机关的职权范围', '请向经营场所所在地市场监督管理局申请办理。');
  });

  it('refuses with everything to correct where the item demands it', () => {
    expectText(
      refusedWithNotice,
      '当场书面告知不予受理',
      '未提交:买卖合同(登记原因证明)',
      '条例17(3)',
      '申请行政复议',
    );
  });

  it('does not ask for a material that arises inside the procedure', () => {
    expect(textOf(refusedWithNotice)).not.toContain('契税完税结果');
  });

  it('says that no permit is needed and what to do instead', () => {
    expectText(notRequired, '依法不需要取得本事项的许可', '可以办理:仅销售预包装食品备案。');
    expect(textOf(notRequired)).not.toContain('应当符合的条件');
  });
});

describe('特殊事项办理指引', () => {
  it('leads to the desk, lists the published materials and warns of open channels', () => {
    expectText(special, '区自然资源局(测绘管理)专窗(电话0599-5550106)', '首次申请', '不要通过互联网');
  });
});
