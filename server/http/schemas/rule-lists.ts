/** Drafts and versions across all documents. */
import { listedVersion } from './rules.ts';
import { flag, integer, list, name, named, object, orNull, record, text } from './shapes.ts';

const next = orNull(text({ title: '下一页', description: '放进 cursor 取下一页;没有下一页为空。' }));
const ownerName = orNull(text({ title: '主管部门名称', description: '属于管委会的文件为空。' }));

export const draftList = named(
  'draft-list.json',
  object('草稿清单', {
    drafts: list(
      '草稿,最近保存的在前',
      object('草稿', {
        kind: text('文件种类'),
        code: name,
        title: orNull(text({ title: '名称', description: '文件里写的名称;还没有写的为空。' })),
        revision: integer('修订号'),
        basedOn: orNull(integer({ title: '基于', description: '草稿考虑到的已发布版本;新文件为空。' })),
        owner: orNull(text({ title: '主管部门', description: '属于管委会的文件为空。' })),
        ownerName,
        writers: list('写过的人', text('用户名')),
        createdBy: text('起草人'),
        createdAt: text('起草时间'),
        updatedBy: text('最后保存的人'),
        updatedAt: text('最后保存的时间'),
        people: record({ title: '姓名', description: '写过的人的显示名,按用户名。' }, text('显示名')),
        isReturned: flag({ title: '被退回', description: '上一次提交被退回,意见在草稿里。' }),
      }),
    ),
    next,
  }),
);

export const versionsAcross = named(
  'versions-across.json',
  object('全部文件的版本', {
    versions: list(
      '版本,新的在前',
      object('版本', {
        ...listedVersion,
        title: text({ title: '名称', description: '文件在这一版里的名称。' }),
        ownerName,
        'occasion?': orNull(text({ title: '修改缘由', description: '导入的为空。' })),
      }),
    ),
    next: {
      ...next,
      description: '放进 cursor 取下一页;没有下一页为空。看不到的不列,一页可能不满而还有下一页。',
    },
  }),
);
