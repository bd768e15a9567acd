import { describe, expect, it } from 'vitest';
import { nationalDayDerivation } from '../fixtures/index.ts';
import { chineseDate, chineseDays, chineseMoment, timeOfDay } from './dates.ts';
import { betweenText, clockDate, spanText } from './limits.ts';
import { maskIdNumber, maskPhone } from './masks.ts';
import { chineseOrdinal, moneyText, roleName, variantText } from './names.ts';
import { sentence } from './sentences.ts';

describe('dates', () => {
  it('are written as in a 文书', () => {
    expect(chineseDate('2025-10-05')).toBe('2025年10月5日');
    expect(chineseMoment('2025-09-29T09:50+08:00')).toBe('2025年9月29日09:50');
    expect(chineseMoment('2025-09-29')).toBe('2025年9月29日');
    expect(timeOfDay('2025-09-29T09:50+08:00')).toBe('09:50');
  });

  it('join to spans', () => {
    expect(chineseDays('2025-10-01', '2025-10-08')).toBe('10月1日至8日');
    expect(chineseDays('2025-09-30', '2025-10-02')).toBe('9月30日至10月2日');
    expect(chineseDays('2025-10-12', '2025-10-12')).toBe('10月12日');
  });
});

describe('limits', () => {
  it('name their unit', () => {
    expect(spanText({ n: 7, unit: 'working-day' })).toBe('7个工作日');
    expect(spanText({ n: 0, unit: 'on-the-spot' })).toBe('当场办结');
    expect(spanText({ n: 3, unit: 'month' })).toBe('3个月');
  });

  it('name the holidays in between once and the weekends together', () => {
    expect(betweenText(nationalDayDerivation)).toBe(
      '其间周末、10月1日至8日(国庆节、中秋节放假)不计入,10月11日(国庆节、中秋节调休上班)计入',
    );
  });

  it('say nothing where every day counts', () => {
    expect(betweenText([{ date: '2025-11-04', counted: true, why: '工作日' }])).toBe('');
  });

  it('name a special procedure that does not count', () => {
    const days = ['2025-11-04', '2025-11-05'].map((date) => ({ date, counted: false, why: '听证不计入' }));
    expect(betweenText(days)).toContain('11月4日至5日(听证');
  });

  it('never pass an estimate off as a date', () => {
    const timing = {
      receivedAt: null,
      unknown: [{ clock: 'statutoryDue', year: 2027, estimate: '2027-01-08' }],
    };
    expect(clockDate(null, 'statutoryDue', { timing, otherwise: '' })).toBe(
      '待国务院公布2027年放假安排后确定(暂估2027年1月8日)',
    );
    expect(clockDate(null, 'commitmentDue', { timing, otherwise: '另行告知' })).toBe('另行告知');
  });
});

describe('masks', () => {
  it('leave only what the owner recognises', () => {
    expect(maskIdNumber('350299198806150112')).toBe('350***********0112');
    expect(maskPhone('13800000000')).toBe('138****0000');
    expect(maskIdNumber('12345')).toBe('*****');
  });
});

describe('names', () => {
  it('call roles as clerks do', () => {
    const lead = { department: 'a', role: 'lead', stage: 1 };
    const co = { department: 'b', role: 'co', stage: 1 };
    expect(roleName('lead', [lead])).toBe('承办');
    expect(roleName('lead', [lead, co])).toBe('牵头');
    expect(roleName('pre-设立', [lead, co])).toBe('前置(设立)');
  });

  it('count sections and money', () => {
    expect([1, 10, 11, 12].map(chineseOrdinal)).toEqual(['一', '十', '十一', '十二']);
    expect(moneyText(80)).toBe('80元');
    expect(moneyText(12.5)).toBe('12.50元');
  });

  it('say what an application was filed as where the rules converted it', () => {
    const decided = { outcome: 'accepted', variant: '新办', convertedFrom: '延续' } as const;
    const versions = {
      item: reference,
      procedure: reference,
      calendar: reference,
      parameters: reference,
      directory: reference,
    };
    expect(variantText({ ...decided, versions, documents: [], timing: { receivedAt: null } }, '延续')).toBe(
      '新办(原申请延续,依规则转换)',
    );
  });
});

const reference = { code: 'x', version: 1, hash: 'sha256:0' };

describe('sentences', () => {
  it('end with one full stop', () => {
    expect(sentence('请改办备案')).toBe('请改办备案。');
    expect(sentence('请改办备案。')).toBe('请改办备案。');
  });
});
