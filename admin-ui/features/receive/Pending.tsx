import { EditOutlined } from '@ant-design/icons';
import type { DecisionProblem } from '../../../schemas/generated/types.ts';
import { useMessages } from '../../messages/index.tsx';
import css from './Desk.module.css';

/** What is still to be entered, without reproach. */
export function Pending({
  pending,
  onGo,
}: {
  pending: readonly DecisionProblem[];
  onGo: (problem: DecisionProblem) => void;
}) {
  const { t } = useMessages();
  if (pending.length === 0) return null;
  return (
    <section className={css.pending}>
      <h3>
        <EditOutlined aria-hidden="true" /> {t('answer.pending', { n: pending.length })}
      </h3>
      <ul>
        {pending.map((problem) => (
          <li key={`${problem.kind} ${problem.id}`}>
            <button type="button" className="text-button" onClick={() => onGo(problem)}>
              {problem.kind === 'material' ? `${problem.id} ${problem.name}` : problem.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
