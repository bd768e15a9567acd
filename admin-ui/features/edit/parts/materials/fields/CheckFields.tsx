import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { CheckRule } from '../../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../../server/core/explain/punctuation.ts';
import { ruleSentence } from '../../../../../../server/core/explain/rule-sentence.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { useItemEditing } from '../../../editing/editing.ts';
import { CitationsField } from '../../../shared/CitationsField.tsx';
import { FaultLines } from '../../../shared/FaultLines.tsx';
import { newCheck, without } from '../logic/material-edits.ts';
import { materialsWords } from '../materials-words.ts';
import { ConditionField } from './ConditionField.tsx';
import css from './fields.module.css';
import { Labelled } from './Labelled.tsx';
import { findingsAt, useMaterial } from './material-editing.ts';

type Params = CheckRule['event']['params'];

const CODES = ['incomplete', 'expired', 'copies', 'not_signed', 'invalid'] as const;

/** What may be wrong with the material itself once it is handed in. */
export function CheckFields() {
  const { t } = useWords(materialsWords);
  const { document } = useItemEditing();
  const { material, change, isReadOnly } = useMaterial();
  const checks = material.checks ?? [];
  return (
    <>
      {checks.length === 0 ? <p className={css.none}>{t('check.none')}</p> : null}
      <ol className={css.cards}>
        {checks.map((check, i) => (
          <li key={check.name}>
            <CheckCard check={check} index={i} />
          </li>
        ))}
      </ol>
      {isReadOnly ? null : (
        <Button
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => change((now) => ({ ...now, checks: [...checks, newCheck(document, now)] }))}
        >
          {t('check.add')}
        </Button>
      )}
    </>
  );
}

function isUnwritten({ conditions, event }: CheckRule): boolean {
  return event.params.message === '' || ('all' in conditions && conditions.all.length === 0);
}

function CheckCard({ check, index }: { check: CheckRule; index: number }) {
  const { t, language } = useWords(materialsWords);
  const { document, vocabulary, departments } = useItemEditing();
  const { change, findings, isReadOnly } = useMaterial();
  const faults = findingsAt(findings, `/checks/${index}`);
  const sources = { vocabulary, conditions: document.conditions, departments };
  const words = isUnwritten(check) ? t('check.unfinished') : ruleSentence(check, sources, language);
  const put = (next: CheckRule, about?: string) =>
    change(
      (now) => ({ ...now, checks: now.checks?.map((each, i) => (i === index ? next : each)) ?? [] }),
      about && `check ${index} ${about}`,
    );
  const putParams = (params: Partial<Params>, about: string) =>
    put({ ...check, event: { ...check.event, params: { ...check.event.params, ...params } } }, about);
  const remove = () =>
    change((now) => {
      const rest = now.checks?.filter((_, i) => i !== index) ?? [];
      return rest.length === 0 ? without(now, 'checks') : { ...now, checks: rest };
    });
  const n = { n: index + 1 };
  return (
    <section className={css.card} aria-label={t('check.number', n)}>
      <div className={css.cardHead}>
        <p>{language === 'zh' ? withChinesePunctuation(words) : words}</p>
        {isReadOnly ? null : (
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('check.remove', n)}
            title={t('check.remove', n)}
            onClick={remove}
          />
        )}
      </div>
      <FaultLines faults={faults.filter(({ pointer }) => pointer === '' || pointer === '/name')} />
      <h4>{t('check.condition')}</h4>
      <ConditionField
        value={check.conditions}
        label={t('check.condition')}
        findings={findingsAt(faults, '/conditions')}
        isReadOnly={isReadOnly}
        onChange={(conditions, about) => put({ ...check, conditions }, about)}
      />
      <div className={css.grid}>
        <Labelled label={t('check.message')} faults={findingsAt(faults, '/event/params/message')}>
          {(id) => (
            <Input
              id={id}
              maxLength={2000}
              value={check.event.params.message}
              disabled={isReadOnly}
              onChange={({ target }) => putParams({ message: target.value }, 'message')}
            />
          )}
        </Labelled>
        <Labelled label={t('check.code')} faults={findingsAt(faults, '/event/params/code')}>
          {(id) => (
            <Select
              id={id}
              value={check.event.params.code}
              disabled={isReadOnly}
              options={CODES.map((code) => ({ value: code, label: t(`code.${code}`) }))}
              onChange={(code) => putParams({ code }, 'code')}
            />
          )}
        </Labelled>
      </div>
      <CitationsField
        value={check.event.params.basis}
        laws={document.basis}
        isReadOnly={isReadOnly}
        faults={findingsAt(faults, '/event/params/basis')}
        onChange={(basis) => putParams({ basis }, 'basis')}
      />
    </section>
  );
}
