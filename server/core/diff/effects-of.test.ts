import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import { documentsOf, formOf, is, refusal, smallItem, when } from '../../../test/support/documents.ts';
import { distinctEffects, effectsOf, isDecidable, trialsFor } from './effects-of.ts';

function effects(before: ServiceItem | string, after: ServiceItem, most = 500) {
  const pair = [documentsOf(before), documentsOf(after)] as const;
  return distinctEffects(effectsOf(pair, trialsFor(pair, most), 'zh'));
}

describe('the effects of a change', () => {
  it('are what the golden cases become, in words', () => {
    const { item } = documentsOf('spjy');
    const limits = item.limits.map((rule) =>
      rule.event.type === 'limit' && rule.event.params.clock === 'committed' && rule.event.params.n > 1
        ? { ...rule, event: { ...rule.event, params: { ...rule.event.params, n: 1 } } }
        : rule,
    ) as ServiceItem['limits'];
    const found = effects('spjy', { ...item, limits });
    const ofCases = found.filter(({ source }) => source === 'case');
    expect(ofCases.length).toBeGreaterThan(0);
    expect(ofCases.every(({ kinds }) => kinds.includes('limit-shorter'))).toBe(true);
    expect(ofCases[0]?.sentences.join()).toMatch(/承诺时限由\d+个工作日缩短为1个工作日/);
  });

  it('are found at a boundary that no golden case stands on, one for each way of changing', () => {
    const { item } = documentsOf('spjy');
    const golden = item.cases[0] as ServiceItem['cases'][number];
    const application = { channel: 'window', submittedAt: '2025-11-03T09:50', form: { area: 100 } } as const;
    const one = (most: number) =>
      smallItem({
        form: formOf({ area: { title: '面积', type: 'number', unit: '㎡' } }),
        cases: [{ ...golden, application }],
        acceptance: [refusal('c1', 'refuse', when(is('form.area', 'greaterThan', most)))],
      });
    const found = effects(one(300), one(500));
    expect(found.filter(({ source }) => source === 'case')).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    const ways = found.map(({ before, after, kinds }) => [before, after, ...kinds].join(' '));
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('are none where nothing that decides has changed', () => {
    const { item } = documentsOf('xf-jc');
    expect(effects('xf-jc', { ...item, name: '另一个名称' })).toEqual([]);
  });

  it('say which golden cases one of the versions cannot take at all', () => {
    const golden = documentsOf('spjy').item.cases[0] as ServiceItem['cases'][number];
    const application = {
      variant: '新办',
      channel: 'window',
      submittedAt: '2025-11-03T09:50',
      form: {},
    } as const;
    const of = (...variants: string[]) => smallItem({ variants, cases: [{ ...golden, application }] });
    const [effect] = effects(of('新办', '延续'), of('延续'));
    expect(effect).toMatchObject({ id: golden.id, before: 'accepted', after: null, kinds: [] });
    expect(effect?.sentences[0]).toMatch(/^新版本不能再提交这样的申请:请选择办理情形/);
  });

  it('are tried on applications that are named in words, attributes of a material by their titles', () => {
    const pair = [documentsOf('spjy'), documentsOf('spjy')] as const;
    const titles = trialsFor(pair, 100_000).flatMap(({ source, title }) =>
      source === 'boundary' ? [title] : [],
    );
    expect(titles.join()).toContain('已标注专间/专用操作区 否');
    expect(titles.join()).not.toContain('marksSpecialRoom');
  });

  it('wait until the strict check lets a draft be decided', () => {
    const broken = smallItem({ acceptance: [], inspection: when(is('form.nowhere', 'equal', 1)) });
    expect(isDecidable(documentsOf(broken))).toBe(false);
    expect(isDecidable(documentsOf(smallItem()))).toBe(true);
  });
});
