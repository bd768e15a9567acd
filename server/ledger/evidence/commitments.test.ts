import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentRoot, disclose, disclosureRoot, keptBack, shownDocument } from './commitments.ts';

const secret = 'ab'.repeat(32);
const documents = fc.jsonValue({ maxDepth: 4 });

describe('a document of salted commitments', () => {
  it('has the same root whatever of it is shown, and is itself again when all is shown', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, part) => {
        const hides = (pointer: string) => (pointer.length + part) % 3 === 0;
        const partly = disclose(document, secret, hides);
        expect(disclosureRoot(partly)).toBe(commitmentRoot(document, secret));
        expect(keptBack(partly).every(hides)).toBe(true);
        // JSON has no negative zero.
        expect(JSON.stringify(shownDocument(disclose(document, secret)))).toBe(JSON.stringify(document));
      }),
    );
  });

  it('has another root when a value, a path or a salt is another', () => {
    const document = { form: { name: '林晓(虚构)', list: [1, { a: true }] } };
    const root = commitmentRoot(document, secret);
    const others = [
      { form: { name: '林晓', list: [1, { a: true }] } },
      { form: { name: '林晓(虚构)', list: [{ a: true }, 1] } },
      { form: { name: '林晓(虚构)', list: { 0: 1, 1: { a: true } } } },
      { form: { name: '林晓(虚构)', list: [1] } },
    ];
    for (const other of others) expect(commitmentRoot(other, secret)).not.toBe(root);
    expect(commitmentRoot(document, 'cd'.repeat(32))).not.toBe(root);
  });

  it('shows nothing of what is kept back, nor its salt', () => {
    const kept = disclose({ a: '林晓', b: 1 }, secret, (pointer) => pointer === '/a');
    expect(kept['/a']).toEqual({ commitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(kept)).not.toContain('林晓');
    expect(shownDocument(kept)).toEqual({ b: 1 });
  });
});
