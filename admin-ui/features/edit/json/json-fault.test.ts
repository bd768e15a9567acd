import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault, lineOf } from './json-fault.ts';

describe('A text that is no JSON', () => {
  it.each([
    ['{"a": 1 "b": 2}', 'comma-or-brace', 8],
    ['[1 2]', 'comma-or-bracket', 3],
    ['{"a": 1,}', 'last-comma', 7],
    ['{"a" 1}', 'colon', 5],
    ['{a: 1}', 'key', 1],
    ['{"a": }', 'value', 6],
    ['{"a": “是”}', 'value', 6],
    ['{"a": "x\n"}', 'unclosed-text', 6],
    ['{"a": "\\q"}', 'escape', 6],
    ['{"a": 01}', 'number', 6],
    ['{"a": 1', 'too-short', 7],
    ['', 'too-short', 0],
    ['{} x', 'after-end', 3],
    ['{"a": 1, "b": {"a": 2}, "a": 3}', 'twice', 24],
  ])('%s is found to be %s at %i', (text, kind, at) => {
    expect(jsonFault(text)).toMatchObject({ kind, at });
  });

  it('is named at its line', () => {
    expect(lineOf('{\n  "a": 1\n  "b": 2\n}', 13)).toEqual({ line: 3, column: 3 });
  });

  it('is exactly one that the parser refuses, but for a key that stands twice', () => {
    const text = fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '1', ' ')).map(([json, at, mark]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + mark + json.slice(cut + 1);
      }),
    );
    fc.assert(
      fc.property(text, (json) => {
        const fault = jsonFault(json);
        if (fault?.kind !== 'twice') expect(fault === null).toBe(parses(json));
      }),
      { numRuns: 2000, verbose: 1 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
