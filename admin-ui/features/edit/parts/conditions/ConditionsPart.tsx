/** The named conditions of an item: what each says, who uses it, and its editor. Start reading at named-conditions.ts. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { sentenceOf } from '../../../../../server/core/explain/sentence.ts';
import { pointerToken } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { ConditionEditor } from '../../condition/ConditionEditor.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import css from '../../shared/entry/EntryCard.module.css';
import { EntryCard } from '../../shared/entry/EntryCard.tsx';
import { landIn } from '../../shared/landing.ts';
import { FieldUses, UseLines } from '../form/FieldUses.tsx';
import { conditionsWords } from './conditions-words.ts';
import {
  conditionUses,
  freeKey,
  type NamedCondition,
  referable,
  withCondition,
  withNewCondition,
  withoutKey,
} from './named-conditions.ts';

export function ConditionsPart() {
  const { t } = useWords(conditionsWords);
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
    const name = freeKey(document.conditions, 'n');
    edit((item) => withNewCondition(item, name, t('new.title')));
    setOpen(new Set([...open, name]));
    landIn(() => part.current?.querySelector(`[data-entry="${name}"]`));
  };
  const entries = Object.entries(document.conditions);
  return (
    <div className="paper" data-entries ref={part}>
      <h2>{t('title')}</h2>
      <p className={css.note}>{t('text')}</p>
      {entries.length === 0 ? <p className={css.note}>{t('none')}</p> : null}
      {entries.map(([name, named]) => {
        const isLinked = isWithin(at, `/conditions/${pointerToken(name)}`);
        return (
          <NamedCard
            key={name}
            {...{ name, named, isLinked }}
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

interface NamedCardProps {
  name: string;
  named: NamedCondition;
  isOpen: boolean;
  isLinked: boolean;
  onToggle: () => void;
}

function NamedCard({ name, named, isOpen, isLinked, onToggle }: NamedCardProps) {
  const { t, language, read } = useWords(conditionsWords);
  const { document, vocabulary, departments, findings, isReadOnly, edit, offerUndo } = useItemEditing();
  const { conditions } = document;
  const { title, when } = named;
  const place = `/conditions/${pointerToken(name)}`;
  const faults = findingsWithin(findings, place);
  const inside = findingsWithin(findings, `${place}/when`).map((finding) => ({
    ...finding,
    pointer: finding.pointer.slice(`${place}/when`.length),
  }));
  const uses = conditionUses(name, {
    item: document,
    sources: { vocabulary, conditions, departments },
    language,
  });
  const said = read(sentenceOf(when, { vocabulary, conditions }, language));
  const put = (next: NamedCondition, about?: string) =>
    edit((item) => withCondition(item, name, next), about && `${place}/${about}`);
  return (
    <EntryCard
      name={name}
      title={title}
      sentence={said}
      faults={faults}
      useCount={uses.length}
      uses={<FieldUses uses={uses} />}
      usesInDialog={<UseLines uses={uses} />}
      {...{ isReadOnly, isOpen, isLinked, onToggle }}
      onRemove={(card) => {
        offerUndo(card);
        edit((item) => ({ ...item, conditions: withoutKey(item.conditions, name) }));
      }}
    >
      <div className={css.field}>
        <label htmlFor={`condition-${name}`}>{t('name')}</label>
        <Input
          id={`condition-${name}`}
          value={title}
          maxLength={200}
          status={title === '' ? 'error' : ''}
          onChange={({ target }) => put({ ...named, title: target.value }, 'title')}
        />
        {title === '' ? <span className={css.note}>{t('name.lacking')}</span> : null}
      </div>
      <ConditionEditor
        value={when}
        onChange={(next, about) => put({ ...named, when: next }, about)}
        vocabulary={vocabulary}
        conditions={referable(conditions, name)}
        findings={inside}
        isReadOnly={isReadOnly}
        label={t('when', { title })}
      />
    </EntryCard>
  );
}
