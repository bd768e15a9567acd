import { filled, type Language, type Values } from '../../../../messages/index.tsx';
import { words } from '../../../../messages/words.tsx';
import type { CellFault } from './cell.ts';

/** What is wrong with a cell: each message with its way out under the same key and `Fix`. */
const cellWords = words(
  {
    yes: '是',
    no: '否',
    notYesNo: '“{text}”既不是“是”也不是“否”',
    notYesNoFix: '填“是”或“否”，不限就留空',
    notNumber: '“{text}”不是一个数',
    notNumberFix: '只写一个数，例如 300',
    notInteger: '“{text}”不是整数',
    notIntegerFix: '写 {least} 到 {most} 之间的整数',
    wrongUnit: '单位“{text}”和这一列的单位不一致',
    wrongUnitFix: '这一列的单位是“{unit}”，只写数也可以',
    noUnit: '这一列没有单位，“{text}”不知道是什么',
    noUnitFix: '只写数',
    notDate: '“{text}”不是一个确定的日期',
    notDateFix: '写作 年-月-日，例如 2025-10-09',
    notMoment: '“{text}”不是一个确定的时间',
    notMomentFix: '写作 2025-10-09 09:30',
    notListed: '“{text}”不在可选的内容里',
    notListedFix: '从这些里选：{choices}',
    ambiguous: '“{text}”可以指不止一项',
    ambiguousFix: '写全名，必要时在后面加上〔编号〕',
    unknownFact: '没有叫“{text}”的事项',
    unknownFactFix: '在“=”后面写这份表单、材料或参数里的名称',
    otherType: '“{text}”和这一列不能比较',
    otherTypeFix: '换一个同类的事项：数和数比，日期和日期比',
    notPlain: '这里只能写要包含的文字',
    notPlainFix: '几个词用“|”隔开；更复杂的式样请在条件树中编辑',
    notList: '“{text}”里的标点分不清是一项还是几项',
    notListFix: '各项之间用“、”隔开；标点是内容的一部分时，把那一项放进“”里',
    notSpan: '“{text}”不是一段时限',
    notSpanFix: '写作 7个工作日、20日、3个月、4个工作小时 或 当场',
    whichDays: '“{text}”没有说是工作日还是自然日',
    whichDaysFix: '写作 {n}个工作日 或 {n}日（自然日）',
    unknownLaw: '看不出“{text}”属于哪部法规',
    unknownLawFix: '写作 条款〔法规名称〕，法规须已列在“法律依据”中',
    notName: '“{text}”不能作规则名',
    notNameFix: '英文字母开头，可含字母、数字、点、短横线和下划线',
    noSuchColumn: '这一列现在不能填',
    noSuchColumnFix: '先在条件树中把它改好',
  },
  {
    yes: 'yes',
    no: 'no',
    notYesNo: '“{text}” is neither yes nor no',
    notYesNoFix: 'Write yes or no; leave it blank where it does not matter',
    notNumber: '“{text}” is not a number',
    notNumberFix: 'Write a number only, such as 300',
    notInteger: '“{text}” is not a whole number',
    notIntegerFix: 'Write a whole number from {least} to {most}',
    wrongUnit: 'The unit “{text}” is not the unit of this column',
    wrongUnitFix: 'The unit of this column is “{unit}”; the number alone will do',
    noUnit: 'This column has no unit; it is not clear what “{text}” means',
    noUnitFix: 'Write the number only',
    notDate: '“{text}” is not a certain day',
    notDateFix: 'Write year-month-day, such as 2025-10-09',
    notMoment: '“{text}” is not a certain time',
    notMomentFix: 'Write it as 2025-10-09 09:30',
    notListed: '“{text}” is not one of the choices',
    notListedFix: 'Choose one of: {choices}',
    ambiguous: '“{text}” may mean more than one thing',
    ambiguousFix: 'Write the whole name, with its 〔code〕 behind it where needed',
    unknownFact: 'Nothing is called “{text}”',
    unknownFactFix: 'Behind “=” write a name from the form, the materials or the parameters',
    otherType: '“{text}” cannot be compared with this column',
    otherTypeFix: 'Name another of the same kind: numbers with numbers, days with days',
    notPlain: 'Only words that the text contains can stand here',
    notPlainFix: 'Put “|” between words; edit other patterns in the condition tree',
    notList: 'The marks in “{text}” do not say whether it is one entry or several',
    notListFix: 'Put “、” between entries; put an entry that has marks of its own into “”',
    notSpan: '“{text}” is not a length of time',
    notSpanFix: 'Write 7 working days, 20 days, 3 months, 4 working hours or on the spot',
    whichDays: '“{text}” does not say whether working days are meant',
    whichDaysFix: 'Write {n}个工作日 (working days) or {n}日 (days)',
    unknownLaw: 'It is not clear which law “{text}” belongs to',
    unknownLawFix: 'Write clause〔name of the law〕; the law has to be among the legal bases',
    notName: '“{text}” cannot be the name of a rule',
    notNameFix: 'Start with a Latin letter; letters, digits, dots, hyphens and underscores may follow',
    noSuchColumn: 'This column cannot be filled in now',
    noSuchColumnFix: 'Put it right in the condition tree first',
  },
);

type CellKey = keyof (typeof cellWords)['zh'];
type FaultKey = { [K in CellKey]: `${K}Fix` extends CellKey ? K : never }[CellKey];

export function cellFault(key: FaultKey, language: Language, values: Values = {}): CellFault {
  const say = cellWords[language];
  return { message: filled(say[key], values), fix: filled(say[`${key}Fix`], values) };
}

export function yesNoText(value: boolean, language: Language): string {
  return cellWords[language][value ? 'yes' : 'no'];
}
