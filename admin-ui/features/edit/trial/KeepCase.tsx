import { PushpinOutlined } from '@ant-design/icons';
import { App, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Application, Decision } from '../../../../schemas/generated/types.ts';
import { OUTCOME_NAMES } from '../../../../server/core/explain/names.ts';
import { expectationOf } from '../../../../server/core/golden/expectation.ts';
import { useWords } from '../../../messages/words.tsx';
import { useItemEditing } from '../editing/editing.ts';
import type { Trial } from './kept-trials.ts';
import { nextCaseId } from './next-case-id.ts';
import css from './Trial.module.css';
import { trialWords } from './trial-words.ts';

interface KeepCaseProps {
  trial: Trial;
  application: Application;
  /** What the draft decides of exactly this application; null while it does not. */
  decision: Decision | null;
  /** Whether nothing in the draft has to be mended first: what a faulty draft decides is nothing to be held to. */
  isDraftSound: boolean;
}

/** Makes a golden case of what is tried: what the draft decides now is what is expected from now on. */
export function KeepCase({ trial, application, decision, isDraftSound }: KeepCaseProps) {
  const { t, language } = useWords(trialWords);
  const { edit } = useItemEditing();
  const { message } = App.useApp();
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [title, setTitle] = useState('');
  const isPast = trial.origin.from === 'past';
  const isReady = title.trim() !== '';

  function keep(): void {
    if (!decision || !isReady || !isDraftSound) return;
    const kept = title.trim();
    edit((item) => ({
      ...item,
      cases: [
        ...item.cases,
        { id: nextCaseId(item), title: kept, application, expect: expectationOf(decision) },
      ],
    }));
    setIsOpen(false);
    setTitle('');
    void message.success(t('keep.done', { title: kept }));
  }

  return (
    <>
      {isDraftSound ? null : <span className={css.state}>{t('keep.unsound')}</span>}
      <Button
        icon={<PushpinOutlined />}
        disabled={decision === null || !isDraftSound}
        onClick={() => setIsOpen(true)}
      >
        {t('keep.button')}
      </Button>
      <Modal
        open={isOpen}
        title={t('keep.title')}
        okText={t('keep.save')}
        cancelText={t('keep.cancel')}
        okButtonProps={{ disabled: !isReady || decision === null || !isDraftSound }}
        onOk={keep}
        onCancel={() => setIsOpen(false)}
      >
        <div className={css.keep}>
          <p>{t('keep.what', { outcome: decision ? OUTCOME_NAMES[decision.outcome][language] : '' })}</p>
          <div>
            <label htmlFor={titleId}>{t('keep.name')}</label>
            <Input
              id={titleId}
              value={title}
              maxLength={200}
              placeholder={t('keep.name.hint')}
              onChange={(event) => setTitle(event.target.value)}
              onPressEnter={keep}
            />
          </div>
          {isPast ? <p>{t('keep.personal')}</p> : null}
        </div>
      </Modal>
    </>
  );
}
