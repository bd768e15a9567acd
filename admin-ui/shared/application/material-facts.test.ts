import { expect, it } from 'vitest';
import type { ShownItem } from '../../api/types.ts';
import { factsAsked, factsRead } from './material-facts.ts';

it('asks of a material only what a rule looks at, what it declares, and the copies where more than one is due', () => {
  const materials = [
    { id: 'M1', copies: 1 },
    { id: 'M2', copies: 2, attributes: { signedByAll: { title: '全体签名', type: 'boolean' } } },
    { id: 'M3', copies: 1, checks: [{ conditions: { all: [{ fact: 'materials.M3.validUntil' }] } }] },
  ];
  const item = { materials, acceptance: [], conditions: {}, derived: {} } as unknown as ShownItem; // only what is read
  const read = factsRead(item);
  const asked = item.materials.map((material) => factsAsked(material, read).map(({ key }) => key));
  expect(asked).toEqual([[], ['copies', 'signedByAll'], ['validUntil']]);
});
