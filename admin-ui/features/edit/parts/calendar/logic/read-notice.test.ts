import { describe, expect, it } from 'vitest';
import calendar from '../../../../../../rules/calendar/cn.json' with { type: 'json' };
import { marksOf } from './calendar-edits.ts';
import { readNotice } from './read-notice.ts';

const NOTICE_2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

describe('a notice on holidays', () => {
  it('is read as it is published, to the days that the shipped calendar has', () => {
    const { marks, unread } = readNotice(NOTICE_2025, 2025);
    const shipped = calendar.years.find(({ year }) => year === 2025);
    const kinds = (all: Iterable<{ date: string; kind: string }>) =>
      [...all].map(({ date, kind }) => `${date} ${kind}`).sort();
    expect(unread).toEqual([]);
    expect(kinds(marks)).toEqual(kinds(shipped ? marksOf(shipped).values() : []));
  });

  it('is read from a plain list of days', () => {
    const { marks, unread } = readNotice('2027-01-01 元旦 放假\n2027/1/2 元旦 上班\n\n', 2027);
    expect(marks).toEqual([
      { date: '2027-01-01', name: '元旦', kind: 'holiday' },
      { date: '2027-01-02', name: '元旦', kind: 'workday' },
    ]);
    expect(unread).toEqual([]);
  });

  it('says which lines it does not understand instead of guessing', () => {
    const lines = [
      '2027-02-30 春节 放假',
      '2026-10-01 国庆节 放假',
      '2027-05-01 劳动节',
      '5月9日至5月1日放假',
    ];
    expect(readNotice(lines.join('\n'), 2027)).toEqual({ marks: [], unread: lines });
  });
});
