import { decisionChangeKinds } from '../../core/index.ts';
import { anything, choice, integer, list, name, named, object, orNull, text } from './shapes.ts';

const pointer = text({ title: '位置', description: 'JSON 指针:删除的指原文件,其余指新文件。' });

const side = object(
  { title: '一方', description: '一个版本;草稿没有版本号,新文件的原文件两项都为空。' },
  { version: orNull(integer('版本')), hash: orNull(text('散列')) },
);

const change = object('一处改动', {
  op: choice('改动', ['add', 'remove', 'replace', 'move']),
  pointer,
  'from?': text({ title: '原位置', description: '移动的元素在原文件中的 JSON 指针。' }),
  'key?': text({ title: '标识', description: '清单元素的标识,例如规则名、材料编号。' }),
  'before?': anything({ title: '原值', description: '原文件中的内容。' }),
  'after?': anything({ title: '新值', description: '新文件中的内容。' }),
});

const sentence = object('一句话', {
  pointer,
  kind: choice('改动', ['added', 'removed', 'changed', 'moved']),
  subject: object('对象', { what: text('种类'), title: text('名称') }),
  sentence: text('句子'),
  'before?': text('原来'),
  'after?': text('现在'),
});

const effect = object('一项影响', {
  id: text({ title: '案例', description: '典型案例的编号;边界申请是由它改动一处而来。' }),
  title: text('说明'),
  source: choice({ title: '来源', description: 'case 典型案例,boundary 边界上的申请。' }, [
    'case',
    'boundary',
  ]),
  before: orNull(text({ title: '原结论', description: '原版本不能提交这样的申请时为空。' })),
  after: orNull(text({ title: '新结论', description: '新版本不能提交这样的申请时为空。' })),
  kinds: list('差别的种类', choice('种类', decisionChangeKinds)),
  sentences: list('差别', text('句子')),
});

export const comparisonAnswer = named(
  'comparison.json',
  object('两个版本的差别', {
    from: side,
    to: side,
    changes: list('改动', change),
    sentences: list('改动的句子', sentence),
    effects: {
      ...list('对申请的影响', effect),
      type: ['array', 'null'],
      description: '只有事项有;草稿有错误、还不能判定时为空。',
    },
    departments: list(
      '涉及的部门',
      object('部门', { department: name, name: text('名称'), because: list('因为', pointer) }),
    ),
  }),
);
