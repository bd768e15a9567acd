import { type JsonSchema, schemaFiles } from '../../schemas/index.ts';
import { shownPerson } from './people.ts';
import { anything, choice, flag, integer, list, name, named, object, orNull, ref, text } from './shapes.ts';

const contact = {
  'idNumber?': text('身份证号', { minLength: 1, maxLength: 40, examples: ['110101199003070038'] }),
  'phone?': text('联系电话', { minLength: 1, maxLength: 40, examples: ['13800000000'] }),
};

const personName = text('姓名或名称', { minLength: 1, maxLength: 200, examples: ['张三(虚构)'] });

const applicant: JsonSchema = object(
  { title: '申请人', description: '谁来办。姓名、证件号码和电话加密保存。' },
  {
    kind: choice({ title: '类型', description: 'person 个人、organisation 单位。' }, [
      'person',
      'organisation',
    ]),
    name: personName,
    'uscc?': text('统一社会信用代码', { minLength: 1, maxLength: 40, examples: ['91350200M000100Y43'] }),
    ...contact,
    'agent?': object('代办人', {
      name: personName,
      idNumber: contact['idNumber?'],
      phone: contact['phone?'],
    }),
  },
);

const { version: _, ...envelope } = schemaFiles['application.json'].properties;

/** The request of an evaluation without a wish for a version, and who applies for what. */
export const caseRequest = named('case-request.json', {
  title: '收件',
  description:
    '与试算相同的申请,加上事项和申请人。收件时间以服务器为准;有补录权限的才可以写 submittedAt 和 events。',
  type: 'object',
  properties: { item: name, ...envelope, applicant },
  required: ['item', 'channel', 'form', 'applicant'],
  additionalProperties: false,
});

const issued = list(
  '文书',
  object('一份文书', { code: text('文书代码'), number: text('文书编号'), url: text('PDF 的地址') }),
);

const identity = { id: text('案件标识'), caseNumber: text('案件编号', { examples: ['BH-20250929-00001'] }) };

export const receivedCase = named(
  'received-case.json',
  object('收件结果', { ...identity, decision: ref('decision.json'), documents: issued }),
);

const allowed = list(
  { title: '可以发生的事件', description: '每种事件要填的内容(JSON Schema)和可以提交的角色。' },
  object('事件', {
    type: text('事件类型'),
    fields: anything('要填的内容'),
    by: list('可以提交的角色', text('角色')),
  }),
);

export const shownCase = named(
  'shown-case.json',
  object('案件', {
    ...identity,
    revision: integer({ title: '修订号', description: '每变动一次加一;提交事件时可放进 If-Match。' }),
    hall: text('大厅'),
    state: choice('状态', ['in-progress', 'completed', 'closed']),
    item: object('事项', { code: name, name: text('名称'), version: integer('版本') }),
    receivedAt: text('收件时间'),
    receivedBy: text('收件人员'),
    applicant: anything({ title: '申请人', description: '证件号码和电话只显示一部分。' }),
    application: anything({ title: '申请', description: '收件时的申请,证件号码和电话只显示一部分。' }),
    decision: ref('decision.json'),
    documents: issued,
    history: list(
      '经过',
      object('一件事', {
        seq: integer('序号'),
        at: text('记录时间'),
        type: text('事件类型'),
        'by?': shownPerson,
        'note?': text('说明'),
      }),
    ),
    allowed,
  }),
);

export const caseList = named(
  'case-list.json',
  object('案件清单', {
    cases: list(
      '案件,最近收件的在前',
      object('案件', {
        ...identity,
        item: object('事项', { code: name, name: text('名称') }),
        applicantName: text({ title: '申请人', description: '个人只显示姓。' }),
        outcome: text('结论'),
        state: text('状态'),
        receivedAt: text('收件时间'),
        commitmentDue: orNull(text('承诺时限届满日')),
      }),
    ),
    next: orNull(text({ title: '下一页', description: '放进 cursor 取下一页;没有下一页为空。' })),
  }),
);

export const replay = named(
  'replay.json',
  object('复算', {
    identical: flag('逐字节相同'),
    decision: ref('decision.json'),
    'differences?': list(
      '不同之处',
      object('一处', { pointer: text('位置'), stored: anything('存下的'), replayed: anything('复算的') }),
    ),
    'trace?': list('每条规则的判断过程', ref('decision.json#/$defs/traceRule')),
  }),
);

export const unmaskReason = object('查看完整信息', {
  reason: text(
    { title: '理由', description: '为什么要看;记入存证,不写申请人的信息。' },
    { minLength: 4, maxLength: 200, pattern: '\\S', examples: ['核对身份证原件'] },
  ),
});

export const unmaskedCase = named(
  'unmasked-case.json',
  object('完整信息', {
    applicant: anything({ title: '申请人', description: '完整的姓名、证件号码和电话。' }),
    application: anything({ title: '申请', description: '申请表和材料的全文。' }),
  }),
);
