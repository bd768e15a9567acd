/**
 * Legal bases in one cell: 条例33〔城市道路管理条例〕（已核实）；… The law may be left out where the text begins with its
 * name. What does not say that it was confirmed is not: nobody becomes sure of a clause by pasting it.
 */
import type { Citation, Law } from '../../../../../schemas/generated/types.ts';
import { type Cell, type CellContext, fold, type Reading } from './cell.ts';
import { cellFault } from './cell-words.ts';
import { type Names, namesOf } from './choices.ts';
import { joinCitations, splitCitations } from './lists.ts';

const lawNames = new WeakMap<CellContext, Names>();

function namesOfLaws(context: CellContext): Names {
  const known =
    lawNames.get(context) ?? namesOf(context.laws.map(({ id, law }) => ({ code: id, name: law })));
  lawNames.set(context, known);
  return known;
}

/** 食品安全法35, 行政许可法第42条: only a clause may stand behind the name, or it would be another law's. */
const CLAUSE = /^(?:第)?[\d一二三四五六七八九十百、,()（）\-—条款项之第]+$/;

function lawByText(text: string, laws: readonly Law[]): string | undefined {
  const own = laws.filter(({ law }) => text.startsWith(law) && CLAUSE.test(fold(text.slice(law.length))));
  return own.length === 1 ? own[0]?.id : undefined;
}

const MARKS = {
  true: { zh: '已核实', en: 'confirmed' },
  false: { zh: '未核实', en: 'unconfirmed' },
} as const;

function write({ text, law, confirmed }: Citation, context: CellContext): string {
  const behind =
    lawByText(text, context.laws) === law ? '' : `〔${namesOfLaws(context).nameOf(law) ?? law}〕`;
  const mark = MARKS[confirmed ? 'true' : 'false'][context.language];
  return `${text}${behind}${context.language === 'zh' ? `（${mark}）` : ` (${mark})`}`;
}

const WRITTEN =
  /^(?<text>[\s\S]+?)\s*(?:〔(?<law>(?:[^〔〕]|〔[^〔〕]*〕)+)〕)?\s*(?:[（(](?<mark>已核实|未核实|confirmed|unconfirmed)[)）])?$/;

function read(entry: string, context: CellContext): Reading<Citation> {
  const { text = entry, law, mark } = WRITTEN.exec(entry)?.groups ?? {};
  const confirmed = mark === '已核实' || mark === 'confirmed';
  if (law === undefined) {
    const found = lawByText(text, context.laws);
    return found === undefined
      ? { fault: cellFault('unknownLaw', context.language, { text }) }
      : { value: { text, law: found, confirmed } };
  }
  const { code, isAmbiguous } = namesOfLaws(context).find(law.trim());
  if (isAmbiguous) return { fault: cellFault('ambiguous', context.language, { text: law }) };
  if (code !== undefined) return { value: { text, law: code, confirmed } };
  const fault = cellFault('unknownLaw', context.language, { text: law });
  return { value: { text, law: law.trim(), confirmed }, fault };
}

export const citationsCell: Cell<readonly Citation[]> = {
  write: (citations, context) => joinCitations(citations.map((citation) => write(citation, context))),
  read: (text, context) => {
    const entries = splitCitations(text);
    if (!entries) return { fault: cellFault('notList', context.language, { text }) };
    const readings = entries.map((entry) => read(entry, context));
    const fault = readings.find((reading) => reading.fault)?.fault;
    const value = readings.flatMap((reading) => (reading.value ? [reading.value] : []));
    if (value.length < readings.length) return fault ? { fault } : {};
    return fault ? { value, fault } : { value };
  },
};
