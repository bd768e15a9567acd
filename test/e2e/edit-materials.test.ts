import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { pdfFile, pngFile } from '../support/sample-files.ts';
import { expectNoBarrier, inBrowser, saved, useScreens } from '../support/screens.ts';

describe('an editor at the list of materials', inBrowser, () => {
  const screens = useScreens();

  const row = (page: Page, name: string) =>
    page
      .getByRole('list', { name: /^材料清单/ })
      .getByRole('button', { name: new RegExp(`^第 \\d+ 份，${name}`) });

  it('orders it from the keyboard, changes a condition, brings a sample, and finds it all again', async () => {
    const { page, stored } = await screens.openDraft(
      'editor-cg',
      '/rules/service-item/dl-zw/edit?part=materials',
    );
    await page.getByRole('button', { name: '移动“位置图' }).focus();
    // As fast as anybody can type: nothing waits for the screen to have been drawn.
    for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'Escape']) await page.keyboard.press(key);
    await page.getByText('没有移动“位置图').waitFor({ state: 'attached' });
    for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    await page.getByText('移到了第 2 项').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await row(page, '位置图')
      .and(page.getByRole('button', { name: /^第 2 份/ }))
      .waitFor();

    await row(page, '规划部门批准').click();
    const condition = page.getByRole('region', { name: '是否要交：条件' });
    await condition.getByText('办理“挖掘”，且紧急抢修为否').waitFor();
    await condition.getByText('是', { exact: true }).last().click();
    await condition.getByText(/且紧急抢修$/).waitFor();
    await page.getByRole('group', { name: '是否可以容缺' }).getByText('一律可以容缺').click();
    await page.getByLabel('受理后几个工作日内补齐').fill('3');

    const blank = page.getByRole('region', { name: '空白样表' });
    const choose = blank.locator('input[type=file]');
    await choose.setInputFiles({ name: '假的.pdf', mimeType: 'application/pdf', buffer: pngFile() });
    await blank.getByRole('alert').getByText('内容不是 PDF').waitFor();
    await choose.setInputFiles({ name: '图.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await blank.getByRole('alert').getByText('“图.svg”不是 PDF').waitFor();
    const bytes = pdfFile(1000);
    await choose.setInputFiles({ name: '批准文件样表.pdf', mimeType: 'application/pdf', buffer: bytes });
    const link = blank.getByRole('link', { name: '批准文件样表.pdf' });
    await link.waitFor();
    expect(await blank.getByRole('alert').count()).toBe(0);
    const fetched = await page.request.get((await link.getAttribute('href')) ?? '');
    expect((await fetched.body()).equals(bytes)).toBe(true);
    await expectNoBarrier(page);
    await saved(page);

    await page.reload();
    await row(page, '规划部门批准').click();
    await page.getByRole('link', { name: '批准文件样表.pdf' }).waitFor();
    const { materials } = await stored<ServiceItem>();
    expect(materials.map(({ id }) => id).slice(0, 4)).toEqual(['M1', 'M3', 'M2', 'M4']);
    expect(materials[3]).toMatchObject({
      deferrable: { days: 3 },
      samples: { blank: { name: '批准文件样表.pdf', size: bytes.length } },
    });
    expect(JSON.stringify(materials[3]?.required)).toContain('"value":true');
  });

  it('is told why a material may not be demanded, and what uses the one that is to go', async () => {
    const { page, stored } = await screens.openDraft(
      'editor-scjg',
      '/rules/service-item/spjy/edit?part=materials',
    );
    await page.getByRole('button', { name: '添加材料' }).click();
    await page.getByLabel('材料名称').fill('消防验收文件');
    const told = page.getByText('“消防验收文件”在不得索要的清单上：不在公开的材料清单内');
    await told.locator('visible=true').first().waitFor();
    await page.getByRole('button', { name: '材料清单', exact: true }).click();
    await row(page, '消防验收文件').getByText('不在公开的材料清单内').waitFor();
    await expectNoBarrier(page);
    const before = (await stored<ServiceItem>()).materials.length;

    await row(page, '消防验收文件').click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('没有规则或案例用到它').waitFor();
    await dialog.getByRole('button', { name: '删除' }).click();
    await row(page, '消防验收文件').waitFor({ state: 'detached' });
    await row(page, '食品经营许可申请书').click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await dialog.getByText(/\d+ 个典型案例/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored<ServiceItem>()).materials.length).toBe(before - 1);
  });
});
