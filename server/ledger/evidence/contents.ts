/** What lies in an evidence archive, file by file. */
import type { Checkpoint } from '../checkpoint.ts';
import type { EntryRow } from '../entry-hash.ts';
import type { Disclosure } from './commitments.ts';

export const ruleParts = ['item', 'procedure', 'calendar', 'parameters', 'directory'] as const;

export const fileNames = {
  readme: 'README.txt',
  stored: 'case/stored-application.json',
  values: 'case/values.json',
  applicant: 'case/applicant.json',
  decision: 'case/decision.json',
  trace: 'case/trace.json',
  events: 'case/events.json',
  documents: 'documents/documents.json',
  chains: 'ledger/chains.json',
  checkpoint: 'ledger/checkpoint.json',
} as const;

export const ruleFile = (part: (typeof ruleParts)[number]) => `rules/${part}.json`;
export const documentFile = (number: string) => `documents/${number}.pdf`;

/** An entry with the way from its leaf to the root of the checkpoint. */
export interface ProvenEntry {
  readonly entry: EntryRow;
  readonly index: number;
  readonly path: readonly string[];
}

/** One stream from its first entry on. */
export interface Chain {
  readonly stream: string;
  readonly entries: readonly ProvenEntry[];
}

/** An application as it lies in the database: what names nobody in the open, the rest sealed and committed to. */
export interface StoredApplication {
  readonly form: {
    readonly sealed: string;
    readonly commitment: string;
    readonly applicantCommitment: string;
  };
  readonly [key: string]: unknown;
}

export interface Values {
  /** Of `{form, materials}`. */
  readonly application: Disclosure;
  readonly applicant: Disclosure;
}

export interface IssuedPaper {
  readonly number: string;
  readonly code: string;
  readonly issuedAt: string;
  /** Of the PDF; null until it was first drawn. */
  readonly sha256: string | null;
}

export type { Checkpoint };
