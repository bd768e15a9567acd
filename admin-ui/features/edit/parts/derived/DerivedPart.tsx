/** The derived values of an item: how each is worked out, what it gives, who uses it, and its form. Start at derived-edits.ts. */
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { DerivedValue, ServiceItem } from '../../../../../schemas/generated/types.ts';
import { derivedSentence } from '../../../../../server/core/explain/derived-sentence.ts';
import { derivedType } from '../../../../../server/core/language/derived-functions.ts';
import { pointerToken } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import css from '../../shared/entry/EntryCard.module.css';
import { EntryCard } from '../../shared/entry/EntryCard.tsx';
import { landIn } from '../../shared/landing.ts';
import { freeKey, withoutKey } from '../conditions/named-conditions.ts';
import { FieldUses, UseLines } from '../form/FieldUses.tsx';
import { factUses } from '../form/logic/field-uses.ts';
import { DerivedForm } from './DerivedForm.tsx';
import { newDerived, withDerived } from './derived-edits.ts';
import { derivedWords } from './derived-words.ts';

export function DerivedPart() {
  const { t } = useWords(derivedWords);
  const { document, isReadOnly, edit } = useItemEditing();
  const { at } = usePlace();
  const part = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (name: string) => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpen(next);
  };
  const add = () => {
    const name = freeKey(document.derived, 'd');
    edit((item) => withDerived(item, name, newDerived(t('new.title'))));
    setOpen(new Set([...open, name]));
    landIn(() => part.current?.querySelector(`[data-entry="${name}"]`));
  };
  const entries = Object.entries(document.derived);
  return (
    <div className="paper" data-entries ref={part}>
      <h2>{t('title')}</h2>
      <p className={css.note}>{t('text')}</p>
      {entries.length === 0 ? <p className={css.note}>{t('none')}</p> : null}
      {entries.map(([name, derived]) => {
        const isLinked = isWithin(at, `/derived/${pointerToken(name)}`);
        return (
          <DerivedCard
            key={name}
            {...{ name, derived, isLinked }}
            isOpen={open.has(name) || isLinked}
            onToggle={() => toggle(name)}
          />
        );
      })}
      {isReadOnly ? null : (
        <Button type="dashed" data-add icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}

interface DerivedCardProps {
  name: string;
  derived: DerivedValue;
  isOpen: boolean;
  isLinked: boolean;
  onToggle: () => void;
}

function DerivedCard({ name, derived, isOpen, isLinked, onToggle }: DerivedCardProps) {
  const { t, language, read } = useWords(derivedWords);
  const { document, vocabulary, departments, findings, isReadOnly, edit, offerUndo } = useItemEditing();
  const { conditions } = document;
  const faults = findingsWithin(findings, `/derived/${pointerToken(name)}`);
  const sources = { vocabulary, conditions, departments };
  const uses = factUses(`derived.${name}`, { item: document, sources, language });
  const type = t(`type.${derivedType(derived, vocabulary)}`);
  const put = (next: DerivedValue, about?: string) =>
    edit((item: ServiceItem) => withDerived(item, name, next), about && `/derived/${name}/${about}`);
  return (
    <EntryCard
      name={name}
      title={derived.title}
      sentence={
        <>
          <p>{read(derivedSentence(derived, sources, language))}</p>
          <p className={css.note}>{t('result', { type })}</p>
        </>
      }
      faults={faults}
      useCount={uses.length}
      uses={<FieldUses uses={uses} />}
      usesInDialog={<UseLines uses={uses} />}
      {...{ isReadOnly, isOpen, isLinked, onToggle }}
      onRemove={(card) => {
        offerUndo(card);
        edit((item) => ({ ...item, derived: withoutKey(item.derived, name) }));
      }}
    >
      <DerivedForm {...{ name, derived, faults }} onChange={put} />
    </EntryCard>
  );
}
