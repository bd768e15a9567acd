/** Who applies, and how it is shown by default. */
import { maskedName, maskedNumber } from '../../personal-data/masks.ts';

export interface Agent {
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

export interface Applicant {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idNumber?: string;
  readonly uscc?: string;
  readonly phone?: string;
  readonly agent?: Agent;
}

function maskedContact<T extends { idNumber?: string; phone?: string }>(contact: T): T {
  return {
    ...contact,
    ...(contact.idNumber !== undefined && { idNumber: maskedNumber(contact.idNumber) }),
    ...(contact.phone !== undefined && { phone: maskedNumber(contact.phone) }),
  };
}

/** The name in full, numbers in part. A credit code is public. */
export function shownApplicant(applicant: Applicant): Applicant {
  const { agent } = applicant;
  return { ...maskedContact(applicant), ...(agent && { agent: maskedContact(agent) }) };
}

/** For lists: a person's name in part; an organisation's is public. */
export function listedName({ kind, name }: Applicant): string {
  return kind === 'person' ? maskedName(name) : name;
}
