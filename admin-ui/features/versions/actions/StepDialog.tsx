import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import css from './actions.module.css';
import { actionsWords } from './actions-words.ts';

/** The frame of every step: what it will do, for which text, and what the server says against it. */
export function StepDialog({
  title,
  ok,
  explanation,
  hash,
  isBusy,
  isReady,
  error,
  width = 560,
  onOk,
  onCancel,
  children,
}: {
  title: string;
  ok: string;
  explanation: string;
  hash: string;
  isBusy: boolean;
  isReady: boolean;
  error: unknown;
  width?: number;
  onOk: () => void;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const problemText = useProblemText();
  const { t } = useWords(actionsWords);
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('cancel')}
      width={width}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !isReady }}
      onOk={onOk}
      onCancel={onCancel}
    >
      <div className={css.dialog}>
        <p>{explanation}</p>
        {children}
        <p className={css.hash}>
          {t('hash.for')} <code>{hash}</code>
        </p>
        {error ? (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={
              <ul>
                {problemText(error).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            }
          />
        ) : null}
      </div>
    </Modal>
  );
}
