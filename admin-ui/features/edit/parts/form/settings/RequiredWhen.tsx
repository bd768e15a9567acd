import { lazy, Suspense } from 'react';
import type { RootCondition } from '../../../../../../schemas/generated/types.ts';
import { pointerToken } from '../../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { Loading } from '../../../../../shared/states/Loading.tsx';
import { findingsWithin, useItemEditing } from '../../../editing/editing.ts';
import { settingsWords } from './settings-words.ts';

const ConditionEditor = lazy(async () => {
  const { ConditionEditor: Editor } = await import('../../../condition/ConditionEditor.tsx');
  return { default: Editor };
});

interface RequiredWhenProps {
  fieldKey: string;
  value: RootCondition | undefined;
  onChange: (next: RootCondition, about?: string) => void;
}

/** The condition under which a field is required. */
export function RequiredWhen({ fieldKey, value, onChange }: RequiredWhenProps) {
  const { t } = useWords(settingsWords);
  const { document, vocabulary, findings, isReadOnly } = useItemEditing();
  const pointer = `/form/requiredWhen/${pointerToken(fieldKey)}`;
  const own = findingsWithin(findings, pointer).map((finding) => ({
    ...finding,
    pointer: finding.pointer.slice(pointer.length),
  }));
  return (
    <Suspense fallback={<Loading />}>
      <ConditionEditor
        value={value}
        onChange={onChange}
        vocabulary={vocabulary}
        conditions={document.conditions}
        findings={own}
        isReadOnly={isReadOnly}
        label={t('set.required.when.label')}
        allowsAlways={false}
      />
    </Suspense>
  );
}
