import { describe, expect, it } from 'vitest';
import { shippedItems } from '../../../test/support/documents.ts';
import { isSameLaw, lawNames } from './law-identity.ts';

const same = (a: string, b: string): boolean => isSameLaw(lawNames(a), b);

describe('a law', () => {
  it.each([
    ['民法典', '中华人民共和国民法典'],
    ['《食品安全法》', '食品安全法'],
    ['市场主体登记管理条例', '市场主体登记管理条例(国务院令746号)'],
    ['市场主体登记管理条例', '市场主体登记管理条例及实施细则'],
    ['市场主体登记管理条例实施细则(市监总局令52号)', '市场主体登记管理条例及其实施细则'],
    ['建筑法', '建筑法(2019修正)'],
    ['公司法(2023修订,2024-07-01施行)', '公司法'],
    ['国发〔2016〕29号', '国务院令412号附件109项、国发〔2016〕29号'],
    ['财税〔2016〕79号', '发改价格规〔2016〕2559号、财税〔2016〕79号、财税〔2019〕45号'],
    ['建筑防火通用规范', '公共娱乐场所消防安全管理规定、建筑防火通用规范'],
    ['公众聚集场所投入使用、营业消防安全检查规则', '公众聚集场所投入使用、营业消防安全检查规则(应急部)'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['民办教育促进法', '民办教育促进法实施条例(2021)'],
    ['保守国家秘密法(2024修订)', '保守国家秘密法实施条例(2024)'],
    ['市场主体登记管理条例', '市场主体登记管理条例实施细则(市监总局令52号)'],
    ['地方实践(四川)', '地方实践(荆州)'],
    ['实施细则', '市场主体登记管理条例及实施细则'],
    ['安全生产法', '食品安全法'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it('is found across shipped items, whatever each calls it', () => {
    const citing = (law: string) =>
      shippedItems
        .filter(({ basis }) => basis.some((entry) => isSameLaw(lawNames(law), entry.law)))
        .map(({ code }) => code);
    expect(citing('市场主体登记管理条例')).toEqual(['gths-sl', 'mbxx', 'yxgs-sl']);
    expect(citing('中华人民共和国行政许可法')).toEqual(['cyd-yjs', 'dl-zw', 'qsxk', 'whp-jy']);
  });
});
