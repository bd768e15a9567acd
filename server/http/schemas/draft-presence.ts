import { integer, list, named, object, orNull, text } from './shapes.ts';

export const presence = named(
  'presence.json',
  object('在看哪里', {
    'part?': text(
      { title: '部分', description: '编辑页面的哪一部分。' },
      { pattern: '^[A-Za-z0-9._/-]{1,64}$', examples: ['materials'] },
    ),
  }),
);

export const draftCompany = named(
  'draft-company.json',
  object('还有谁在', {
    others: list(
      '最近 30 秒里在这份草稿的其他人',
      object('一个人', {
        name: text('用户名'),
        displayName: text('显示名'),
        part: orNull(text('在看哪一部分')),
        at: text('最近一次出现的时间'),
      }),
    ),
    revision: orNull(integer({ title: '修订号', description: '草稿现在的修订号;还没有保存过的为空。' })),
  }),
);
