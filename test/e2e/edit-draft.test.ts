import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../support/app.ts';
import { expectNoBarrier, inBrowser, saved, useScreens, type Who } from '../support/screens.ts';

const path = '/api/rules/service-item/dl-zw/draft';
const editor = '/rules/service-item/dl-zw/edit';
const own = 'my own very private phrase';

describe('a draft in the editor', inBrowser, () => {
  const screens = useScreens();
  let first: SignedIn;

  beforeAll(async () => {
    first = await screens.app.signIn('editor-cg');
    await employ('second-editor');
  }, inBrowser.timeout);

  afterEach(async () => {
    const draft = await first.get(path);
    if (draft.status === 200) await first.delete(path, { 'if-match': draft.headers.etag ?? '' });
  });

  /** A colleague of the same department, with a password of their own. */
  async function employ(name: string): Promise<void> {
    const admin = await screens.app.signIn('admin');
    const reason = '新来的编辑';
    const made = await admin.post('/api/people', {
      name,
      displayName: '另一位编辑',
      department: 'cg',
      reason,
    });
    const seen = await admin.get(`/api/people/${name}`);
    const rights = { roles: ['editor'], rights: [], reason };
    await admin.put(`/api/people/${name}/roles`, rights, { 'if-match': seen.headers.etag ?? '' });
    const session = await screens.app.signIn(name, made.body.oneTimePassword);
    const words = { currentPassword: made.body.oneTimePassword, newPassword: own };
    expect((await session.post('/api/session/password', words)).status).toBe(200);
  }

  async function editing(who: Who, place: string): Promise<Page> {
    const { page } = await screens.openAs(who, `${editor}?part=${place}`);
    await page.getByRole('heading', { level: 1, name: /市政设施建设类审批/ }).waitFor();
    return page;
  }

  const document = async () => (await first.get(path)).body.document;

  it('is saved by itself, undone and redone as a whole, and still there when the page is loaded again', async () => {
    const page = await editing('editor-cg', 'identity');
    await page.getByLabel('事项类型').fill('行政确认');
    await saved(page);
    expect((await document()).category).toBe('行政确认');
    await page.getByRole('link', { name: '办理时限' }).click();
    await page.getByRole('button', { name: '删除 1' }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await document()).category).toBe('行政许可');
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await document()).category).toBe('行政确认');
    expect((await document()).limits).toHaveLength(5);
    await page.getByRole('link', { name: '总览' }).click();
    await page.getByText(/行政许可.*行政确认/).waitFor();
    await page.reload();
    await page.getByText(/行政许可.*行政确认/).waitFor();
  });

  it('is kept while there is no line, and saved when it is back', async () => {
    const page = await editing('editor-cg', 'identity');
    await page.context().setOffline(true);
    await page.getByLabel('事项类型').fill('断网时写的');
    await page.getByText('网络断了，改动保存在本机').waitFor();
    await page.getByRole('link', { name: '办事事项' }).click();
    await page.getByText('还有改动没有保存到服务器').waitFor();
    await page.getByRole('button', { name: '留在这里' }).click();
    await page.context().setOffline(false);
    await saved(page);
    expect((await document()).category).toBe('断网时写的');
  });

  it('is taken up where it was left, though the window was closed without a line', async () => {
    const page = await editing('editor-cg', 'identity');
    await page.getByLabel('事项类型').fill('先保存的');
    await saved(page);
    await page.route('**/draft?*', (route) => route.abort());
    await page.route('**/draft', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await page.getByLabel('事项类型').fill('没有传上去的');
    await page.getByText('网络断了，改动保存在本机').waitFor();
    await page.unrouteAll();
    await page.reload();
    await expect.poll(() => page.getByLabel('事项类型').inputValue()).toBe('没有传上去的');
    await saved(page);
    expect((await document()).category).toBe('没有传上去的');
  });

  it('shows two editors to each other, puts their changes together and asks where they differ', async () => {
    const one = await editing('editor-cg', 'identity');
    await one.getByLabel('事项类型').fill('第一人的类型');
    await saved(one);
    const other = await editing(await screens.app.signIn('second-editor', own), 'identity');
    await other.getByText(/规则编辑（演示）(也在编辑|正在看)/).waitFor();
    await one.getByText(/另一位编辑(也在编辑|正在看)/).waitFor();

    await other.getByLabel('有效期').fill('三个月');
    await saved(other);
    // Without asking: it had nothing of its own to save.
    await expect.poll(() => one.getByLabel('有效期').inputValue(), { timeout: 30_000 }).toBe('三个月');

    await one.getByLabel('结果名称').fill('第一人的结果');
    await other.getByLabel('结果名称').fill('第二人的结果');
    const asked = [one, other].map((page) => page.getByRole('dialog', { name: '同一处有两种改法' }));
    await Promise.any(asked.map((dialog) => dialog.waitFor()));
    const [dialog, page] = (await asked[0]?.isVisible()) ? [asked[0], one] : [asked[1], other];
    await dialog?.getByText('第二人的结果').first().waitFor();
    await expectNoBarrier(page, 'two changes of one place');
    await dialog?.getByRole('radio').nth(1).check();
    await dialog?.getByRole('button', { name: '按所选的继续' }).click();
    await saved(page);
    const { category, result } = await document();
    expect([category, result.validity]).toEqual(['第一人的类型', '三个月']);
    expect(['第一人的结果', '第二人的结果']).toContain(result.document);
  });

  it('says what is wrong beside the thing and in one list while it is typed, and is not submitted with it', async () => {
    const page = await editing('editor-cg', 'identity');
    await page.getByLabel('结果名称').fill('');
    const list = page.getByRole('complementary', { name: '检查与试办' });
    await list
      .getByRole('button', { name: /必填|字/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    const dialog = page.getByRole('dialog', { name: '提交审核' });
    await dialog.getByLabel('修改缘由').fill('试一试');
    await dialog.getByLabel('部门用印声明').fill('同意');
    await dialog.getByRole('button', { name: '确认提交' }).click();
    await dialog.getByText(/还不能提交/).waitFor();
    await dialog.getByRole('button', { name: '到这一处' }).first().click();
    await page.getByRole('heading', { level: 2, name: '基本信息' }).waitFor();
  });

  it('ends its item with a way, a reason and a basis, and says so among the changes', async () => {
    const page = await editing('editor-cg', 'identity');
    await page.getByRole('button', { name: '终止本事项' }).click();
    await page.getByRole('radio', { name: '下放' }).check();
    await page.getByLabel('理由').fill('下放到街道办理');
    await page.getByText('这条要求没有依据').first().waitFor();
    await saved(page);
    expect((await document()).retirement).toMatchObject({ kind: '下放', reason: '下放到街道办理' });
    await expectNoBarrier(page);
    await page.getByRole('button', { name: '不终止了' }).click();
    await saved(page);
    await expect.poll(async () => (await document()).retirement).toBeUndefined();
  });

  it('has no part with a serious fault for who cannot see or use a mouse, and can only be read by others', async () => {
    const page = await editing('editor-cg', 'overview');
    // The others are looked at where they are worked with: edit-form, edit-materials, edit-condition, edit-trial.
    for (const name of ['设定依据', '受理标准', '办理路由', '办理时限', '收费', '审查细则', '指南与问答']) {
      await page.getByRole('navigation', { name: '各个部分' }).getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 2, name }).waitFor();
      await expectNoBarrier(page, name);
    }
    const reader = await editing('editor-jg', 'identity');
    await reader.getByText('只能查看').waitFor();
    expect(await reader.getByLabel('事项类型').isDisabled()).toBe(true);
    expect(await reader.getByRole('button', { name: '提交审核' }).count()).toBe(0);
  });
});
