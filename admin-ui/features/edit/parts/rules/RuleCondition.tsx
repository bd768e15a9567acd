import { Radio } from 'antd';
import { useRef } from 'react';
import type { RootCondition } from '../../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { ConditionEditor } from '../../condition/ConditionEditor.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { landIn } from '../../shared/landing.ts';
import { ALWAYS, isAlways } from './rule-edits.ts';
import { rulesWords } from './rules-words.ts';

interface RuleConditionProps {
  value: RootCondition;
  findings: readonly Finding[];
  label: string;
  /** @param about consecutive changes about the same thing are one step of undo */
  onChange: (next: RootCondition, about?: string) => void;
}

/** In every case, or under a condition; going back and forth brings the condition back. */
export function RuleCondition({ value, onChange, findings, label }: RuleConditionProps) {
  const { t } = useWords(rulesWords);
  const { vocabulary, document, isReadOnly } = useItemEditing();
  const always = isAlways(value);
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<RootCondition>({ all: [] });
  const turn = (next: 'always' | 'conditional') => {
    if (next === 'conditional') {
      landIn(() => place.current?.querySelector('[data-part="fact"]'));
      return onChange(last.current);
    }
    last.current = value;
    return onChange(ALWAYS);
  };
  return (
    <div ref={place}>
      <Radio.Group
        aria-label={t('rule.scope')}
        value={always ? 'always' : 'conditional'}
        disabled={isReadOnly}
        options={[
          { value: 'always', label: t('rule.always') },
          { value: 'conditional', label: t('rule.conditional') },
        ]}
        onChange={({ target }) => turn(target.value)}
      />
      {always ? null : (
        <ConditionEditor
          {...{ value, onChange, findings, label, vocabulary, isReadOnly }}
          conditions={document.conditions}
        />
      )}
    </div>
  );
}
