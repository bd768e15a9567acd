/** Paragraphs that several documents share: fee, correction notice, deferral, where to go, how to complain. */
import type { DocumentContext } from '../document-context.ts';
import { chineseDate } from '../words/dates.ts';
import { moneyText } from '../words/names.ts';
import { quoted } from '../words/sentences.ts';
import { basisText, textsOf } from './basis.ts';
import { dueText } from './clocks.ts';

/** Who pays, in the words of the item's fee rules. */
function payers({ input }: DocumentContext): string {
  const names = new Set(input.item.fees.flatMap(({ event }) => event.params.payer ?? []));
  return [...names].join('、');
}

/** The basis texts of the item's fees; for the notes at the end as well. */
export function feeBasis({ input }: DocumentContext): string[] {
  if (!input.decision.fee?.amount) return [];
  return [...new Set(input.item.fees.flatMap(({ event }) => textsOf(event.params.basis)))];
}

export function feeText(context: DocumentContext): string {
  const { fee } = context.input.decision;
  if (!fee) return '本事项不收取费用。';
  const payer = payers(context);
  const by = payer === '' ? '' : `由${payer}缴纳,`;
  if (fee.amount === null) return `本事项依法收费,${by}金额待核定后书面告知。`;
  if (fee.amount === 0) return '本次办理依法免收费用。';
  const basis = basisText(context, feeBasis(context));
  const ground = basis === '' ? '' : `依据:${basis}。`;
  return `本次应缴${moneyText(fee.amount)},${by}由收费单位依法出具票据,除此之外不收取其他费用。${ground}`;
}

/** R61 and R62: how long the department may still ask for corrections, and what follows if it does not. */
export function correctionNoticeText(context: DocumentContext): string {
  return (
    `承办部门审查后认为还需要补正的,应当在${dueText(context, 'correctionNoticeBy')}前把《补正通知书》转交综合受理窗口,` +
    '一次性书面告知需要补正的全部内容;逾期未转交的,自出具受理承诺单之日起即为受理。'
  );
}

/** Where and when the window is open. */
export function windowText({ input }: DocumentContext): string {
  const { hall, procedure } = input;
  const { opensAt, closesAt } = procedure.officeHours;
  return `${hall.name}(${hall.address}),工作日${opensAt}至${closesAt},电话${hall.phone}`;
}

/** 行政复议 and 行政诉讼. Reconsideration goes to the district's government unless the department answers elsewhere. */
export function remediesText({ input, departmentName, you }: DocumentContext, what: string): string {
  const level = input.directory.departments.find(({ id }) => id === input.item.owner)?.level;
  const local = level === 'district' || level === 'street';
  const authority = local ? `${input.directory.district}人民政府` : '有管辖权的行政复议机关';
  return (
    `${you}如对${what}不服,可以自收到之日起60日内向${authority}申请行政复议,` +
    `也可以自收到之日起6个月内依法向人民法院提起行政诉讼。咨询和投诉可以向${departmentName(input.item.owner)}或者${input.hall.name}(电话${input.hall.phone})提出。`
  );
}

/** 林晓: 你于2025年9月29日提出的…申请 — the beginning of most documents. */
export function applicationPhrase({ input, you }: DocumentContext): string {
  const day = input.decision.timing.receivedAt ?? input.application.submittedAt;
  return `${you}于${chineseDate(day)}提出的${quoted(input.item.name)}申请`;
}
