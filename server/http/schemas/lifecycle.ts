import { civilDate, integer, list, object, text } from './shapes.ts';

const hash = text(
  { title: '散列', description: '所看到的那份内容的散列;内容不同则不办理。' },
  { minLength: 1, maxLength: 200 },
);

/** What somebody answers for later: spaces say nothing. */
const words = (title: string, description = '写明的文字,不能只有空格。') =>
  text({ title, description }, { minLength: 1, maxLength: 2000, pattern: '\\S' });

export const submission = object('提交', {
  revision: integer({ title: '修订号', description: '所看到的草稿的修订号。' }, { minimum: 1 }),
  statement: words('用印声明', '部门对这次修改负责的声明,不能只有空格。'),
  occasion: words('修改缘由', '法规修改、标准修改、更正、恢复、终止或者别的,不能只有空格。'),
});

export const submitted = object('已提交的版本', { version: integer('版本'), hash: text('散列') });

export const signature = object('会签', { hash });

export const approval = object('批准', { hash, 'remark?': words('审核意见') });

export const returning = object('退回', {
  hash,
  remarks: {
    ...list(
      { title: '退回意见', description: '每条写明改哪里、怎么改。' },
      object('意见', {
        pointer: text(
          { title: '位置', description: 'JSON 指针,以 / 开头;空为全文。' },
          { maxLength: 500, pattern: '^(/([^~]|~[01])*)?$' },
        ),
        text: words('意见'),
      }),
    ),
    minItems: 1,
    maxItems: 200,
  },
});

export const publishing = object('发布', { hash, effectiveFrom: civilDate });

export const withdrawal = object('撤回', { hash, reason: words('撤回理由') });
