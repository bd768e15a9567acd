import { expect, it } from 'vitest';
import { sortObstacles } from './case-obstacles.ts';

const cases = Array.from({ length: 4 }, (_, i) => ({ id: `D0${i}`, title: `案例${i}` }));
const failed = (i: number, cause: string) => ({
  pointer: `/cases/${i}`,
  message: `典型案例 D0${i}“案例${i}”没有通过:${cause}`,
});

it('tells golden cases that fail for the same reason once, with figures that differ left open, and all else as it came', () => {
  const other = { pointer: '/limits/0', message: '缩短承诺时限' };
  const obstacles = [
    failed(0, '缺少材料“甲”;修改规则'),
    failed(1, '届满日应为2025年10月15日;修改规则'),
    other,
    failed(2, '届满日应为2025年11月3日;修改规则'),
    failed(3, '届满日应为2026年1月9日;修改规则'),
  ];
  const { failing, others } = sortObstacles(obstacles, cases);
  expect(failing.map(({ cause, cases: those }) => [cause, those.map(({ title }) => title)])).toEqual([
    ['届满日应为…年…月…日;修改规则', ['案例1', '案例2', '案例3']],
    ['缺少材料“甲”;修改规则', ['案例0']],
  ]);
  expect(others).toEqual([other]);
});
