/** Who may see which case. What one may not see is not there. */
import type { Decision } from '../../../schemas/generated/types.ts';
import { Refused } from '../../errors.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { type CaseRecord, type Reader, readCase } from '../../storage/index.ts';

function routedTo(decision: Decision, department: string | null): boolean {
  return decision.routing?.some((assignment) => assignment.department === department) ?? false;
}

function maySee(person: Person, { hall, decision }: Pick<CaseRecord, 'hall' | 'decision'>): boolean {
  if (hasRole(person, 'admin', 'auditor')) return true;
  if (hasRole(person, 'clerk', 'issuer') && person.hall === hall) return true;
  return hasRole(person, 'handler') && routedTo(decision, person.department);
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws Refused `not-found` */
export async function findCase(reader: Reader, id: string, person: Person): Promise<CaseRecord> {
  const found = idForm.test(id) ? await readCase(reader, { id }) : null;
  if (found === null || !maySee(person, found)) throw new Refused('not-found', { detail: '没有这个案件' });
  return found;
}
