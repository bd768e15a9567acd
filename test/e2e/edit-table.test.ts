import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../admin-ui/features/edit/table/sheet/xlsx.ts';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { expectNoBarrier, inBrowser, type OpenDraft, useScreens } from '../support/screens.ts';

describe('the rules of an item as a table', inBrowser, () => {
  const screens = useScreens();

  async function openTable(part: string): Promise<OpenDraft> {
    const draft = await screens.openDraft(
      'editor-cg',
      `/rules/service-item/dl-zw/edit?part=${part}&view=table`,
    );
    await draft.page.setViewportSize({ width: 1920, height: 900 });
    await draft.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await draft.page.getByRole('grid').waitFor();
    return draft;
  }

  function row(page: Page, number: number) {
    return page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: page.locator(`[data-row="${number - 1}"]`) });
  }

  function cell(page: Page, number: number, text: string) {
    return row(page, number).getByRole('gridcell', { name: text, exact: true });
  }

  async function paste(page: Page, text: string): Promise<void> {
    await page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await page.keyboard.press('Control+v');
  }

  it('takes a row typed by keyboard, rows pasted from a spreadsheet and a changed file, each after it was read', async () => {
    const { page, stored } = await openTable('routing');
    await cell(page, 3, '知会').click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('公安交管');
    await page.keyboard.press('Enter');
    await cell(page, 4, '公安交管大队').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await cell(page, 4, '2').waitFor();
    await page.getByText('第 4 行：公安交管大队第2阶段并联').waitFor();

    await page.keyboard.press('ArrowDown');
    await cell(page, 4, '公安交管大队').click();
    await page.keyboard.press('Control+d');
    await cell(page, 5, '公安交管大队').waitFor();
    await paste(
      page,
      [
        '区城市管理局\t牵头\t3\t核验',
        '区城管局\t并联\t3\t核验',
        '区人民政府\t决定\t4\t"批准,\n或者退回"',
      ].join('\n'),
    );
    await cell(page, 7, '区人民政府').waitFor();
    await page.getByRole('alert').getByText('“区城管局”不在可选的内容里').waitFor();
    await page.getByRole('button', { name: '第 6 行“部门”' }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('区城市管理局');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor({ state: 'detached' });

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('第 7 行：').waitFor();
    const before = (await stored<ServiceItem>()).routing;
    expect(before.map(({ name }) => name)).toEqual(['r1', 'r2', 'n1', 'r3', 'r4', 'r6', 'r5']);
    expect(before.at(-2)?.event.params.task).toBe('批准,\n或者退回');

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 .xlsx' }).click();
    const read = await readXlsx(new Blob([await readFile(await (await waiting).path())]));
    if ('fault' in read) throw new Error(read.fault);
    const stage = read.sheet[0]?.indexOf('阶段') ?? -1;
    const limit = read.sheet[0]?.indexOf('承诺时限') ?? -1;
    const changed = read.sheet.filter((_, i) => i !== 7).map((texts) => [...texts]);
    (changed[1] ?? [])[limit] = '5天';
    (changed[2] ?? [])[stage] = '2';
    const buffer = Buffer.from(await (await writeXlsx(changed, '路由')).arrayBuffer());
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('input[type=file]').setInputFiles({ name: '路由.xlsx', mimeType, buffer });
    const dialog = page.getByRole('dialog', { name: '导入前核对：路由.xlsx' });
    await dialog.getByText('“5天”没有说是工作日还是自然日').waitFor();
    expect(await dialog.getByRole('button', { name: '采用这些改动' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('5个工作日');
    await dialog.getByRole('button', { name: '重新核对' }).click();
    await dialog.getByText('新增 0 条，删除 1 条，修改 2 条，调整顺序 0 条，其余 4 条不变。').waitFor();
    await dialog.getByText('公安交管大队第2阶段并联，交通安全审查').waitFor();
    await expectNoBarrier(page);
    await dialog.getByRole('button', { name: '采用这些改动' }).click();
    await cell(page, 1, '5个工作日').waitFor();
    const taken = (await stored<ServiceItem>()).routing;
    expect(taken).toHaveLength(6);
    expect(taken[1]?.event.params).toMatchObject({ stage: 2 });

    await page.getByRole('button', { name: '撤销' }).click();
    await row(page, 7).waitFor();
    await expect.poll(async () => (await stored<ServiceItem>()).routing, { timeout: 20_000 }).toEqual(before);
  });

  it('tells a rule that does not fit in a sentence, and lets its other cells be changed', async () => {
    const { page, stored } = await openTable('acceptance');
    await page.getByText('有 1 条规则的条件在表格里写不下').waitFor();
    await row(page, 3).getByText('当办理“挖掘”').waitFor();
    await page.getByRole('button', { name: '加条件列' }).click();
    const dialog = page.getByRole('dialog', { name: '加一列条件' });
    await dialog.getByRole('combobox', { name: '什么' }).fill('面积');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /加\s*上/ }).click();
    await page.getByRole('columnheader', { name: /面积达到/ }).waitFor();
    await expectNoBarrier(page);
    await row(page, 3).getByRole('gridcell').filter({ hasText: '不予受理' }).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('提示');
    await page.keyboard.press('Enter');
    await cell(page, 3, '提示').waitFor();
    const [, , third] = (await stored<ServiceItem>()).acceptance;
    const shipped = screens.app.rulesFolder.items.find(({ code }) => code === 'dl-zw')?.acceptance[2];
    expect(third?.conditions).toEqual(shipped?.conditions);
    expect(third?.event.type).toBe('warn');
  });
});
