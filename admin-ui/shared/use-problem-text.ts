import { ApiProblem, troubleOf } from '../api/problem.ts';
import { useMessages } from '../messages/index.tsx';

/** One or more sentences for a failed action, the most useful first: what the server says, else what we know. */
export function useProblemText(): (error: unknown) => string[] {
  const { t, said } = useMessages();
  return (error) => {
    if (!(error instanceof ApiProblem)) return [t(`trouble.${troubleOf(error)}.text`)];
    const { detail, title, errors = [] } = error.problem;
    return [detail ?? title, ...errors.map(({ message }) => message)].map(said);
  };
}
