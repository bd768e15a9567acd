/** Whether a department and a hall are in the directory of today. */
import type { PointerError } from '../../core/index.ts';
import { siteDay } from '../../site-time.ts';
import type { Platform } from '../platform.ts';

interface Place {
  readonly department: string | null;
  readonly hall: string | null;
}

export async function placeFaults(
  { rules, now }: Platform,
  { department, hall }: Place,
): Promise<PointerError[]> {
  if (department === null && hall === null) return [];
  const version = rules.inEffect('directory', siteDay(now()));
  const directory = version && (await rules.document('directory', version));
  const among = (id: string | null, known: readonly { id: string }[] = []): boolean =>
    id === null || known.some((each) => each.id === id);
  return [
    ...(among(department, directory?.departments)
      ? []
      : [{ pointer: '/department', message: '部门目录里没有这个部门:核对标识,或者先发布部门目录' }]),
    ...(among(hall, directory?.halls)
      ? []
      : [{ pointer: '/hall', message: '部门目录里没有这个大厅:核对标识,或者先发布部门目录' }]),
  ];
}
