/** The head of every 文书: hall, title, number, and who applied for what. */
import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentContext } from '../document-context.ts';
import type { DocumentInput } from '../document-input.ts';
import { documentTitles } from '../titles.ts';
import { chineseMoment } from '../words/dates.ts';
import { maskIdNumber, maskPhone } from '../words/masks.ts';
import { CHANNEL_NAMES, handlingName, variantText } from '../words/names.ts';
import { CONTENT_WIDTH, type FactRow, factTable, SIZE } from './layout.ts';

export function heading({ input }: DocumentContext, subtitle: string | undefined): Content[] {
  const title: Content[] = [
    { text: input.hall.name, fontSize: SIZE.hall, alignment: 'center', margin: [0, 0, 0, 3] },
    { text: documentTitles[input.code], fontSize: SIZE.title, bold: true, alignment: 'center' },
  ];
  if (subtitle !== undefined) title.push({ text: subtitle, alignment: 'center', margin: [0, 2, 0, 0] });
  return [
    ...title,
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 1.2 }],
      margin: [0, 8, 0, 5],
    },
    {
      columns: [{ text: `编号:${input.number}` }, { text: `办件号:${input.caseNumber}`, alignment: 'right' }],
      fontSize: SIZE.table,
      margin: [0, 0, 0, 6],
    },
  ];
}

function applicantRows({ applicant }: DocumentInput): FactRow[] {
  const organisation = applicant.kind === 'organisation';
  const identity = organisation ? (applicant.uscc ?? '') : maskIdNumber(applicant.idNumber ?? '');
  const rows: FactRow[] = [
    [
      [organisation ? '申请单位' : '申请人', applicant.name],
      [organisation ? '统一社会信用代码' : '身份证件号码', identity || '—'],
    ],
  ];
  if (applicant.agent) {
    const { name, idNumber } = applicant.agent;
    rows.push([
      ['代理人', name],
      ['代理人证件号码', idNumber ? maskIdNumber(idNumber) : '—'],
    ]);
  }
  return rows;
}

/** Applicant, item, variant and receipt. Identity and phone numbers are masked. */
export function applicationFacts({ input }: DocumentContext): Content {
  const { applicant, application, decision, item } = input;
  const phone = applicant.agent?.phone ?? applicant.phone;
  const { receivedAt } = decision.timing;
  const variant = variantText(decision, application.variant);
  const handling = ['办件类型', handlingName(decision.handling ?? item.handling)] as const;
  const contact = ['联系电话', phone ? maskPhone(phone) : '—'] as const;
  const receipt = [
    '收件时间',
    receivedAt ? `${chineseMoment(receivedAt)}(${CHANNEL_NAMES[application.channel]})` : '—',
  ] as const;
  const rows: FactRow[] = [...applicantRows(input), [['申请事项', item.name]]];
  if (variant === '') rows.push([receipt, handling], [contact]);
  else rows.push([['办理情形', variant], handling], [receipt, contact]);
  return factTable(rows);
}
