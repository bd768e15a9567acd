/** Whether cases, rule documents and people are what the ledger says of them. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../../core/hash.ts';
import { type Finding, finding } from './finding.ts';
import type { Recorded, RecordedPerson, RecordedVersion } from './recorded.ts';
import type { CaseRow, DocumentRow, PersonRow } from './source.ts';

export function caseFindings(stream: string, recorded: Recorded, row: CaseRow | undefined): Finding[] {
  const place = { stream, subject: stream.slice('case/'.length) };
  const told = recorded.case();
  if (told === undefined) return row === undefined ? [] : [finding('case-unrecorded', place)];
  if (row === undefined) return [finding('case-missing', place)];
  const same = isOf(row.application, told.applicationHash) && isOf(row.decision, told.decisionHash);
  return same ? [] : [finding('case-changed', place)];
}

/** Whether a JSON text is the value of a hash. Text that is canonical already need not be parsed. */
function isOf(text: string, expected: string): boolean {
  if (sha256(text) === expected) return true;
  try {
    return sha256(canonicalJson(JSON.parse(text))) === expected;
  } catch {
    return false;
  }
}

function sha256(text: string): string {
  return `sha256:${hash('sha256', text, 'hex')}`;
}

export function documentFindings(row: DocumentRow, told: RecordedVersion | undefined): Finding[] {
  const place = {
    stream: `rules/${row.kind}/${row.code}`,
    subject: `${row.kind}/${row.code}/${row.version}`,
  };
  if (told === undefined) return [finding('document-unrecorded', place)];
  const sameDay = told.effectiveFrom === row.effectiveFrom;
  const same = row.hash === told.hash && isOf(row.document, told.hash) && sameDay;
  return same ? [] : [finding('document-changed', place)];
}

export function personFindings(row: PersonRow, told: RecordedPerson | undefined): Finding[] {
  const place = { stream: 'people', subject: row.name };
  if (told === undefined) return [finding('person-unrecorded', place)];
  const { roles, rights = [], department, hall, disabled } = told;
  const same =
    (roles === undefined || sameSet([...roles, ...rights], row.roles)) &&
    [
      [department, row.department],
      [hall, row.hall],
      [disabled, row.disabled],
    ].every(([recorded, held]) => recorded === undefined || recorded === held);
  return same ? [] : [finding('person-changed', place)];
}

/** `demo` marks who was made for a demonstration; it is no right. */
function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const sorted = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== 'demo').sort();
  return sorted(left).join() === sorted(right).join();
}
