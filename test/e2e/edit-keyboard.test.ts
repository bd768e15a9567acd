import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Parameters, ServiceItem } from '../../schemas/generated/types.ts';
import { inBrowser, useScreens } from '../support/screens.ts';

/** More stops than a screen has: who has not arrived by then cannot get there. */
const STOPS = 150;

/** Goes on from control to control as far as one of them; the mouse is never used. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const reached = control.and(page.locator(':focus'));
  for (let stops = 0; stops < STOPS && (await reached.count()) === 0; stops++)
    await page.keyboard.press('Tab');
  expect(await reached.count(), `reached by Tab: ${control}`).toBe(1);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('an editor without a mouse', inBrowser, () => {
  const screens = useScreens();

  it('reaches a part from the top of the page, adds a derived value and works it out', async () => {
    const { page, stored } = await screens.openDraft(
      'editor-cg',
      '/rules/service-item/dl-zw/edit?part=overview',
    );
    const parts = page.getByRole('navigation', { name: '各个部分' });
    await tabTo(page, parts.getByRole('link', { name: /^导出值/ }));
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 2, name: '导出值' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: '添加导出值' }));
    await press(page, 'Enter');
    const name = page.getByLabel('名称', { exact: true });
    await name.and(page.locator(':focus')).waitFor();
    await press(page, 'Control+a');
    await page.keyboard.type('离完工的天数');
    await tabTo(page, page.getByLabel('单位（可不填）'));
    await page.keyboard.type('天');
    await tabTo(page, page.getByRole('combobox', { name: '怎样算' }).last());
    await page.keyboard.type('两日之间的天数');
    await press(page, 'Enter');
    for (const [nth, fact] of ['开始日期', '结束日期'].entries()) {
      await tabTo(page, page.getByRole('combobox', { name: `第 ${nth + 1} 个参数：日期` }));
      await page.keyboard.type(fact);
      await page.locator('.ant-select-item-option-active').getByText(fact, { exact: true }).waitFor();
      await press(page, 'Enter');
    }
    const { derived } = await stored<ServiceItem>();
    const made = Object.values(derived).find(({ title }) => title === '离完工的天数');
    expect(made).toMatchObject({ unit: '天', fn: 'daysBetween' });
    expect(made?.args).toEqual([{ fact: 'form.startDate' }, { fact: 'form.endDate' }]);
  });

  it('renames, copies, deletes and takes back a golden case', async () => {
    const { page, stored } = await screens.openDraft(
      'editor-cg',
      '/rules/service-item/dl-zw/edit?part=cases',
    );
    const before = screens.app.rulesFolder.items.find(({ code }) => code === 'dl-zw')?.cases ?? [];
    const says = page.getByLabel('案例 1 说明什么');
    await tabTo(page, says);
    await press(page, 'End');
    await page.keyboard.type('，改过');
    const first = page.getByRole('listitem').filter({ has: says });
    await tabTo(page, first.getByRole('button', { name: '复制' }));
    await press(page, 'Enter');
    const copy = page.getByLabel('案例 2 说明什么');
    await copy.and(page.locator(':focus')).waitFor();
    const renamed = `${before[0]?.title}，改过`;
    expect((await stored<ServiceItem>()).cases.map(({ title }) => title)).toEqual([
      ...[renamed, `${renamed}（副本）`],
      ...before.slice(1).map(({ title }) => title),
    ]);
    await tabTo(page, page.getByRole('listitem').filter({ has: copy }).getByRole('button', { name: '删除' }));
    await press(page, 'Enter');
    await expect.poll(() => copy.inputValue()).toBe(before[1]?.title);
    expect((await stored<ServiceItem>()).cases).toHaveLength(before.length);
    await press(page, 'Control+z');
    await expect.poll(() => copy.inputValue()).toBe(`${renamed}（副本）`);
    expect((await stored<ServiceItem>()).cases).toHaveLength(before.length + 1);
  });

  it('finds a parameter, sets and confirms it, and adds one', async () => {
    const { page, stored } = await screens.openDraft('admin', '/rules/parameters/bhq/edit?part=parameters');
    await tabTo(page, page.getByLabel('查找参数'));
    await page.keyboard.type('沥青');
    await tabTo(page, page.getByLabel('“挖掘沥青路面的修复单价”的值'));
    await press(page, 'Control+a');
    await page.keyboard.type('435');
    await tabTo(page, page.getByLabel('“挖掘沥青路面的修复单价”已由主管部门确认'));
    await press(page, 'Space');
    expect((await stored<Parameters>()).parameters.digAsphalt).toMatchObject({ value: 435, confirmed: true });
    await tabTo(page, page.getByRole('button', { name: '添加参数' }));
    await press(page, 'Enter');
    await page.getByLabel('参数名称').and(page.locator(':focus')).waitFor();
    await press(page, 'Control+a');
    await page.keyboard.type('每个路口的围挡上限');
    const { parameters } = await stored<Parameters>();
    expect(Object.values(parameters).map(({ title }) => title)).toContain('每个路口的围挡上限');
  });
});
