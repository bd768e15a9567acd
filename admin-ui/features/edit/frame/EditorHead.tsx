import {
  CheckCircleFilled,
  CloudSyncOutlined,
  HistoryOutlined,
  RedoOutlined,
  UndoOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useNavigate } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { type DraftAnswer, discardDraft, draftKey } from '../../../api/drafts.ts';
import type { RuleAddress } from '../../../api/rules.ts';
import type { VersionAnswer } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { SignInForm } from '../../../shared/SignInForm.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import type { DraftSnapshot, DraftStore } from '../editing/draft-store.ts';
import { useEditing } from '../editing/editing.ts';
import css from './EditorHead.module.css';
import { frameWords } from './frame-words.ts';
import { Presence } from './Presence.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';

interface HeadProps {
  at: RuleAddress;
  store: DraftStore;
  snapshot: DraftSnapshot;
  draft: DraftAnswer | null;
  standing: VersionAnswer | null;
  name: string;
}

/** Which document this is, whether everything is saved, and the few things that concern all of it. */
export function EditorHead({ at, store, snapshot, draft, standing, name }: HeadProps) {
  const { t, language } = useWords(frameWords);
  const { isReadOnly } = useEditing();
  const [isSubmitting, setIsSubmitting] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  const close = () => {
    // An open dialog keeps the focus to itself.
    flushSync(() => setIsSubmitting(false));
    submit.current?.focus();
  };
  const title = name === '' ? t('edit.untitled') : name;
  const version = draft?.basedOn ?? standing?.version;
  return (
    <header className={css.head}>
      <div className={css.name}>
        <h1>{language === 'zh' ? withChinesePunctuation(title) : title}</h1>
        <p className={css.facts}>
          <span>
            {version === undefined
              ? t('edit.newDocument')
              : t(isReadOnly ? 'edit.standing' : 'edit.basedOn', { n: version })}
          </span>
          {version === undefined ? null : (
            <Link to={`/rules/${at.kind}/${at.code}/versions`}>
              <HistoryOutlined aria-hidden="true" /> {t('edit.versions')}
            </Link>
          )}
          {isReadOnly ? <span>{t('edit.readOnly')}</span> : <SyncState store={store} snapshot={snapshot} />}
        </p>
      </div>
      {isReadOnly ? null : (
        <div className={css.actions}>
          <Presence at={at} store={store} snapshot={snapshot} />
          <Button
            icon={<UndoOutlined />}
            disabled={!snapshot.canUndo}
            aria-label={t('edit.undo')}
            title={t('edit.undo')}
            onClick={() => store.undo()}
          />
          <Button
            icon={<RedoOutlined />}
            disabled={!snapshot.canRedo}
            aria-label={t('edit.redo')}
            title={t('edit.redo')}
            onClick={() => store.redo()}
          />
          <Discard at={at} store={store} snapshot={snapshot} />
          <Button
            ref={submit}
            type="primary"
            disabled={snapshot.sync.state === 'conflict'}
            onClick={() => setIsSubmitting(true)}
          >
            {t('edit.submit')}
          </Button>
        </div>
      )}
      {isSubmitting ? <SubmitDialog at={at} store={store} snapshot={snapshot} onClose={close} /> : null}
    </header>
  );
}

type StoreProps = Pick<HeadProps, 'store' | 'snapshot'>;

/** Whether the server has everything; where it has not, why, and what to do. */
function SyncState({ store, snapshot }: StoreProps) {
  const { t } = useWords(frameWords);
  const { sync, revision, mergedFrom } = snapshot;
  if (sync.state === 'failed') return <SyncFailure store={store} snapshot={snapshot} />;
  if (sync.state === 'conflict') {
    return (
      <span role="alert" className={css.trouble}>
        <WarningFilled aria-hidden="true" /> {t('sync.conflict', { by: sync.by || t('conflict.other') })}
      </span>
    );
  }
  const isDone = sync.state === 'saved';
  return (
    <span role="status" className={css.sync} data-state={sync.state}>
      {isDone ? <CheckCircleFilled aria-hidden="true" /> : <CloudSyncOutlined aria-hidden="true" />}{' '}
      {isDone && mergedFrom ? `${t('sync.merged', { by: mergedFrom.by })} · ` : null}
      {isDone && revision === null ? t('sync.untouched') : t(`sync.${sync.state}`)}
    </span>
  );
}

function SyncFailure({ store, snapshot: { sync } }: StoreProps) {
  const { t } = useWords(frameWords);
  const problemText = useProblemText();
  const [isSigningIn, setIsSigningIn] = useState(false);
  const failure = sync.state === 'failed' ? sync.failure : undefined;
  if (failure === undefined || failure.why === 'newer') return null;
  const why =
    failure.why === 'refused'
      ? t('sync.refused', { why: problemText(failure.problem).join(' ') })
      : t(`sync.${failure.why}`);
  return (
    <span role="alert" className={css.trouble}>
      <WarningFilled aria-hidden="true" /> {why}{' '}
      {failure.why === 'signed-out' ? (
        <Button size="small" onClick={() => setIsSigningIn(true)}>
          {t('sync.signed-out.do')}
        </Button>
      ) : null}
      {failure.why === 'gone' ? (
        <Button size="small" title={t('sync.gone.text')} onClick={() => store.beginAnew()}>
          {t('sync.gone.do')}
        </Button>
      ) : null}
      <Modal
        open={isSigningIn}
        footer={null}
        title={t('sync.signed-out.do')}
        onCancel={() => setIsSigningIn(false)}
        destroyOnHidden
      >
        <SignInForm
          onDone={() => {
            setIsSigningIn(false);
            void store.flush();
          }}
        />
      </Modal>
    </span>
  );
}

function Discard({ at, store, snapshot }: StoreProps & { at: RuleAddress }) {
  const { t } = useWords(frameWords);
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (snapshot.revision === null) return null;
  const discard = async () => {
    await store.flush();
    try {
      await discardDraft(at, store.snapshot().revision ?? 0);
      queries.removeQueries({ queryKey: draftKey(at) });
      void message.success(t('edit.discard.done'));
      navigate('/rules');
    } catch (error) {
      void message.error(problemText(error).join(' '));
    }
  };
  return (
    <Button
      danger
      onClick={() =>
        void modal.confirm({
          title: t('edit.discard.ask'),
          content: t('edit.discard.text'),
          okText: t('edit.discard'),
          okButtonProps: { danger: true },
          cancelText: t('cancel'),
          onOk: discard,
        })
      }
    >
      {t('edit.discard')}
    </Button>
  );
}
