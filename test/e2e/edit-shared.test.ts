import { describe, expect, it } from 'vitest';
import type { Calendar, Directory, Parameters } from '../../schemas/generated/types.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';

describe('the editor of the documents that every item is decided with', inBrowser, () => {
  const screens = useScreens();

  /** A part of a document in the centre's hands. */
  async function openPart(document: string, part: string, heading: string) {
    const found = await screens.openDraft('admin', `/rules/${document}/edit?part=${part}`);
    await found.page.getByRole('heading', { name: heading, exact: true }).waitFor();
    return found;
  }

  it('adds a year of holidays from the keyboard and the rest of it from the notice', async () => {
    const { page, stored } = await openPart('calendar/cn', 'calendar', '放假安排');
    await page.getByRole('button', { name: '添加2027年' }).click();
    await page.getByRole('dialog').getByLabel('来源').fill('国务院办公厅关于2027年部分节假日安排的通知');
    await page.keyboard.press('Enter');
    const picture = page.getByRole('region', { name: '2027年的日历' });
    await picture.getByRole('button', { name: '1月1日，星期五，普通日' }).focus();
    for (const key of ['Space', 'ArrowRight', 'Space', 'ArrowRight', 'Space', 'PageDown', 'ArrowUp'])
      await page.keyboard.press(key);
    await page.getByText('放假 3 天，调休上班 0 天').waitFor();
    await picture
      .getByRole('button', { name: '1月27日，星期三，普通日' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByText('2027年没有列出春节').first().waitFor();

    await page.getByRole('button', { name: '粘贴通知导入' }).click();
    const notice =
      '二、春节：2月5日（周五）至7日（周日）放假调休，共3天。2月20日（周六）上班。\n3月40日 植树节 放假';
    await page.getByRole('dialog').getByLabel('通知的文字').fill(notice);
    await page.getByText('读出放假 3 天，调休上班 1 天').waitFor();
    await page.getByText('有 1 行没有读懂').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: '并入日历' }).click();
    await picture.getByRole('button', { name: '2月20日，星期六，春节，调休上班' }).waitFor();
    await page.getByText('放假 6 天，调休上班 1 天').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const { years } = await stored<Calendar>();
    const day = (date: string, name: string) => ({ date: `2027-${date}`, name });
    expect(years.at(-1)).toEqual({
      year: 2027,
      source: '国务院办公厅关于2027年部分节假日安排的通知',
      holidays: [
        ...['01-01', '01-02', '01-03'].map((date) => day(date, '元旦')),
        ...['02-05', '02-06', '02-07'].map((date) => day(date, '春节')),
      ],
      makeupWorkdays: [day('02-20', '春节')],
    });
  });

  it('changes a parameter, and tells which items would break without another', async () => {
    const { page, stored } = await openPart('parameters/bhq', 'parameters', '地方参数');
    await page.getByLabel('查找参数').fill('沥青');
    await page.getByLabel('“最低生活保障标准”的值').waitFor({ state: 'detached' });
    await page.getByLabel('“挖掘沥青路面的修复单价”的值').fill('420');
    await page.getByLabel('“挖掘沥青路面的修复单价”已由主管部门确认').check();
    await page.getByText('1 个事项用到').click();
    await page.getByRole('link', { name: '市政设施建设类审批' }).waitFor();
    await expectNoBarrier(page);
    expect((await stored<Parameters>()).parameters.digAsphalt).toMatchObject({ value: 420, confirmed: true });

    await page.getByRole('button', { name: '删除“挖掘沥青路面的修复单价”' }).click();
    await page.getByText('下面的事项用到它，删除后会出错').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('没有符合的参数').waitFor();
    await page.getByRole('link', { name: '总览' }).click();
    const broken = page.getByRole('region', { name: '会出错的事项' });
    await broken.getByText('生效中的事项“市政设施建设类审批').first().waitFor();
    await broken.getByText('没有“挖掘沥青路面的修复单价”').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await broken.getByText('上次保存时，生效中的事项都还能照常办理').waitFor();
    expect((await stored<Parameters>()).parameters.digAsphalt).toMatchObject({ value: 420 });
  });

  it('writes down the phone of a department and what its windows take', async () => {
    const { page, stored } = await openPart('directory/bhq', 'departments', '部门');
    await page.getByRole('button', { name: '修改“区税务局”' }).click();
    await page.getByLabel('电话', { exact: true }).fill('0592-5550123');
    expect(await page.getByLabel('部门标识').isVisible()).toBe(false);
    await expectNoBarrier(page);
    await page.getByRole('link', { name: '大厅和窗口' }).click();
    await page.getByLabel('第 4 个窗口的名称').fill('工程建设综合窗口');
    await expectNoBarrier(page);
    await page.getByRole('link', { name: '总览' }).click();
    await page.getByText('0592-5550123').waitFor();
    const { departments, halls } = await stored<Directory>();
    expect(departments.find(({ id }) => id === 'sw')).toMatchObject({
      name: '区税务局',
      phone: '0592-5550123',
    });
    expect(halls[0]?.windows[3]).toMatchObject({ id: 'W4', name: '工程建设综合窗口' });
  });

  it('reads the procedure group by group and leads from a silent point to its setting', async () => {
    const { page } = await openPart('procedure/ywsl', 'choices', '细则未写明之处');
    await page.getByRole('button', { name: '半日交接：上午止于' }).click();
    const handover = page.getByRole('region', { name: '半日交接' });
    await handover.getByLabel('上午止于').fill('18:00');
    await handover.getByText('上午应在关门之前结束').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await handover.getByText('上午应在关门之前结束').waitFor({ state: 'detached' });
    expect(await handover.getByLabel('上午止于').inputValue()).toBe('12:00');
  });
});
