import { jsonLanguage } from '@codemirror/lang-json';
import { describe, expect, it } from 'vitest';
import { type JsonText, placeAt, rangeOfPointer, readable } from './json-places.ts';

const json = (text: string): JsonText => ({ text, tree: jsonLanguage.parser.parse(text) });

/** The text with `|` where the cursor stands. */
function cursor(marked: string) {
  const at = marked.indexOf('|');
  return placeAt(json(marked.replace('|', '')), at);
}

describe('A pointer in a text', () => {
  const whole = json('{\n  "a": [1, {"b/c": "x"}],\n  "d": {\n    "e": 2\n  }\n}');
  const marked = (pointer: string) => {
    const { from, to } = rangeOfPointer(whole, pointer);
    return whole.text.slice(from, to);
  };

  it('is marked at its value, or at its name where the value is long', () => {
    expect(marked('/a/0')).toBe('1');
    expect(marked('/a/1/b~1c')).toBe('"x"');
    expect(marked('/d')).toBe('"d"');
    expect(marked('/d/e')).toBe('2');
  });

  it('is marked where it would be when it is missing', () => {
    expect(marked('/d/none/deeper')).toBe('"d"');
    expect(marked('')).toBe('{');
    expect(rangeOfPointer(json(''), '/a')).toEqual({ from: 0, to: 0 });
  });
});

describe('A cursor in a text', () => {
  it.each([
    ['{"a": {"|"}}', ['a'], 'key', ''],
    ['{"a": {"th|"}}', ['a'], 'key', 'th'],
    ['{"a": [{"x": 1}, {"fact": "form.|"}]}', ['a', '1', 'fact'], 'value', 'form.'],
    ['{"a": |}', ['a'], 'value', ''],
    ['{"a": tr|}', ['a'], 'value', 'tr'],
    ['{"a": [1, |]}', ['a', '1'], 'value', ''],
    ['{"a": 1, |}', [], 'key', ''],
  ])('at %s stands at %j as a %s after “%s”', (...[text, keys, kind, typed]) => {
    expect(cursor(text)).toMatchObject({ keys, kind, typed });
  });

  it('stands nowhere outside of everything and behind what is closed', () => {
    expect(cursor('|')).toBe(null);
    expect(cursor('{"a": {"b": 1}|}')).toBe(null);
  });
});

describe('What can be read of a broken text', () => {
  it('is everything that is whole', () => {
    expect(readable(json('{"a": {"type": "assign", "x": }, "b": [1, 2}'))).toMatchObject({
      a: { type: 'assign' },
      b: [1, 2],
    });
  });
});
