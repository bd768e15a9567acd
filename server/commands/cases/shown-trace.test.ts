import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TraceNode } from '../../../schemas/generated/types.ts';
import { readRulesFolder } from '../../rules/rules-folder.ts';
import { shownTrace } from './shown-trace.ts';

const { items } = readRulesFolder(fileURLToPath(new URL('../../../rules/', import.meta.url)));
const number = '350299198806150112';

describe('The trace of a decision as it is shown', () => {
  const item = items.find(({ form }) =>
    Object.values(form.schema.properties).some(({ format }) => format === 'idcard'),
  );
  const [key = ''] =
    Object.entries(item?.form.schema.properties ?? {}).find(([, { format }]) => format === 'idcard') ?? [];
  const shown = (conditions: TraceNode): TraceNode | undefined => {
    if (!item) throw new Error('no item asks for an identity number');
    const rule = { section: 'acceptance' as const, rule: 'x', verdict: 'met' as const, conditions };
    return shownTrace([rule], item, { [key]: number })[0]?.conditions;
  };
  const leaf: TraceNode = { verdict: 'met', fact: `form.${key}`, operator: 'equal', actual: number };

  it.each<[string, TraceNode]>([
    ['all', { verdict: 'met', all: [leaf] }],
    ['any', { verdict: 'met', any: [leaf] }],
    ['not', { verdict: 'unmet', not: leaf }],
    ['a named condition', { verdict: 'met', condition: 'own-number', when: leaf }],
    [
      'a named condition in another',
      { verdict: 'met', condition: 'x', when: { verdict: 'met', all: [leaf] } },
    ],
    [
      'a comparison of something else with it',
      { ...leaf, fact: 'form.other', actual: 'x', expected: number },
    ],
    ['a list of something else that holds it', { ...leaf, fact: 'form.other', actual: [number, 'x'] }],
  ])('has no number of a person in full inside %s', (_where, node) => {
    expect(JSON.stringify(node)).toContain(number);
    expect(JSON.stringify(shown(node))).not.toContain(number);
    expect(JSON.stringify(shown(node))).toContain('350*');
  });

  it('says everything else as it was', () => {
    const node: TraceNode = { ...leaf, fact: 'form.area', actual: 80.5, expected: ['a', null, true] };
    expect(shown(node)).toEqual(node);
  });
});
