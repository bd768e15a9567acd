import { beforeAll, describe, expect, it } from 'vitest';
import type { Application, ServiceItem } from '../../schemas/generated/types.ts';
import { scriptKilobytes } from '../support/browser.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';
import { chooseItem, enterApplication, receiveAs, signInOver } from './receiving-page.ts';

const name = '食品经营许可';

describe('a clerk at the window', inBrowser, () => {
  const screens = useScreens();
  let item: ServiceItem;

  beforeAll(async () => {
    const found = screens.app.rulesFolder.items.find(({ code }) => code === 'spjy');
    if (!found) throw new Error('the item is not shipped');
    item = found;
  }, inBrowser.timeout);

  function goldenCase(id: string): Application {
    const found = item.cases.find((golden) => golden.id === id);
    if (!found) throw new Error(`no golden case ${id}`);
    return found.application;
  }

  it('finds the item, enters a complete application, sees when it will be done, receives it and opens the paper', async () => {
    const { page } = await screens.open();
    await chooseItem(page, { search: '饭店', name });
    await page.getByText('填写申请表、勾选已交的材料').waitFor();
    await enterApplication(page, item, goldenCase('spjy-01'));

    const answer = page.getByRole('complementary', { name: '答复' });
    await answer.getByText('可以受理').waitFor();
    await answer.getByText('承诺办结日：2025年10月15日 周三').waitFor();
    await answer.getByText('2025年10月20日 周一').waitFor();
    await answer.getByText('怎么算的').first().click();
    await answer.getByText('国庆节放假 7 天').waitFor();

    await answer.getByRole('button', { name: '收件并出具文书' }).click();
    await receiveAs(page, { password: screens.app.password, applicant: '滨湖区小馆子餐饮店' });
    await page.getByText('已受理', { exact: true }).waitFor();
    const paper = page.getByRole('link', { name: '打开 PDF：《受理承诺单》' });
    const response = await page.request.get((await paper.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('application/pdf');

    await page.getByRole('link', { name: '收件记录' }).click();
    await page.getByRole('cell', { name: '滨湖区小馆子餐饮店' }).waitFor();
  });

  it('is told everything that is wrong at once, each point leading to its place, and issues one notice', async () => {
    const { page } = await screens.open();
    await chooseItem(page, { search: name, name });
    await enterApplication(page, item, goldenCase('spjy-04'));
    const answer = page.getByRole('complementary', { name: '答复' });
    await answer.getByRole('button', { name: '核对' }).click();

    await answer.getByText('暂不能受理，需要一次补正 2 处').waitFor();
    await answer.getByText('冷食、生食类制售的布局图未标注专间/专用操作区').first().waitFor();
    await answer.getByRole('button', { name: /^M4 / }).click();
    expect(await page.locator('#material-M4').evaluate((row) => row.contains(document.activeElement))).toBe(
      true,
    );
    expect(await answer.getByText('待核实').count()).toBeGreaterThan(0);

    await answer.getByRole('button', { name: '出具《一次性告知单》' }).click();
    await receiveAs(page, { password: screens.app.password, applicant: '滨湖区生鱼片店' });
    await page.getByText('已一次性告知，需要补正 2 处').waitFor();
    await page.getByRole('link', { name: '打开 PDF：《一次性告知单》' }).waitFor();

    await page.getByRole('button', { name: '补正后重新收件' }).click();
    await page.getByRole('heading', { level: 2, name: '申请表' }).waitFor();
    expect(await page.getByLabel('经营场所面积').inputValue()).not.toBe('');
    expect(await page.getByLabel('联系电话').inputValue()).toBe('');
    await answer.getByText('待填 3 处').waitFor();
  });

  it('loses no click after a date was typed, and tells a renewal that comes too early', async () => {
    const { page } = await screens.open('/items/spjy/receive');
    // The radio button after the expiry day is pressed while the focus is still in the day.
    await enterApplication(page, item, goldenCase('spjy-07'));
    const answer = page.getByRole('complementary', { name: '答复' });
    await answer.getByText('未到延续申请期').waitFor();
    await answer.getByRole('button', { name: '出具《不予受理决定通知书》' }).waitFor();
  });

  it('loses nothing when the page is loaded again or the line is down', async () => {
    const { page, context } = await screens.open('/items/spjy/receive');
    await page.getByLabel('经营场所面积').fill('８０');
    await page.getByLabel('法定代表人（负责人）身份证号').fill('３５０２９９ 19880615 011x');
    await page.keyboard.press('Tab');
    await page.reload();
    await expect
      .poll(() => page.getByLabel('法定代表人（负责人）身份证号').inputValue())
      .toBe('35029919880615011X');

    await context.setOffline(true);
    await page.getByLabel('从业人数').fill('4');
    await page.getByText('网络断了').waitFor();
    await context.setOffline(false);
    // The page tries again by itself once the line is back; whoever is first, the banner goes.
    const retry = page.getByRole('alert').getByRole('button', { name: '重试' }).first();
    await retry.click({ timeout: 2000 }).catch(() => undefined);
    await page.getByText('网络断了').waitFor({ state: 'detached' });
    expect(await page.getByLabel('从业人数').inputValue()).toBe('4');
  });

  it('receives a case once though the answer is lost and the button is pressed again', async () => {
    const { page } = await screens.open('/items/spjy/receive');
    await enterApplication(page, item, goldenCase('spjy-01'));
    let lost = 0;
    await page.route('**/api/cases', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: '收件并出具文书' }).click();
    const dialog = page.getByRole('dialog');
    await signInOver(page, screens.app.password);
    await dialog.getByLabel('申请单位名称').fill('只收一次的店');
    await dialog.getByRole('button', { name: '确认收件并出具文书' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: '确认收件并出具文书' }).click();
    await page.getByRole('heading', { name: /^收件编号/ }).waitFor();
    await page.goto('/cases');
    await page.getByRole('cell', { name: '只收一次的店' }).first().waitFor();
    expect(await page.getByRole('cell', { name: '只收一次的店' }).count()).toBe(1);
  });

  it('walks from the search to an item and opens it by the keyboard alone', async () => {
    const { page } = await screens.open('/');
    await page.getByRole('link', { name }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('食品经营');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('waits for little: the first screen asks for at most 250 kB of script, the receiving page for 500', async () => {
    const first = await screens.open();
    expect(await scriptKilobytes(first.page, '/', name)).toBeLessThanOrEqual(250);
    const receiving = await screens.open();
    expect(await scriptKilobytes(receiving.page, '/items/spjy/receive', '待交')).toBeLessThanOrEqual(500);
  });

  it('meets no barrier that axe finds serious, on any screen and at either width', async () => {
    const { page } = await screens.open();
    async function look(path: string, seen: string): Promise<void> {
      await page.goto(path);
      await page.getByText(seen).first().waitFor();
      await expectNoBarrier(page, path);
    }
    await look('/', name);
    await look('/items/spjy', '受理标准');
    await look('/items/spjy/receive', '待交');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByText('申请表要改').waitFor();
    await expectNoBarrier(page);
    await look('/cases', '请先登录');
    await look('/nowhere', '没有找到');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await look('/sign-in?next=%2Fcases', '用户名');
    await page.getByLabel('用户名').fill('clerk');
    await page.getByRole('textbox', { name: '密码' }).fill(screens.app.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '收件记录' }).waitFor();
    await expectNoBarrier(page);
  });
});
