import { StarFilled } from '@ant-design/icons';
import type { DepartmentName } from '../../api/types.ts';
import { type MessageKey, type Translate, useMessages } from '../../messages/index.tsx';
import { departmentName } from './answer.ts';
import css from './route.module.css';

const ROLES: Record<string, MessageKey> = {
  lead: 'role.lead',
  co: 'role.co',
  first: 'role.first',
  decide: 'role.decide',
  post: 'role.post',
};

function roleText(role: string, t: Translate): string {
  const key = ROLES[role];
  if (key) return t(key);
  return role.startsWith('pre-') ? t('role.pre') : role;
}

interface Assigned {
  department: string;
  role: string;
  stage: number;
  task?: string;
  /** Takes part only then; of a guide, where nothing has been decided yet. */
  when?: string;
}

/** The route as a picture: stages from left to right, departments of one stage stacked, who leads marked with a star. */
export function Route({
  assignments,
  departments,
}: {
  assignments: readonly Assigned[];
  departments: readonly DepartmentName[];
}) {
  const { t } = useMessages();
  const stages = [...new Set(assignments.map(({ stage }) => stage))].sort((a, b) => a - b);
  return (
    <ol className={css.route} aria-label={t('route.label')}>
      {stages.map((stage) => {
        const here = assignments.filter((assignment) => assignment.stage === stage);
        return (
          <li key={stage} className={css.stage}>
            <p className={css.stageName}>
              {t('route.stage', { n: stage })}
              {here.length > 1 && here.every(({ when }) => !when) ? t('route.parallel') : ''}
            </p>
            <ul>
              {here.map(({ department, role, task, when }) => (
                <li key={`${department} ${role} ${task} ${when}`} className={css.department} data-role={role}>
                  <span className={css.role}>
                    {role === 'lead' || role === 'first' ? <StarFilled aria-hidden="true" /> : null}
                    {roleText(role, t)}
                  </span>
                  <strong>{departmentName(departments, department)}</strong>
                  {task ? <span className={css.task}>{task}</span> : null}
                  {when ? <span className={css.when}>{t('route.when', { when })}</span> : null}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
