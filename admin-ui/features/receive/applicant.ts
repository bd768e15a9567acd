import type { Field } from '../../../schemas/generated/types.ts';
import type { Agent, Applicant, ShownItem } from '../../api/types.ts';

/** The applicant as it is being typed. */
export interface ApplicantEntry {
  kind: Applicant['kind'];
  name: string;
  idNumber: string;
  uscc: string;
  phone: string;
  hasAgent: boolean;
  agent: Agent;
}

/** What the application form already says about who applies: numbers by their format, never by the name of a field. */
export function applicantFrom(item: ShownItem, form: Readonly<Record<string, unknown>>): ApplicantEntry {
  const uscc = valueOfFormat(item, form, 'uscc');
  const kind =
    item.subjects.includes('organisation') && (uscc || !item.subjects.includes('person'))
      ? 'organisation'
      : 'person';
  return {
    kind,
    name: '',
    idNumber: kind === 'person' ? valueOfFormat(item, form, 'idcard') : '',
    uscc,
    phone: valueOfFormat(item, form, 'mobile'),
    hasAgent: false,
    agent: { name: '', idNumber: '', phone: '' },
  };
}

function valueOfFormat(
  item: ShownItem,
  form: Readonly<Record<string, unknown>>,
  format: NonNullable<Field['format']>,
): string {
  const key = Object.keys(item.form.schema.properties).find(
    (name) => item.form.schema.properties[name]?.format === format && typeof form[name] === 'string',
  );
  return key ? String(form[key]) : '';
}

/** As the server takes it: what is empty or does not apply to this kind is left out. */
export function applicantOf(entry: ApplicantEntry): Applicant {
  const { kind, name, idNumber, uscc, phone, hasAgent, agent } = entry;
  return {
    kind,
    name: name.trim(),
    ...(kind === 'person' && idNumber ? { idNumber } : {}),
    ...(kind === 'organisation' && uscc ? { uscc } : {}),
    ...(phone ? { phone } : {}),
    ...(hasAgent ? { agent: { ...agent, name: agent.name.trim() } } : {}),
  };
}

/** Everything that the case cannot be received without. */
export function isComplete({ name, hasAgent, agent }: ApplicantEntry): boolean {
  return (
    name.trim() !== '' &&
    (!hasAgent || (agent.name.trim() !== '' && agent.idNumber !== '' && agent.phone !== ''))
  );
}
