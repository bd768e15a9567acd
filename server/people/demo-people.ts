/** The people of a demonstration: one for each kind of work, an editor and a handler for every department. */
import type { Directory } from '../../schemas/generated/types.ts';
import type { UserRecord } from '../storage/index.ts';
import { demoMark } from './person.ts';

export type DemoPerson = Pick<UserRecord, 'name' | 'displayName' | 'roles' | 'department' | 'hall'>;

export function demoPeople({ departments, halls }: Directory): DemoPerson[] {
  const hall = halls[0]?.id ?? null;
  const person = (
    name: string,
    displayName: string,
    { roles, department = null }: { roles: string[]; department?: string | null },
  ): DemoPerson => ({
    name,
    displayName,
    roles: [...roles, demoMark],
    department,
    hall: department === null ? hall : null,
  });
  return [
    // Also the centre's editor: of the documents that belong to no department.
    person('admin', '系统管理员(演示)', { roles: ['admin', 'editor', 'backdate'] }),
    person('centre-approver', '中心审核人员(演示)', { roles: ['centre-approver'] }),
    // May backdate, so that an application of another day can be tried.
    person('clerk', '窗口人员(演示)', { roles: ['clerk', 'backdate'] }),
    person('issuer', '出件窗口人员(演示)', { roles: ['issuer'] }),
    person('auditor', '审计人员(演示)', { roles: ['auditor', 'unmask'] }),
    ...departments.flatMap(({ id, name }) => [
      person(`editor-${id}`, `${name}规则编辑(演示)`, { roles: ['editor'], department: id }),
      person(`handler-${id}`, `${name}承办人员(演示)`, { roles: ['handler', 'unmask'], department: id }),
    ]),
  ];
}
