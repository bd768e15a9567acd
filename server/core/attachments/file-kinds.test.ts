import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfName, shownName } from './file-kinds.ts';

describe('the name of an attached file', () => {
  it.each([
    ['../../etc/申请表.pdf', '申请表.pdf'],
    ['C:\\Users\\me\\申请表.pdf', '申请表.pdf'],
    ['申请表\u0000\u202e\u200b.pdf', '申请表.pdf'],
    ['  申请表 \t (空白) .pdf ', '申请表 (空白) .pdf'],
    ['a<b>"c|.png', 'a_b__c_.png'],
    ['..', ''],
    ['x/', ''],
  ])('%j is shown as %j', (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });

  it('is cut to 120 characters and keeps what it is', () => {
    const shown = shownName(`${'很'.repeat(300)}.docx`);
    expect(shown).toHaveLength(120);
    expect(shown.endsWith('.docx')).toBe(true);
  });

  it('shown again stays as it is, whatever it was, and never holds a path or what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const shown = shownName(name);
        expect(shownName(shown)).toBe(shown);
        expect(shown.length).toBeLessThanOrEqual(120);
        expect(/[/\\\p{Cc}\p{Cf}]/u.test(shown)).toBe(false);
      }),
    );
  });

  it('tells the kind, whatever the case of its extension', () => {
    expect(kindOfName('a.JPEG')?.type).toBe('image/jpeg');
    expect(kindOfName('a.pdf')?.type).toBe('application/pdf');
    for (const name of ['a.svg', 'a.docm', 'a.xls', 'pdf', 'a.pdf.exe', 'a.html', '.']) {
      expect(kindOfName(name)).toBeUndefined();
    }
  });
});
