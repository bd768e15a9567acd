import { describe, expect, it } from 'vitest';
import type { Material, ServiceItem } from '../../../schemas/generated/types.ts';
import {
  assign,
  documentsOf,
  is,
  limit,
  material,
  refusal,
  shippedItems,
  smallItem,
  when,
} from '../../../test/support/documents.ts';
import { touchedDepartments } from './touched-departments.ts';

const lead = assign('r1', {});
const co = assign('r2', { department: 'yj', role: 'co', committed: { n: 3, unit: 'working-day' } });
const told = {
  name: 'n1',
  conditions: when(),
  event: { type: 'notify', params: { department: 'sw', after: 'decision', basis: [] } },
} as unknown as ServiceItem['routing'][number]; // the generated union asks for its narrowest branch
const base = smallItem({ routing: [lead, co, told] });

function touched(before: ServiceItem | null, after: ServiceItem): string[] {
  return touchedDepartments({ kind: 'service-item', before, after }, []).map(
    ({ department, because }) => `${department} ${because.join(' ')}`,
  );
}

const withRouting = (...routing: ServiceItem['routing']): ServiceItem => ({ ...base, routing });

describe('the departments that a change of an item touches', () => {
  it('are those that join, leave, or have another part, another condition or another limit', () => {
    expect(touched(base, withRouting(lead, told))).toEqual(['yj /routing/1']);
    expect(touched(withRouting(lead, told), base)).toEqual(['yj /routing/1']);
    const changes: Partial<(typeof co)['event']['params']>[] = [
      { stage: 2 },
      { role: 'post' } as never,
      { limit: { committed: { n: 2, unit: 'working-day' } } } as never,
    ];
    for (const change of changes) {
      const other = structuredClone(co);
      Object.assign(other.event.params, change);
      expect(touched(base, withRouting(lead, other, told))).toEqual(['yj /routing/1']);
    }
    const now = { ...co, conditions: when(is('creditBad', 'equal', true)) };
    expect(touched(base, withRouting(lead, now, told))).toEqual(['yj /routing/1']);
  });

  it('are both, when one takes the place of another', () => {
    const other = structuredClone(co);
    other.event.params.department = 'xf';
    expect(touched(base, withRouting(lead, other, told))).toEqual(['xf /routing/1', 'yj /routing/1']);
  });

  it('are those that are told otherwise', () => {
    expect(touched(base, withRouting(lead, co))).toEqual(['sw /routing/2']);
  });

  it('are not those whose rule only moved, was renamed or cites another clause', () => {
    const renamed = structuredClone({ ...co, name: 'r9' });
    expect(touched(base, withRouting(renamed, lead, told))).toEqual([]);
    const cited = structuredClone(co);
    cited.event.params.basis = [];
    expect(touched(base, withRouting(lead, cited, told))).toEqual([]);
  });

  it('are those whose condition stands on a named condition or a computed value that means something else', () => {
    const conditional = { ...co, conditions: { condition: 'needs-fire' } };
    const item = (n: number): ServiceItem => ({
      ...withRouting(lead, conditional, told),
      derived: { half: { title: '一半', fn: 'divide', args: [{ fact: 'materials.M1.copies' }, n] } },
      conditions: { 'needs-fire': { title: '需要', when: when(is('derived.half', 'lessThan', 3)) } },
    });
    expect(touched(item(2), item(3))).toEqual(['yj /derived/half']);
  });

  it('are those that receive a material which came, went or changed', () => {
    const of = (parts: Partial<Material> | null): ServiceItem => ({
      ...base,
      materials: parts ? [material('M1', { to: ['xf'], ...parts })] : [],
    });
    expect(touched(of(null), of({}))).toEqual(['xf /materials/0']);
    expect(touched(of({}), of(null))).toEqual(['xf /materials/0']);
    expect(touched(of({}), of({ copies: 2 }))).toEqual(['xf /materials/0']);
    expect(touched(of({}), of({ to: ['rs'] }))).toEqual(['rs /materials/0', 'xf /materials/0']);
    expect(touched(of({}), of({}))).toEqual([]);
    const lead = { ...base, owner: 'rs', routing: [assign('r1', { department: 'xf' })] };
    const untold = material('M1');
    expect(touched(lead, { ...lead, materials: [untold] })).toEqual(['xf /materials/0']);
  });

  it('are those without a limit of their own, when a limit of the item changes', () => {
    const other = assign('r3', { department: 'cg', role: 'co' });
    const before = { ...base, routing: [lead, co, other] };
    const limits = [limit('l1', { clock: 'committed', n: 5, unit: 'working-day' })];
    expect(touched(before, { ...before, limits })).toEqual(['cg /limits/1 /limits/0']);
  });

  it('are the old and the new owner when the owner changes, and never the owner otherwise', () => {
    expect(touched(base, { ...base, owner: 'rs' })).toEqual(['rs /owner', 'scjg /owner']);
    expect(touched(base, withRouting(co, told))).toEqual([]);
  });

  it('are nobody for a threshold of acceptance or a golden case', () => {
    const threshold = {
      ...base,
      acceptance: [refusal('c1', 'refuse', when(is('creditBad', 'equal', true)))],
    };
    expect(touched(base, threshold)).toEqual([]);
    expect(touched(base, { ...base, cases: shippedItems[0]?.cases ?? [] })).toEqual([]);
  });

  it('are all that take part, when the item ends', () => {
    const retirement = {
      kind: '下放',
      reason: '下放到街道',
      basis: [],
    } as unknown as ServiceItem['retirement']; // only the parts that are compared
    expect(touched(base, { ...base, retirement } as ServiceItem)).toEqual([
      'sw /retirement',
      'yj /retirement',
    ]);
  });

  it('are all that take part in an item that is new', () => {
    expect(touched(null, base)).toEqual(['sw /routing/2', 'yj /routing/1']);
  });
});

describe('the departments that a change of another document touches', () => {
  const { directory, parameters } = documentsOf('spjy');

  it('are those whose entry of the directory changed', () => {
    const after = structuredClone(directory);
    const [first] = after.departments;
    if (first) first.name = '另一个名称';
    after.departments.reverse();
    const found = touchedDepartments({ kind: 'directory', before: directory, after }, shippedItems);
    expect(found).toEqual([
      { department: first?.id, because: [`/departments/${after.departments.length - 1}`] },
    ]);
  });

  it('are the owners of the items that read a parameter, when its value changed', () => {
    const after = structuredClone(parameters);
    const area = after.parameters.fireMinArea;
    if (area) Object.assign(area, { note: '另一种说法', confirmed: true });
    const change = { kind: 'parameters', before: parameters, after } as const;
    expect(touchedDepartments(change, shippedItems)).toEqual([]);
    if (area) area.value = 500;
    const owners = shippedItems
      .filter((item) => JSON.stringify(item).includes('parameters.fireMinArea'))
      .map(({ owner }) => owner);
    const found = touchedDepartments(change, shippedItems);
    expect(owners.length).toBeGreaterThan(0);
    expect(found.map(({ department }) => department)).toEqual([...new Set(owners)].sort());
    expect(found[0]?.because).toEqual(['/parameters/fireMinArea']);
  });

  it('are nobody for the procedure and the calendar', () => {
    expect(touchedDepartments({ kind: 'procedure' }, shippedItems)).toEqual([]);
    expect(touchedDepartments({ kind: 'calendar' }, shippedItems)).toEqual([]);
  });
});
