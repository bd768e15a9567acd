import { Button } from 'antd';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { useWords } from '../../../messages/words.tsx';
import { factIn } from '../shared/explained-finding.ts';
import { FaultLines } from '../shared/FaultLines.tsx';
import { type TreeEdit, useBuilder } from './builder.ts';
import css from './ConditionEditor.module.css';
import { conditionWords } from './condition-words.ts';
import { guardFact } from './tree/guard-fact.ts';

/** What is wrong with a row or a group, and what can be mended by one press. */
export function NodeFindings({ findings, edit }: { findings: readonly Finding[]; edit: TreeEdit }) {
  const { t } = useWords(conditionWords);
  const { vocabulary } = useBuilder();
  if (findings.length === 0) return null;
  const unguarded = findings.flatMap((finding) => factIn(finding, vocabulary) ?? []);
  return (
    <div className={css.findings}>
      <FaultLines faults={findings} />
      {unguarded.map((fact) => (
        <Button
          key={fact}
          size="small"
          onClick={() => edit((root) => guardFact(root, fact), { said: t('said.guarded') })}
        >
          {t('finding.unguarded.do', {
            title: withChinesePunctuation(vocabulary.get(fact)?.title ?? ''),
          })}
        </Button>
      ))}
    </div>
  );
}
