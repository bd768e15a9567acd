import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useMutation, useMutationState } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { hashOf } from '../../../../../server/core/hash.ts';
import { type DraftTest, testDraft } from '../../../../api/drafts.ts';
import { ApiProblem } from '../../../../api/problem.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useProblemText } from '../../../../shared/use-problem-text.ts';
import { useEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import css from './cases.module.css';
import { casesWords } from './cases-words.ts';

/** The cases on the server, by both engines; the last result is there when somebody comes back. */
export function EngineTest() {
  const { t } = useWords(casesWords);
  const { kind, code, save } = useEditing();
  const [mutations, setMutations] = useState(false);
  const mutationKey = ['drafts', kind, code, 'test'];
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: (withMutations: boolean) =>
      save().then(() => testDraft({ kind, code }, { mutations: withMutations })),
    gcTime: Number.POSITIVE_INFINITY,
  });
  // Asked of the whole page: the run that was begun before another part was opened goes on.
  const last = useMutationState({ filters: { mutationKey }, select: ({ state }) => state }).at(-1);
  const isRunning = last?.status === 'pending';
  return (
    <section className="paper" aria-labelledby="engine-test-title">
      <h2 id="engine-test-title">{t('test.title')}</h2>
      <p className={css.lead}>{t('test.lead')}</p>
      <div className={css.controls}>
        <Button type="primary" loading={isRunning} onClick={() => mutate(mutations)}>
          {t('test.run')}
        </Button>
        <Checkbox checked={mutations} onChange={(event) => setMutations(event.target.checked)}>
          {t('test.mutations')}
        </Checkbox>
      </div>
      <div role="status">
        {isRunning ? t(last.variables === true ? 'test.running.mutations' : 'test.running') : null}
        {last?.status === 'error' ? <Refused error={last.error} /> : null}
        {last?.status === 'success' ? <Result test={last.data as DraftTest} /> : null}
      </div>
    </section>
  );
}

/** What has not been changed has no draft on the server. */
function Refused({ error }: { error: unknown }) {
  const { t } = useWords(casesWords);
  const problemText = useProblemText();
  if (error instanceof ApiProblem && error.status === 404) return t('test.no-draft');
  return <p className={css.bad}>{problemText(error).join(' ')}</p>;
}

function Result({ test }: { test: DraftTest }) {
  const { t, said } = useWords(casesWords);
  const { document } = useEditing();
  const isStale = useMemo(() => hashOf(document) !== test.hash, [document, test]);
  const { state, passed, failed, unexercised, mutations } = test;
  if (state === 'not-run') return <p className={css.stale}>{t('test.not-run')}</p>;
  return (
    <div className={css.result}>
      {isStale ? <p className={css.stale}>{t('test.stale')}</p> : null}
      <p className={css.good}>
        <CheckCircleFilled aria-hidden="true" /> {t('test.passed', { n: passed })}
      </p>
      {failed.length > 0 ? (
        <>
          <p className={css.bad}>
            <CloseCircleFilled aria-hidden="true" /> {t('test.failed', { n: failed.length })}
          </p>
          <Places
            places={failed.map(({ pointer, title, differences, opinions, fix }) => ({
              pointer,
              text: [
                title,
                ...[...differences, ...opinions].map(({ message }) => said(message)),
                said(fix),
              ].join(' · '),
            }))}
          />
        </>
      ) : null}
      <Unexercised places={[...unexercised.rules, ...unexercised.materials]} />
      {mutations ? <Unnoticed mutations={mutations} /> : null}
    </div>
  );
}

function Unexercised({ places }: { places: readonly { pointer: string; message: string }[] }) {
  const { t, said } = useWords(casesWords);
  if (places.length === 0) return <p className={css.lead}>{t('test.unexercised.none')}</p>;
  return (
    <>
      <h3>{t('test.unexercised', { n: places.length })}</h3>
      <Places places={places.map(({ pointer, message }) => ({ pointer, text: said(message) }))} />
    </>
  );
}

function Unnoticed({
  mutations: { tried, of, unnoticed },
}: {
  mutations: NonNullable<DraftTest['mutations']>;
}) {
  const { t, said } = useWords(casesWords);
  if (unnoticed.length === 0) return <p className={css.lead}>{t('test.unnoticed.none', { tried, of })}</p>;
  return (
    <>
      <h3>{t('test.unnoticed', { tried, of })}</h3>
      <Places places={unnoticed.map(({ pointer, message }) => ({ pointer, text: said(message) }))} />
    </>
  );
}

const SHOWN = 20;

function Places({ places }: { places: readonly { pointer: string; text: string }[] }) {
  const { t } = useWords(casesWords);
  const { goTo } = usePlace();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? places : places.slice(0, SHOWN);
  return (
    <>
      <ul className={css.places}>
        {shown.map(({ pointer, text }) => (
          <li key={`${pointer} ${text}`}>
            <span>{text}</span>
            <button type="button" className="text-button" onClick={() => goTo(pointer)}>
              {t('test.go')}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < places.length ? (
        <button type="button" className="text-button" onClick={() => setIsWhole(true)}>
          {t('test.more', { n: places.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}
