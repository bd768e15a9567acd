import { usePlaces } from '../../core/uses/use.ts';
import { choice, integer, list, name, named, object, orNull, text } from './shapes.ts';

export const whereUsedAnswer = named(
  'where-used.json',
  object('用在哪里', {
    count: integer('一共几处'),
    documents: list(
      { title: '用到的文件', description: '自己的草稿在前,然后是今天生效的。' },
      object('一份文件', {
        kind: text('文件种类'),
        code: name,
        name: text('名称'),
        version: orNull(integer({ title: '版本', description: '草稿为空。' })),
        revision: orNull(integer({ title: '修订号', description: '草稿的修订号;已发布的为空。' })),
        count: integer('这份文件里几处'),
        uses: list(
          { title: '各处', description: '最多列出 50 处。' },
          object('一处', {
            pointer: text({ title: '位置', description: 'JSON 指针。' }),
            what: choice('什么地方', usePlaces),
            title: text('内容'),
            matched: list('找到的', text('名称')),
          }),
        ),
      }),
    ),
  }),
);
