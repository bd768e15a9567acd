/** An applicant's data in full, for who has the right and says why. Each look is an entry in the case's ledger. */
import type { Application } from '../../../schemas/generated/types.ts';
import { Refused } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import { appendLedgerEntry } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import type { Applicant } from './applicant.ts';
import { findCase } from './case-access.ts';
import { openApplication } from './stored-application.ts';

export interface UnmaskedCase {
  readonly applicant: Applicant;
  readonly application: Application;
}

/** @throws Refused `not-found`, `forbidden` */
export async function unmaskCase(
  { storage, sealer, now }: Platform,
  { caseId, reason }: { caseId: string; reason: string },
  person: Person,
): Promise<UnmaskedCase> {
  const found = await findCase(storage, caseId, person);
  if (!person.rights.includes('unmask')) {
    throw new Refused('forbidden', { detail: '查看申请人的完整信息需要“查看完整信息”权限,请向管理员申请' });
  }
  // The entry first: what could not be recorded is not shown.
  await storage.write((tx) =>
    appendLedgerEntry(tx, {
      stream: `case/${found.id}`,
      entry: { type: 'unmasked', reason },
      at: now().toISOString(),
      actor: person,
    }),
  );
  return {
    applicant: sealer.open(found.applicant) as Applicant, // receive-case sealed it
    application: openApplication(sealer, found.application),
  };
}
