/**
 * What the guide says beyond the rules: a summary, steps, special procedures, notes, and the questions of the information desk.
 * Plain lists of texts; what the rules say of the same thing is never written here a second time.
 */
import { Input, Select } from 'antd';
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { EntryList } from './EntryList.tsx';
import css from './GuidePart.module.css';
import { guideWords } from './guide-words.ts';

type Guide = ServiceItem['guide'];
type Procedure = Guide['procedures'][number];

const ROWS = { minRows: 1, maxRows: 8 };
const LONGEST = 2000;

export function GuidePart() {
  const { t } = useWords(guideWords);
  const { document, findings, edit, isReadOnly } = useItemEditing();
  const { guide, knowledge } = document;
  const putGuide = <K extends keyof Guide>(key: K, next: Guide[K], about: string) =>
    edit((item) => ({ ...item, guide: { ...item.guide, [key]: next } }), `guide/${key}/${about}`);
  const texts = (key: 'steps' | 'notes', word: 'step' | 'note') => (
    <EntryList
      title={t(`guide.${key}`)}
      hint={t(`guide.${key}.hint`)}
      add={t(`guide.${word}.add`)}
      entries={guide[key]}
      empty=""
      isReadOnly={isReadOnly}
      findings={findingsWithin(findings, `/guide/${key}`)}
      nameOf={(n) => t(`guide.${word}`, { n })}
      onChange={(next, about = '') => putGuide(key, [...next] as Guide['steps'] & Guide['notes'], about)}
    >
      {(text, n, put) => (
        <Input.TextArea
          value={text}
          disabled={isReadOnly}
          autoSize={ROWS}
          maxLength={LONGEST}
          aria-label={t(`guide.${word}`, { n })}
          onChange={({ target }) => put(target.value)}
        />
      )}
    </EntryList>
  );
  return (
    <div className={`paper ${css.part}`}>
      <h2>{t('guide.title')}</h2>
      <p className={css.hint}>{t('guide.intro')}</p>
      <section className={css.section} aria-label={t('guide.summary')}>
        <h3>{t('guide.summary')}</h3>
        <Input.TextArea
          value={guide.summary}
          disabled={isReadOnly}
          autoSize={ROWS}
          maxLength={LONGEST}
          aria-label={t('guide.summary')}
          placeholder={t('guide.summary.hint')}
          onChange={({ target }) => putGuide('summary', target.value, '')}
        />
        <FaultLines faults={findingsWithin(findings, '/guide/summary')} />
      </section>
      {texts('steps', 'step')}
      <EntryList<Procedure>
        title={t('guide.procedures')}
        hint={t('guide.procedures.hint')}
        add={t('guide.procedure.add')}
        entries={guide.procedures}
        empty={{ name: '', counted: true }}
        isReadOnly={isReadOnly}
        findings={findingsWithin(findings, '/guide/procedures')}
        nameOf={(n) => guide.procedures[n - 1]?.name ?? ''}
        onChange={(next, about = '') => putGuide('procedures', [...next], about)}
      >
        {(procedure, n, put) => <ProcedureInputs procedure={procedure} n={n} onChange={put} />}
      </EntryList>
      {texts('notes', 'note')}
      <EntryList
        title={t('guide.knowledge')}
        hint={t('guide.knowledge.hint')}
        add={t('guide.knowledge.add')}
        entries={knowledge}
        empty={{ question: '', answer: '' }}
        isReadOnly={isReadOnly}
        findings={findingsWithin(findings, '/knowledge')}
        nameOf={(n) => t('guide.question.nth', { n })}
        onChange={(next, about = '') =>
          edit((item) => ({ ...item, knowledge: [...next] }), `knowledge/${about}`)
        }
      >
        {(entry, n, put) =>
          (['question', 'answer'] as const).map((key) => (
            <div key={key} className={css.said}>
              <span aria-hidden="true">{t(`guide.${key}`)}</span>
              <Input.TextArea
                value={entry[key]}
                disabled={isReadOnly}
                autoSize={ROWS}
                maxLength={LONGEST}
                aria-label={t(`guide.${key}.nth`, { n })}
                onChange={({ target }) => put({ ...entry, [key]: target.value })}
              />
            </div>
          ))
        }
      </EntryList>
    </div>
  );
}

function ProcedureInputs({
  procedure,
  n,
  onChange,
}: {
  procedure: Procedure;
  n: number;
  onChange: (next: Procedure) => void;
}) {
  const { t } = useWords(guideWords);
  const { isReadOnly } = useItemEditing();
  const { note = '', ...rest } = procedure;
  return (
    <div className={css.procedure}>
      <Input
        value={procedure.name}
        disabled={isReadOnly}
        placeholder={t('guide.procedure')}
        aria-label={t('guide.procedure.nth', { n })}
        onChange={({ target }) => onChange({ ...procedure, name: target.value })}
      />
      <Select
        value={procedure.counted}
        disabled={isReadOnly}
        aria-label={t('guide.procedure.counted', { n })}
        options={[
          { value: true, label: t('guide.counted') },
          { value: false, label: t('guide.notCounted') },
        ]}
        onChange={(counted: boolean) => onChange({ ...procedure, counted })}
      />
      <Input.TextArea
        value={note}
        disabled={isReadOnly}
        autoSize={ROWS}
        placeholder={t('guide.procedure.note')}
        aria-label={t('guide.procedure.note.nth', { n })}
        onChange={({ target }) => onChange(target.value === '' ? rest : { ...rest, note: target.value })}
      />
    </div>
  );
}
