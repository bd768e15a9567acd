import { Checkbox, Input, Radio } from 'antd';
import { type IdentifierFormat, normaliseIdentifier } from '../../../server/core/identifiers/normalise.ts';
import type { ShownItem } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import type { ApplicantEntry } from './applicant.ts';
import css from './Dialog.module.css';

interface ApplicantFormProps {
  item: ShownItem;
  entry: ApplicantEntry;
  onChange: (entry: ApplicantEntry) => void;
}

/** Who applies, and who came in their place. */
export function ApplicantForm({ item, entry, onChange }: ApplicantFormProps) {
  const { t } = useMessages();
  const set = (part: Partial<ApplicantEntry>) => onChange({ ...entry, ...part });
  const setAgent = (part: Partial<ApplicantEntry['agent']>) => set({ agent: { ...entry.agent, ...part } });
  const isPerson = entry.kind === 'person';
  return (
    <div className={css.form}>
      {item.subjects.length > 1 ? (
        <Radio.Group
          className={css.wide}
          role="radiogroup"
          aria-label={t('applicant.kind')}
          value={entry.kind}
          options={item.subjects.map((subject) => ({ value: subject, label: t(`subject.${subject}`) }))}
          onChange={(event) => set({ kind: event.target.value as ApplicantEntry['kind'] })}
        />
      ) : null}
      <Entry
        id="applicant-name"
        autoFocus
        label={t(`applicant.name.${entry.kind}`)}
        required
        value={entry.name}
        onChange={(name) => set({ name })}
      />
      {isPerson ? (
        <Entry
          id="applicant-id"
          label={t('applicant.idNumber')}
          format="idcard"
          value={entry.idNumber}
          onChange={(idNumber) => set({ idNumber })}
        />
      ) : (
        <Entry
          id="applicant-uscc"
          label={t('applicant.uscc')}
          format="uscc"
          value={entry.uscc}
          onChange={(uscc) => set({ uscc })}
        />
      )}
      <Entry
        id="applicant-phone"
        label={t('applicant.phone')}
        format="mobile"
        value={entry.phone}
        onChange={(phone) => set({ phone })}
      />
      <Checkbox
        className={css.wide}
        checked={entry.hasAgent}
        onChange={(event) => set({ hasAgent: event.target.checked })}
      >
        {t('applicant.hasAgent')}
      </Checkbox>
      {entry.hasAgent ? (
        <>
          <Entry
            id="agent-name"
            label={t('agent.name')}
            required
            value={entry.agent.name}
            onChange={(name) => setAgent({ name })}
          />
          <Entry
            id="agent-id"
            label={t('agent.idNumber')}
            required
            format="idcard"
            value={entry.agent.idNumber}
            onChange={(idNumber) => setAgent({ idNumber })}
          />
          <Entry
            id="agent-phone"
            label={t('agent.phone')}
            required
            format="mobile"
            value={entry.agent.phone}
            onChange={(phone) => setAgent({ phone })}
          />
        </>
      ) : null}
    </div>
  );
}

interface EntryProps {
  id: string;
  label: string;
  value: string;
  required?: boolean;
  autoFocus?: boolean;
  format?: IdentifierFormat;
  onChange: (value: string) => void;
}

function Entry({ id, label, value, required = false, autoFocus = false, format, onChange }: EntryProps) {
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {label}
        {required ? <span className={css.required}>*</span> : null}
      </label>
      <Input
        id={id}
        value={value}
        required={required}
        autoFocus={autoFocus}
        autoComplete="off"
        onChange={(event) => {
          const composing = (event.nativeEvent as InputEvent).isComposing === true;
          onChange(
            format && !composing ? normaliseIdentifier(format, event.target.value) : event.target.value,
          );
        }}
      />
    </div>
  );
}
