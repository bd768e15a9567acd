import { schemaFiles } from '../../schemas/index.ts';
import { anything, choice, flag, list, named, object, orNull, text } from './shapes.ts';

const pastCase = {
  id: text('案件标识'),
  caseNumber: text('案件编号', { examples: ['BH-20250929-00001'] }),
  receivedOn: text('收件日'),
  outcome: choice('结论', schemaFiles['decision.json'].$defs.outcome.enum),
  variant: orNull(text({ title: '情形', description: '转换之后的情形;没有情形的事项为空。' })),
};

export const pastCaseList = named(
  'past-case-list.json',
  object('可以试的案件', {
    cases: list(
      '案件,最近收件的在前,没有任何人的信息',
      object('案件', {
        ...pastCase,
        facts: list('选的和量的,用当时申请表的话说', text('一项')),
        problems: list('缺的或者不合格的,最多三项', text('名称')),
        change: orNull(text({ title: '草稿之下的变化', description: '影响测算举的例子才有。' })),
        isKept: flag({ title: '能不能试', description: '特殊通道的案件没有保留申请内容。' }),
      }),
    ),
    next: orNull(text({ title: '下一页', description: '放进 cursor 取下一页;没有下一页为空。' })),
    hasImpact: flag({ title: '草稿算过影响', description: '现在这份草稿有没有做完的影响测算。' }),
  }),
);

export const triedCase = named(
  'tried-case.json',
  object('一个案件,人换成了虚构的', {
    ...pastCase,
    application: anything({
      title: '申请',
      description: '能指出是谁的内容都换成了虚构的,相同的仍相同,有效的仍有效。',
    }),
    replaced: list(
      '换掉了什么',
      object('一项', {
        path: text('字段'),
        title: text('名称'),
        kept: choice(
          {
            title: '保留了什么',
            description:
              '规则要看、因此没有变的:nothing 无、age 周岁、birthday 出生日期、region 地区、register 登记类别、words 规则要找的字样、shape 长度和式样。',
          },
          ['nothing', 'age', 'birthday', 'region', 'register', 'words', 'shape'],
        ),
      }),
    ),
    isSame: flag({ title: '判定相同', description: '这份申请按当时的规则得到的判定与存下的逐字节相同。' }),
  }),
);
