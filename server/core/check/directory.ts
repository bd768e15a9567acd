/** The directory: every id once, and a window for each theme in every hall. */
import type { Directory } from '../../../schemas/generated/types.ts';
import { type Finding, warning } from '../language/finding.ts';
import { duplicates } from './duplicate-names.ts';

const THEMES = ['注册登记类', '经营管理类', '社会民生类', '投资建设类'] as const;

function hallFindings({ name, windows }: Directory['halls'][number], i: number): Finding[] {
  const missing = THEMES.filter((theme) => !windows.some((window) => window.theme === theme));
  const repeated = duplicates(
    windows.map(({ id }, j) => ({ name: id, pointer: `/halls/${i}/windows/${j}/id` })),
    '窗口标识',
  );
  if (missing.length === 0) return repeated;
  const message = `“${name}”没有${missing.join('、')}的窗口`;
  const fix = '补上窗口;不受理这类事项的大厅可以不理会';
  return [...repeated, warning('no-window', `/halls/${i}/windows`, { message, fix })];
}

export function checkDirectory({ departments, halls }: Directory): Finding[] {
  return [
    ...duplicates(
      departments.map(({ id }, i) => ({ name: id, pointer: `/departments/${i}/id` })),
      '部门标识',
    ),
    ...duplicates(
      departments.map(({ name }, i) => ({ name, pointer: `/departments/${i}/name` })),
      '部门名称',
    ),
    ...duplicates(
      halls.map(({ id }, i) => ({ name: id, pointer: `/halls/${i}/id` })),
      '大厅标识',
    ),
    ...halls.flatMap(hallFindings),
  ];
}
