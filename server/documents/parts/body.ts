import type { Content } from 'pdfmake/interfaces.js';

/** One numbered part of a 文书. */
export interface Section {
  title: string;
  content: Content[];
}

export interface Signature {
  /** Who signs, for example 申请人(代理人). */
  label: string;
  /** Printed already, for example the clerk's name; the line for the signature follows it. */
  name?: string | undefined;
}

/** What a document says between its heading and its notes. Everything around it is the same for all. */
export interface DocumentBody {
  /** The printed line after the title, for example (当场办结). */
  subtitle?: string;
  /** False for the one document that must not carry personal data. */
  namesApplicant: boolean;
  /** To whom it is addressed, on a line of its own; null where it is not addressed to the applicant. */
  addressee: string | null;
  /** The running text under the heading. */
  opening: string[];
  sections: Section[];
  signatures: Signature[];
  /** Who seals it, a line each; null where the applicant alone signs. */
  sealedBy: string[] | null;
  /** What stands under the QR code. */
  qrCaption?: string;
  /** Basis texts that were printed; explained at the end. */
  cited: string[];
}
