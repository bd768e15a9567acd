import { phases } from '../../core/life-cycle/phase.ts';
import { remarks } from './drafts.ts';
import {
  anything,
  choice,
  civilDate,
  flag,
  integer,
  list,
  name,
  named,
  object,
  orNothing,
  orNull,
  record,
  ref,
  text,
} from './shapes.ts';

const span = object('时限', { n: integer('数量'), unit: ref('rule.json#/$defs/unit') });

const entry = object('事项', {
  code: name,
  name: text('名称'),
  keywords: list('关键词', text('关键词')),
  theme: text('主题窗口'),
  category: text('事项类型'),
  handling: text('办件类型'),
  subjects: list('服务对象', text('服务对象')),
  owner: name,
  ownerName: text('主管部门'),
  variants: list('情形', text('情形')),
  online: flag('可网办'),
  secret: flag('涉密'),
  version: integer('版本'),
  effectiveFrom: civilDate,
  unconfirmed: integer({ title: '未核实的依据', description: '引用而原文尚未核实的依据有几条。' }),
  limits: object('时限', { committed: list('承诺时限', span), statutory: list('法定时限', span) }),
});

export const catalogue = named(
  'catalogue.json',
  object('事项目录', { items: list('今天生效的事项', entry) }),
);

export const guideAnswer = named(
  'guide.json',
  object('办事指南', {
    version: integer('版本'),
    hash: text('散列'),
    effectiveFrom: civilDate,
    item: anything({ title: '事项', description: '事项文件(见 service-item),不含典型案例。' }),
    departments: list('部门', object('部门', { id: name, name: text('名称'), resident: flag('常驻') })),
    parameters: record(
      '地方参数',
      object('参数', { title: text('名称'), value: anything('值'), 'unit?': text('单位') }),
    ),
    guide: anything({ title: '指南', description: '由规则写成的条件、材料、路由、时限和收费,每条带依据。' }),
  }),
);

const blockers = list(
  '障碍',
  object('一处', {
    code: text('代码'),
    pointer: text({ title: '位置', description: 'JSON 指针。' }),
    message: text('说明'),
    fix: text('怎样解决'),
  }),
);

/** What a version has been through: who, when, to which text, and the words of each step. */
const step = object('一步', {
  type: choice('种类', ['imported', 'submitted', 'signed', 'returned', 'approved', 'published', 'withdrawn']),
  by: text('办理人'),
  at: text('办理时间'),
  hash: text('散列'),
  'statement?': text('用印声明'),
  'occasion?': text('修改缘由'),
  'writers?': list('起草人', text('用户名')),
  'coSigners?': list('须会签的部门', name),
  'basedOn?': orNull(integer('基于')),
  'changedCases?': list(
    { title: '判法会变的典型案例', description: '公用文件提交时另有判法的典型案例,由事项的主管部门会签。' },
    text('案例'),
  ),
  'department?': name,
  'remarks?': remarks,
  'remark?': text('审核意见'),
  'effectiveFrom?': civilDate,
  'reason?': text('撤回理由'),
});

/** A version without its document. */
export const listedVersion = {
  kind: text('文件种类'),
  code: name,
  version: integer('版本'),
  hash: text('散列'),
  state: choice('状态', phases),
  effectiveFrom: orNothing(civilDate, { title: '生效日', description: '未发布的为空。' }),
  publishedAt: orNull(text('发布时间')),
  publishedBy: orNull(text('发布人')),
  imported: flag({ title: '导入', description: '随平台导入,而不是由人发布。' }),
  retires: flag({ title: '终止', description: '自生效日起事项终止,不再有生效的版本。' }),
  owner: orNull(text({ title: '主管部门', description: '属于管委会的文件为空。' })),
  'author?': text('提交人'),
  'submittedAt?': text('提交时间'),
  'life?': list('经过', step),
  'people?': record(
    { title: '人员', description: '经过里的人员叫什么,键是用户名;账户已经不在的没有。' },
    text('姓名'),
  ),
  'allowed?': list(
    '可办的事',
    object('一件', {
      verb: choice('动作', ['sign', 'return', 'approve', 'publish', 'withdraw', 'restore']),
      blockers,
    }),
  ),
};

export const versionList = named(
  'version-list.json',
  object('版本', {
    versions: list('版本:办理中的在前,已发布的按生效日,新的在前', object('版本', listedVersion)),
  }),
);

export const versionAnswer = named(
  'version.json',
  object('一个版本', { ...listedVersion, document: anything('文件全文') }),
);

export const knownVersion = named(
  'known-version.json',
  object('当时所知的生效版本', {
    kind: text('文件种类'),
    code: name,
    on: civilDate,
    knownAt: text({ title: '所知时刻', description: '按这一时刻已经发布、还没有撤回的版本回答。' }),
    version: integer('版本'),
    hash: text('散列'),
    effectiveFrom: civilDate,
  }),
);

/** A version after a step: as it is shown to those who read versions on their way. */
const moved = {
  kind: text('文件种类'),
  code: name,
  version: integer('版本'),
  hash: text('散列'),
  state: listedVersion.state,
  effectiveFrom: listedVersion.effectiveFrom,
};

export const movedVersion = named('moved-version.json', object('办理后的版本', moved));

export const publication = named(
  'publication.json',
  object('发布', {
    ...moved,
    openCases: object(
      { title: '在办案件', description: '在办的案件不受影响,仍按收件时的版本办理。' },
      {
        count: integer('件数'),
        cases: list(
          { title: '清单', description: '终止事项时列出,最多 200 件。' },
          object('案件', {
            id: text('标识'),
            caseNumber: text('受理编号'),
            receivedOn: orNothing(civilDate, '收件日'),
            commitmentDue: orNothing(civilDate, '承诺届满日'),
          }),
        ),
      },
    ),
  }),
);

const wholeDocument = (title: string) =>
  anything({ title, description: '文件全文;没有生效的版本时没有这一项。' });

export const sharedRules = named(
  'shared-rules.json',
  object('公用文件', {
    on: civilDate,
    confirmedOnly: flag({ title: '依据须已核实', description: '未核实的依据是否妨碍提交。' }),
    documents: object('今天生效的', {
      'procedure?': wholeDocument('程序'),
      'calendar?': wholeDocument('日历'),
      'parameters?': wholeDocument('地方参数'),
      'directory?': wholeDocument('部门和大厅目录'),
    }),
  }),
);
