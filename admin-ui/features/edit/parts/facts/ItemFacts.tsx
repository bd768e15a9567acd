/** The flat facts of an item: what it is called and whose it is. */
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import { HANDLING_NAMES } from '../../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { type OwnField, SchemaForm } from '../../../../forms/SchemaForm.tsx';
import { useMessages } from '../../../../messages/index.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { partWords } from '../../frame/part-words.ts';
import { relative } from '../rules/ConclusionForm.tsx';
import { OWN_FIELDS } from '../rules/own-fields.tsx';
import { RuleCondition } from '../rules/RuleCondition.tsx';
import css from './facts.module.css';
import { factsWords } from './facts-words.ts';
import { Retirement } from './Retirement.tsx';
import { TextsField } from './TextsField.tsx';

const IDENTITY = ['name', 'officialCode', 'theme', 'category', 'handling', 'subjects'] as const;
const MORE = ['online', 'secret', 'variants', 'keywords'] as const;
const TEXTS: Readonly<Record<string, OwnField>> = { variants: TextsField, keywords: TextsField };
const RESULT: Readonly<Record<string, OwnField>> = { delivery: TextsField };
const CORRECTION: Readonly<Record<string, OwnField>> = { basis: OWN_FIELDS.basis as OwnField };

export function IdentityPart() {
  const { t } = useWords(factsWords);
  const { t: titleOf } = useWords(partWords);
  const { language } = useMessages();
  const { document, departments, findings, isReadOnly, edit } = useItemEditing();
  const names = useMemo(
    () => ({
      handling: Object.fromEntries(
        Object.entries(HANDLING_NAMES).map(([code, name]) => [code, name[language]]),
      ),
      subjects: { person: t('subject.person'), organisation: t('subject.organisation') },
    }),
    [language, t],
  );
  const modes = useMemo(
    () => ({
      mode: {
        standard: t('correction.standard'),
        'on-the-spot': t('correction.on-the-spot'),
        'refuse-with-notice': t('correction.refuse-with-notice'),
      },
    }),
    [t],
  );
  // A form sees an item as its keys and values.
  const value = document as unknown as Record<string, unknown>;
  const put = (next: Record<string, unknown>, key: string) =>
    edit((item) => ({ ...item, ...next }) as ServiceItem, `/${key}`);
  const within = (key: 'result' | 'correction') => ({
    value: document[key] as unknown as Record<string, unknown>, // as above
    faults: relative(findings, `/${key}`),
    isReadOnly,
    onChange: (next: Record<string, unknown>, name: string) =>
      edit((item) => ({ ...item, [key]: next }) as ServiceItem, `/${key}/${name}`),
  });
  const owner = departments.get(document.owner) ?? t('owner.none');
  return (
    <div className="paper">
      <h2>{titleOf('identity')}</h2>
      <p className={css.owner}>
        {t('owner', { name: language === 'zh' ? withChinesePunctuation(owner) : owner })}
      </p>
      <SchemaForm
        schema="service-item.json"
        only={[...IDENTITY, ...MORE]}
        value={value}
        faults={findings}
        isReadOnly={isReadOnly}
        fields={TEXTS}
        names={names}
        onChange={put}
      />
      <h3 className={css.heading}>{t('result')}</h3>
      <SchemaForm schema="service-item.json#/properties/result" fields={RESULT} {...within('result')} />
      <h3 className={css.heading}>{t('correction')}</h3>
      <SchemaForm
        schema="service-item.json#/properties/correction"
        fields={CORRECTION}
        names={modes}
        {...within('correction')}
      />
      <h3 className={css.heading}>{t('inspection')}</h3>
      <Inspection />
      <Retirement />
    </div>
  );
}

/** Absent: no inspection at all. */
function Inspection() {
  const { t } = useWords(factsWords);
  const { document, findings, isReadOnly, edit } = useItemEditing();
  const { inspection } = document;
  const put = (next: ServiceItem['inspection'] | null) =>
    edit(({ inspection: _, ...rest }) => (next ? { ...rest, inspection: next } : rest), '/inspection');
  if (inspection === undefined) {
    return (
      <p>
        {t('inspection.none')}{' '}
        <Button
          disabled={isReadOnly}
          onClick={() => put({ all: [{ fact: 'always', operator: 'equal', value: true }] })}
        >
          {t('inspection.add')}
        </Button>
      </p>
    );
  }
  return (
    <>
      <RuleCondition
        value={inspection}
        findings={relative(findings, '/inspection')}
        label={t('inspection')}
        onChange={put}
      />
      {isReadOnly ? null : (
        <Button type="link" danger onClick={() => put(null)}>
          {t('inspection.remove')}
        </Button>
      )}
    </>
  );
}
