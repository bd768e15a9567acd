import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../../server/core/language/vocabulary.ts';
import { documentsOf } from '../../../../../test/support/documents.ts';
import type { Section } from '../columns/column.ts';
import { contextOf, takenNames } from '../context.ts';
import { toTable } from '../rows/table.ts';
import { differencesOf } from './differences.ts';
import { fromSheet } from './from-sheet.ts';
import { guarded, unguarded } from './guard.ts';
import { toSheet } from './sheet.ts';
import { LARGEST_FILE_BYTES, MOST_ROWS, readXlsx, writeXlsx } from './xlsx.ts';

const { item, parameters, directory } = documentsOf('dl-zw');
const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
const vocabulary = vocabularyOf({ item, parameters });
const context = contextOf({ document: item, vocabulary, departments, language: 'zh' });

function exported(section: Section): string[][] {
  const table = toTable({ section, rules: item[section], context });
  return toSheet(table, context).map((row) => row.map(String));
}

function read(section: Section, sheet: string[][]) {
  return fromSheet(sheet, { section, rules: item[section], context, takenNames: takenNames(item) });
}

/** The sheet of a section with some cells of one row written over, by heading. */
function changed(section: Section, at: number, cells: Record<string, string>): string[][] {
  const sheet = exported(section);
  const [headings = []] = sheet;
  while (sheet.length <= at) sheet.push(headings.map(() => ''));
  for (const [heading, text] of Object.entries(cells)) (sheet[at] ?? [])[headings.indexOf(heading)] = text;
  return sheet;
}

describe('a spreadsheet of rules', () => {
  it('has a row for each rule and words for everything', () => {
    expect(exported('routing')).toMatchInlineSnapshot(`
      [
        [
          "办理情形为…",
          "已取得区政府批准为…",
          "种类",
          "部门",
          "角色",
          "阶段",
          "任务",
          "承诺时限",
          "法定时限",
          "何时知会",
          "依据",
          "优先级",
          "规则名",
        ],
        [
          "",
          "",
          "分派",
          "区城市管理局",
          "牵头",
          "1",
          "市政设施审批、收费核定",
          "",
          "",
          "",
          "城市道路管理条例〔城市道路管理条例(2019修正)〕（未核实）",
          "",
          "r1",
        ],
        [
          "",
          "",
          "分派",
          "公安交管大队",
          "并联",
          "1",
          "交通安全审查",
          "",
          "",
          "",
          "道路交通安全法32（已核实）",
          "",
          "r2",
        ],
        [
          "挖掘",
          "是",
          "知会",
          "区人民政府",
          "",
          "",
          "新建5年内/大修3年内道路确需挖掘的批准,受理后知会",
          "",
          "",
          "受理后",
          "条例33〔城市道路管理条例(2019修正)〕（已核实）",
          "",
          "n1",
        ],
      ]
    `);
    expect(exported('limits')).toMatchInlineSnapshot(`
      [
        [
          "条件“紧急抢修”成立",
          "种类",
          "时限种类",
          "数量",
          "单位",
          "起算事件",
          "可延长",
          "特殊程序",
          "依据",
          "优先级",
          "规则名",
        ],
        [
          "否",
          "计时",
          "承诺时限",
          "7",
          "工作日",
          "",
          "",
          "",
          "本区承诺时限〔滨湖区政务服务事项本区口径〕（未核实）",
          "",
          "l1",
        ],
        [
          "是",
          "计时",
          "承诺时限",
          "1",
          "工作日",
          "",
          "",
          "",
          "本区承诺时限〔滨湖区政务服务事项本区口径〕（未核实）",
          "",
          "l2",
        ],
        [
          "",
          "计时",
          "法定时限",
          "20",
          "工作日",
          "",
          "",
          "",
          "行政许可法42（已核实）",
          "",
          "l3",
        ],
        [
          "",
          "扣除",
          "",
          "",
          "",
          "",
          "",
          "专家评审",
          "行政许可法45（已核实）",
          "",
          "x1",
        ],
        [
          "",
          "扣除",
          "承诺时限",
          "",
          "",
          "",
          "",
          "缴费等待",
          "本区口径:缴费等待不计入承诺时限〔滨湖区政务服务事项本区口径〕（未核实）",
          "",
          "x2",
        ],
      ]
    `);
  });

  it('gives a new row a name of its own and the differences in words', () => {
    const sheet = changed('routing', 4, {
      '办理情形为…': '挖掘',
      种类: '分派',
      部门: '区城市管理局',
      角色: '并联',
      阶段: '2',
      承诺时限: '3个工作日',
      依据: '行政许可法42',
    });
    const { rules, faults } = read('routing', sheet);
    expect(faults).toEqual([]);
    expect(rules.at(-1)).toEqual({
      name: 'r3',
      conditions: { all: [{ fact: 'variant', operator: 'equal', value: '挖掘' }] },
      event: {
        type: 'assign',
        params: {
          department: 'cg',
          role: 'co',
          stage: 2,
          limit: { committed: { n: 3, unit: 'working-day' } },
          basis: [{ text: '行政许可法42', law: 'b5', confirmed: false }],
        },
      },
    });
    expect(differencesOf([item.routing, rules], 'routing', context)).toEqual([
      {
        kind: 'added',
        name: 'r3',
        after: '当办理“挖掘”时,区城市管理局第2阶段并联,承诺时限3个工作日',
        cells: [],
      },
    ]);
  });

  it('tells what of a rule changes, and changes nothing else of it', () => {
    const { rules, faults } = read('limits', changed('limits', 1, { 数量: '3' }));
    expect(faults).toEqual([]);
    expect(rules[0]?.conditions).toBe(item.limits[0]?.conditions);
    const [difference] = differencesOf([item.limits, rules], 'limits', context);
    expect(difference).toMatchObject({
      kind: 'changed',
      cells: [{ heading: '数量', before: '7', after: '3' }],
    });
  });

  it.each([
    ['部门', '区城管局', '“区城管局”不在可选的内容里'],
    ['阶段', '一', '“一”不是一个数'],
    ['承诺时限', '3天', '“3天”没有说是工作日还是自然日'],
    ['依据', '某法3', '看不出“某法3”属于哪部法规'],
    ['何时知会', '决定后', '“分派”没有“何时知会”这一栏'],
    ['角色', '', '没有填“角色”'],
    ['规则名', 'l1', '规则名“l1”已在别处使用'],
  ])('names the cell that is wrong: %s %s', (heading, text, message) => {
    const { faults } = read('routing', changed('routing', 1, { [heading]: text }));
    expect(faults[0]).toMatchObject({ row: 1, heading, text, message });
    expect(faults[0]?.fix).not.toBe('');
  });

  it('does not take an unknown column, and keeps what a missing one would have said', () => {
    const sheet = exported('routing');
    const strange = sheet.map((row, i) => [...row, i === 0 ? '备注' : '']);
    expect(read('routing', strange).faults[0]).toMatchObject({ row: 0, heading: '备注' });
    const at = sheet[0]?.indexOf('任务') ?? -1;
    const without = sheet.map((row) => row.toSpliced(at, 1));
    const { rules, notes } = read('routing', without);
    expect(rules).toEqual(item.routing);
    expect(notes).toEqual(['文件里没有“任务”这一列：原有规则的这一项保持不变']);
  });

  it('finds rules without their names by what they say', () => {
    const at = exported('routing')[0]?.indexOf('规则名') ?? -1;
    const sheet = exported('routing').map((row) => row.toSpliced(at, 1));
    expect(read('routing', sheet).rules).toEqual(item.routing);
  });
});

describe('cells of a real file', () => {
  it.each(['=1+1', '+86', '-3', '@a', '\ta', '\ra', "'", "'=x", "''", '平常', ''])(
    'are texts and no formulas: %j',
    (text) => {
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it('may not be too many, too large or of something else', async () => {
    const many = Array.from({ length: MOST_ROWS + 2 }, () => ['甲']);
    expect(await readXlsx(await writeXlsx(many, '规则'))).toEqual({ fault: 'too-many-rows' });
    expect(await readXlsx(new Blob(['not a file']))).toEqual({ fault: 'not-xlsx' });
    const large = new Blob([new Uint8Array(LARGEST_FILE_BYTES + 1)]);
    expect(await readXlsx(large)).toEqual({ fault: 'too-large' });
  });
});
