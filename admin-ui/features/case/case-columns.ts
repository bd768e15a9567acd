import type { CaseRow } from '../../api/types.ts';
import type { Translate } from '../../messages/index.tsx';
import type { Column } from '../../shared/export/csv.ts';

/** What an exported list of cases says, in the order of the table on the screen. */
export function caseColumns(t: Translate): Column<CaseRow>[] {
  return [
    { title: t('cases.number'), value: ({ caseNumber }) => caseNumber },
    { title: t('cases.item'), value: ({ item }) => item.name },
    { title: t('cases.applicant'), value: ({ applicantName }) => applicantName },
    { title: t('cases.outcome'), value: ({ outcome }) => t(`outcome.short.${outcome}`) },
    { title: t('case.receivedAt'), value: ({ receivedAt }) => receivedAt.slice(0, 16).replace('T', ' ') },
    { title: t('due.commitmentDue'), value: ({ commitmentDue }) => commitmentDue },
  ];
}
