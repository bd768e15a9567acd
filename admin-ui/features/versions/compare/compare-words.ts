import { words } from '../../../messages/words.tsx';

/** Two versions of a document, or two items, side by side. */
export const compareWords = words(
  {
    'versions.title': '{name}：第 {from} 版与第 {to} 版对比',
    'items.title': '对比两个事项',
    rules: '规则',
    history: '全部版本',
    turn: '对调',
    a: '甲',
    b: '乙',
    'a.named': '甲：{name}',
    'b.named': '乙：{name}',
    'draft.named': '{name}（草稿）',
    choose: '选一个事项',
    'choose.both': '选两个不同的事项，看它们的规则哪里相同、哪里不同。',
    'items.note':
      '对比今天生效的版本，还没有生效的用草稿。句子里“由……改为……”的前一半说的是甲，后一半说的是乙。',
    'tab.changes': '不同之处',
    'tab.effects': '影响',
    'tab.text': '全文',
  },
  {
    'versions.title': '{name}: versions {from} and {to} compared',
    'items.title': 'Two items compared',
    rules: 'Rules',
    history: 'All versions',
    turn: 'Swap',
    a: 'A',
    b: 'B',
    'a.named': 'A: {name}',
    'b.named': 'B: {name}',
    'draft.named': '{name} (draft)',
    choose: 'Choose an item',
    'choose.both': 'Choose two different items to see where their rules are alike and where they differ.',
    'items.note':
      'The versions in effect today are compared, or the draft where there is none yet. Where a sentence says “changes from … to …”, the first is A and the second B.',
    'tab.changes': 'What differs',
    'tab.effects': 'Effects',
    'tab.text': 'Full text',
  },
);
