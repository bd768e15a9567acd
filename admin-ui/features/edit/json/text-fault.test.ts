import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../../test/support/documents.ts';
import { documentText, schemaFiles } from './schemas.ts';
import { textChange } from './text-change.ts';
import { textFault } from './text-fault.ts';

const whole = { files: schemaFiles, file: 'service-item.json', keys: [] };

describe('A text of a draft', () => {
  it('is taken when every section is of its kind, whatever else is wrong with it', () => {
    expect(textFault(documentText(documentsOf('dl-zw').item), whole)).toBe(null);
    expect(textFault('{"materials": [{"id": 3}]}', whole)).toBe(null);
  });

  it('is not taken when a section is of another kind, which is named by its title', () => {
    expect(textFault('{"materials": {}}', whole)).toEqual({
      kind: 'not-list',
      pointer: '/materials',
      title: '材料清单',
    });
    expect(textFault('{"form": []}', whole)).toMatchObject({ kind: 'not-object', pointer: '/form' });
    expect(textFault('[]', whole)).toMatchObject({ kind: 'not-object', pointer: '' });
    expect(textFault('{}', { ...whole, keys: ['routing'] })).toMatchObject({ kind: 'not-list' });
    expect(textFault('[', whole)).toMatchObject({ kind: 'too-short' });
  });
});

describe('A change of a text', () => {
  it('makes the one into the other and touches nothing around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = textChange(before, after);
        if (change === null) return before === after;
        return before.slice(0, change.from) + change.insert + before.slice(change.to) === after;
      }),
      { verbose: 1 },
    );
    expect(textChange('{"n": 7}', '{"n": 3}')).toEqual({ from: 6, to: 7, insert: '3' });
  });
});
