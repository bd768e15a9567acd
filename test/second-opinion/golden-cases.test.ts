/** Every golden case of every shipped item is put to both evaluators, and they agree. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRulesFolder } from '../../server/rules/rules-folder.ts';
import { compareOpinions } from '../../server/second-opinion/index.ts';

const { items, ...shared } = readRulesFolder(fileURLToPath(new URL('../../rules', import.meta.url)));

describe.each(items.map((item) => [item.code, item] as const))('of %s', (_code, item) => {
  it.each(item.cases.map((golden) => [golden.id, golden] as const))(
    'the case %s gets the same verdicts from json-rules-engine as from the core',
    async (_id, { application }) => {
      expect(await compareOpinions({ item, ...shared }, application)).toEqual([]);
    },
  );
});
