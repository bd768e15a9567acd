/** The settings of the procedure, group by group in the order of a case, each with its basis and what was chosen where the rules are silent. */
import { type ComponentProps, useEffect, useMemo, useRef } from 'react';
import type { Citations } from '../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { type OwnField, SchemaForm } from '../../../../forms/SchemaForm.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import { PROCEDURE_SECTIONS } from '../../frame/part-places.ts';
import { partWords } from '../../frame/part-words.ts';
import { CitationsField } from '../../shared/CitationsField.tsx';
import { NameField } from '../../shared/NameField.tsx';
import { lawsOf } from '../facts/laws.ts';
import { relative } from '../rules/ConclusionForm.tsx';
import css from './procedure.module.css';
import { choicesAbout, choicesOf, type Section } from './procedure-edits.ts';
import { procedureWords } from './procedure-words.ts';

export function ProcedurePart() {
  const { t } = useWords(procedureWords);
  const { t: titleOf } = useWords(partWords);
  return (
    <div className="paper">
      <h2>{titleOf('procedure')}</h2>
      <p className={css.text}>{t('text')}</p>
      <NameField label={t('name')} />
      {PROCEDURE_SECTIONS.map((section) => (
        <SectionGroup key={section} section={section} />
      ))}
    </div>
  );
}

function BasisField({ value, onChange, isReadOnly, faults }: ComponentProps<OwnField>) {
  const { document } = useEditing();
  return (
    <CitationsField
      value={value as Citations | undefined}
      onChange={onChange}
      laws={lawsOf(document)}
      isReadOnly={isReadOnly}
      faults={faults as readonly Finding[]} // what the form below is given
    />
  );
}

const FIELDS: Readonly<Record<string, OwnField>> = { basis: BasisField };
const NO_FIELDS: Readonly<Record<string, OwnField>> = {};
const UNITS = ['on-the-spot', 'working-day', 'natural-day', 'month', 'working-hour'] as const;

function SectionGroup({ section }: { section: Section }) {
  const { t } = useWords(procedureWords);
  const { document, findings, isReadOnly, edit } = useEditing();
  const { at } = usePlace();
  const group = useRef<HTMLElement>(null);
  const isLinked = isWithin(at, `/${section}`);
  useEffect(() => {
    if (isLinked) group.current?.scrollIntoView({ block: 'start' });
  }, [isLinked]);
  const names = useMemo(() => namesOf(section, t), [section, t]);
  const uiSchema = useMemo(() => uiSchemaOf(section, t), [section, t]);
  const faults = useMemo(() => relative(findings, `/${section}`), [findings, section]);
  return (
    <section ref={group} className={css.group} data-linked={isLinked} aria-label={t(section)}>
      <h3>{t(section)}</h3>
      <p className={css.text}>{t(`${section}.text`)}</p>
      <SchemaForm
        schema={`procedure.json#/properties/${section}`}
        value={(document[section] as Record<string, unknown> | undefined) ?? {}}
        faults={faults}
        isReadOnly={isReadOnly}
        fields={section === 'officeHours' ? NO_FIELDS : FIELDS}
        uiSchema={uiSchema}
        {...(names && { names })}
        onChange={(next, key) => edit((before) => ({ ...before, [section]: next }), `/${section}/${key}`)}
      />
      <Chosen section={section} />
    </section>
  );
}

type Words = ReturnType<typeof useWords<Extract<keyof (typeof procedureWords)['zh'], string>>>['t'];

/** Codes of two sections have names of their own. */
function namesOf(section: Section, t: Words): ComponentProps<typeof SchemaForm>['names'] {
  if (section === 'correction') return { lateNotice: { 'deemed-accepted': t('late.deemed-accepted') } };
  if (section !== 'counting') return undefined;
  return { rollUnits: Object.fromEntries(UNITS.map((unit) => [unit, t(`unit.${unit}`)])) };
}

/** What has a unit says it in its name. */
const WITH_UNITS = [
  ...(['onlineReply/workingDays', 'preReview/workingDays', 'handover/afternoonWorkingDays'] as const),
  ...(['correction/noticeWorkingDays', 'correction/applicantWorkingDays'] as const),
  ...(['resultHandover/redoWorkingDays', 'resultHandover/archiveWorkingDays'] as const),
  ...(['nonResident/timesPerWeek', 'transition/months'] as const),
];

/** The schema's own help names numbers of rules that nobody at a window knows, and how many a list of laws may have. */
function uiSchemaOf(section: Section, t: Words) {
  const own = WITH_UNITS.filter((key) => key.startsWith(`${section}/`));
  const named = own.map((key) => [key.slice(section.length + 1), { 'ui:title': t(key) }] as const);
  const helped = {
    handover: ['morningEndsAt', 'help.morning'],
    correction: ['restartsClock', 'help.restart'],
  } as const;
  const help = section === 'handover' || section === 'correction' ? helped[section] : undefined;
  return {
    ...(section === 'officeHours' ? {} : { basis: { 'ui:field': 'own', 'ui:help': ' ' } }),
    ...Object.fromEntries(named),
    ...(help && { [help[0]]: { 'ui:help': t(help[1]) } }),
    ...(section === 'correction' && {
      applicantWorkingDays: {
        'ui:title': t('correction/applicantWorkingDays'),
        'ui:help': t('help.applicant'),
      },
    }),
  };
}

function Chosen({ section }: { section: Section }) {
  const { t } = useWords(procedureWords);
  const { document } = useEditing();
  const { goTo } = usePlace();
  const chosen = choicesAbout(choicesOf(document), section);
  if (chosen.length === 0) return null;
  return (
    <div className={css.chosen}>
      <p>{t('chosen')}</p>
      <ul>
        {chosen.map(({ choice: { point, choice }, index }) => (
          <li key={point}>
            {withChinesePunctuation(choice)}{' '}
            <button type="button" className="text-button" onClick={() => goTo(`/choices/${index}`)}>
              {t('chosen.go')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
