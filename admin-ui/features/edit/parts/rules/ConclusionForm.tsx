import { Select } from 'antd';
import { useMemo } from 'react';
import { AFTER_NAMES, CLOCK_NAMES } from '../../../../../server/core/explain/names.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { type OwnField, SchemaForm } from '../../../../forms/SchemaForm.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { CONCLUSIONS, conclusionOf, type RuleSection } from './conclusions.ts';
import { OWN_FIELDS } from './own-fields.tsx';
import { type Rule, withConclusion } from './rule-edits.ts';
import css from './rules.module.css';
import { conclusionWords, rulesWords } from './rules-words.ts';

interface ConclusionFormProps {
  section: RuleSection;
  rule: Rule;
  onChange: (rule: Rule, about: string) => void;
  /** Pointers relative to the rule. */
  findings: readonly Finding[];
  isReadOnly: boolean;
}

/** What a rule concludes: its kind, and the facts that belong to that kind, drawn from the schema. */
export function ConclusionForm({ section, rule, onChange, findings, isReadOnly }: ConclusionFormProps) {
  const { t, language } = useWords(rulesWords);
  const { t: nameOf } = useWords(conclusionWords);
  const conclusion = conclusionOf(section, rule.event.type);
  const choices = CONCLUSIONS[section];
  const params = rule.event.params as unknown as Record<string, unknown>;
  const faults = useMemo(() => relative(findings, '/event/params'), [findings]);
  const fields = useMemo(() => ownFieldsOf(conclusion?.fields ?? []), [conclusion]);
  const names = useMemo(() => {
    const inLanguage = (list: Readonly<Record<string, Readonly<Record<'zh' | 'en', string>>>>) =>
      Object.fromEntries(Object.entries(list).map(([code, name]) => [code, name[language]]));
    const units = ['on-the-spot', 'working-day', 'natural-day', 'month', 'working-hour'] as const;
    return {
      ...(conclusion?.fields.includes('clock') && { clock: inLanguage(CLOCK_NAMES) }),
      ...(conclusion?.fields.includes('after') && { after: inLanguage(AFTER_NAMES) }),
      ...(conclusion?.fields.includes('unit') && {
        unit: Object.fromEntries(units.map((unit) => [unit, t(`unit.${unit}`)])),
      }),
    };
  }, [conclusion, language, t]);
  return (
    <div className={css.conclusion}>
      {choices.length > 1 ? (
        <div className={css.type}>
          <span>{t('rule.type')}</span>
          <Select
            value={rule.event.type as string}
            aria-label={t('rule.type')}
            disabled={isReadOnly}
            options={choices.map(({ type, word }) => ({ value: type, label: nameOf(word) }))}
            onChange={(type) => {
              const chosen = conclusionOf(section, type);
              if (chosen) onChange(withConclusion(rule, chosen), 'type');
            }}
          />
        </div>
      ) : null}
      {conclusion ? (
        <SchemaForm
          key={conclusion.type}
          schema={conclusion.schema}
          only={conclusion.fields}
          value={params}
          faults={faults}
          isReadOnly={isReadOnly}
          fields={fields}
          names={names}
          uiSchema={LONG_TEXTS}
          onChange={(next, key) =>
            onChange({ ...rule, event: { ...rule.event, params: next } } as unknown as Rule, key)
          }
        />
      ) : null}
    </div>
  );
}

const LONG_TEXTS = {
  reason: { 'ui:widget': 'textarea' },
  requirement: { 'ui:widget': 'textarea' },
  // What the schema says about these is about the codes in the file; here they are chosen by name.
  department: { 'ui:help': '' },
  role: { 'ui:help': '' },
};

const owned = new Map<string, Readonly<Record<string, OwnField>>>();

/** The same object for the same fields. */
function ownFieldsOf(keys: readonly string[]): Readonly<Record<string, OwnField>> {
  const id = keys.join(' ');
  const known = owned.get(id);
  if (known) return known;
  const own = Object.fromEntries(Object.entries(OWN_FIELDS).filter(([key]) => keys.includes(key)));
  owned.set(id, own);
  return own;
}

export function relative(findings: readonly Finding[], prefix: string): Finding[] {
  return findings.flatMap((finding) =>
    finding.pointer === prefix || finding.pointer.startsWith(`${prefix}/`)
      ? [{ ...finding, pointer: finding.pointer.slice(prefix.length) }]
      : [],
  );
}
