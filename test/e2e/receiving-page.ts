/** What a clerk does on the receiving page, in the words of the page. Data comes from golden cases. */
import type { Page } from 'playwright-core';
import type { Application, Field, ServiceItem } from '../../schemas/generated/types.ts';

/** Opens an item from the start page, by searching for it. */
export async function chooseItem(
  page: Page,
  { search, name }: { search: string; name: string },
): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox', { name: '搜索事项' }).fill(search);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('link', { name: '开始收件' }).click();
  await page.getByRole('heading', { name: '申请表' }).waitFor();
}

/** Enters a whole application as a clerk would: circumstances, form, materials. */
export async function enterApplication(
  page: Page,
  item: ServiceItem,
  application: Application,
): Promise<void> {
  await page
    .getByRole('textbox', { name: '收件时间（试算）' })
    .fill(application.submittedAt.replace('T', ' '));
  await page.keyboard.press('Enter');
  if (application.variant) await page.locator('label', { hasText: application.variant }).first().click();
  for (const [key, value] of Object.entries(application.form)) {
    const field = item.form.schema.properties[key];
    if (field) await enterField(page, { key, field, value });
  }
  await page.keyboard.press('Tab');
  for (const [id, entry] of Object.entries(application.materials ?? {})) {
    if (!entry.submitted) continue;
    await page.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check();
    await enterMarks(page, item, { id, entry });
  }
}

async function enterField(
  page: Page,
  { key, field, value }: { key: string; field: Field; value: unknown },
): Promise<void> {
  const control = page.locator(`#field_${key}`);
  if (field.type === 'boolean') {
    await control.getByRole('radio', { name: value ? '是' : '否', exact: true }).check();
  } else if (field.type === 'array') {
    for (const choice of value as string[])
      await control.getByRole('checkbox', { name: choice, exact: true }).check();
  } else if (field.enum) {
    const radio = control.getByRole('radio', { name: String(value), exact: true });
    if ((await radio.count()) > 0) return radio.check();
    await control.click();
    await page.locator('.ant-select-item-option', { hasText: String(value) }).click();
  } else {
    await control.fill(String(value));
  }
}

async function enterMarks(
  page: Page,
  item: ServiceItem,
  { id, entry }: { id: string; entry: NonNullable<Application['materials']>[string] },
): Promise<void> {
  const attributes = item.materials.find((material) => material.id === id)?.attributes ?? {};
  for (const [key, { title, type }] of Object.entries(attributes)) {
    if (type !== 'boolean' || entry[key] === undefined) continue;
    const group = page.locator(`#material-${id}`).getByRole('radiogroup', { name: title });
    await group.getByRole('radio', { name: entry[key] ? '是' : '否', exact: true }).check();
  }
}

/** Signs in as the clerk over the form. */
export async function signInOver(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用户名').fill('clerk');
  await dialog.getByRole('textbox', { name: '密码' }).fill(password);
  await dialog.getByRole('button', { name: '登录' }).click();
}

/** Signs in and receives the case for an organisation; ends on the page of the case. */
export async function receiveAs(page: Page, who: { password: string; applicant: string }): Promise<void> {
  await signInOver(page, who.password);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('申请单位名称').fill(who.applicant);
  await dialog.getByRole('button', { name: '确认收件并出具文书' }).click();
  await page.getByRole('heading', { name: /^收件编号/ }).waitFor();
}
