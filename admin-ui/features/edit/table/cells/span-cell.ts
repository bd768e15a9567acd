/** Lengths of time: 7个工作日, 20日, 3个月, 当场. Days that may be working days or not are refused. */
import type { Span } from '../../../../../schemas/generated/types.ts';
import { spanName } from '../../../../../server/core/explain/spans.ts';
import { type Cell, fold } from './cell.ts';
import { cellFault } from './cell-words.ts';
import { type Choice, choiceCell } from './choices.ts';

const UNIT_WORDS: Readonly<Record<Exclude<Span['unit'], 'on-the-spot'>, readonly string[]>> = {
  'working-day': ['个工作日', '工作日', 'workingday', 'workingdays'],
  'natural-day': ['日', '个自然日', '自然日', 'day', 'days', 'naturalday', 'naturaldays'],
  month: ['个月', '月', 'month', 'months'],
  'working-hour': ['个工作小时', '工作小时', 'workinghour', 'workinghours'],
};
const ON_THE_SPOT = new Set(['当场', '当场办结', '即办', 'onthespot']);

const units = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) =>
    words.map((word) => [word, unit as Span['unit']] as const),
  ),
);

export const spanCell: Cell<Span> = {
  write: (span, { language }) => spanName(span, language),
  read: (text, { language }) => {
    const folded = fold(text);
    if (ON_THE_SPOT.has(folded)) return { value: { n: 0, unit: 'on-the-spot' } };
    const match = /^(\d{1,5})(\D+)$/.exec(folded);
    const [, n = '', word = ''] = match ?? [];
    const unit = units.get(word);
    if (unit && Number(n) <= 10_000) return { value: { n: Number(n), unit } };
    if (word === '天' || word === '个天') return { fault: cellFault('whichDays', language, { text, n }) };
    return { fault: cellFault('notSpan', language, { text }) };
  },
};

const UNITS: readonly (Choice & { readonly en: string })[] = [
  { code: 'working-day', name: '工作日', en: 'working days', also: ['个工作日', 'working day'] },
  { code: 'natural-day', name: '自然日', en: 'days', also: ['日', 'day', 'natural days'] },
  { code: 'month', name: '月', en: 'months', also: ['个月', 'month'] },
  { code: 'working-hour', name: '工作小时', en: 'working hours', also: ['个工作小时', 'working hour'] },
  { code: 'on-the-spot', name: '当场', en: 'on the spot', also: ['当场办结'] },
];

export const unitCell = choiceCell(({ language }) =>
  UNITS.map(({ code, name, en, also = [] }) => ({
    code,
    name: language === 'zh' ? name : en,
    also: [name, en, ...also],
  })),
);
