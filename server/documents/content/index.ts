/** The content of every 文书, one file each. A new one: copy acceptance-commitment.ts, add it here and in titles.ts. */
import type { DocumentContext } from '../document-context.ts';
import type { DocumentCode } from '../document-input.ts';
import type { DocumentBody } from '../parts/body.ts';
import { acceptanceCommitment } from './acceptance-commitment.ts';
import { deferralNotice } from './deferral-notice.ts';
import { deferralPledge } from './deferral-pledge.ts';
import { materialReceipt } from './material-receipt.ts';
import { notRequiredNotice } from './not-required-notice.ts';
import { oneTimeNotice } from './one-time-notice.ts';
import { refusalDecision } from './refusal-decision.ts';
import { refusalWithNotice } from './refusal-with-notice.ts';
import { resultVoucher } from './result-voucher.ts';
import { specialGuide } from './special-guide.ts';

export const contents: Record<DocumentCode, (context: DocumentContext) => DocumentBody> = {
  'acceptance-commitment': acceptanceCommitment,
  'material-receipt': materialReceipt,
  result: resultVoucher,
  'deferral-notice': deferralNotice,
  'deferral-pledge': deferralPledge,
  'one-time-notice': oneTimeNotice,
  'refusal-decision': refusalDecision,
  'refusal-with-notice': refusalWithNotice,
  'not-required-notice': notRequiredNotice,
  'special-guide': specialGuide,
};
