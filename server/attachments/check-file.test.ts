import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileTypes,
  jpegFile,
  officeFile,
  pdfFile,
  pngFile,
  zipFile,
} from '../../test/support/sample-files.ts';
import { checkFile } from './check-file.ts';

const { pdf, png, jpeg, word, excel } = fileTypes;

type Given = [name: string, type: string, bytes: Buffer];

const refusal = async (name: string, type: string, bytes: Buffer): Promise<string> => {
  const looked = await checkFile({ name, type, bytes });
  return 'refused' in looked ? looked.refused : '';
};

describe('a file that may be attached', () => {
  it.each([
    ['a.pdf', pdf, pdfFile()],
    ['a.png', png, pngFile()],
    ['a.jpg', jpeg, jpegFile()],
    ['a.JPEG', jpeg, Buffer.concat([jpegFile(), Buffer.alloc(100)])],
    ['a.docx', word, officeFile('word')],
    ['a.xlsx', excel, officeFile('excel', { 'xl/printerSettings/printerSettings1.bin': 'x' })],
  ])('%s of its kind is taken', async (name, type, bytes) => {
    expect(await refusal(name, type, bytes)).toBe('');
  });

  it.each([
    ['an extension of another kind', 'a.png', pdf, pdfFile()],
    ['a type of another kind', 'a.pdf', png, pdfFile()],
    ['content of another kind', 'a.pdf', pdf, pngFile()],
    ['a Word file called Excel', 'a.xlsx', excel, officeFile('word')],
    ['an SVG with a script', 'a.svg', 'image/svg+xml', Buffer.from('<svg><script>alert(1)</script></svg>')],
    ['an SVG called PNG', 'a.png', png, Buffer.from('<svg><script>alert(1)</script></svg>')],
    ['a page called PDF', 'a.pdf', pdf, Buffer.from('<html><script>alert(1)</script>')],
    ['nothing', 'a.pdf', pdf, Buffer.alloc(0)],
    ['a ZIP that is no document', 'a.docx', word, zipFile({ 'a.txt': 'x' })],
    ['a macro by its name', 'a.docx', word, officeFile('word', { 'word/vbaProject.bin': 'x' })],
    ['a macro sheet', 'a.xlsx', excel, officeFile('excel', { 'xl/macrosheets/sheet1.xml': 'x' })],
    ['an embedded program', 'a.docx', word, officeFile('word', { 'word/embeddings/oleObject1.bin': 'x' })],
    ['a way out of the folder', 'a.docx', word, officeFile('word', { '../../x.xml': 'x' })],
    [
      'a macro by its declaration',
      'a.docx',
      word,
      officeFile('word', {
        '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml',
      }),
    ],
    [
      'a template from elsewhere',
      'a.docx',
      word,
      officeFile('word', {
        'word/_rels/settings.xml.rels':
          '<Relationship Type="http://x/attachedTemplate" Target="http://evil/t.dotm" TargetMode="External"/>',
      }),
    ],
    ...[
      '<Relationship TargetMode="External" Type="http://x/attachedTemplate" Target="http://evil/t.dotm"/>',
      "<Relationship Type='http://x/attachedTemplate' Target='http://evil/t.dotm' TargetMode = 'External'/>",
      '<Relationship Type="http://x/attachedTempl&#97;te" Target="http://evil/t.dotm" TargetMode="E&#x78;ternal"/>',
      '<!DOCTYPE x [<!ENTITY e "External">]><Relationship Type="http://x/attachedTemplate" TargetMode="&e;"/>',
    ].map((rels): [string, ...Given] => [
      `a template from elsewhere, written as ${rels}`,
      'a.docx',
      word,
      officeFile('word', { 'word/_rels/settings.xml.rels': rels }),
    ]),
    [
      'a list of parts in an encoding that only some programs read',
      'a.docx',
      word,
      zipFile({
        '[Content_Types].xml': `${fileTypes.word}.main+xml`,
        'word/_rels/a.rels': Buffer.from('<Relationship Type="x/frame" TargetMode="External"/>', 'utf16le'),
      }),
    ],
  ])('%s is refused', async (_what, ...file: Given) => {
    expect(await refusal(...file)).not.toBe('');
  });

  describe('that is two things at once is refused:', () => {
    const zip = zipFile({ 'Main.class': 'x' });
    const html = Buffer.from('<html><script>alert(1)</script></html>\n');
    it.each([
      ['a PDF behind a page', 'a.pdf', pdf, Buffer.concat([html, pdfFile()])],
      ['a PDF with a page behind it', 'a.pdf', pdf, Buffer.concat([pdfFile(), html])],
      ['a PDF with a ZIP behind it', 'a.pdf', pdf, Buffer.concat([pdfFile(), zip])],
      [
        'the same, whose comment ends like a PDF',
        'a.pdf',
        pdf,
        Buffer.concat([pdfFile(), zip, Buffer.from('%%EOF')]),
      ],
      [
        'a PDF with a script',
        'a.pdf',
        pdf,
        Buffer.from(
          pdfFile().toString('latin1').replace('/Pages', '/S /JavaScript /JS (x) /Pages'),
          'latin1',
        ),
      ],
      [
        'a PDF with a script by another spelling',
        'a.pdf',
        pdf,
        Buffer.from(
          pdfFile().toString('latin1').replace('/Pages', '/S /J#61vaScript /JS (x) /Pages'),
          'latin1',
        ),
      ],
      ['a picture with a program behind it', 'a.jpg', jpeg, Buffer.concat([jpegFile(), zip])],
      [
        'the same, ending like a picture',
        'a.jpg',
        jpeg,
        Buffer.concat([jpegFile(), zip, Buffer.from('ffd9', 'hex')]),
      ],
      ['a PNG with a page behind it', 'a.png', png, Buffer.concat([pngFile(), html])],
      ['a document behind a picture', 'a.docx', word, Buffer.concat([jpegFile(), officeFile('word')])],
      [
        'a document with a picture behind it',
        'a.docx',
        word,
        Buffer.concat([officeFile('word'), jpegFile()]),
      ],
    ])('%s', async (_what, ...file: Given) => {
      expect(await refusal(...file)).not.toBe('');
    });
  });

  it.each([
    ['a.pdf', pdf, pdfFile()],
    ['a.png', png, pngFile()],
    ['a.jpg', jpeg, jpegFile()],
    ['a.docx', word, officeFile('word')],
  ])('%s that is cut off anywhere is refused', async (name, type, bytes) => {
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect(await refusal(name, type, bytes.subarray(0, length)), `${length}`).not.toBe('');
    }
  });

  it('a bomb is refused before it goes off', async () => {
    const bomb = officeFile('word', { 'word/media/a.xml': '0'.repeat(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    // The same, with a directory that says it is small.
    const lying = Buffer.from(bomb);
    const directory = lying.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (let at = directory; at >= 0; at = lying.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 4)) {
      if (lying.readUInt32LE(at + 24) > 1_000_000) lying.writeUInt32LE(1000, at + 24);
    }
    const many = zipFile(Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`${n}.xml`, ''])));
    for (const bytes of [bomb, lying, many]) expect(await refusal('a.docx', word, bytes)).not.toBe('');
  });

  it('what is large when it is unpacked is never held whole', async () => {
    const large = officeFile('word', { 'word/media/a.xml': '0'.repeat(45 * 1024 * 1024) });
    const before = process.resourceUsage().maxRSS;
    const many = Array.from({ length: 8 }, () => refusal('a.docx', word, large));
    expect(await Promise.all(many)).toEqual(Array(8).fill(''));
    // Held whole, the eight would be 360 MB; the unit is kilobytes.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(150 * 1024);
  });

  it('text that is made to be searched for a long time is not', async () => {
    const slow = officeFile('word', { 'word/_rels/a.rels': 'frame"'.repeat(150_000) });
    expect(slow.length).toBeLessThan(3000);
    expect(await refusal('a.docx', word, slow)).toBe('');
    const large = officeFile('word', { 'word/_rels/a.rels': 'frame"'.repeat(8_000_000) });
    expect(await refusal('a.docx', word, large)).not.toBe('');
  }, 10_000);

  it('entries that lie on each other are refused', async () => {
    const bytes = officeFile('word', { 'word/a.xml': 'aaaa', 'word/b.xml': 'bbbb' });
    const names = ['word/a.xml', 'word/b.xml'].map((name) => bytes.lastIndexOf(name) - 46);
    const [first = 0, second = 0] = names;
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
    expect(await refusal('a.docx', word, bytes)).not.toBe('');
  });

  it('noise in the shape of any kind never throws', async () => {
    const whole = {
      'a.pdf': pdfFile(),
      'a.png': pngFile(),
      'a.jpg': jpegFile(),
      'a.docx': officeFile('word'),
    };
    const types = { 'a.pdf': pdf, 'a.png': png, 'a.jpg': jpeg, 'a.docx': word };
    const name = fc.constantFrom('a.pdf', 'a.png', 'a.jpg', 'a.docx');
    const changes = fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(name, name, changes, async (called, content, changed) => {
      const bytes = Buffer.from(whole[content]);
      for (const [at, value] of changed) bytes[at % bytes.length] = value;
      await checkFile({ name: called, type: types[called], bytes });
    });
    await fc.assert(property, { numRuns: 400 });
  });
});
