import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { draftDiffQuery, draftKey, submitDraft } from '../../../api/drafts.ts';
import type { RuleAddress } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import type { DraftSnapshot, DraftStore } from '../editing/draft-store.ts';
import { frameWords } from './frame-words.ts';
import { Obstacles } from './Obstacles.tsx';
import css from './SubmitDialog.module.css';

interface SubmitDialogProps {
  at: RuleAddress;
  store: DraftStore;
  snapshot: DraftSnapshot;
  onClose: () => void;
}

/** What is about to be submitted, whom it concerns, and in whose name; every obstacle at once, each leading to its place. */
export function SubmitDialog({ at, store, snapshot, onClose }: SubmitDialogProps) {
  const { t } = useWords(frameWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [occasion, setOccasion] = useState('');
  const [statement, setStatement] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isSaved = snapshot.sync.state === 'saved';
  useEffect(() => {
    void store.flush();
  }, [store]);
  const submit = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      await store.flush();
      const revision = store.snapshot().revision ?? 0;
      const { version } = await submitDraft(at, {
        revision,
        occasion: occasion.trim(),
        statement: statement.trim(),
      });
      void message.success(t('submit.done', { n: version }));
      queries.removeQueries({ queryKey: draftKey(at) });
      void queries.invalidateQueries({ queryKey: ['rules', at.kind, at.code] });
      navigate(`/rules/${at.kind}/${at.code}/versions/${version}`);
    } catch (error) {
      setFailure(error);
    } finally {
      setIsBusy(false);
    }
  };
  const isFilled = occasion.trim() !== '' && statement.trim() !== '';
  return (
    <Modal
      open
      width={760}
      title={t('submit.title')}
      okText={t('submit.ok')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isFilled || !isSaved || snapshot.revision === null }}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p>{t('submit.text')}</p>
      {snapshot.revision === null ? <p className={css.note}>{t('submit.noChange')}</p> : null}
      {snapshot.revision !== null && !isSaved ? <p className={css.note}>{t('submit.saveFirst')}</p> : null}
      {snapshot.revision !== null && isSaved ? <Changes at={at} revision={snapshot.revision} /> : null}
      <label className={css.field} htmlFor="submit-occasion">
        <span>{t('submit.occasion')}</span>
        <Input.TextArea
          id="submit-occasion"
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={2000}
          value={occasion}
          placeholder={t('submit.occasion.hint')}
          onChange={({ target }) => setOccasion(target.value)}
        />
      </label>
      <label className={css.field} htmlFor="submit-statement">
        <span>{t('submit.statement')}</span>
        <Input.TextArea
          id="submit-statement"
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={2000}
          value={statement}
          placeholder={t('submit.statement.hint')}
          onChange={({ target }) => setStatement(target.value)}
        />
      </label>
      {failure === null ? null : <Obstacles error={failure} onGo={onClose} />}
    </Modal>
  );
}

function Changes({ at, revision }: { at: RuleAddress; revision: number }) {
  const { t, language } = useWords(frameWords);
  const problemText = useProblemText();
  const query = draftDiffQuery(at, language);
  const found = useQuery({ ...query, queryKey: [...query.queryKey, revision] });
  if (found.error) return <p className={css.note}>{problemText(found.error).join(' ')}</p>;
  if (!found.data) return <Loading />;
  const { sentences, departments } = found.data;
  return (
    <>
      <section className={css.section}>
        <h3>{t('submit.changes')}</h3>
        {sentences.length === 0 ? (
          <p>{t('submit.noChange')}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          <ul className={css.changes} aria-label={t('submit.changes')} tabIndex={0}>
            {sentences.map(({ pointer, sentence }) => (
              <li key={`${pointer} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      <section className={css.section}>
        <h3>{t('submit.departments')}</h3>
        <p>{t(departments.length === 0 ? 'submit.departments.none' : 'submit.departments.text')}</p>
        <ul className={css.departments}>
          {departments.map(({ department, name }) => (
            <li key={department}>{name}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
