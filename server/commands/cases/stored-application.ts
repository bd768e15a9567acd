/**
 * An application as it is kept: the envelope in the open, because it decides and is counted; the form and what was
 * seen on the materials sealed, because they name people.
 */
import { randomBytes } from 'node:crypto';
import type { Application, Decision, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { commitmentRoot } from '../../ledger/evidence/commitments.ts';
import { maskedNumber } from '../../personal-data/masks.ts';
import type { Sealer } from '../../personal-data/sealing.ts';
import type { Applicant } from './applicant.ts';

interface SealedParts extends Pick<Application, 'form' | 'materials'> {
  readonly salt: string;
}

/**
 * What ties the sealed values of a case to the ledger: a secret from which each value has its salt, and what the applicant is committed to. The
 * commitments lie in the open beside the sealed text, so the hash of a stored application vouches for what is sealed in it.
 */
export interface Binding {
  readonly salt: string;
  readonly applicantCommitment: string;
}

/** For a new case; its later applications keep it. */
export function newBinding(applicant: Applicant): Binding {
  const salt = randomBytes(32).toString('hex');
  return { salt, applicantCommitment: commitmentRoot(applicant, salt) };
}

export function sealApplication(
  { seal }: Sealer,
  application: Application,
  { salt, applicantCommitment }: Binding,
): Application {
  const { form, materials, ...open } = application;
  const sealed = seal({ form, materials, salt } satisfies Record<keyof SealedParts, unknown>);
  return {
    ...open,
    form: { sealed, commitment: commitmentRoot({ form, materials }, salt), applicantCommitment },
  };
}

export function openStored(
  { open }: Sealer,
  stored: Application,
): { application: Application; binding: Binding } {
  const { form: kept, ...rest } = stored;
  const { form, materials, salt } = open(String(kept.sealed)) as SealedParts;
  const application = { ...rest, form, ...(materials && { materials }) };
  return { application, binding: { salt, applicantCommitment: String(kept.applicantCommitment) } };
}

export function openApplication(sealer: Sealer, stored: Application): Application {
  return openStored(sealer, stored).application;
}

/** Of a special channel nothing is kept but that somebody asked: no form, no file, nobody's name (semantics 8). */
export function keptParts(
  decision: Decision,
  asked: { application: Application; applicant: Applicant },
): { application: Application; applicant: Applicant } {
  if (decision.outcome !== 'special_channel') return asked;
  const { variant, channel, submittedAt } = asked.application;
  return {
    application: { ...(variant !== undefined && { variant }), channel, submittedAt, form: {} },
    applicant: { kind: asked.applicant.kind, name: '' },
  };
}

/** Formats of fields that name a person by a number. */
export const maskedFormats: ReadonlySet<Field['format']> = new Set(['idcard', 'mobile']);

/** The application as it is shown: identity and phone numbers of the form in part. */
export function shownApplication(application: Application, { form }: ServiceItem): Application {
  return { ...application, form: maskedFields(application.form, form.schema.properties) };
}

function maskedFields(
  values: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Field>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      maskedValue(value, Object.hasOwn(fields, key) ? fields[key] : undefined),
    ]),
  );
}

function maskedValue(value: unknown, field: Field | undefined): unknown {
  if (typeof value === 'string' && maskedFormats.has(field?.format)) return maskedNumber(value);
  const columns = field?.items && 'properties' in field.items ? field.items.properties : undefined;
  if (!Array.isArray(value) || columns === undefined) return value;
  return value.map((row: unknown) =>
    row !== null && typeof row === 'object' ? maskedFields(row as Record<string, unknown>, columns) : row,
  );
}
