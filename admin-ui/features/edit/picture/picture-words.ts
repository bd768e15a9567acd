/** What the picture of the route says. */
import { words } from '../../../messages/words.tsx';

export const routeWords = words(
  {
    'route.title': '办理流程图',
    'route.begin': '受理',
    'route.end': '办结',
    'route.told': '知会',
    'route.stage': '第 {n} 阶段',
    'route.parallel': '并联',
    'route.empty': '还没有办理流程。先在规则表里添加一个牵头部门。',
    'route.how': '点部门到它的规则。',
    'route.open': '{name}，{role}：到它的规则',
    'route.lead': '牵头负责',
    'route.text': '流程的文字说明',
  },
  {
    'route.title': 'The route as a picture',
    'route.begin': 'accepted',
    'route.end': 'done',
    'route.told': 'told',
    'route.stage': 'Stage {n}',
    'route.parallel': 'in parallel',
    'route.empty': 'There is no route yet: begin with a leading department in the table of rules.',
    'route.how': 'Press a department for its rule.',
    'route.open': '{name}, {role}: go to its rule',
    'route.lead': 'answers for it',
    'route.text': 'The route in words',
  },
);
