import { expect, it } from 'vitest';
import { en } from './en.ts';
import { filled, type MessageKey } from './index.tsx';
import { zh } from './zh.ts';

const keys = Object.keys(zh) as MessageKey[];
const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

it('has every sentence in both languages, and each mentions no value that the other does not know', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
  const odd = keys.filter((key) => places(en[key]).some((place) => !places(zh[key]).includes(place)));
  expect(odd).toEqual([]);
});

it('writes Chinese with Chinese punctuation', () => {
  expect(keys.filter((key) => /[\u4e00-\u9fff][,;?!]|[\u4e00-\u9fff]\(/.test(zh[key]))).toEqual([]);
});

it('fills in values by name and leaves a place without a value as it is', () => {
  expect(filled('第 {n} 版,{day}', { n: 3 })).toBe('第 3 版,{day}');
});
