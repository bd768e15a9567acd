import { FileTextOutlined, FormOutlined } from '@ant-design/icons';
import type { DecisionProblem } from '../../../schemas/generated/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { Bases } from '../BasisTag.tsx';
import css from './answer.module.css';

export interface ProblemsProps {
  problems: readonly DecisionProblem[];
  isConfirmed: (text: string) => boolean;
  /** Leads to the field or material; without it the problems are only read. */
  onGo?: (problem: DecisionProblem) => void;
}

/** Everything that is wrong, at once: first the form, then the materials, each with its basis. */
export function Problems({ problems, isConfirmed, onGo }: ProblemsProps) {
  const { t, said } = useMessages();
  return (
    <>
      {(['field', 'material'] as const).map((kind) => {
        const ofKind = problems.filter((problem) => problem.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} className={css.part}>
            <h3>
              {kind === 'field' ? (
                <FormOutlined aria-hidden="true" />
              ) : (
                <FileTextOutlined aria-hidden="true" />
              )}
              {t(`problems.${kind}`, { n: ofKind.length })}
            </h3>
            <ol className={css.problems}>
              {ofKind.map((problem) => (
                <li key={`${problem.id} ${problem.code}`}>
                  <ProblemName problem={problem} onGo={onGo} />
                  <p>{said(problem.message)}</p>
                  <Bases texts={problem.basis} isConfirmed={isConfirmed} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function ProblemName({ problem, onGo }: { problem: DecisionProblem; onGo: ProblemsProps['onGo'] }) {
  const { t } = useMessages();
  const name = problem.kind === 'material' ? `${problem.id} ${problem.name}` : problem.name;
  if (!onGo) return <p className={css.problemName}>{name}</p>;
  return (
    <button
      type="button"
      className={`text-button ${css.problemName}`}
      title={t('problems.go')}
      onClick={() => onGo(problem)}
    >
      {name}
    </button>
  );
}
