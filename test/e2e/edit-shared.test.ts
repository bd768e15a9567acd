import { describe, expect, it } from 'vitest';
import type { Calendar, Directory, Parameters, ServiceItem } from '../../schemas/generated/types.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';

const ownPassword = 'my own very private phrase';

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
    await page.getByRole('button', { name: '撤销（Ctrl+Z）' }).click();
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
    await page.getByRole('button', { name: '撤销（Ctrl+Z）' }).click();
    await handover.getByText('上午应在关门之前结束').waitFor({ state: 'detached' });
    expect(await handover.getByLabel('上午止于').inputValue()).toBe('12:00');
  });

  /** A second editor of the market supervision, whose own drafts are not to be touched. */
  async function colleague() {
    const admin = await screens.app.signIn('admin');
    const [name, reason] = ['editor-two', '工作需要'];
    const account = { name, displayName: '李四', department: 'scjg', reason };
    const made = await admin.post('/api/people', account);
    if (made.status === 201) {
      const first = await screens.app.signIn(name, made.body.oneTimePassword);
      const words = { currentPassword: made.body.oneTimePassword, newPassword: ownPassword };
      await first.post('/api/session/password', words);
      const etag = (await admin.get(`/api/people/${name}`)).headers.etag ?? '';
      const grant = { roles: ['editor'], rights: [], reason };
      await admin.put(`/api/people/${name}/roles`, grant, { 'if-match': etag });
    }
    return screens.app.signIn(name, ownPassword);
  }

  it('replaces a law in the items of a department at once, leaves the drafts of others alone, and takes it back', async () => {
    const other = await colleague();
    const own = await screens.app.signIn('editor-scjg');
    const draftOf = (code: string) => `/api/rules/service-item/${code}/draft`;
    const textOf = async (code: string) =>
      (await own.get(`/api/rules/service-item/${code}/versions/1`)).body.document as ServiceItem;
    for (const code of ['gths-sl', 'spjy', 'yxgs-sl']) {
      const { body } = await own.get(draftOf(code));
      if (body.revision) await own.delete(draftOf(code), { 'if-match': `"${body.revision}"` });
    }
    const held = { ...(await textOf('gths-sl')), keywords: ['李四在改'] };
    expect((await other.put(draftOf('gths-sl'), held)).status).toBe(200);

    const { page } = await screens.openAs(own, '/rules');
    await page.getByRole('link', { name: '法律依据' }).click();
    await page.getByRole('combobox', { name: '法规' }).fill('改革实施细则');
    await page.locator('.ant-select-item-option-active').waitFor();
    await page.keyboard.press('Enter');
    const places = page.getByRole('region', { name: '引用它的地方' });
    await places.getByText('李四正在改它的草稿，会跳过').waitFor();
    const food = places.getByRole('group', { name: '食品经营许可' });
    await food.getByText('将新建草稿').waitFor();
    await food.locator('li').getByRole('checkbox').first().uncheck();

    await page.getByLabel('新的法规').fill('滨湖区政务服务条例');
    await page.getByLabel('新的条款').fill('第9条');
    await page.getByLabel('自哪一天起施行').fill('2026-12-01');
    await page.keyboard.press('Enter');
    await page.getByLabel('条款原文已经核实').check();
    const preview = page.getByRole('region', { name: '改动预览' });
    await preview.getByText('滨湖区政务服务条例第9条').first().waitFor();
    await expectNoBarrier(page);
    // Begun by somebody after the page was opened: nothing is written over.
    expect((await other.put(draftOf('yxgs-sl'), await textOf('yxgs-sl'))).status).toBe(200);
    await page.getByRole('button', { name: '写入 2 个事项的草稿' }).click();
    await page.getByText('写好 1 个事项的草稿，跳过 2 个。').waitFor();
    await page.getByText('跳过：李四正在改这份草稿，没有动它').waitFor();
    await page.getByText('跳过：您打开这一页以后有人存过这份草稿').waitFor();
    await expectNoBarrier(page);
    expect((await own.get(draftOf('gths-sl'))).body.document.keywords).toEqual(['李四在改']);
    expect((await own.get(draftOf('yxgs-sl'))).body).toMatchObject({ revision: 1, updatedBy: 'editor-two' });
    const written = (await own.get(draftOf('spjy'))).body.document as ServiceItem;
    expect(written.basis).toContainEqual(
      expect.objectContaining({ law: '滨湖区政务服务条例', validFrom: '2026-12-01', confirmed: true }),
    );

    await page.getByRole('link', { name: '打开草稿：食品经营许可' }).click();
    await page.getByRole('link', { name: '查找' }).click();
    await page.getByRole('searchbox', { name: '查找什么' }).fill('滨湖区政务服务条例');
    await page.getByRole('link', { name: '在本部门各个事项里一起改“滨湖区政务服务条例”' }).click();
    await page.getByRole('button', { name: '撤销这一次改动' }).click();
    await page.getByText('已撤销 1 个事项的改动。').waitFor();
    expect((await own.get(draftOf('spjy'))).status).toBe(404);
  });
});
