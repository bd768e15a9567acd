import { lazy, Suspense } from 'react';
import type { RootCondition } from '../../../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../../../server/core/language/finding.ts';
import { Loading } from '../../../../../shared/states/Loading.tsx';
import { useItemEditing } from '../../../editing/editing.ts';

const ConditionEditor = lazy(async () => ({
  default: (await import('../../../condition/ConditionEditor.tsx')).ConditionEditor,
}));

interface ConditionFieldProps {
  value: RootCondition | undefined;
  onChange: (next: RootCondition, about?: string) => void;
  label: string;
  /** Pointers relative to the condition. */
  findings: readonly Finding[];
  isReadOnly: boolean;
}

/** A condition of the material, over the facts of the item. */
export function ConditionField(props: ConditionFieldProps) {
  const { vocabulary, document } = useItemEditing();
  return (
    <Suspense fallback={<Loading />}>
      <ConditionEditor {...props} vocabulary={vocabulary} conditions={document.conditions} />
    </Suspense>
  );
}
