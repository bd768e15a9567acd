import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCharacterMap } from './character-map.ts';
import { mapText, textsIn } from './content-text.ts';
import { fontFiles } from './font-files.ts';
import { printableText, unprintableCharacters } from './printable.ts';

describe('the character map', () => {
  const regular = readCharacterMap(fontFiles().regular);
  const bold = readCharacterMap(fontFiles().bold);

  it('knows common, traditional and Latin characters and none of the rarest', () => {
    for (const character of '一窗受理龘囧臺ÀZ09·—…〔〕□')
      expect(regular(character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of '𠮷𬎆😀☐') expect(regular(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it('is the same for both weights', () => {
    for (let codePoint = 0x20; codePoint < 0x30000; codePoint += 1) {
      if (regular(codePoint) !== bold(codePoint))
        expect.fail(`the weights differ at ${codePoint.toString(16)}`);
    }
  });
});

describe('printable text', () => {
  it('describes what the font cannot draw', () => {
    expect(unprintableCharacters('𠮷田𠮷、😀')).toEqual(['𠮷', '😀']);
    expect(printableText('𠮷田')).toBe('〔字库缺字 U+20BB7〕田');
  });

  it('turns control characters and odd blanks into blanks and drops what draws nothing', () => {
    expect(printableText('甲\t乙\u00A0丙\u200B丁\uFE0F')).toBe('甲 乙 丙丁');
    expect(printableText('一\r\n二\u3000三')).toBe('一\n二\u3000三');
  });

  it('names half a surrogate pair instead of printing nothing', () => {
    expect(printableText('\uD842')).toBe('〔字库缺字 U+D842〕');
  });

  it('holds nothing that the font cannot draw, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unprintableCharacters(printableText(text))).toEqual([]);
      }),
    );
  });
});

describe('the texts of content', () => {
  it('are found in tables, columns and stacks, and an address in a QR code is none of them', () => {
    const content = [
      'a',
      { stack: [{ text: 'b' }], fontSize: 9 },
      { table: { widths: [1], body: [[{ text: 'c' }, 'd']] } },
      { qr: 'https://example.com' },
    ];
    expect(textsIn(content)).toEqual(['a', 'b', 'c', 'd']);
    expect(mapText(content, (text) => text.toUpperCase())).toEqual([
      'A',
      { stack: [{ text: 'B' }], fontSize: 9 },
      { table: { widths: [1], body: [[{ text: 'C' }, 'D']] } },
      { qr: 'https://example.com' },
    ]);
  });
});
