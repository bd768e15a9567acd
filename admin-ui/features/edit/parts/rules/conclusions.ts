/** The conclusions that the rules of each section can have, with the part of the schema that says what belongs to one. */
import type { ConclusionWord } from './rules-words.ts';

export type RuleSection = 'acceptance' | 'routing' | 'limits' | 'fees' | 'review';

export interface Conclusion {
  readonly type: string;
  /** What it is called; the same type means another thing at the window and in the review. */
  readonly word: ConclusionWord;
  readonly schema: string;
  readonly fields: readonly string[];
  /** What a new one starts with besides its basis. */
  readonly blank: Readonly<Record<string, unknown>>;
}

const paramsOf = (rule: string, branch?: number) =>
  `service-item.json#/$defs/${rule}/properties/event${branch === undefined ? '' : `/anyOf/${branch}`}/properties/params`;

const refusals = ['refuse', 'not-required', 'not-in-jurisdiction', 'special-channel'] as const;

export const CONCLUSIONS: Readonly<Record<RuleSection, readonly Conclusion[]>> = {
  acceptance: [
    ...refusals.map((type) => ({
      ...{ type, word: type, schema: paramsOf('acceptanceRule', 0), blank: { reason: '', requirement: '' } },
      fields: ['reason', 'redirect', 'requirement', 'basis'],
    })),
    {
      ...{ type: 'convert-variant', word: 'convert-variant', schema: paramsOf('acceptanceRule', 1) },
      ...{ fields: ['to', 'reason', 'requirement', 'basis'], blank: { to: '', reason: '', requirement: '' } },
    },
    {
      ...{ type: 'correct', word: 'correct', schema: paramsOf('acceptanceRule', 2) },
      fields: ['field', 'reason', 'requirement', 'basis'],
      blank: { field: '', reason: '', requirement: '' },
    },
    {
      ...{ type: 'warn', word: 'warn', schema: paramsOf('acceptanceRule', 3) },
      ...{ fields: ['reason', 'requirement', 'basis'], blank: { reason: '', requirement: '' } },
    },
  ],
  routing: [
    {
      ...{ type: 'assign', word: 'assign', schema: paramsOf('routingRule', 0) },
      fields: ['department', 'role', 'stage', 'task', 'limit', 'basis'],
      blank: { department: '', role: 'co', stage: 1 },
    },
    {
      ...{ type: 'notify', word: 'notify', schema: paramsOf('routingRule', 1) },
      ...{ fields: ['department', 'after', 'task', 'basis'], blank: { department: '', after: 'acceptance' } },
    },
  ],
  limits: [
    {
      ...{ type: 'limit', word: 'limit', schema: paramsOf('limitRule', 0) },
      fields: ['clock', 'n', 'unit', 'startsAt', 'extension', 'basis'],
      blank: { clock: 'committed', n: 1, unit: 'working-day' },
    },
    {
      ...{ type: 'exclude', word: 'exclude', schema: paramsOf('limitRule', 1) },
      ...{ fields: ['procedure', 'clock', 'basis'], blank: { procedure: '' } },
    },
  ],
  fees: [
    {
      ...{ type: 'fee', word: 'fee', schema: paramsOf('feeRule') },
      ...{ fields: ['amount', 'payer', 'note', 'basis'], blank: { amount: 0 } },
    },
  ],
  review: [
    {
      ...{ type: 'refuse', word: 'review', schema: paramsOf('reviewRule') },
      ...{ fields: ['reason', 'requirement', 'department', 'basis'], blank: { reason: '', requirement: '' } },
    },
  ],
};

export function conclusionOf(section: RuleSection, type: string): Conclusion | undefined {
  return CONCLUSIONS[section].find((conclusion) => conclusion.type === type);
}
