import { Select } from 'antd';
import { useWords } from '../../../../messages/words.tsx';
import type { FactChoices } from '../builder.ts';
import { conditionWords } from '../condition-words.ts';

export interface FactSelectProps {
  value: string | undefined;
  label: string;
  choices: FactChoices;
  isFaulty?: boolean;
  onChoose: (name: string) => void;
}

/** One of the facts by its title, grouped and found by typing. */
export function FactSelect({ value, label, choices, isFaulty, onChoose }: FactSelectProps) {
  const { t } = useWords(conditionWords);
  return (
    <Select
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      placeholder={t('row.fact.choose')}
      notFoundContent={t('row.fact.none')}
      status={isFaulty ? 'error' : undefined}
      style={{ width: '100%' }}
      popupMatchSelectWidth={360}
      listHeight={320}
      // Only antd's type wants to be able to write into them.
      options={choices as { label: string; options: { value: string; label: string }[] }[]}
      onChange={onChoose}
    />
  );
}
