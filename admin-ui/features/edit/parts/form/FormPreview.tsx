import { Button, Select } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Decision } from '../../../../../schemas/generated/types.ts';
import { withFormOrder } from '../../../../../server/core/language/form-order.ts';
import { forEyes } from '../../../../api/for-eyes.ts';
import { fieldElementId, ItemForm } from '../../../../forms/index.ts';
import { useWords } from '../../../../messages/words.tsx';
import { nowAtSite } from '../../../../shared/dates.ts';
import { useConditionalFields } from '../../../../shared/use-conditional-fields.ts';
import { useItemEditing } from '../../editing/editing.ts';
import { decideUnderDraft } from '../../shared/decide-under-draft.ts';
import css from './FormPart.module.css';
import { formWords } from './form-words.ts';

const NO_PROBLEMS = {};
const nothing = () => {};

/** Scrolls the form alone, never the page: the list in which somebody works stays where it is. */
function bringIntoSight(frame: HTMLElement | null, key: string | undefined): void {
  if (!frame || key === undefined || frame.scrollHeight <= frame.clientHeight) return;
  const field = frame.querySelector(`#${CSS.escape(fieldElementId(key))}`);
  if (!field) return;
  const offset = field.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  frame.scrollTop += offset - frame.clientHeight / 3;
}

/** The form as the clerk sees it, to be tried out: what is filled in decides what else is required. */
export function FormPreview({ openKey }: { openKey: string | undefined }) {
  const { t } = useWords(formWords);
  const { document, beside } = useItemEditing();
  const [value, setValue] = useState<Record<string, unknown>>({});
  const [variant, setVariant] = useState<string | undefined>(document.variants[0]);
  const shown = useDeferredValue(document);
  const form = useMemo(() => forEyes(withFormOrder(shown).form), [shown]);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => bringIntoSight(frame.current, openKey), [openKey]);
  const decision = useMemo<Decision | undefined>(
    () =>
      decideUnderDraft(shown, beside, {
        ...{ channel: 'window', submittedAt: nowAtSite(), form: value, materials: {} },
        ...(variant === undefined ? {} : { variant }),
      }),
    [shown, beside, value, variant],
  );
  const conditional = useConditionalFields(form, decision, value);
  const isEmpty = Object.keys(form.schema.properties).length === 0;
  return (
    <section className={css.preview} aria-label={t('form.preview')} ref={frame}>
      <div className={css.previewHead}>
        <h3>{t('form.preview')}</h3>
        {document.variants.length > 1 ? (
          <Select
            size="small"
            value={variant}
            aria-label={t('form.preview.variant')}
            options={document.variants.map((one) => ({ value: one, label: one }))}
            onChange={setVariant}
          />
        ) : null}
        <Button size="small" disabled={Object.keys(value).length === 0} onClick={() => setValue({})}>
          {t('form.preview.clear')}
        </Button>
      </div>
      <p className={css.hint}>{t(isEmpty ? 'form.preview.empty' : 'form.preview.hint')}</p>
      {isEmpty ? null : (
        <ItemForm
          form={form}
          value={value}
          alsoRequired={conditional.required}
          aside={conditional.aside}
          problems={NO_PROBLEMS}
          onChange={setValue}
          onLeave={nothing}
        />
      )}
    </section>
  );
}
