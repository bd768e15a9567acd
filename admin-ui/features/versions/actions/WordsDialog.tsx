import { Input } from 'antd';
import { useState } from 'react';
import type { SeenVersion } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { actionsWords } from './actions-words.ts';
import { StepDialog } from './StepDialog.tsx';
import { type Done, useStep } from './use-step.ts';

const FIELDS = { approve: 'approve.remark', withdraw: 'withdraw.reason' } as const;

/** Steps that need a confirmation, and at most a few words. */
export function WordsDialog({
  verb,
  version,
  department,
  onDone,
  onCancel,
}: {
  verb: 'sign' | 'approve' | 'withdraw' | 'restore';
  version: SeenVersion;
  /** On whose behalf somebody signs. */
  department: string;
  onDone: (done: Done) => void;
  onCancel: () => void;
}) {
  const { t } = useWords(actionsWords);
  const [words, setWords] = useState('');
  const step = useStep(version, onDone);
  const field = verb === 'approve' || verb === 'withdraw' ? FIELDS[verb] : undefined;
  return (
    <StepDialog
      title={t(`verb.${verb}`)}
      ok={t(`${verb}.ok`)}
      explanation={t(`${verb}.text`, { department })}
      hash={version.hash}
      isBusy={step.isPending}
      isReady={verb !== 'withdraw' || words.trim() !== ''}
      error={step.error}
      onOk={() => step.mutate(verb === 'approve' || verb === 'withdraw' ? { verb, words } : { verb })}
      onCancel={onCancel}
    >
      {field ? (
        <div>
          <label htmlFor="step-words">{t(field)}</label>
          <Input.TextArea
            autoFocus
            id="step-words"
            rows={3}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      ) : null}
    </StepDialog>
  );
}
