import { words } from '../../../messages/words.tsx';

/** What comes into effect when, over all documents. */
export const timelineWords = words(
  {
    title: '生效日程',
    department: '主管部门',
    ahead: '将要生效',
    recent: '最近生效的',
    'ahead.none': '没有排定将要生效的版本。',
    'recent.none': '没有已经生效的版本。',
    begins: '{title} 第 {n} 版',
    ends: '{title} 终止',
    months: '按月看',
    'month.count': '{day}：{names}',
    more: '更早的',
  },
  {
    title: 'What takes effect when',
    department: 'Department',
    ahead: 'Ahead',
    recent: 'Lately',
    'ahead.none': 'Nothing is scheduled.',
    'recent.none': 'Nothing has taken effect.',
    begins: '{title}, version {n}',
    ends: '{title} ends',
    months: 'By month',
    'month.count': '{day}: {names}',
    more: 'Earlier',
  },
);
