/** What a 文书 is made from: the decision and the documents it was made under, and who received it where. */
import type {
  Application,
  Decision,
  Directory,
  Procedure,
  ServiceItem,
} from '../../schemas/generated/types.ts';
import type { DerivationDay } from '../core/calendar/due-date.ts';

export type DocumentCode =
  | 'acceptance-commitment'
  | 'material-receipt'
  | 'result'
  | 'deferral-notice'
  | 'deferral-pledge'
  | 'one-time-notice'
  | 'refusal-decision'
  | 'refusal-with-notice'
  | 'not-required-notice'
  | 'special-guide';

/** The hall whose window hands the document out. */
export interface IssuingHall {
  name: string;
  address: string;
  phone: string;
}

export interface ApplicantAgent {
  name: string;
  idNumber?: string | undefined;
  phone?: string | undefined;
}

export interface Applicant {
  kind: 'person' | 'organisation';
  name: string;
  idNumber?: string | undefined;
  uscc?: string | undefined;
  phone?: string | undefined;
  agent?: ApplicantAgent | undefined;
}

export interface DocumentInput {
  code: DocumentCode;
  /** The document's own number. */
  number: string;
  caseNumber: string;
  /** ISO 8601 with offset; the only time that the document knows, also the creation time of the PDF. */
  issuedAt: string;
  /** What the QR code says, to the letter. */
  caseUrl: string;
  decision: Decision;
  item: ServiceItem;
  directory: Directory;
  procedure: Procedure;
  hall: IssuingHall;
  applicant: Applicant;
  application: Application;
  clerkName: string;
  /** Every day of the committed limit, counted or not; with it the document names the holidays in between. */
  dueDerivation?: readonly DerivationDay[] | undefined;
}
