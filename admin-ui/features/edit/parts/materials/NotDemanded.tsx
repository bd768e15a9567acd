import { DeleteOutlined, DownOutlined, PlusOutlined, StopOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { CitationsField } from '../../shared/CitationsField.tsx';
import { furtherCitation } from '../../shared/citation-edits.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { Labelled } from './fields/Labelled.tsx';
import { findingsAt } from './fields/material-editing.ts';
import { materialsWords } from './materials-words.ts';
import css from './NotDemanded.module.css';

type Banned = ServiceItem['notDemanded'][number];

/** What nobody may ask an applicant for, each with its reason and basis. */
export function NotDemanded() {
  const { t } = useWords(materialsWords);
  const { document, edit, isReadOnly } = useItemEditing();
  const [open, setOpen] = useState<number>();
  const add = () => {
    const citation = furtherCitation([], document.basis);
    const entry: Banned = { name: '', reason: '', basis: citation ? [citation] : [] };
    edit((item) => ({ ...item, notDemanded: [...item.notDemanded, entry] }));
    setOpen(document.notDemanded.length);
  };
  const remove = (index: number) => {
    edit((item) => ({ ...item, notDemanded: item.notDemanded.filter((_, i) => i !== index) }));
    setOpen(undefined);
  };
  return (
    <section className={`paper ${css.part}`} aria-label={t('notDemanded.title')}>
      <h2>{t('notDemanded.title')}</h2>
      <p className={css.about}>
        {t(document.notDemanded.length > 0 ? 'notDemanded.about' : 'notDemanded.none')}
      </p>
      <ul className={css.list}>
        {document.notDemanded.map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place, and are never reordered
          <li key={i}>
            <Entry
              entry={entry}
              index={i}
              isOpen={open === i}
              onToggle={() => setOpen(open === i ? undefined : i)}
              onRemove={() => remove(i)}
            />
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('notDemanded.add')}
        </Button>
      )}
    </section>
  );
}

interface EntryProps {
  entry: Banned;
  index: number;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
}

function Entry({ entry, index, isOpen, onToggle, onRemove }: EntryProps) {
  const { t, language } = useWords(materialsWords);
  const { findings, isReadOnly } = useItemEditing();
  const shown = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const name = shown(entry.name) || t('unnamed');
  const faults = findingsWithin(findings, `/notDemanded/${index}`);
  return (
    <div className={css.entry}>
      <div className={css.head}>
        <StopOutlined aria-hidden="true" />
        <span>
          <strong>{name}</strong> <span className={css.reason}>{shown(entry.reason)}</span>
        </span>
        <Button
          type="text"
          icon={isOpen ? <UpOutlined /> : <DownOutlined />}
          aria-expanded={isOpen}
          aria-label={t('notDemanded.edit', { name })}
          onClick={onToggle}
        />
        {isReadOnly ? null : (
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('notDemanded.remove', { name })}
            title={t('notDemanded.remove', { name })}
            onClick={onRemove}
          />
        )}
      </div>
      {isOpen ? <EntryFields entry={entry} index={index} /> : <FaultLines faults={faults} />}
    </div>
  );
}

function EntryFields({ entry, index }: { entry: Banned; index: number }) {
  const { t } = useWords(materialsWords);
  const { document, findings, isReadOnly, edit } = useItemEditing();
  const own = findingsAt(findings, `/notDemanded/${index}`);
  const put = (changed: Partial<Banned>) =>
    edit(
      (item) => ({
        ...item,
        notDemanded: item.notDemanded.map((each, i) => (i === index ? { ...each, ...changed } : each)),
      }),
      `notDemanded ${index} ${Object.keys(changed)}`,
    );
  return (
    <div className={css.fields}>
      {(['name', 'reason'] as const).map((key) => (
        <Labelled key={key} label={t(`notDemanded.${key}`)} faults={findingsAt(own, `/${key}`)}>
          {(id) => (
            <Input
              id={id}
              maxLength={2000}
              value={entry[key]}
              disabled={isReadOnly}
              onChange={({ target }) => put({ [key]: target.value })}
            />
          )}
        </Labelled>
      ))}
      <CitationsField
        value={entry.basis}
        laws={document.basis}
        isReadOnly={isReadOnly}
        faults={findingsAt(own, '/basis')}
        onChange={(basis) => put({ basis })}
      />
    </div>
  );
}
