import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const zeros = (count: number) => `[${Array(count).fill(0).join(',')}]`;
const text = (length: number) => JSON.stringify('字'.repeat(length));

describe('scanning a JSON text', () => {
  it.each([
    { what: 'depth', atTheLimit: nested(64), beyond: nested(65), fault: 'too-deep' },
    { what: 'items of an array', atTheLimit: zeros(5000), beyond: zeros(5001), fault: 'array-too-long' },
    { what: 'length of a string', atTheLimit: text(65_536), beyond: text(65_537), fault: 'string-too-long' },
    {
      what: 'magnitude of a number',
      atTheLimit: '[-9007199254740992]',
      beyond: '[9007199254740994]',
      fault: 'number-out-of-range',
    },
  ])('allows the limit of $what and refuses one more', ({ atTheLimit, beyond, fault }) => {
    expect(scanJson(atTheLimit)).toBeUndefined();
    expect(scanJson(beyond)).toBe(fault);
  });

  it('allows 20,000 values and refuses one more', () => {
    const lists = (last: number) => `[${[...Array(3).fill(zeros(4999)), zeros(last)].join(',')}]`;
    expect(scanJson(lists(4998))).toBeUndefined(); // 1 + 3 × 5000 + 4999
    expect(scanJson(lists(4999))).toBe('too-many-values');
    expect(scanJson(lists(4999), 20_001)).toBeUndefined();
  });

  it.each(['1e999', '-1e999', '1e400'])('refuses %s, which is no finite number', (number) => {
    expect(scanJson(`{"a":${number}}`)).toBe('number-out-of-range');
  });

  it.each(['{"__proto__":1}', '{"a":{"constructor":1}}', '[{"prototype":{}}]', '{"\\u005f_proto__":1}'])(
    'refuses a reserved key, escaped or not: %s',
    (json) => expect(scanJson(json)).toBe('reserved-key'),
  );

  it('allows a reserved word as a value', () => {
    expect(scanJson('{"a":"__proto__","b":["constructor"]}')).toBeUndefined();
  });

  it('refuses a key that stands twice in one object, and only there', () => {
    expect(scanJson('{"a":1,"\\u0061":2}')).toBe('duplicate-key');
    expect(scanJson('{"a":{"a":1},"b":{"a":1}}')).toBeUndefined();
  });

  it('refuses half a surrogate pair and allows a whole one', () => {
    expect(scanJson('["\\ud800"]')).toBe('lone-surrogate');
    expect(scanJson('["\\u0000"]')).toBe('nul-character');
    expect(scanJson('["\\ud842\\udfb7","𠮷"]')).toBeUndefined();
  });

  it('takes time that grows with the text even when a string never ends', () => {
    expect(scanJson(`["${'\\"'.repeat(500_000)}`)).toBeUndefined();
  });

  it('finds no fault in what JSON.stringify writes of small values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const json = JSON.stringify(value);
        const numbersFit = !/\d{16}|e\+/.test(json);
        const keysFit = !/__proto__|constructor|prototype|\\ud/.test(json);
        fc.pre(numbersFit && keysFit);
        expect(scanJson(json)).toBeUndefined();
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (anything) => {
        scanJson(anything);
      }),
    );
  });
});
