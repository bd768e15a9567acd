import { CheckCircleFilled, MinusCircleOutlined, QuestionCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../schemas/generated/types.ts';
import { useWords } from '../../messages/words.tsx';
import css from './ConditionTree.module.css';
import { conditionTreeWords } from './condition-tree-words.ts';

const ICONS: Readonly<Record<Verdict, ReactNode>> = {
  met: <CheckCircleFilled aria-hidden="true" />,
  unmet: <MinusCircleOutlined aria-hidden="true" />,
  skipped: <MinusCircleOutlined aria-hidden="true" />,
  undetermined: <QuestionCircleFilled aria-hidden="true" />,
};

/** Whether a condition holds. That one does not is no fault: it is grey, not red. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useWords(conditionTreeWords);
  return (
    <span className={css.verdict} data-verdict={verdict}>
      {ICONS[verdict]} {t(verdict)}
    </span>
  );
}
