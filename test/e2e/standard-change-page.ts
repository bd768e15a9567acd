/** What an editor does to make the three changes of the standard, in the words of the screens; and who comes after. */
import type { Locator, Page } from 'playwright-core';

export const lanes = '占用机动车道数';
export const short = '三日内占道且不占机动车道';
export const laneCase = '占用一条机动车道，交警并联审查';
export const shortCase = '占用三天、不占车道，三个工作日；执照由电子证照库提供';

export async function openPart(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '各个部分' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 2, name }).first().waitFor();
}

async function pick(page: Page, list: Locator, title: string): Promise<void> {
  await list.click();
  await page.locator('.ant-select-dropdown:visible').getByText(title, { exact: true }).click();
}

/** A row at the end of a condition that looks at something; what has the keyboard is its list of facts. */
async function addRow(page: Page, condition: Locator, fact: string): Promise<void> {
  await condition.getByRole('button', { name: '添加条件', exact: true }).click();
  await chooseFact(page, condition, fact);
}

async function chooseFact(page: Page, condition: Locator, fact: string): Promise<void> {
  const list = condition.getByRole('group', { name: '还没有选好的条件' }).getByRole('combobox');
  await list.fill(fact);
  await page.locator('.ant-select-item-option-active').getByText(fact, { exact: true }).waitFor();
  await list.press('Enter');
}

async function compare(
  page: Page,
  condition: Locator,
  { operator, value }: { operator?: string; value: string },
): Promise<void> {
  if (operator) await pick(page, condition.getByRole('combobox', { name: '怎样比较' }).last(), operator);
  const number = condition.getByRole('spinbutton').last();
  await number.fill(value);
  await number.press('Tab');
}

/** The form asks for the lanes: a whole number, none when it is left empty. */
export async function askForLanes(page: Page): Promise<void> {
  await openPart(page, '申请表');
  await page.getByRole('button', { name: '修改“占用机动车道/影响交通安全”' }).click();
  await page.getByRole('button', { name: '在下面添加字段' }).click();
  await page.locator('input[id$="-name"]:focus').fill(lanes);
  await pick(page, page.getByRole('combobox', { name: '填什么' }), '数字');
  await page.getByRole('checkbox', { name: '只填整数' }).check();
  await page.getByRole('combobox', { name: '单位' }).fill('条');
  await page.keyboard.press('Escape');
  await page.getByRole('spinbutton', { name: '默认值' }).fill('0');
  await page.getByRole('textbox', { name: '填写说明' }).fill('没有占用机动车道的填 0');
  await page.getByRole('region', { name: '窗口看到的申请表' }).getByLabel(lanes).waitFor();
}

/** The short occupations get a name, by which the limits know them. */
export async function nameShortOccupations(page: Page): Promise<void> {
  await openPart(page, '命名条件');
  await page.getByRole('button', { name: '添加命名条件' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill(short);
  const condition = page.getByRole('region', { name: `“${short}”的条件` });
  await chooseFact(page, condition, '办理情形');
  await pick(page, condition.getByRole('combobox', { name: '比较值' }), '临时占用');
  await addRow(page, condition, '占用天数（含首尾）');
  await compare(page, condition, { operator: '≤ 不超过', value: '3' });
  await addRow(page, condition, lanes);
  await compare(page, condition, { operator: '＝ 等于', value: '0' });
  await condition
    .getByText('办理“临时占用”，且占用天数（含首尾）不超过3天，且占用机动车道数为0条')
    .first()
    .waitFor();
}

/** The traffic police take part where traffic is affected or a lane is taken, and no longer always. */
export async function sendLanesToThePolice(page: Page): Promise<void> {
  await openPart(page, '办理路由');
  const rule = page.getByRole('listitem').filter({ hasText: '公安交管大队第1阶段并联' });
  await rule.getByRole('button', { name: '修改' }).click();
  await rule.getByText('视条件', { exact: true }).click();
  const condition = rule.getByRole('region', { name: /条件$/ }).first();
  await chooseFact(page, condition, '占用机动车道/影响交通安全');
  await condition.getByText('满足任一').first().click();
  await addRow(page, condition, lanes);
  await compare(page, condition, { value: '1' });
  await rule
    .getByText('当占用机动车道/影响交通安全，或占用机动车道数达到1条时，公安交管大队第1阶段并联')
    .waitFor();
}

/** Their plan is asked for in the same cases. */
export async function askForThePlan(page: Page): Promise<void> {
  await openPart(page, '材料清单');
  await page.getByRole('button', { name: /^第 \d+ 份，交通组织/ }).click();
  const condition = page.getByRole('region', { name: '是否要交：条件' });
  await condition.getByText('满足任一').first().click();
  await addRow(page, condition, lanes);
  await compare(page, condition, { value: '1' });
  await condition.getByText('占用机动车道/影响交通安全，或占用机动车道数达到1条').first().waitFor();
}

async function more(page: Page, condition: Locator, act: RegExp): Promise<void> {
  const row = condition.getByRole('group', { name: new RegExp(short) });
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

/** Seven days no longer hold for the short ones; a copy of that rule says three for them. */
export async function shortenTheLimit(page: Page): Promise<void> {
  await openPart(page, '办理时限');
  const first = page.getByRole('region', { name: /^第 1 条.*条件$/ });
  await page.getByRole('button', { name: '修改' }).first().click();
  await addRow(page, first, short);
  await more(page, first, /改为“并非”/);
  await page.getByText(`当并非（紧急抢修），且并非（${short}）时，承诺时限7个工作日`).waitFor();
  await page.getByRole('button', { name: '收起' }).click();
  await page.getByRole('button', { name: '复制 1' }).click();
  // A copy is open.
  await more(page, page.getByRole('region', { name: /^第 2 条.*条件$/ }), /取消“并非”/);
  await page.getByRole('spinbutton', { name: '数量' }).fill('3');
  await page.getByText(`当并非（紧急抢修），且${short}时，承诺时限3个工作日`).waitFor();
}

/** Cases that differ as meant are accepted: those that differ in the same way at once. */
export async function acceptTheCases(page: Page): Promise<void> {
  await openPart(page, '典型案例');
  const yes = () => page.locator('.ant-popover:visible').getByRole('button', { name: '更新预期' }).click();
  await page.getByRole('button', { name: /个一并更新预期/ }).click();
  await yes();
  await page.getByText('不符的 1', { exact: true }).click();
  await page.getByText('承诺时限应为7个工作日，实际为3个工作日').waitFor();
  await page.getByRole('button', { name: '按草稿的结论更新预期' }).click();
  await yes();
  await page.getByText(/，0 个不符/).waitFor();
}

/** From a golden case that is there already. */
export async function tryCase(page: Page, title: string): Promise<void> {
  await openPart(page, '试一试');
  await page.getByRole('combobox', { name: '典型案例' }).fill(title);
  await page.keyboard.press('Enter');
  await page.getByText(`现在的内容来自：典型案例“${title}”`).waitFor();
}

export async function keepCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '留作典型案例' }).click();
  const dialog = page.getByRole('dialog');
  const says = dialog.getByLabel('这个案例说明什么');
  await says.fill(title);
  await says.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
