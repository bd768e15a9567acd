import { App, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Decision } from '../../../schemas/generated/types.ts';
import { useSession } from '../../api/session.ts';
import type { GuideAnswer } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { paperTitle } from '../../shared/answer/Papers.tsx';
import type { ApplicationDraft } from '../../shared/application/application-draft.ts';
import { SignInForm } from '../../shared/SignInForm.tsx';
import { useProblemText } from '../../shared/use-problem-text.ts';
import { ApplicantForm } from './ApplicantForm.tsx';
import { applicantFrom, applicantOf, isComplete } from './applicant.ts';
import css from './Dialog.module.css';
import { useReceive } from './use-receive.ts';

interface ReceiveDialogProps {
  guide: GuideAnswer;
  draft: ApplicationDraft;
  decision: Decision;
  onClose: () => void;
  onReceived: () => void;
}

/** Says what receiving will do, asks who applies, and does it once. Signing in, where needed, happens here, over the form. */
export function ReceiveDialog({ guide, draft, decision, onClose, onReceived }: ReceiveDialogProps) {
  const { t } = useMessages();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const session = useSession();
  const navigate = useNavigate();
  const receive = useReceive(guide.item.code);
  const [entry, setEntry] = useState(() => applicantFrom(guide.item, draft.form));
  const papers = decision.documents.map((code) => paperTitle(code, t));

  function confirm(): void {
    receive.mutate(
      { draft, applicant: applicantOf(entry) },
      {
        onSuccess: (stored) => {
          onReceived();
          void message.success(t('receive.done', { number: stored.caseNumber }));
          navigate(`/cases/${stored.id}`);
        },
      },
    );
  }

  return (
    <Modal
      open
      width={680}
      title={session === null ? t('receive.signIn') : t('receive.title', { item: guide.item.name })}
      okText={t('receive.confirm')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isComplete(entry), size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={receive.isPending}
      mask={{ closable: false }}
      onOk={confirm}
      onCancel={onClose}
      {...(session ? {} : { footer: null })}
    >
      {session ? (
        <>
          <ApplicantForm item={guide.item} entry={entry} onChange={setEntry} />
          <div className={css.effect}>
            <p>
              {t(`outcome.${decision.outcome}`, {
                n: decision.problems?.length ?? 0,
                deferred: decision.deferred?.length ?? 0,
              })}
            </p>
            <p>
              {papers.length > 0
                ? t('receive.effect', { papers: papers.join(t('join.list')) })
                : t('receive.effect.none')}
            </p>
            <p className={css.small}>{t(draft.submittedAt ? 'receive.time.set' : 'receive.time.server')}</p>
          </div>
          {receive.error ? (
            <div role="alert" className={css.error}>
              {problemText(receive.error).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          ) : null}
        </>
      ) : (
        <>
          <p className={css.small}>{t('receive.signIn.text')}</p>
          <SignInForm />
        </>
      )}
    </Modal>
  );
}
