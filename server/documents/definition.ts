/** Puts a document together: heading, facts, sections, closing, notes, page footer. */
import type { Content, ContentText, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { withChinesePunctuation } from '../core/explain/punctuation.ts';
import { contents } from './content/index.ts';
import { contextOf, type DocumentContext } from './document-context.ts';
import type { DocumentInput } from './document-input.ts';
import { basisNotes } from './parts/basis.ts';
import type { DocumentBody, Section } from './parts/body.ts';
import { closing } from './parts/closing.ts';
import { applicationFacts, heading } from './parts/heading.ts';
import { COLOUR, CONTENT_WIDTH, lineCount, PAGE, paragraph, SIZE, smallNote } from './parts/layout.ts';
import { mapText, textsIn } from './printing/content-text.ts';
import { FONT_FAMILY } from './printing/font-files.ts';
import { codePointName, printableText, unprintableCharacters } from './printing/printable.ts';
import { documentTitles } from './titles.ts';
import { chineseOrdinal } from './words/names.ts';

function sectionHeading({ title }: Section, at: number): ContentText {
  return {
    text: `${chineseOrdinal(at + 1)}、${title}`,
    bold: true,
    fontSize: SIZE.section,
    margin: [0, 6, 0, 3],
  };
}

/** A heading that may start the next page; inside a block that is kept together it must not, or the block is cut. */
function sectionContent(section: Section, at: number): Content[] {
  return [{ ...sectionHeading(section, at), headlineLevel: 1 }, ...section.content];
}

/** A page holds some 48 lines and the closing takes 11 of them. Text longer than this is not kept together with it. */
const MOST_KEPT_LINES = 32;

function fitsWithClosing(content: readonly Content[]): boolean {
  const lines = content
    .flatMap(textsIn)
    .reduce((sum, text) => sum + lineCount(text, CONTENT_WIDTH - 40, SIZE.body), 0);
  return lines <= MOST_KEPT_LINES;
}

/**
 * Sections, notes and closing. A page with nothing but signatures and a seal must not exist: the last section goes
 * with them.
 */
function sectionsAndClosing(
  context: DocumentContext,
  body: DocumentBody,
  notes: readonly Content[],
): Content[] {
  const before = body.sections.slice(0, -1).flatMap(sectionContent);
  const end = [...basisNotes(context, body.cited), ...notes];
  const at = body.sections.length - 1;
  const last = body.sections[at];
  const final = closing(body, context.input);
  if (last === undefined || !fitsWithClosing([...last.content, ...end])) {
    return [...before, ...(last ? sectionContent(last, at) : []), ...end, final];
  }
  return [
    ...before,
    { unbreakable: true, stack: [sectionHeading(last, at), ...last.content, ...end, final] },
  ];
}

function allContent(context: DocumentContext, body: DocumentBody, notes: readonly Content[]): Content[] {
  const content = heading(context, body.subtitle);
  if (body.namesApplicant) content.push(applicationFacts(context));
  if (body.addressee !== null) content.push({ text: `${body.addressee}:`, margin: [0, 0, 0, 3] });
  return [...content, ...body.opening.map(paragraph), ...sectionsAndClosing(context, body, notes)];
}

/** Names what the font cannot draw; nothing if it can draw everything. */
function missingCharactersNote(content: readonly Content[]): Content[] {
  const missing = unprintableCharacters(content.flatMap(textsIn).join('\n'));
  if (missing.length === 0) return [];
  const names = missing.map(codePointName).join('、');
  return [
    smallNote(
      `缺字说明:打印字库没有下列字符:${names}。文中以〔字库缺字 …〕标出之处,由窗口工作人员照证件手写填入,并加盖校对章。`,
    ),
  ];
}

/** A text as it goes on paper. */
function printed(text: string): string {
  return printableText(withChinesePunctuation(text));
}

function footer({ number, code }: DocumentInput): DynamicContent {
  const left = printed(`${documentTitles[code]} ${number}`);
  return (page, pages) => ({
    margin: [PAGE.left, 14, PAGE.right, 0],
    stack: [
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.4, lineColor: COLOUR.rule },
        ],
      },
      {
        columns: [
          { text: left, color: COLOUR.faint },
          { text: `第${page}页/共${pages}页`, alignment: 'right', color: COLOUR.faint },
        ],
        fontSize: SIZE.small,
        margin: [0, 5, 0, 0],
      },
    ],
  });
}

/** Below this part of the page a heading would stand alone at the foot: it starts the next page instead. */
const LOWEST_HEADING_RATIO = 0.88;

/** The definition that pdfmake renders. Pure but for the font's character map. */
export function definitionOf(input: DocumentInput): TDocumentDefinitions {
  const context = contextOf(input);
  const body = contents[input.code](context);
  const notes = missingCharactersNote(allContent(context, body, []));
  const issued = new Date(input.issuedAt);
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    language: 'zh-CN',
    displayTitle: true,
    version: '1.7',
    info: {
      title: `${documentTitles[input.code]} ${input.number}`,
      author: input.hall.name,
      creationDate: issued,
      modDate: issued,
    },
    defaultStyle: { font: FONT_FAMILY, fontSize: SIZE.body, lineHeight: 1.12 },
    content: mapText(allContent(context, body, notes), printed),
    footer: footer(input),
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel === 1 && startPosition.verticalRatio > LOWEST_HEADING_RATIO,
  };
}
