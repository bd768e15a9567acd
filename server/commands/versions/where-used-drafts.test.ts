import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyEdit, edited } from '../../../test/support/random-edits.ts';
import { readablePart } from '../../core/check/readable-part.ts';
import { usesOf } from '../../core/uses/uses-of.ts';
import { readRulesFolder } from '../../rules/rules-folder.ts';
import { createDocumentChecks } from './document-checks.ts';

const { items, procedure, parameters, directory } = readRulesFolder(
  fileURLToPath(new URL('../../../rules/', import.meta.url)),
);
const checks = createDocumentChecks();
const texts = ['市', 'form', '证', '法', 'constructor', 'a', '部门', '中华人民共和国行政许可法'];

it('what can be read of any draft is searched, whatever it refers to', () => {
  const property = fc.property(
    fc.constantFrom(...items, procedure, parameters, directory),
    fc.array(anyEdit, { maxLength: 6 }),
    fc.constantFrom(...texts),
    (document, edits, text) => {
      const kind = 'form' in document ? 'service-item' : document.kind;
      const part = readablePart(kind, edited(document, edits), checks[kind]);
      fc.pre(part !== undefined);
      const searched = { kind, document: part?.document, parameters, directory };
      const uses = usesOf(searched as Parameters<typeof usesOf>[0], text); // it fits the schema of its kind
      for (const { title } of uses) expect(typeof title).toBe('string');
    },
  );
  fc.assert(property, { numRuns: 40 });
});
