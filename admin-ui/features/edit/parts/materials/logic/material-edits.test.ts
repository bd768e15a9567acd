import { describe, expect, it } from 'vitest';
import type { CheckRule, Material } from '../../../../../../schemas/generated/types.ts';
import { is, material, shippedItems, smallItem, when } from '../../../../../../test/support/documents.ts';
import {
  addMaterial,
  duplicateMaterial,
  freeMaterialId,
  moveMaterial,
  newCheck,
  newMaterial,
  putMaterial,
  removeMaterial,
  without,
} from './material-edits.ts';

const ids = ({ materials }: { materials: readonly Material[] }) => materials.map(({ id }) => id);
const item = smallItem({ materials: [material('M1'), material('M2'), material('M3')] });

describe('the list of materials', () => {
  it('is added to, put in order and taken from, and what it was made from stays', () => {
    const before = structuredClone(item);
    expect(ids(addMaterial(item, newMaterial('M4', '新材料', item.basis)))).toEqual(['M1', 'M2', 'M3', 'M4']);
    expect(ids(moveMaterial(item, 0, 2))).toEqual(['M2', 'M3', 'M1']);
    expect(ids(removeMaterial(item, 'M2'))).toEqual(['M1', 'M3']);
    const named = putMaterial(item, 'M2', { ...material('M2'), name: '改名' });
    expect(named.materials.map(({ name }) => name)[1]).toBe('改名');
    expect(item).toEqual(before);
  });

  it('gives a new material a number that nothing speaks of any more', () => {
    expect(freeMaterialId(item)).toBe('M4');
    const asked = { fact: 'materials.M7.submitted', operator: 'equal', value: true } as const;
    const check = { name: 'k', conditions: { all: [asked] } } as unknown as CheckRule; // the rest is not read
    expect(freeMaterialId(smallItem({ materials: [material('M1', { checks: [check] })] }))).toBe('M8');
    for (const shipped of shippedItems) expect(ids(shipped)).not.toContain(freeMaterialId(shipped));
  });

  it('a copy stands behind, asks of itself what the first asked of itself, and its checks have names of their own', () => {
    const own = is('materials.M1.validUntil', 'present', true);
    const other = is('materials.M2.submitted', 'equal', true);
    const check = { ...newCheck(item, material('M1')), name: 'valid', conditions: when(own, other) };
    const start = smallItem({ materials: [material('M1', { checks: [check] }), material('M2')] });
    const copied = duplicateMaterial(start, 'M1', { as: 'M3', name: '材料M1（副本）' });
    expect(ids(copied)).toEqual(['M1', 'M3', 'M2']);
    expect(copied.materials[1]?.name).toBe('材料M1（副本）');
    expect(copied.materials[1]?.checks?.[0]).toEqual({
      ...check,
      name: 'valid-2',
      conditions: when({ ...own, fact: 'materials.M3.validUntil' }, other),
    });
    expect(copied.materials[0]).toEqual(start.materials[0]);
  });

  it('a new material rests on the first law of the item, to be checked', () => {
    expect(newMaterial('M4', '', item.basis).basis).toMatchObject([
      { law: item.basis[0]?.id, confirmed: false },
    ]);
    expect(newMaterial('M4', '', []).basis).toEqual([]);
  });

  it('what does not apply any more is left out, not empty', () => {
    const dated = { ...material('M1'), requiredText: '委托时', stage: 2 };
    expect(without(dated, 'requiredText', 'stage')).toEqual(material('M1'));
  });
});
