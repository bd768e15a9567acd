import { ApartmentOutlined } from '@ant-design/icons';
import { type MessageKey, useMessages } from '../../messages/index.tsx';
import css from './answer.module.css';
import { type Answer, departmentName } from './answer.ts';
import { Route } from './Route.tsx';

const AFTER: Record<string, MessageKey> = {
  acceptance: 'notify.acceptance',
  procedure: 'notify.procedure',
  decision: 'notify.decision',
};

/** Who handles it in which order, and who is only told. */
export function RoutePart({ answer: { decision, item, departments } }: { answer: Answer }) {
  const { t } = useMessages();
  const { routing = [], notify = [] } = decision;
  if (routing.length === 0 && notify.length === 0) return null;
  const tasks = item.routing.flatMap(({ event }) => (event.type === 'assign' ? [event.params] : []));
  const assignments = routing.map((assigned) => ({
    ...assigned,
    task: tasks.find(
      ({ department, role, stage }) =>
        department === assigned.department && role === assigned.role && stage === assigned.stage,
    )?.task,
  }));
  return (
    <section className={css.part}>
      <h3>
        <ApartmentOutlined aria-hidden="true" />
        {t('route.title')}
      </h3>
      <Route assignments={assignments} departments={departments} />
      {notify.map(({ department, after, task }) => (
        <p key={`${department} ${after} ${task}`} className={css.aside}>
          {t(AFTER[after] ?? 'notify.procedure', { department: departmentName(departments, department) })}
          {task ? `${t('join.colon')}${task}` : ''}
        </p>
      ))}
    </section>
  );
}
