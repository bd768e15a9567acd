import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentsOf,
  refusal,
  shippedItems,
  smallItem,
  warn,
  when,
} from '../../../test/support/documents.ts';
import { canonicalJson } from '../hash.ts';
import { applyDiff } from './apply-diff.ts';
import { diff } from './diff.ts';

const shipped: readonly unknown[] = [
  ...shippedItems,
  ...(({ procedure, calendar, parameters, directory }) => [procedure, calendar, parameters, directory])(
    documentsOf('spjy'),
  ),
];

function expectMade(before: unknown, after: unknown): void {
  const changes = diff(before, after);
  expect(canonicalJson(applyDiff(changes, before))).toBe(canonicalJson(after));
  expect(changes.length === 0).toBe(canonicalJson(before) === canonicalJson(after));
}

/** Keys that objects inherit are keys like any others. */
const key = fc.oneof(
  fc.constantFrom('id', 'name', '__proto__', 'constructor', 'a/b', 'a~b', '', '0', 'toString'),
  fc.string({ maxLength: 3 }),
);
const { tree: anyJson } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, 1.5, '', 'a', 'b'),
    fc.array(tie('tree'), { maxLength: 6 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

type Json = unknown;
interface Place {
  readonly of: unknown[] | Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return [];
  const of = value as Record<string, unknown>;
  return Object.keys(of).flatMap((inner) => [{ of, key: inner }, ...placesIn(of[inner])]);
}

/** A copy of a document with some of its places removed, doubled, replaced, put in another order. */
function edited(document: Json, edits: readonly { at: number; how: number; value: Json }[]): Json {
  const copy = structuredClone(document);
  for (const { at, how, value } of edits) {
    const places = placesIn(copy);
    const place = places[at % Math.max(1, places.length)];
    if (!place) continue;
    const { of } = place;
    if (!Array.isArray(of)) {
      if (how % 3 === 0) delete of[place.key];
      else of[place.key] = value;
      continue;
    }
    const i = Number(place.key);
    if (how === 0) of.splice(i, 1);
    else if (how === 1) of.splice(i, 0, structuredClone(of[i]));
    else if (how === 2) of.splice(0, 0, ...of.splice(i, 1));
    else if (how === 3) of.reverse();
    else if (how === 4) of.push(...of.splice(i, 1));
    else of[i] = value;
  }
  return copy;
}

const edits = fc.array(fc.record({ at: fc.nat(), how: fc.nat({ max: 5 }), value: anyJson }), {
  minLength: 1,
  maxLength: 8,
});

describe('a diff', () => {
  it('of a document with itself is empty', () => {
    for (const document of shipped) expect(diff(document, structuredClone(document))).toEqual([]);
  });

  it('of any two JSON values makes the second of the first', () => {
    fc.assert(fc.property(anyJson, anyJson, expectMade), { numRuns: 500 });
  });

  it('of any JSON value and an edit of it makes the one of the other, both ways', () => {
    fc.assert(
      fc.property(anyJson, edits, (value, changes) => {
        const other = edited(value, changes);
        expectMade(value, other);
        expectMade(other, value);
      }),
      { numRuns: 500 },
    );
  });

  it('of a shipped document and an edit of it makes the one of the other, both ways', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shipped), edits, (document, changes) => {
        const other = edited(document, changes);
        expectMade(document, other);
        expectMade(other, document);
      }),
      { numRuns: 50 },
    );
  });

  it('of two shipped documents makes the second of the first', () => {
    shipped.forEach((before, i) => {
      expectMade(before, shipped[(i + 1) % shipped.length]);
    });
  });

  it('leaves both documents as they were', () => {
    const [before, after] = [smallItem(), smallItem({ acceptance: [warn('w1', when())] })];
    const copies = structuredClone([before, after]);
    applyDiff(diff(before, after), before);
    expect([before, after]).toEqual(copies);
  });

  it('does not depend on the order of keys', () => {
    const turned = (value: Json): Json =>
      Array.isArray(value)
        ? value.map(turned)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([k, v]) => [k, turned(v)]),
            )
          : value;
    const [before, after] = [shippedItems[0], shippedItems[1]];
    expect(diff(turned(before), turned(after))).toEqual(diff(before, after));
  });
});

describe('a list in a diff', () => {
  const rules = ['a', 'b', 'c', 'd'].map((name) => refusal(name, 'refuse', when()));
  const [a, b, c, d] = rules as [(typeof rules)[0], (typeof rules)[0], (typeof rules)[0], (typeof rules)[0]];

  it('knows a rule by its name: one that moved is a move, those that shifted are nothing', () => {
    expect(diff({ acceptance: rules }, { acceptance: [b, c, d, a] })).toEqual([
      { op: 'move', from: '/acceptance/0', pointer: '/acceptance/3', key: 'a' },
    ]);
    expect(diff(rules, [b, c, d])).toEqual([{ op: 'remove', pointer: '/0', key: 'a', before: a }]);
    expect(diff([b, d], [a, b, c, d])).toEqual([
      { op: 'add', pointer: '/0', key: 'a', after: a },
      { op: 'add', pointer: '/2', key: 'c', after: c },
    ]);
  });

  it('tells what changed inside an element that moved', () => {
    expect(diff([a, b, c], [b, c, { ...a, priority: 2 }])).toEqual([
      { op: 'move', from: '/0', pointer: '/2', key: 'a' },
      { op: 'add', pointer: '/2/priority', after: 2 },
    ]);
  });

  it('takes a rule that only got another name for the same rule', () => {
    expect(diff([a, b, c], [a, { ...b, name: 'renamed' }, c])).toEqual([
      { op: 'replace', pointer: '/1/name', before: 'b', after: 'renamed' },
    ]);
  });

  it('takes a comparison with another value for the same comparison', () => {
    const area = (value: number) => ({ fact: 'form.area', operator: 'lessThan', value });
    const other = { fact: 'form.kind', operator: 'equal', value: '甲' };
    expect(diff([other, area(300)], [other, area(500)])).toEqual([
      { op: 'replace', pointer: '/1/value', before: 300, after: 500 },
    ]);
  });

  it('takes a scalar for its value', () => {
    expect(diff(['新办', '延续'], ['延续', '补办', '新办'])).toEqual([
      { op: 'add', pointer: '/1', after: '补办' },
      { op: 'move', from: '/1', pointer: '/0' },
    ]);
  });

  it('bears two rules of one name, as an unfinished draft has them', () => {
    expectMade([a, { ...a, priority: 2 }, b], [a, b]);
    expectMade([a, b], [b, a, { ...a, priority: 2 }, a]);
  });

  it('of several thousand elements in any order makes the one of the other', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ name: `r${i}`, priority: i }));
    const turned = many.toReversed().map((rule, i) => (i % 7 === 0 ? { ...rule, priority: -1 } : rule));
    expectMade(many, turned);
  });
});
