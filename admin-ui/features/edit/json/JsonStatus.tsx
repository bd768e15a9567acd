import { CheckCircleFilled, CloseCircleFilled, EditOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../messages/words.tsx';
import css from './JsonEditor.module.css';
import { lineOf } from './json-fault.ts';
import { jsonWords } from './json-words.ts';
import { type TextFault, wordsOf } from './text-fault.ts';
import type { JsonDraft } from './use-json-draft.ts';

interface JsonStatusProps {
  draft: JsonDraft;
  isReadOnly: boolean;
  /** The text as it stands, and where its fault is in it. */
  text: string;
  at: number;
  onGoTo: (at: number) => void;
}

type State = 'readOnly' | 'typing' | 'fault' | 'taken';

const ICONS: Readonly<Record<State, ReactNode>> = {
  readOnly: <LockOutlined aria-hidden="true" />,
  typing: <EditOutlined aria-hidden="true" />,
  fault: <CloseCircleFilled aria-hidden="true" />,
  taken: <CheckCircleFilled aria-hidden="true" />,
};

function stateOf({ fault, isTyping }: JsonDraft, isReadOnly: boolean): State {
  if (isReadOnly) return 'readOnly';
  if (fault) return 'fault';
  return isTyping ? 'typing' : 'taken';
}

/** Whether the text is in the draft, and if not, what is wrong with it and where. Always as high, so that nothing jumps. */
export function JsonStatus({ draft, isReadOnly, text, at, onGoTo }: JsonStatusProps) {
  const { t } = useWords(jsonWords);
  const state = stateOf(draft, isReadOnly);
  const { fault } = draft;
  return (
    <div className={css.bar} data-state={state}>
      <p className={css.status} data-state={state} role="status">
        {ICONS[state]}
        <span>
          {state === 'fault' && fault ? (
            <FaultSentence fault={fault} place={lineOf(text, at)} isBehind={draft.isBehind} />
          ) : (
            t(`json.${state === 'fault' ? 'typing' : state}`)
          )}
        </span>
      </p>
      {state === 'fault' ? (
        <>
          <Button onClick={() => onGoTo(at)}>{t('json.goTo')}</Button>
          <Popconfirm
            title={t('json.discard.ask')}
            description={t('json.discard.what')}
            okText={t('json.discard')}
            cancelText={t('json.cancel')}
            onConfirm={draft.discard}
          >
            <Button danger>{t('json.discard')}</Button>
          </Popconfirm>
        </>
      ) : null}
    </div>
  );
}

function FaultSentence({
  fault,
  place,
  isBehind,
}: {
  fault: TextFault;
  place: { line: number; column: number };
  isBehind: boolean;
}) {
  const { t } = useWords(jsonWords);
  return (
    <>
      {t('json.fault', { ...place, fault: t(`fault.${fault.kind}`, wordsOf(fault)) })}
      <span className={css.more}>{t(isBehind ? 'json.behind' : 'json.notTaken')}</span>
    </>
  );
}
