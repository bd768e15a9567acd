import { words } from '../../../../messages/words.tsx';

export const conditionsWords = words(
  {
    title: '命名条件',
    text: '把多处要用的条件起一个名称，规则和材料里直接按名称引用；改这里，引用它的地方都跟着变。',
    none: '还没有命名条件。',
    add: '添加命名条件',
    'new.title': '新的条件',
    name: '名称',
    'name.lacking': '请写上名称，规则里就用它来称呼这个条件。',
    when: '“{title}”的条件',
  },
  {
    title: 'Named conditions',
    text: 'Give a name to a condition that several places need: rules and materials refer to it by that name, and a change here is a change in all of them.',
    none: 'No named conditions yet.',
    add: 'Add a named condition',
    'new.title': 'New condition',
    name: 'Name',
    'name.lacking': 'Give it a name: rules call the condition by it.',
    when: 'The condition “{title}”',
  },
);
