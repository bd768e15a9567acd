import { citingParts } from '../../core/law/cited-places.ts';
import { choice, civilDate, flag, integer, list, name, named, object, orNull, text } from './shapes.ts';

const place = object('一处', {
  part: choice({ title: '哪一部分', description: '规则、材料、时限、路由、收费等。' }, citingParts),
  pointer: text({ title: '位置', description: 'JSON 指针。' }),
  title: text('内容'),
  citations: list('引用的条款', text('引用文字')),
});

const touched = object('引用这部法规的文件', {
  kind: text('文件种类'),
  code: name,
  name: text('名称'),
  version: integer('版本'),
  effectiveFrom: civilDate,
  phase: choice({ title: '状态', description: 'in-effect 生效中,scheduled 待生效。' }, [
    'in-effect',
    'scheduled',
  ]),
  standsOn: flag({ title: '失效日仍有效', description: '到那一天有效的是不是这个版本。' }),
  laws: list(
    '它在设定依据里的写法',
    object('一部', { id: name, law: text('法规名称'), article: text('条款') }),
  ),
  places: list('引用之处', place),
});

const openCase = object('案件', {
  id: text('案件标识'),
  caseNumber: text('案件编号'),
  item: name,
  receivedAt: text('收件时间'),
  commitmentDue: orNull(text('承诺届满日')),
});

export const basisImpactAnswer = named(
  'basis-impact.json',
  object('法规失效的影响', {
    law: text('法规'),
    on: civilDate,
    documents: list('引用它的文件', touched),
    cases: object(
      {
        title: '正在办理的案件',
        description: '按引用它的事项版本收下的;只含有权查看的,部门编辑看本部门事项的。',
      },
      { count: integer('件数'), cases: list('案件,最近收件的在前', openCase), next: orNull(text('下一页')) },
    ),
  }),
);
