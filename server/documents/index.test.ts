import { describe, expect, it } from 'vitest';
import { definitionOf } from './definition.ts';
import type { DocumentInput } from './document-input.ts';
import { accepted, everyDocument, oneTime, refused, special, staged } from './fixtures/index.ts';
import { pageTexts } from './fixtures/pdf-text.ts';
import { documentTitles, renderDocument } from './index.ts';
import { textsIn } from './printing/content-text.ts';

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

function textsOf(input: DocumentInput): string[] {
  return textsIn(definitionOf(input).content).map(squeezed);
}

function characterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of squeezed(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of which the PDF shows fewer than the definition holds; a repeated table head may only add. */
function lostCharacters(input: DocumentInput, pages: readonly string[]): string[] {
  const shown = characterCounts(pages.join(''));
  const said = characterCounts(textsOf(input).join(''));
  return [...said]
    .filter(([character, count]) => (shown.get(character) ?? 0) < count)
    .map(([character]) => character);
}

const manyProblems: DocumentInput = {
  ...oneTime,
  decision: {
    ...oneTime.decision,
    problems: Array.from({ length: 40 }, (_, at) => ({
      kind: 'material' as const,
      id: 'M3',
      code: 'incomplete',
      name: `第${at + 1}份材料`,
      message: at === 7 ? '布局图缺少尺寸、面积和通道宽度的标注,'.repeat(60) : '布局图未标注专间',
      basis: ['办法'],
    })),
  },
};

const manyWarnings: DocumentInput = {
  ...accepted,
  applicant: { ...accepted.applicant, name: '名称特别长的申请人'.repeat(40) },
  decision: {
    ...accepted.decision,
    warnings: [
      ...Array.from({ length: 70 }, (_, at) => ({ rule: `w${at}`, message: `第${at}条提示`, basis: [] })),
      { rule: 'long', message: '一条特别长的提示'.repeat(400), basis: [] },
    ],
  },
};

describe('a rendered document', () => {
  it.each(everyDocument)(
    '$code is a PDF of one page that says everything its definition holds',
    async (input) => {
      const pdf = await renderDocument(input);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const pages = pageTexts(pdf);
      expect(pages).toHaveLength(1);
      const shown = squeezed(pages.join(''));
      expect(textsOf(input).filter((text) => !shown.includes(text))).toEqual([]);
      expect(shown).toContain('第1页/共1页');
    },
  );

  it('is the same bytes for the same input, whatever else was rendered before', async () => {
    const first = await renderDocument(accepted);
    await renderDocument(refused);
    expect((await renderDocument(structuredClone(accepted))).equals(first)).toBe(true);
  });

  it('carries the time of issue and no other', async () => {
    const pdf = (await renderDocument(accepted)).toString('latin1');
    const times = new Set([...pdf.matchAll(/D:\d{14}Z?/g)].map(([time]) => time));
    expect([...times]).toEqual(['D:20250929015000Z']);
  });

  it.each([
    ['forty problems, one of them longer than a page', manyProblems],
    ['seventy warnings and one longer than a page', manyWarnings],
  ])('loses nothing to a page break with %s', async (_, input) => {
    const pages = pageTexts(await renderDocument(input));
    expect(pages.length).toBeGreaterThan(1);
    expect(lostCharacters(input, pages)).toEqual([]);
  });

  it('never ends with a page of signatures alone', async () => {
    const last = squeezed(pageTexts(await renderDocument(staged)).at(-1) ?? '');
    expect(last).toContain('四、收费和其他事项');
    expect(last).toContain('窗口经办人');
  });

  it('numbers the pages and names the document on each', async () => {
    const pages = pageTexts(await renderDocument(manyProblems));
    pages.forEach((page, at) => {
      expect(page).toContain(`第${at + 1}页/共${pages.length}页`);
      expect(page).toContain(`${documentTitles[oneTime.code]} ${oneTime.number}`);
    });
  });
});

describe('the QR code', () => {
  function qrAddresses(node: unknown): string[] {
    if (Array.isArray(node)) return node.flatMap(qrAddresses);
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) =>
      key === 'qr' ? [String(value)] : qrAddresses(value),
    );
  }

  it.each(everyDocument)('of $code is the address of the case to the letter', (input) => {
    const caseUrl = `${input.caseUrl}?a=1,2;b=(3)&名=𠮷`;
    expect(qrAddresses(definitionOf({ ...input, caseUrl }).content)).toEqual([caseUrl]);
  });
});

describe('a character that the font lacks', () => {
  const input = { ...accepted, applicant: { ...accepted.applicant, name: '𠮷田𬎆' } };

  it('is described where it stands and listed in a note', async () => {
    const shown = squeezed(pageTexts(await renderDocument(input)).join(''));
    expect(shown).toContain('〔字库缺字U+20BB7〕田〔字库缺字U+2C386〕');
    expect(shown).toContain('U+20BB7、U+2C386');
    expect(shown).not.toContain('\uFFFD');
  });

  it('leaves no note in a document without one', () => {
    expect(textsOf(accepted).join('')).not.toContain('缺字');
  });
});

describe('personal data', () => {
  it.each(everyDocument)('$code prints no identity or phone number in full', (input) => {
    const text = textsOf(input).join('');
    const { idNumber, phone, agent } = input.applicant;
    for (const secret of [idNumber, phone, agent?.idNumber, agent?.phone]) {
      if (secret !== undefined) expect(text).not.toContain(secret);
    }
  });

  it('does not appear on the guide to a special channel, nor does the form', () => {
    const text = textsOf(special).join('');
    const { name, uscc = '' } = special.applicant;
    expect(text).not.toContain(squeezed(name));
    expect(text).not.toContain('测绘院');
    expect(text).not.toContain(uscc);
    expect(text).not.toContain('市政管线规划设计');
    expect(text).toContain('不接收、不扫描、不留存');
  });
});
