/** Legal basis on paper: an unconfirmed text is marked where it stands, and every short text is explained at the end. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Citation, Law } from '../../../schemas/generated/types.ts';
import type { DocumentContext } from '../document-context.ts';
import { quoted } from '../words/sentences.ts';
import { smallNote } from './layout.ts';

const UNCONFIRMED_MARK = '〔待核实〕';

export function basisText({ citations }: DocumentContext, basis: readonly string[]): string {
  return basis.map((text) => (citations.isConfirmed(text) ? text : `${text}${UNCONFIRMED_MARK}`)).join(';');
}

export function textsOf(basis: readonly Citation[]): string[] {
  return basis.map(({ text }) => text);
}

/** 《食品经营许可和备案管理办法》(市监总局令78号); a list of documents is left as it is. */
function lawTitle(law: string): string {
  if (/[《、〔]/.test(law)) return law;
  const [, name = law, rest = ''] = /^([^((]+)(.*)$/u.exec(law) ?? [];
  return `《${name.trim()}》${rest}`;
}

function lawText({ law, article }: Law): string {
  const clauses = /^[—-]*$/.test(article) ? '' : `,${article}`;
  return `${lawTitle(law)}${clauses}`;
}

/** What the cited texts stand for, once each, and what the mark means. */
export function basisNotes({ citations }: DocumentContext, cited: readonly string[]): Content[] {
  const texts = [...new Set(cited)];
  const explained = texts.flatMap((text) => {
    const laws = citations.lawsOf(text);
    const meaning = laws.map(lawText).join('、');
    return meaning === '' || meaning === text ? [] : [`${quoted(text)}指${meaning}`];
  });
  const notes: Content[] = [];
  if (explained.length > 0) notes.push(smallNote(`依据注:${explained.join(';')}。`));
  if (texts.some((text) => !citations.isConfirmed(text))) {
    notes.push(
      smallNote(`标有${UNCONFIRMED_MARK}的依据尚未与公布的原文逐字核对,申请人可以要求窗口出示依据原文。`),
    );
  }
  return notes;
}
