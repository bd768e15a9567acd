import { words } from '../../messages/words.tsx';

export const conditionTreeWords = words(
  {
    all: '同时满足',
    any: '满足任一',
    not: '并非（下列不成立）',
    met: '成立',
    unmet: '不成立',
    undetermined: '待定',
    skipped: '没有用到',
    actual: '实际：{value}',
    absent: '没有填写',
    rows: '共 {n} 行',
    details: '看看它说什么',
  },
  {
    all: 'all of',
    any: 'any of',
    not: 'not (the following does not hold)',
    met: 'holds',
    unmet: 'does not hold',
    undetermined: 'undetermined',
    skipped: 'not looked at',
    actual: 'found: {value}',
    absent: 'not filled in',
    rows: '{n} rows',
    details: 'what it says',
  },
);
