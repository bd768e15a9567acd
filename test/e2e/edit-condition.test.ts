import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';

describe('an editor of conditions', inBrowser, () => {
  const screens = useScreens();

  /** Types into the list that has the focus, and takes what is found. */
  async function choose(page: Page, title: string): Promise<void> {
    await page.keyboard.insertText(title);
    const found = page.locator('.ant-select-item-option-active').getByText(title, { exact: true });
    await found.waitFor();
    await page.keyboard.press('Enter');
    await found.waitFor({ state: 'hidden' });
  }

  async function tab(page: Page, times: number): Promise<void> {
    for (let i = 0; i < times; i += 1) await page.keyboard.press('Tab');
  }

  function whenOf({ conditions }: ServiceItem, title: string): unknown {
    return Object.values(conditions).find((named) => named.title === title)?.when;
  }

  const rowOf = (place: Page | Locator, name: string | RegExp) => place.getByRole('group', { name });

  it('builds one from nothing by the keyboard alone: nested, with choices, numbers and days, guarded, undone and saved', async () => {
    const { page, stored } = await screens.openDraft(
      'editor-cg',
      '/rules/service-item/dl-zw/edit?part=conditions',
    );
    await page.getByRole('button', { name: '添加命名条件' }).press('Enter');
    const name = page.getByRole('textbox', { name: '名称' });
    await name.fill('大面积占道');
    const builder = page.getByRole('region', { name: '“大面积占道”的条件' });
    await builder.getByText('还没有条件，请先选择要看的一项。').waitFor();

    await builder.getByRole('combobox', { name: '看哪一项' }).focus();
    await choose(page, '面积');
    await builder.getByText('这一行还没写完：请填写“面积”的值').waitFor();
    await builder.getByText('当 面积达到（待填）').waitFor();
    await tab(page, 2);
    await page.keyboard.insertText('300');
    await builder.getByText('面积达到300㎡', { exact: false }).first().waitFor();

    // The keyboard is put into the new row.
    await builder.getByRole('button', { name: '添加条件组' }).press('Enter');
    await rowOf(builder, '还没有选好的条件').locator('input:focus').waitFor();
    await choose(page, '区域');
    await tab(page, 2);
    await choose(page, '中心区');
    const inner = builder.getByRole('region', { name: '条件组' }).nth(1);
    await inner.getByRole('button', { name: '添加条件', exact: true }).press('Enter');
    await rowOf(builder, '还没有选好的条件').locator('input:focus').waitFor();
    await choose(page, '用途');
    await tab(page, 1);
    await choose(page, '属于');
    await tab(page, 1);
    for (const purpose of ['经营类棚亭', '集贸市场']) {
      await page.keyboard.insertText(purpose);
      await page.locator('.ant-select-item-option-active').getByText(purpose, { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await builder.locator('.ant-select-selection-item').getByText(purpose, { exact: true }).waitFor();
    }
    await page.keyboard.press('Escape');

    const zone = { fact: 'form.zone', operator: 'equal', value: '中心区' };
    const area = { fact: 'form.area', operator: 'greaterThanInclusive', value: 300 };
    const purpose = { fact: 'form.purpose', operator: 'in', value: ['经营类棚亭', '集贸市场'] };
    await builder
      .getByText('当 面积达到300㎡，且（区域为“中心区”，或用途为“经营类棚亭”、“集贸市场”之一）')
      .waitFor();
    expect(whenOf(await stored<ServiceItem>(), '大面积占道')).toEqual({
      all: [area, { any: [zone, purpose] }],
    });

    // A day that may be left out: what is found has its way out.
    await builder.getByRole('button', { name: '添加条件', exact: true }).last().press('Enter');
    await choose(page, '道路交付使用日期');
    await tab(page, 2);
    await page.keyboard.insertText('2024-01-01');
    await page.keyboard.press('Enter');
    await builder.getByRole('button', { name: '先问是否填写了“道路交付使用日期”' }).press('Enter');
    await rowOf(builder, '填写了道路交付使用日期').waitFor();
    const delivered = { fact: 'form.roadDeliveredOn', operator: 'onOrAfter', value: '2024-01-01' };
    const present = { fact: 'form.roadDeliveredOn', operator: 'present', value: true };
    expect(whenOf(await stored<ServiceItem>(), '大面积占道')).toEqual({
      all: [area, { any: [zone, purpose] }, present, delivered],
    });
    await expectNoBarrier(page);

    // One row up, into the group; undone, it is out again.
    await rowOf(builder, '填写了道路交付使用日期').getByRole('button', { name: '上移' }).press('Enter');
    await rowOf(inner, '填写了道路交付使用日期')
      .getByRole('button', { name: '上移' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByRole('button', { name: '撤销（Ctrl+Z）' }).press('Enter');
    await rowOf(inner, '填写了道路交付使用日期').waitFor({ state: 'hidden' });
    await rowOf(builder, '填写了道路交付使用日期').getByRole('button', { name: '删除' }).press('Enter');
    expect(whenOf(await stored<ServiceItem>(), '大面积占道')).toEqual({
      all: [area, { any: [zone, purpose] }, delivered],
    });
  });

  it('tells a row that is not finished once, keeps it, and does not let it be submitted', async () => {
    const { page, stored } = await screens.openDraft(
      'editor-cg',
      '/rules/service-item/dl-zw/edit?part=materials',
    );
    await page.getByRole('button', { name: '添加材料' }).press('Enter');
    await page.getByRole('textbox', { name: '材料名称' }).and(page.locator(':focus')).waitFor();
    const named = '新材料';
    await page.getByRole('group', { name: '是否要交' }).getByLabel('视情形，符合条件时要交').press('Space');
    const condition = page.getByRole('region', { name: '是否要交：条件' });
    const facts = condition.getByRole('combobox', { name: '看哪一项' });
    await facts.and(page.locator(':focus')).waitFor();
    await condition.getByText('这里还没有写条件：请选择要看的一项').waitFor();
    await choose(page, '区域');
    await condition.getByText('这一行还没写完：请选择“区域”的值').waitFor();
    await condition.getByText('当 区域为（待填）').waitFor();
    expect(await condition.locator('[data-severity]').count()).toBe(1);
    await condition.getByRole('button', { name: '添加条件', exact: true }).press('Enter');
    await facts.last().and(page.locator(':focus')).waitFor();
    await condition.getByText('这一行还没写完：请选择看哪一项').waitFor();
    expect(await condition.locator('[data-severity]').count()).toBe(2);
    await expectNoBarrier(page);
    const { materials } = await stored<ServiceItem>();
    expect(materials.at(-1)?.required).toEqual({
      all: [
        { fact: 'form.zone', operator: 'equal', value: '' },
        { fact: '', operator: '', value: '' },
      ],
    });

    // Deleted, the keyboard is beside it; brought back, so is the row that was not finished.
    await page
      .locator('[data-material]')
      .getByRole('button', { name: '删除', exact: true })
      .first()
      .press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).press('Enter');
    const row = page.getByRole('button', { name: new RegExp(`^第 \\d+ 份，${named}`) });
    await row.waitFor({ state: 'hidden' });
    await page
      .getByRole('button', { name: /^第 \d+ 份/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByRole('button', { name: '撤销删除' }).press('Enter');
    await row.waitFor();
  });

  it('puts the keyboard into a new rule, and beside one that was deleted', async () => {
    const { page } = await screens.openDraft('editor-cg', '/rules/service-item/dl-zw/edit?part=acceptance');
    await page.getByRole('button', { name: '添加规则' }).press('Enter');
    await page.getByRole('menuitem').first().press('Enter');
    await page.locator('[data-open="true"] input:focus').waitFor();
    const remove = page.getByRole('button', { name: /^删除 \d+$/ });
    const before = await remove.count();
    await remove.last().press('Enter');
    await page.getByRole('button', { name: /修改$/ }).last().and(page.locator(':focus')).waitFor();
    expect(await remove.count()).toBe(before - 1);
    await page.getByRole('button', { name: '撤销删除' }).press('Enter');
    await remove.nth(before - 1).waitFor();
  });
});
