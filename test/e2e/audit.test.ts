import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealEntries } from '../../server/commands/ledger/seal-entries.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';

describe('an auditor', inBrowser, () => {
  const screens = useScreens();

  beforeAll(async () => {
    await receive('dl-zw-01', '=滨湖建设(虚构)');
    await receive('dl-zw-02', '滨湖燃气(虚构)');
    await sealEntries({ ...screens.app.platform, ...screens.app.platform.ledger });
  }, inBrowser.timeout);

  async function receive(golden: string, name: string, item = 'dl-zw'): Promise<void> {
    const cases = screens.app.rulesFolder.items.find(({ code }) => code === item)?.cases;
    const application = cases?.find(({ id }) => id === golden)?.application;
    if (!application) throw new Error(`no golden case ${golden}`);
    const body = { ...application, item, applicant: { kind: 'organisation', name } };
    const clerk = await screens.app.signIn('clerk');
    const answer = await clerk.post('/api/cases', body, { 'idempotency-key': golden });
    expect(answer.status).toBe(201);
  }

  /** From today on the item is handled by nobody. */
  async function retire(code: string): Promise<void> {
    const { app } = screens;
    const item = app.rulesFolder.items.find((one) => one.code === code);
    const [editor, approver] = [
      await app.signIn(`editor-${item?.owner}`),
      await app.signIn('centre-approver'),
    ];
    const path = `/api/rules/service-item/${code}`;
    const basis = [{ text: '决定', law: item?.basis[0]?.id ?? '', confirmed: true }];
    const document = { ...item, retirement: { kind: '取消', reason: '不再办理', basis } };
    const { revision } = (await editor.put(`${path}/draft`, document)).body;
    const words = { statement: '我局对本次修改负责,同意用印', occasion: '取消事项' };
    const { version, hash } = (await editor.post(`${path}/draft/submit`, { revision, ...words })).body;
    const at = `${path}/versions/${version}`;
    expect((await approver.post(`${at}/approve`, { hash })).status).toBe(200);
    const effectiveFrom = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
    const answer = await approver.post(`${at}/publish`, { hash, effectiveFrom });
    expect(answer.status, answer.text).toBe(200);
  }

  /** Presses what downloads, and reads what came. */
  async function downloaded(page: Page, press: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFile(await download.path());
  }

  it('goes from a clause of law to a decision made under it, sees the rules that spoke, replays it and takes the evidence', async () => {
    const { page } = await screens.openAs('auditor', '/audit/laws');
    await page.getByRole('combobox', { name: '法规' }).fill('道路交通安全法');
    await page.keyboard.press('Enter');
    const document = page.getByRole('region', { name: '市政设施建设类审批（临时占用、挖掘城市道路）' });
    await document.getByText('道路交通安全法32').waitFor();
    expect(await document.getByRole('link', { name: '查看这一版' }).getAttribute('href')).toBe(
      '/rules/service-item/dl-zw/versions/1',
    );
    await expectNoBarrier(page);
    await document.getByRole('link', { name: '它作出的判定' }).click();

    await page.getByRole('row', { name: '=滨湖建设' }).getByRole('link').click();
    await page.getByRole('link', { name: '判定依据' }).click();
    await page.getByText('是：一致').waitFor();
    await page.getByRole('button', { name: '再复算一次' }).click();
    await page.getByText('是：一致').waitFor();
    const rules = page.getByRole('region', { name: '起作用的规则' });
    await rules.getByText('公安交管大队第1阶段并联，交通安全审查').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: '道路交通安全法 第32条' }).click();
    await page.getByRole('heading', { name: '第 1 版里引用《道路交通安全法》的规则' }).waitFor();

    const archive = await downloaded(page, () =>
      page.getByRole('link', { name: '下载留白的证据包' }).click(),
    );
    expect(archive.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    await page.getByRole('link', { name: '逐条查看这个案件的存证链' }).click();
    await page.getByRole('cell', { name: /^收件，编号/ }).waitFor();
    await page.getByRole('button', { name: '核验这一条链' }).click();
    await page.getByText('前后相接，与封存的相符').waitFor();
    await expectNoBarrier(page);
  });

  it('signs in and is at its work at once', async () => {
    const { page } = await screens.open('/sign-in');
    await page.getByLabel('用户名').fill('auditor');
    await page.getByLabel('密码').fill(screens.app.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '核验存证' }).waitFor();
  });

  it('starts a verification, leaves, comes back and sees it end well', async () => {
    const { page } = await screens.openAs('auditor', '/audit');
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByRole('link', { name: '逐条查看' }).click();
    await page.getByText('先选一条链').waitFor();
    await page.getByRole('link', { name: '核验存证' }).click();
    await page.getByText('完好：没有发现任何改动').waitFor();
    const seals = page.getByRole('list', { name: '最近的检查点' });
    await seals.getByText('签名、树根相符').first().waitFor();
    await page.getByRole('table').getByText('完好').waitFor();
    await expectNoBarrier(page);
  });

  it('exports the list of cases as a spreadsheet in which nothing is a formula', async () => {
    const { page } = await screens.openAs('auditor', '/cases');
    await page.getByRole('button', { name: '导出' }).click();
    const file = await downloaded(page, () => page.getByRole('menuitem', { name: /^表格/ }).click());
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = file.toString('utf8');
    expect(text).toContain(",'=滨湖建设");
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    await page.getByText(/^已导出 2 条/).waitFor();
    await expectNoBarrier(page);
  });

  it('is who sees the audit: a clerk is told whom it is for, and has no way to it', async () => {
    const { page } = await screens.openAs('clerk', '/audit');
    await page.getByRole('heading', { name: '这里给审计和管理人员使用' }).waitFor();
    expect(await page.getByRole('link', { name: '审计' }).count()).toBe(0);
    await expectNoBarrier(page);
    await page.goto('/cases');
    await page.getByRole('row', { name: '=滨湖建设' }).getByRole('link').click();
    await page.getByRole('heading', { name: /^收件编号/ }).waitFor();
    expect(await page.getByRole('link', { name: '判定依据' }).count()).toBe(0);
  });

  describe('of an item that has been retired', () => {
    beforeAll(async () => {
      const golden = screens.app.rulesFolder.items.find(({ code }) => code === 'lnyd')?.cases[0];
      await receive(golden?.id ?? '', '滨湖养老(虚构)', 'lnyd');
      await retire('lnyd');
    }, inBrowser.timeout);

    it('still reads a case, by the rules of its day, and who did what by name and post', async () => {
      const { page } = await screens.openAs('auditor', '/cases');
      await page.getByRole('row', { name: '滨湖养老' }).getByRole('link').click();
      await page.getByText('（已不再办理）').waitFor();
      await page.getByText('窗口人员（演示），窗口人员').first().waitFor();
      await expectNoBarrier(page);
      await page.getByRole('link', { name: '判定依据' }).click();
      await page.getByText('是：一致').waitFor();
      const history = page.getByRole('region', { name: '存证里的经过' });
      await history.getByText('窗口人员（演示），窗口人员').first().waitFor();
    });
  });
});
