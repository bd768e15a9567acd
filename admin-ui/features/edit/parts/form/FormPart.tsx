/**
 * The form designer: fields in their order with their groups, each opening where it stands, and the clerk's form beside it.
 * What is done to the document is in logic/, what one field can be set to in settings/. Start at logic/form-edits.ts.
 */
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import { pointerKeys } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { moved } from '../../shared/order/moved.ts';
import { SortableList } from '../../shared/order/SortableList.tsx';
import { nameIdOf, removalOf } from './FieldBody.tsx';
import { FieldCard } from './FieldCard.tsx';
import css from './FormPart.module.css';
import { FormPreview } from './FormPreview.tsx';
import { formWords } from './form-words.ts';
import { HeadingCard } from './HeadingCard.tsx';
import { fieldOf } from './logic/field-kinds.ts';
import { addField, duplicateField, entryOf, fieldsOf, freeKey, removeField } from './logic/form-edits.ts';
import { type OutlineRow, outlineOf, rowId, withOutline } from './logic/outline.ts';
import { isMissed, type Removal, RemoveDialog } from './RemoveDialog.tsx';

/** The field that a place of the document belongs to. */
function fieldKeyAt(at: string | null): string | undefined {
  const [form, part, ...rest] = pointerKeys(at ?? '');
  if (form !== 'form') return undefined;
  if (part === 'requiredWhen') return rest[0];
  return part === 'schema' && rest[0] === 'properties' ? rest[1] : undefined;
}

export function FormPart() {
  const { t, language } = useWords(formWords);
  const { document, vocabulary, departments, findings, edit, offerUndo, isReadOnly } = useItemEditing();
  const { at } = usePlace();
  const [open, setOpen] = useState<string | undefined>(undefined);
  // Somebody comes from a finding or a search: its field is open at once.
  const [linked, setLinked] = useState<string | null>(null);
  if (at !== linked) {
    setLinked(at);
    const key = fieldKeyAt(at);
    if (key !== undefined) setOpen(key);
  }
  const [removal, setRemoval] = useState<Removal | undefined>(undefined);
  const naming = useRef<string | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => outlineOf(document.form), [document.form]);
  const ids = useMemo(() => rows.map(rowId), [rows]);
  useEffect(() => {
    if (naming.current !== open || open === undefined) return;
    naming.current = undefined;
    const input = list.current?.querySelector<HTMLInputElement>(`#${nameIdOf(open)}`);
    input?.focus();
    input?.select();
  });

  const openNamed = (key: string) => {
    naming.current = key;
    setOpen(key);
  };
  const add = (behind: string | undefined) => {
    const key = freeKey(fieldsOf(document.form));
    edit((item) => addField(item, key, { entry: fieldOf('text', t('form.newField')), behind }));
    openNamed(key);
  };
  const copy = (key: string, title: string) => {
    const as = freeKey(fieldsOf(document.form));
    edit((item) => duplicateField(item, key, { as, title: t('form.copyOf', { title }) }));
    openNamed(as);
  };
  const remove = (key: string, title: string) => {
    const sources = { vocabulary, conditions: document.conditions, departments };
    const next = removalOf(key, {
      named: { item: document, sources, language },
      title: t('remove.title', { title }),
      confirm: t('remove.ok'),
      remove: () => {
        offerUndo(list.current?.querySelector(`[data-entry="${CSS.escape(key)}"]`));
        edit((item) => removeField(item, key));
      },
    });
    if (isMissed(next)) setRemoval(next);
    else next.remove();
  };
  const putRows = (next: readonly OutlineRow[], about?: string) =>
    edit((item: ServiceItem) => ({ ...item, form: withOutline(item.form, next) }), about);
  const addHeading = () => {
    const at = Math.max(
      0,
      rows.findIndex((row) => row.kind === 'field' && row.key === open),
    );
    putRows([...rows.slice(0, at), { kind: 'heading', title: t('form.newGroup'), n: -1 }, ...rows.slice(at)]);
  };
  const nameOf = (id: string) => {
    const row = rows.find((one) => rowId(one) === id);
    if (row?.kind === 'heading') return row.title;
    return (row && fieldsOf(document.form)[row.key]?.title) ?? '';
  };
  const card = (row: OutlineRow, handle: ReactNode) => {
    if (row.kind === 'heading')
      return (
        <HeadingCard
          title={row.title}
          handle={handle}
          isReadOnly={isReadOnly}
          onChange={(title) =>
            putRows(
              rows.map((one) => (one === row ? { ...row, title } : one)),
              `form/group/${row.n}`,
            )
          }
          onRemove={() => putRows(rows.filter((one) => one !== row))}
        />
      );
    const entry = entryOf(document.form, row.key);
    return entry ? (
      <FieldCard
        fieldKey={row.key}
        entry={entry}
        handle={handle}
        isOpen={open === row.key}
        onToggle={() => setOpen(open === row.key ? undefined : row.key)}
        onAddBelow={() => add(row.key)}
        onCopy={() => copy(row.key, entry.field.title)}
        onRemove={() => remove(row.key, entry.field.title)}
        onRenamed={setOpen}
        ask={setRemoval}
      />
    ) : null;
  };
  return (
    <div className={`paper ${css.part}`}>
      <h2>{t('form.title')}</h2>
      <div className={css.columns}>
        <section className={css.design} aria-label={t('form.title')} ref={list} data-entries>
          <p className={css.intro}>{t('form.intro')}</p>
          <FaultLines faults={findingsWithin(findings, '/form/uiSchema')} />
          {rows.length === 0 ? <p className={css.hint}>{t('form.empty')}</p> : null}
          <SortableList
            ids={ids}
            nameOf={nameOf}
            label={t('form.list')}
            isReadOnly={isReadOnly}
            onMove={(from, to) => putRows(moved(rows, from, to))}
          >
            {(id, handle) => {
              const row = rows.find((one) => rowId(one) === id);
              return row ? card(row, handle) : null;
            }}
          </SortableList>
          {isReadOnly ? null : (
            <div className={css.actions}>
              <Button data-add type="primary" icon={<PlusOutlined />} onClick={() => add(undefined)}>
                {t('form.add')}
              </Button>
              <Button onClick={addHeading}>{t('form.addGroup')}</Button>
            </div>
          )}
        </section>
        <FormPreview openKey={open} />
      </div>
      <RemoveDialog removal={removal} onClose={() => setRemoval(undefined)} />
    </div>
  );
}
