import { describe, expect, it } from 'vitest';
import type { Law } from '../../../../schemas/generated/types.ts';
import { suggestedText } from '../../../shared/item/citations.ts';
import { furtherCitation, withLaw } from './citation-edits.ts';

const road: Law = {
  id: 'b1',
  law: '城市道路管理条例(2019修正)',
  article: '第30条',
  point: '占用',
  source: 'L',
  confirmed: true,
};
const local: Law = { ...road, id: 'b2', law: '本地规定', article: '第1条', source: 'P', confirmed: false };

describe('citations', () => {
  it('a law is suggested by its title and article, without the year of its revision', () => {
    expect(suggestedText(road)).toBe('城市道路管理条例第30条');
  });

  it('a suggested text follows the law that is chosen, a written one stays', () => {
    const suggested = { text: '城市道路管理条例第30条', law: 'b1', confirmed: false };
    expect(withLaw(suggested, local, [road, local]).text).toBe('本地规定第1条');
    expect(withLaw({ ...suggested, text: '条例30(2)' }, local, [road, local]).text).toBe('条例30(2)');
  });

  it('a citation does not stay confirmed for a law whose text nobody has checked', () => {
    const confirmed = { text: '条例30', law: 'b1', confirmed: true };
    expect(withLaw(confirmed, local, [road, local]).confirmed).toBe(false);
    expect(withLaw(confirmed, road, [road, local]).confirmed).toBe(true);
  });

  it('what is added cites the first law that is not cited yet, to be checked', () => {
    expect(furtherCitation([], [road, local])).toEqual({
      text: '城市道路管理条例第30条',
      law: 'b1',
      confirmed: false,
    });
    expect(furtherCitation([{ text: '', law: 'b1', confirmed: false }], [road, local])?.law).toBe('b2');
    expect(furtherCitation([{ text: '', law: 'b1', confirmed: false }], [road])?.law).toBe('b1');
    expect(furtherCitation([], [])).toBeUndefined();
  });
});
