import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../test/support/documents.ts';
import { routeEntries } from './route-entries.ts';
import { type RouteBox, type RouteEntry, routeLayout } from './route-layout.ts';

function overlaps(a: RouteBox, b: RouteBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function expectReadable(entries: readonly RouteEntry[]): void {
  const { boxes, edges, width, height } = routeLayout(entries);
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => overlaps(a, b)).map(([a, b]) => `${a.id} ${b.id}`)).toEqual([]);
  const drawn = boxes.flatMap((box) => (box.kind === 'department' ? [box.entry.rule] : []));
  expect([...drawn].sort()).toEqual(entries.map(({ rule }) => rule).sort());
  const ids = new Set(boxes.map(({ id }) => id));
  expect(ids.size).toBe(boxes.length);
  expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  expect(boxes.every((box) => box.x + box.width <= width && box.y + box.height <= height)).toBe(true);
}

const text = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 80 }),
  fc
    .array(fc.constantFrom('占', '用', '道', '路', '，', 'a', '3'), { maxLength: 160 })
    .map((all) => all.join('')),
);

const anyEntry = fc.record(
  {
    stage: fc.integer({ min: 1, max: 6 }),
    when: text,
    name: text,
    role: text,
    task: text,
    limit: text,
    isLeading: fc.boolean(),
  },
  { requiredKeys: ['when', 'name', 'role', 'task', 'limit', 'isLeading'] },
);

function inWords(code: string): RouteEntry[] {
  const { item, parameters, directory } = documentsOf(code);
  const departments = new Map(directory.departments.map(({ id, name }) => [id, name]));
  const sources = {
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
    departments,
  };
  return routeEntries(item, sources, 'zh');
}

describe('the picture of a route', () => {
  it('has every rule once and no two boxes over each other, whatever the rules say', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), (entries) => {
        expectReadable(entries.map((entry, n) => ({ ...entry, rule: `r${n}` })));
      }),
      { verbose: true },
    );
  });

  it('is readable for every shipped item', () => {
    for (const { code } of shippedItems) expectReadable(inWords(code));
  });

  it('stands the stages from left to right, the departments of one stage below each other', () => {
    const { boxes } = routeLayout(inWords('dl-zw'));
    const cards = boxes.flatMap((box) => (box.kind === 'department' ? [box] : []));
    const [lead, police, told] = cards;
    expect(lead?.entry.isLeading).toBe(true);
    expect(police?.x).toBe(lead?.x);
    expect(police?.y).toBeGreaterThan(lead?.y ?? 0);
    expect(told?.entry).toMatchObject({ when: '当办理“挖掘”，且已取得区政府批准时', role: '受理后' });
    expect(boxes.find(({ id }) => id === 'end')?.x).toBeGreaterThan((lead?.x ?? 0) + (lead?.width ?? 0));
  });

  it('leads every arrow of a condition on to its department', () => {
    const { edges } = routeLayout(inWords('dl-zw'));
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toContain('when:n1 rule:n1');
  });
});
