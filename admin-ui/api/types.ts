import type { Application, Decision, ServiceItem } from '../../schemas/generated/types.ts';
import type { Guide } from '../../server/core/explain/guide.ts';

export type Channel = Application['channel'];
export type Handling = ServiceItem['handling'];
export type Theme = ServiceItem['theme'];
export type Span = { n: number; unit: string };

/** One row of the catalogue of what is in effect. */
export interface CatalogueItem {
  code: string;
  name: string;
  keywords: string[];
  theme: Theme;
  category: string;
  handling: Handling;
  subjects: ServiceItem['subjects'];
  owner: string;
  ownerName: string;
  variants: string[];
  online: boolean;
  secret: boolean;
  version: number;
  effectiveFrom: string;
  /** How many of its citations have not been confirmed. */
  unconfirmed: number;
  limits?: { committed?: Span[]; statutory?: Span[] };
}

export type ShownItem = Omit<ServiceItem, 'cases'>;

export interface DepartmentName {
  id: string;
  name: string;
  resident: boolean;
}

export interface GuideAnswer {
  version: number;
  hash: string;
  effectiveFrom: string;
  item: ShownItem;
  departments: DepartmentName[];
  parameters: Record<string, { title: string; value: string | number | boolean; unit?: string }>;
  guide: Guide;
}

export interface User {
  name: string;
  displayName: string;
  roles: string[];
  rights: string[];
  department?: string;
  hall?: string;
}

export interface Session {
  user: User;
  csrfToken: string;
}

export interface DerivationDay {
  date: string;
  counted: boolean;
  why: string;
}

export interface DerivationAnswer {
  due: string | null;
  derivation: DerivationDay[];
}

export interface ComputeAnswer {
  result: string | null;
  derivation: DerivationDay[];
}

export interface Agent {
  name: string;
  idNumber: string;
  phone: string;
}

export interface Applicant {
  kind: 'person' | 'organisation';
  name: string;
  idNumber?: string;
  uscc?: string;
  phone?: string;
  agent?: Agent;
}

export interface IssuedDocument {
  code: string;
  number: string;
  url: string;
}

export interface ReceivedCase {
  id: string;
  caseNumber: string;
  decision: Decision;
  documents: IssuedDocument[];
}

/** A stored case as it is shown to who may see it. */
export interface CaseAnswer extends ReceivedCase {
  item: { code: string; name: string; version: number };
  state: string;
  receivedAt: string;
  receivedBy?: string;
  applicant?: Applicant;
  application: Application;
  history: CaseEvent[];
}

export interface CaseEvent {
  at: string;
  type: string;
  by?: ShownPerson;
  note?: string;
}

type Role =
  | 'admin'
  | 'system-admin'
  | 'security-admin'
  | 'audit-admin'
  | 'centre-approver'
  | 'clerk'
  | 'issuer'
  | 'auditor'
  | 'editor'
  | 'handler';

/** Who did something: the name in full or in part, and what they do where. */
export interface ShownPerson {
  name: string;
  department: string | null;
  roles: readonly Role[];
}

export interface CaseRow {
  id: string;
  caseNumber: string;
  item: { code: string; name: string };
  applicantName?: string;
  outcome: Decision['outcome'];
  state: string;
  receivedAt: string;
  commitmentDue?: string | null;
}

export interface CasePage {
  cases: CaseRow[];
  next: string | null;
}
