import { words } from '../../../../messages/words.tsx';

export const entryWords = words(
  {
    open: '修改',
    close: '收起',
    remove: '删除“{title}”',
    'remove.title': '“{title}”正在被引用',
    'remove.text': '下面 {n} 处用到它。删去后，这些地方会报错，要逐处改正才能提交。删除可以撤销。',
    'remove.ok': '仍然删除',
    'remove.cancel': '保留',
  },
  {
    open: 'Change',
    close: 'Close',
    remove: 'Delete “{title}”',
    'remove.title': '“{title}” is in use',
    'remove.text':
      'It is used in {n} places. Once it is gone they are at fault until each is mended. Deleting can be undone.',
    'remove.ok': 'Delete all the same',
    'remove.cancel': 'Keep',
  },
);
