import type { DocumentCode } from './document-input.ts';

/** The title of each 文书 as printed, without 《》. */
export const documentTitles: Record<DocumentCode, string> = {
  'acceptance-commitment': '受理承诺单',
  'material-receipt': '材料接收凭证',
  result: '办理结果领取凭证',
  'deferral-notice': '容缺受理通知书',
  'deferral-pledge': '容缺受理承诺书',
  'one-time-notice': '一次性告知单',
  'refusal-decision': '不予受理决定通知书',
  'refusal-with-notice': '不予受理告知书(含一次性告知)',
  'not-required-notice': '不需许可告知书',
  'special-guide': '特殊事项办理指引',
};
