import { findings } from './draft-checks.ts';
import { anything, integer, list, name, named, object, orNull, text } from './shapes.ts';

/** A draft may be unfinished: only that it is an object of its kind and code is asked, and by the command. */
export const draftDocument = {
  title: '文件全文',
  description: '规则文件全文,可以没有写完;kind 和 code 与网址一致。',
  type: 'object',
  additionalProperties: true,
};

export const remarks = list(
  '退回意见',
  object('意见', { pointer: text({ title: '位置', description: 'JSON 指针。' }), text: text('意见') }),
);

const revision = integer({ title: '修订号', description: '每次保存都会增大;下次保存写在 If-Match 里。' });

export const savedDraft = named('saved-draft.json', object('已保存的草稿', { revision, findings }));

export const draftAnswer = named(
  'draft.json',
  object('草稿', {
    kind: text('文件种类'),
    code: name,
    revision,
    document: anything('文件全文'),
    basedOn: orNull(integer({ title: '基于', description: '草稿考虑到的已发布版本;新文件为空。' })),
    owner: orNull(text({ title: '主管部门', description: '属于管委会的文件为空。' })),
    writers: list('写过的人', text('用户名')),
    createdBy: text('起草人'),
    createdAt: text('起草时间'),
    updatedBy: text('最后保存的人'),
    updatedAt: text('最后保存的时间'),
    findings,
    remarks,
  }),
);
