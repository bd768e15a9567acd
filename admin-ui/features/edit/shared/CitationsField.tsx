import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useId } from 'react';
import type { Citation, Citations, Law } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { useWords } from '../../../messages/words.tsx';
import { BasisTag } from '../../../shared/BasisTag.tsx';
import css from './CitationsField.module.css';
import { furtherCitation, withLaw } from './citation-edits.ts';
import { FaultLines } from './FaultLines.tsx';
import { LawSelect } from './LawSelect.tsx';
import { sharedWords } from './shared-words.ts';

interface CitationsFieldProps {
  value: Citations | undefined;
  onChange: (next: Citations) => void;
  /** What may be cited: the laws that the document lists. */
  laws: readonly Law[];
  isReadOnly: boolean;
  /** Pointers relative to the list; '' is the list itself. */
  faults: readonly Finding[];
}

/** The legal basis of one requirement: chosen from the laws of the document, with the words it is cited in. */
export function CitationsField({ value = [], onChange, laws, isReadOnly, faults }: CitationsFieldProps) {
  const { t, language } = useWords(sharedWords);
  const headings = useId();
  const put = (i: number, next: Citation) =>
    onChange(value.map((citation, j) => (j === i ? next : citation)));
  const further = furtherCitation(value, laws);
  const own = faults.filter(({ pointer }) => !/^\/\d+/.test(pointer));
  return (
    <fieldset className={css.field} aria-label={t('citations.label')}>
      {value.length > 0 && isReadOnly ? (
        <p className={css.tags}>
          {value.map(({ text, confirmed }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list of values without identity, never reordered here
            <BasisTag key={i} text={shown(text, language)} confirmed={confirmed} />
          ))}
        </p>
      ) : null}
      {value.length > 0 && !isReadOnly ? (
        <>
          <div className={`${css.row} ${css.headings}`} id={headings} aria-hidden="true">
            <span>{t('citations.law')}</span>
            <span>{t('citations.text')}</span>
            <span>{t('citations.confirmed')}</span>
          </div>
          <ol className={css.rows}>
            {value.map((citation, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list of values without identity, never reordered here
              <li key={i}>
                <CitationRow
                  citation={citation}
                  number={i + 1}
                  laws={laws}
                  onLaw={(law) => put(i, withLaw(citation, law, laws))}
                  onChange={(next) => put(i, next)}
                  onRemove={() => onChange(value.filter((_, j) => j !== i))}
                />
                <FaultLines faults={faults.filter(({ pointer }) => isAt(pointer, i))} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {value.length === 0 ? (
        <p className={css.none}>{t(laws.length === 0 ? 'citations.noLaws' : 'citations.none')}</p>
      ) : null}
      <FaultLines faults={isReadOnly ? faults : own} />
      {isReadOnly || !further ? null : (
        <Button
          type="link"
          className={css.add}
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => onChange([...value, further])}
        >
          {t('citations.add')}
        </Button>
      )}
    </fieldset>
  );
}

function isAt(pointer: string, index: number): boolean {
  return pointer === `/${index}` || pointer.startsWith(`/${index}/`);
}

function shown(text: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? withChinesePunctuation(text) : text;
}

interface CitationRowProps {
  citation: Citation;
  /** Counted from one, for who hears the labels. */
  number: number;
  laws: readonly Law[];
  onLaw: (law: Law) => void;
  onChange: (next: Citation) => void;
  onRemove: () => void;
}

function CitationRow({ citation, number, laws, onLaw, onChange, onRemove }: CitationRowProps) {
  const { t } = useWords(sharedWords);
  const n = { n: number };
  return (
    <div className={css.row}>
      <LawSelect
        value={citation.law}
        laws={laws}
        label={t('citations.law.nth', n)}
        onChange={(id) => {
          const law = laws.find((one) => one.id === id);
          if (law) onLaw(law);
        }}
      />
      <Input
        value={citation.text}
        maxLength={2000}
        aria-label={t('citations.text.nth', n)}
        placeholder={t('citations.text.hint')}
        onChange={({ target }) => onChange({ ...citation, text: target.value })}
      />
      <Checkbox
        checked={citation.confirmed}
        aria-label={t('citations.confirmed.nth', n)}
        onChange={({ target }) => onChange({ ...citation, confirmed: target.checked })}
      >
        <span className={css.confirmed} aria-hidden="true">
          {t('citations.confirmed')}
        </span>
      </Checkbox>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={t('citations.remove.nth', n)}
        title={t('citations.remove.nth', n)}
        onClick={onRemove}
      />
    </div>
  );
}
