import { CheckOutlined, ExclamationOutlined, FieldTimeOutlined } from '@ant-design/icons';
import { Input, Popconfirm } from 'antd';
import { useSearchParams } from 'react-router';
import type { Case } from '../../../../../schemas/generated/types.ts';
import { OUTCOME_NAMES } from '../../../../../server/core/explain/names.ts';
import { useWords } from '../../../../messages/words.tsx';
import { Tag } from '../../../../shared/Tag.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { landIn } from '../../shared/landing.ts';
import type { CaseRun } from '../../trial/decide/trial-message.ts';
import { keepTrial } from '../../trial/kept-trials.ts';
import { nextCaseId } from '../../trial/next-case-id.ts';
import { trialOf } from '../../trial/trial-of.ts';
import { duplicatedCase, expectingCase, titledCase, withoutCase } from './case-edits.ts';
import css from './cases.module.css';
import { casesWords } from './cases-words.ts';

interface CaseRowProps {
  golden: Case;
  number: number;
  /** Undefined while it is being decided. */
  run: CaseRun | undefined;
}

export function CaseRow({ golden, number, run }: CaseRowProps) {
  const { t, language } = useWords(casesWords);
  const { edit, isReadOnly } = useItemEditing();
  const { id, title, expect } = golden;
  return (
    <li data-entry={id}>
      <div className={css.head}>
        <Input
          value={title}
          readOnly={isReadOnly}
          aria-label={t('title.label', { n: number })}
          onChange={(event) => edit(titledCase(id, event.target.value), `/cases/${id}/title`)}
        />
      </div>
      <div className={css.tags}>
        <CaseState run={run} />
        <span>{t('expects', { outcome: OUTCOME_NAMES[expect.outcome]?.[language] ?? '' })}</span>
        <CaseActions golden={golden} run={run} />
      </div>
      <Trouble run={run} />
    </li>
  );
}

function CaseState({ run }: { run: CaseRun | undefined }) {
  const { t } = useWords(casesWords);
  if (!run) return <Tag icon={<FieldTimeOutlined />}>{t('running')}</Tag>;
  const isGood = run.verdict.state === 'decided' && run.disagreements.length === 0;
  if (isGood)
    return (
      <Tag tone="good" icon={<CheckOutlined />}>
        {t('passes')}
      </Tag>
    );
  return (
    <Tag tone="bad" icon={<ExclamationOutlined />}>
      {t(run.verdict.state === 'decided' ? 'differs' : run.verdict.state)}
    </Tag>
  );
}

function Trouble({ run }: { run: CaseRun | undefined }) {
  const { t, said } = useWords(casesWords);
  if (!run) return null;
  const { verdict, disagreements } = run;
  if (verdict.state === 'broken') return <p className={css.note}>{t('broken.text')}</p>;
  if (verdict.state === 'not-taken') {
    const message = verdict.faults.map((fault) => fault.message).join(';');
    return <p className={css.note}>{t('not-taken.text', { message: said(message) })}</p>;
  }
  if (disagreements.length === 0) return null;
  return (
    <ul className={css.differences}>
      {disagreements.map(({ pointer, message }) => (
        <li key={pointer}>{said(message)}</li>
      ))}
    </ul>
  );
}

function CaseActions({ golden, run }: { golden: Case; run: CaseRun | undefined }) {
  const { t, language } = useWords(casesWords);
  const { code, document: item, edit, offerUndo, isReadOnly } = useItemEditing();
  const [, setAddress] = useSearchParams();
  const { id, title, application } = golden;
  const actual = run && run.disagreements.length > 0 ? run.actual : null;
  return (
    <span className={css.actions}>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          keepTrial(code, trialOf(application, { from: 'case', title }, item));
          setAddress({ part: 'trial' });
        }}
      >
        {t('open')}
      </button>
      {isReadOnly ? null : (
        <>
          {actual ? (
            <Popconfirm
              title={t('accept.ask')}
              description={t('accept.what', { outcome: OUTCOME_NAMES[actual.outcome][language] })}
              okText={t('accept.yes')}
              cancelText={t('cancel')}
              styles={{ root: { maxWidth: 420 } }}
              onConfirm={() => edit(expectingCase(id, actual))}
            >
              <button type="button" className="text-button">
                {t('accept')}
              </button>
            </Popconfirm>
          ) : null}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              const as = nextCaseId(item);
              edit(duplicatedCase(id, t('duplicate.title', { title })));
              landIn(() => document.querySelector(`[data-entry="${CSS.escape(as)}"]`));
            }}
          >
            {t('duplicate')}
          </button>
          <button
            type="button"
            className="text-button"
            onClick={({ currentTarget }) => {
              offerUndo(currentTarget.closest('[data-entry]'));
              edit(withoutCase(id));
            }}
          >
            {t('remove')}
          </button>
        </>
      )}
    </span>
  );
}
