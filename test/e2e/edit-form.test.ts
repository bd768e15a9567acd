import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';

const editor = '/rules/service-item/dl-zw/edit';

describe('an editor of the form, the route and the limits', inBrowser, () => {
  const screens = useScreens();

  function orderOf({ schema, uiSchema }: ServiceItem['form']): (string | undefined)[] {
    return (uiSchema['ui:order'] as string[]).map((key) => schema.properties[key]?.title);
  }

  it('asks for the number of lanes with the keyboard alone, orders it, sees it as the window does, and finds it saved', async () => {
    const title = '占用机动车道数';
    const { page, stored } = await screens.openDraft('editor-cg', `${editor}?part=form`);
    const preview = page.getByRole('region', { name: '窗口看到的申请表' });
    await preview.getByLabel('联系电话').waitFor();
    await page.getByRole('button', { name: '修改“占用机动车道/影响交通安全”' }).press('Enter');
    await page.getByRole('button', { name: '在下面添加字段' }).press('Enter');
    // The name of the new field has the keyboard, and is written over.
    await page.locator('input[id$="-name"]:focus').waitFor();
    await page.keyboard.insertText(title);
    await page.getByRole('combobox', { name: '填什么' }).press('Enter');
    for (const _ of ['多行文字', '数字']) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: '只填整数' }).press('Space');
    await page.getByRole('combobox', { name: '单位' }).fill('条');
    await page.keyboard.press('Escape');
    await preview.getByLabel(title).waitFor();

    const behind = orderOf((await stored<ServiceItem>()).form).indexOf(title);
    await page.getByRole('button', { name: `移动“${title}”` }).press('Space');
    await page.locator('li[data-dragging="true"]').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText(`“${title}”移到了第 ${behind} 项`).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await page.locator('li[data-dragging="true"]').waitFor({ state: 'detached' });

    const { form } = await stored<ServiceItem>();
    expect(orderOf(form).indexOf(title)).toBe(behind - 1);
    expect(Object.values(form.schema.properties)).toContainEqual({
      ...{ title, type: 'number', minimum: 0, multipleOf: 1, unit: '条' },
    });
    await expectNoBarrier(page);
    await page.reload();
    await page.getByRole('button', { name: `修改“${title}”` }).waitFor();
  });

  it('is told where a field is used before it goes, and undo brings it back', async () => {
    const { page } = await screens.openDraft('editor-cg', `${editor}?part=form`);
    await page.getByRole('button', { name: '删除“占用机动车道/影响交通安全”' }).click();
    const dialog = page.getByRole('dialog', { name: '删除字段“占用机动车道/影响交通安全”？' });
    await dialog.getByText('材料“交通组织（疏导）方案”').waitFor();
    await dialog.getByRole('button', { name: '仍然删除' }).click();
    const row = page.getByRole('button', { name: '修改“占用机动车道/影响交通安全”' });
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销（Ctrl+Z）' }).click();
    await row.waitFor();
  });

  it('reaches a rule from its department in the picture, and counts limits from a moment that is tried', async () => {
    const { page } = await screens.openDraft('editor-cg', `${editor}?part=routing&view=picture`);
    const police = page.getByRole('button', { name: '公安交管大队，并联：到它的规则' });
    await police.waitFor();
    await page.getByText('当办理“挖掘”，且已取得区政府批准时').first().waitFor();
    await expectNoBarrier(page);
    await police.press('Enter');
    await page.waitForURL(/at=%2Frouting%2F1/);

    await page.goto(`${editor}?part=limits&view=timeline`);
    const trial = page.getByRole('region', { name: '时限试算' });
    await trial.getByText('2025年10月29日 周三 到期').waitFor();
    await trial.getByRole('textbox', { name: '提交时间' }).fill('2025-09-29 10:00');
    await page.keyboard.press('Enter');
    await page.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' });
    await trial.getByText('2025年10月15日 周三 到期').waitFor();
    await trial.getByText('不计：国庆节放假 7 天', { exact: false }).first().waitFor();
    await trial.getByText('承诺比法定早 19 天到期，符合要求。').waitFor();
    await expectNoBarrier(page);
    await trial.getByRole('textbox', { name: '提交时间' }).fill('2026-12-28 10:00');
    await page.keyboard.press('Enter');
    await trial.getByText('2027年的放假安排还没有公布', { exact: false }).first().waitFor();
  });
});
