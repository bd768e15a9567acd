import { useMemo } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { FieldUses } from './FieldUses.tsx';
import { formWords } from './form-words.ts';
import { choicesOf, type FieldEntry, kindOf } from './logic/field-kinds.ts';
import { casesWith, choiceUses, fieldUses } from './logic/field-uses.ts';
import { columnEntries, putEntry, requiredColumns, withChoices, withColumns } from './logic/form-edits.ts';
import { renameChoice, renameKey } from './logic/renames.ts';
import { isMissed, type Removal } from './RemoveDialog.tsx';
import { ChoicesEditor } from './settings/ChoicesEditor.tsx';
import { ColumnsEditor } from './settings/ColumnsEditor.tsx';
import { FieldSettings } from './settings/FieldSettings.tsx';
import { KeySetting } from './settings/KeySetting.tsx';
import { RequirementSettings } from './settings/RequirementSettings.tsx';

interface FieldBodyProps {
  fieldKey: string;
  entry: FieldEntry;
  onRenamed: (to: string) => void;
  ask: (removal: Removal) => void;
}

/** The id of the input in which a field is named. */
export function nameIdOf(fieldKey: string): string {
  return `design-${fieldKey}-name`;
}

/** All settings of one field of the form, and where it is used. */
export function FieldBody({ fieldKey, entry, onRenamed, ask }: FieldBodyProps) {
  const { t, language } = useWords(formWords);
  const { document, vocabulary, departments, edit, isReadOnly } = useItemEditing();
  const named = useMemo(
    () => ({
      item: document,
      sources: { vocabulary, conditions: document.conditions, departments },
      language,
    }),
    [document, vocabulary, departments, language],
  );
  const uses = useMemo(() => fieldUses(fieldKey, named), [fieldKey, named]);
  const fact = `form.${fieldKey}`;
  const furtherOf = (n: number) => t('form.choice', { n });
  const firstChoices = [furtherOf(1), furtherOf(2)];
  const put = (next: FieldEntry, about: string) =>
    edit((item) => putEntry(item, fieldKey, next), `form/${fieldKey}/${about}`);
  const removeOrAsk = (removal: Removal) => (isMissed(removal) ? ask(removal) : removal.remove());
  const choicesOfOne = (asked: string, one: FieldEntry, putOne: typeof put) =>
    choicesOf(one.field) === undefined ? null : (
      <ChoicesEditor
        entry={one}
        isReadOnly={isReadOnly}
        onChange={putOne}
        furtherOf={furtherOf}
        usesOf={(choice) => choiceUses(asked, choice, named).length}
        onRename={(from, to) => edit((item) => renameChoice(item, asked, { from, to }))}
        onRemove={(choice) =>
          removeOrAsk({
            ...{ title: t('removeChoice.title', { choice }), confirm: t('removeChoice.ok') },
            ...{ uses: choiceUses(asked, choice, named), cases: 0, hasRequirement: false },
            remove: () => {
              const rest = (choicesOf(one.field) ?? []).filter((other) => other !== choice);
              putOne({ ...one, field: withChoices(one.field, rest) }, 'choices');
            },
          })
        }
      />
    );
  const removeColumn = (column: string) => {
    const columns = columnEntries(entry);
    const title = columns.find(([key]) => key === column)?.[1].field.title ?? '';
    removeOrAsk({
      ...{ title: t('removeColumn.title', { title }), confirm: t('removeColumn.ok') },
      ...{ uses: fieldUses(`${fieldKey}[].${column}`, named), cases: 0, hasRequirement: false },
      remove: () => {
        const rest = columns.filter(([key]) => key !== column);
        put(withColumns(entry, rest, requiredColumns(entry.field)), 'columns');
      },
    });
  };
  return (
    <>
      <FieldSettings
        entry={entry}
        onChange={put}
        isReadOnly={isReadOnly}
        isUsed={uses.length > 0}
        nameId={nameIdOf(fieldKey)}
        canBeRows
        firstChoices={firstChoices}
      >
        {kindOf(entry) === 'rows' ? (
          <ColumnsEditor
            entry={entry}
            isReadOnly={isReadOnly}
            onChange={put}
            onRemove={removeColumn}
            usesOf={(column) => fieldUses(`${fieldKey}[].${column}`, named).length}
            firstChoices={firstChoices}
            choicesEditor={(column, one, putOne) => choicesOfOne(`${fact}[].${column}`, one, putOne)}
          />
        ) : (
          choicesOfOne(fact, entry, put)
        )}
      </FieldSettings>
      <RequirementSettings fieldKey={fieldKey} entry={entry} />
      <FieldUses uses={uses} />
      <KeySetting
        fieldKey={fieldKey}
        taken={Object.keys(document.form.schema.properties)}
        isReadOnly={isReadOnly}
        onRename={(to) => {
          edit((item) => renameKey(item, fieldKey, to));
          onRenamed(to);
        }}
      />
    </>
  );
}

/** What goes with a field of the form. */
export function removalOf(
  fieldKey: string,
  {
    named,
    title,
    confirm,
    remove,
  }: Pick<Removal, 'title' | 'confirm' | 'remove'> & {
    named: Parameters<typeof fieldUses>[1];
  },
): Removal {
  const { item } = named;
  return {
    ...{ title, confirm, remove },
    uses: fieldUses(fieldKey, named),
    cases: casesWith(item, fieldKey),
    hasRequirement: Object.hasOwn(item.form.requiredWhen, fieldKey),
  };
}
