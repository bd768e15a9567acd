import { describe, expect, it } from 'vitest';
import type { ChangeSentence } from '../../../../server/core/index.ts';
import { groupedByPart, isAt } from './parts.ts';

const at = (pointer: string, what: ChangeSentence['subject']['what'] = 'setting'): ChangeSentence => ({
  pointer,
  kind: 'changed',
  subject: { what, title: pointer },
  sentence: pointer,
});

describe('the parts in which something changed', () => {
  it('follow the order of the document, whatever the order of the sentences', () => {
    const told = ['/limits/0', '/materials/4', '/name', '/knowledge/1', '/notDemanded/0'].map((p) => at(p));
    expect(
      groupedByPart('service-item', told).map(({ part, sentences }) => [part, sentences.length]),
    ).toEqual([
      ['identity', 1],
      ['materials', 2],
      ['limits', 1],
      ['guide', 1],
    ]);
  });

  it('lose no sentence, of any kind of document', () => {
    const told = [at('/years/0', 'day'), at('/halls/0', 'hall'), at('/anything'), at('')];
    for (const kind of ['service-item', 'calendar', 'directory'])
      expect(groupedByPart(kind, told).flatMap(({ sentences }) => sentences)).toHaveLength(told.length);
  });

  it('contain the places inside them, and not those whose number only begins alike', () => {
    expect(isAt('/limits/1/event', at('/limits/1'))).toBe(true);
    expect(isAt('/limits/10', at('/limits/1'))).toBe(false);
  });
});
