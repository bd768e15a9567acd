import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarrier, inBrowser, saved, useScreens } from '../support/screens.ts';

const code = 'dl-zw';

describe('an editor who tries a draft', inBrowser, () => {
  const screens = useScreens();
  /** Of a golden case that is accepted. */
  let title = '';
  /** What its applicants wrote by hand, and their names. */
  let written: string[] = [];

  beforeAll(async () => {
    const clerk = await screens.app.signIn('clerk');
    const item = screens.app.rulesFolder.items.find((one) => one.code === code);
    const golden = item?.cases.find(({ id }) => id === 'dl-zw-01');
    if (golden?.expect.outcome !== 'accepted') throw new Error('the case is not what it was');
    title = golden.title;
    const { submittedAt: _now, ...application } = golden.application;
    const { uscc, phone, roadName } = application.form;
    written = [
      '甲公司',
      '乙公司',
      ...[uscc, phone, roadName].flatMap((value) => (value ? [String(value)] : [])),
    ];
    expect(written.length).toBeGreaterThan(3);
    for (const name of ['甲公司', '乙公司']) {
      const body = { item: code, applicant: { kind: 'organisation', name }, ...application };
      const received = await clerk.post('/api/cases', body, { 'idempotency-key': randomUUID() });
      expect(received.status, received.text.slice(0, 400)).toBe(201);
    }
  }, inBrowser.timeout);

  const openPart = (part: string) =>
    screens.openDraft('editor-cg', `/rules/service-item/${code}/edit?part=${part}`);

  const part = (page: Page, name: string) =>
    page.getByRole('navigation', { name: '各个部分' }).getByRole('link', { name }).click();

  /** Finds a text in the JSON and writes another over it. */
  async function overwrite(page: Page, found: string, written: string): Promise<void> {
    await page.getByRole('textbox', { name: '草稿的 JSON 文本' }).click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type(found);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.insertText(written);
  }

  it('shortens a limit as text, sees both answers, keeps a case, runs the cases and sees what past cases would have become', async () => {
    const { page, stored } = await openPart('json');
    await overwrite(page, '"n": 7', '"n": 3');
    await saved(page);
    await page.getByText('文字与草稿一致').waitFor();
    await expectNoBarrier(page);

    await part(page, '试一试');
    await page.getByLabel('典型案例', { exact: true }).click();
    await page.getByLabel('典型案例', { exact: true }).fill(title.slice(0, 4));
    await page.keyboard.press('Enter');
    const answers = page.getByRole('region', { name: '判定结果' });
    await answers
      .getByText(/承诺时限.*7个工作日.*3个工作日/)
      .first()
      .waitFor();
    await answers.getByRole('row', { name: /^时限 不同/ }).waitFor();
    const trace = page.getByRole('region', { name: '每条规则怎么判' });
    await trace.getByText('法定时限20个工作日').waitFor();
    await expectNoBarrier(page);
    await answers.getByRole('button', { name: '留作典型案例' }).click();
    await page.getByLabel('这个案例说明什么').fill('承诺三个工作日');
    await page.getByRole('button', { name: '记入典型案例' }).click();

    await part(page, '典型案例');
    await page.getByText('与预期不符').first().waitFor();
    expect(await page.locator('input[value="承诺三个工作日"]').count()).toBe(1);
    await saved(page);
    await page.getByRole('button', { name: '在两个引擎上运行' }).click();
    await page.getByText('个案例在两个引擎上都符合预期').waitFor();
    await expectNoBarrier(page);

    await part(page, '影响测算');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('共 2 件已收案件，其中 2 件的结果会不同').waitFor();
    await page.getByText('时限缩短').waitFor();
    await expectNoBarrier(page);

    await page.getByText('举例', { exact: true }).first().click();
    await page
      .getByRole('button', { name: /^试一试 / })
      .first()
      .click();
    await page.getByText('案件里的人已换成虚构的').waitFor();
    await answers.getByRole('row', { name: /^时限 不同/ }).waitFor();

    await page.getByRole('button', { name: '选一件以往的案件' }).click();
    const dialog = page.getByRole('dialog', { name: '选一件以往的案件来试' });
    await dialog
      .getByText(/^草稿之下：.*3个工作日/)
      .first()
      .waitFor();
    await expectNoBarrier(page);
    await dialog.getByLabel('只看影响测算举例的案件').check();
    await dialog
      .getByRole('button', { name: /^试一试 / })
      .last()
      .click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('案件里的人已换成虚构的').waitFor();
    await page.getByText(/^现在的内容来自：案件/).waitFor();
    await answers.getByRole('button', { name: '留作典型案例' }).click();
    await page.getByLabel('这个案例说明什么').fill('以往的一件');
    await page.getByRole('button', { name: '记入典型案例' }).click();
    await page.getByText('已记入典型案例：以往的一件').waitFor();
    const document = await stored<{ cases: { title: string; application: { form: object } }[] }>();
    const kept = document.cases.find((one) => one.title === '以往的一件');
    expect(kept?.application.form).not.toEqual({});
    for (const value of written) expect(JSON.stringify(kept)).not.toContain(value);
  });

  it('keeps no case of a draft that has to be mended first, and is told at submit what that is', async () => {
    const { page } = await openPart('conditions');
    await page.getByRole('button', { name: '添加命名条件' }).click();
    await saved(page);
    await part(page, '试一试');
    const answers = page.getByRole('region', { name: '判定结果' });
    await answers.getByText('先改好“问题”里必须改的').waitFor();
    expect(await answers.getByRole('button', { name: '留作典型案例' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByLabel('修改缘由').fill('统一口径');
    await page.getByLabel('部门用印声明').fill('经本部门同意');
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByRole('dialog').getByText('这里还没有写条件：请选择要看的一项').waitFor();
  });

  it('finds where a law is used, and loses no text that does not parse', async () => {
    const { page } = await openPart('search');
    await page.getByLabel('查找什么').fill('城市道路管理条例');
    await page.keyboard.press('Enter');
    await page.getByText(/^本草稿中 \d+ 处$/).waitFor();
    await page.getByText(/^其他文件中/).waitFor();
    await expectNoBarrier(page);

    await part(page, 'JSON 文本');
    await overwrite(page, '"online": true,', '"online": true');
    await page.getByText('第 14 行第 3 列：这里缺少逗号').waitFor();
    await part(page, '办理时限');
    await page.getByText('还没有改动').waitFor();
    await part(page, 'JSON 文本');
    await page.getByText('第 14 行第 3 列：这里缺少逗号').waitFor();
    await page.getByRole('button', { name: '放弃这段文字' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '放弃这段文字' }).click();
    await page.getByText('文字与草稿一致').waitFor();
  });
});
