/** What putting a list in order says, aloud and on the handle. */
import { words } from '../../../../messages/words.tsx';

export const orderWords = words(
  {
    'order.how': '按空格键拿起，用上下方向键移动，再按空格键放下，按 Esc 键取消。',
    'order.handle': '移动“{name}”',
    'order.handle.title': '拖动排序；或按空格键拿起，用上下方向键移动',
    'order.taken': '已拿起“{name}”，现在是第 {n} 项',
    'order.over': '“{name}”移到了第 {n} 项',
    'order.laid': '“{name}”放在了第 {n} 项',
    'order.left': '没有移动“{name}”，仍是第 {n} 项',
  },
  {
    'order.how':
      'Space takes it up, the arrow keys move it, Space lays it down, Escape leaves it where it was.',
    'order.handle': 'Move “{name}”',
    'order.handle.title': 'Drag to order; or press Space and move it with the arrow keys',
    'order.taken': '“{name}” taken up, now number {n}',
    'order.over': '“{name}” moved to number {n}',
    'order.laid': '“{name}” laid down as number {n}',
    'order.left': '“{name}” not moved, still number {n}',
  },
);
