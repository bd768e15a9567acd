import { words } from '../../../../messages/words.tsx';

export const usesWords = words(
  {
    loading: '正在查找用到它的事项',
    none: '没有事项用到它',
    count: '{documents} 个事项用到，共 {n} 处',
    failed: '现在查不到用在哪里',
    draft: '（你的草稿）',
    places: '{n} 处',
    'remove.title': '删除“{title}”？',
    'remove.unused': '没有事项用到它。删除可以撤销。',
    'remove.used': '下面的事项用到它，删除后会出错；须先修改这些事项，才能提交这份草稿。删除可以撤销。',
    'remove.unknown': '现在查不到它用在哪里；如有事项用到，保存后会在右边列出。删除可以撤销。',
    'remove.ok': '删除',
    'remove.cancel': '保留',
  },
  {
    loading: 'Looking for items that use it',
    none: 'No item uses it',
    count: 'Used by {documents} item(s), in {n} place(s)',
    failed: 'Cannot tell now where it is used',
    draft: ' (draft of yours)',
    places: '{n} place(s)',
    'remove.title': 'Delete “{title}”?',
    'remove.unused': 'No item uses it. Deleting can be undone.',
    'remove.used':
      'The items below use it and would break; they must be changed before this draft can be submitted. Deleting can be undone.',
    'remove.unknown':
      'It cannot be told now where it is used; items that would break are listed on the right once saved. Deleting can be undone.',
    'remove.ok': 'Delete',
    'remove.cancel': 'Keep',
  },
);
