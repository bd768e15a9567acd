import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import type { Field } from '../../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { useItemEditing } from '../../../editing/editing.ts';
import { type FieldEntry, takesDefault } from '../logic/field-kinds.ts';
import { putEntry, putRequirement, type Requirement, requirementOf } from '../logic/form-edits.ts';
import { casesWithout, lacksGuard, plainDefault } from '../logic/guard.ts';
import { DefaultSetting, defaultName } from './DefaultSetting.tsx';
import { RequiredWhen } from './RequiredWhen.tsx';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

type Choice = 'no' | 'yes' | 'when';

interface RequirementSettingsProps {
  fieldKey: string;
  entry: FieldEntry;
}

function choiceOf(requirement: Requirement): Choice {
  if (typeof requirement === 'object') return 'when';
  return requirement ? 'yes' : 'no';
}

/** Whether the field has to be filled in, and what an empty one is taken for. */
export function RequirementSettings({ fieldKey, entry }: RequirementSettingsProps) {
  const { t } = useWords(settingsWords);
  const { document, edit, isReadOnly } = useItemEditing();
  const nameId = useId();
  const requirement = requirementOf(document.form, fieldKey);
  // Chosen, but without a condition yet: nothing of it is in the document.
  const [isChoosing, setIsChoosing] = useState(false);
  const choice = isChoosing ? 'when' : choiceOf(requirement);
  const put = (next: Requirement, about: string) =>
    edit((item) => putRequirement(item, fieldKey, next), `form/${fieldKey}/${about}`);
  const choose = (next: Choice) => {
    setIsChoosing(next === 'when' && typeof requirement !== 'object');
    if (next !== 'when') put(next === 'yes', 'required');
  };
  const lacking =
    requirement === true && entry.field.default === undefined ? casesWithout(document, fieldKey) : 0;
  return (
    <>
      <div className={css.line}>
        <span className={css.name} id={nameId}>
          {t('set.required')}
        </span>
        <div>
          <Radio.Group
            className={css.choices}
            aria-labelledby={nameId}
            value={choice}
            disabled={isReadOnly}
            options={(['no', 'yes', 'when'] as const).map((value) => ({
              value,
              label: t(`set.required.${value}`),
            }))}
            onChange={({ target }) => choose(target.value as Choice)}
          />
          {lacking > 0 ? <p className={css.hint}>{t('set.required.cases', { n: lacking })}</p> : null}
          {choice === 'when' ? (
            <div className={css.condition}>
              <RequiredWhen
                fieldKey={fieldKey}
                value={typeof requirement === 'object' ? requirement : undefined}
                onChange={(next, about) => {
                  setIsChoosing(false);
                  put(next, `requiredWhen/${about ?? ''}`);
                }}
              />
            </div>
          ) : null}
        </div>
      </div>
      <Guard fieldKey={fieldKey} entry={entry} />
      {takesDefault(entry) ? (
        <DefaultSetting
          field={entry.field}
          isReadOnly={isReadOnly}
          onChange={(field) =>
            edit((item) => putEntry(item, fieldKey, { ...entry, field }), `form/${fieldKey}/default`)
          }
        />
      ) : null}
    </>
  );
}

/** Rules that have no answer for an empty field: both ways out, one press each. */
function Guard({ fieldKey, entry }: RequirementSettingsProps) {
  const { t, language } = useWords(settingsWords);
  const { document, edit, isReadOnly } = useItemEditing();
  if (isReadOnly || !lacksGuard(document, fieldKey)) return null;
  const value = plainDefault(entry);
  const withDefault = (field: Field): FieldEntry => ({
    ...entry,
    field: value === undefined ? field : { ...field, default: value },
  });
  return (
    <div className={css.guard} role="note">
      <p>{t('set.guard')}</p>
      <div className={css.inline}>
        <Button onClick={() => edit((item) => putRequirement(item, fieldKey, true))}>
          {t('set.guard.required')}
        </Button>
        {value === undefined ? null : (
          <Button onClick={() => edit((item) => putEntry(item, fieldKey, withDefault(entry.field)))}>
            {t('set.guard.default', { value: defaultName(entry.field, value, language) })}
          </Button>
        )}
      </div>
    </div>
  );
}
