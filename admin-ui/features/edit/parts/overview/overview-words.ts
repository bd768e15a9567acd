import { words } from '../../../../messages/words.tsx';

export const overviewWords = words(
  {
    changes: '这份草稿改了什么',
    'changes.none': '和生效中的版本没有差别。从左边选一个部分开始修改。',
    'changes.new': '这是新事项，还没有生效的版本可以比较。',
    'changes.new.compare': '与另一个事项对比',
    'changes.new.document': '这是新文件，还没有生效的版本可以比较。',
    broken: '会出错的事项',
    'broken.none': '上次保存时，生效中的事项都还能照常办理。',
    whole: '全部规则',
    none: '没有',
    'kind.added': '新增',
    'kind.removed': '删除',
    'kind.changed': '修改',
    'kind.moved': '调整顺序',
  },
  {
    changes: 'What this draft changes',
    'changes.none': 'Nothing differs from the version in effect. Choose a part on the left to begin.',
    'changes.new': 'This is a new item; there is no version in effect to compare it with.',
    'changes.new.compare': 'Compare it with another item',
    'changes.new.document': 'This is a new document; there is no version in effect to compare it with.',
    broken: 'Items that would break',
    'broken.none': 'As last saved, all items in effect still work.',
    whole: 'All rules',
    none: 'none',
    'kind.added': 'added',
    'kind.removed': 'removed',
    'kind.changed': 'changed',
    'kind.moved': 'moved',
  },
);
