import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { RootCondition } from '../../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { ConclusionForm, relative } from './ConclusionForm.tsx';
import type { RuleSection } from './conclusions.ts';
import { RuleCondition } from './RuleCondition.tsx';
import { allNames, type Rule } from './rule-edits.ts';
import css from './rules.module.css';
import { rulesWords } from './rules-words.ts';

interface RuleFormProps {
  section: RuleSection;
  rule: Rule;
  index: number;
  /** Pointers relative to the rule. */
  findings: readonly Finding[];
  onChange: (rule: Rule, about?: string) => void;
}

/** When a rule applies and what it concludes, one above the other. */
export function RuleForm({ section, rule, index, findings, onChange }: RuleFormProps) {
  const { t } = useWords(rulesWords);
  const own = findings.filter(({ pointer }) => !/^\/(conditions|event\/params)(\/|$)/.test(pointer));
  return (
    <div className={css.form}>
      <FaultLines faults={own} />
      <h3>{t('rule.when')}</h3>
      <RuleCondition
        value={rule.conditions}
        findings={relative(findings, '/conditions')}
        label={`${t('rule.nth', { n: index + 1 })} ${t('rule.when')}`}
        onChange={(conditions: RootCondition, about?: string) =>
          onChange({ ...rule, conditions }, about && `conditions/${about}`)
        }
      />
      <h3>{t('rule.then')}</h3>
      <ConclusionForm {...{ section, rule, findings, onChange }} isReadOnly={false} />
      <details className={css.advanced}>
        <summary>{t('rule.advanced')}</summary>
        <div className={css.pair}>
          <NameField rule={rule} onChange={(name) => onChange({ ...rule, name })} />
          <div>
            <label htmlFor={`priority-${section}-${index}`}>{t('rule.priority')}</label>
            <InputNumber
              id={`priority-${section}-${index}`}
              value={rule.priority ?? null}
              min={1}
              max={1000}
              precision={0}
              onChange={(priority) => {
                const { priority: _, ...rest } = rule;
                onChange(priority === null ? rest : { ...rest, priority }, 'priority');
              }}
            />
            <p className={css.help}>{t('rule.priority.help')}</p>
          </div>
        </div>
      </details>
    </div>
  );
}

/** Taken when it is left: half a name would break what refers to it. */
function NameField({ rule, onChange }: { rule: Rule; onChange: (name: string) => void }) {
  const { t } = useWords(rulesWords);
  const { document } = useItemEditing();
  const [name, setName] = useState(rule.name);
  const isTaken = name !== rule.name && allNames(document).includes(name);
  const isBad = !/^[A-Za-z][\w.-]{0,63}$/.test(name);
  return (
    <div>
      <label htmlFor={`name-${rule.name}`}>{t('rule.name')}</label>
      <Input
        id={`name-${rule.name}`}
        value={name}
        status={isTaken || isBad ? 'error' : ''}
        onChange={({ target }) => setName(target.value)}
        onBlur={() => {
          if (isTaken || isBad) setName(rule.name);
          else if (name !== rule.name) onChange(name);
        }}
      />
      <p className={css.help}>
        {isTaken ? t('rule.name.taken') : t(isBad ? 'rule.name.bad' : 'rule.name.help')}
      </p>
    </div>
  );
}
