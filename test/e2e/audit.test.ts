import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealEntries } from '../../server/commands/ledger/seal-entries.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { builtPages, launchBrowser, type OpenPage, openPage, seriousFindings } from '../support/browser.ts';

/** As in the clerk's journey: this only ends what hangs. */
const timeout = 180_000;

describe('an auditor', { timeout, retry: 1 }, () => {
  let app: TestApp;
  let browser: Browser;
  const opened: OpenPage[] = [];

  beforeAll(async () => {
    app = await startTestApp({ pagesFolder: builtPages });
    await receive('dl-zw-01', '=滨湖建设(虚构)');
    await receive('dl-zw-02', '滨湖燃气(虚构)');
    await sealEntries({ ...app.platform, ...app.platform.ledger });
    browser = await launchBrowser();
  }, timeout);

  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function receive(golden: string, name: string): Promise<void> {
    const cases = app.rulesFolder.items.find(({ code }) => code === 'dl-zw')?.cases;
    const application = cases?.find(({ id }) => id === golden)?.application;
    if (!application) throw new Error(`no golden case ${golden}`);
    const body = { ...application, item: 'dl-zw', applicant: { kind: 'organisation', name } };
    const clerk = await app.signIn('clerk');
    const answer = await clerk.post('/api/cases', body, { 'idempotency-key': golden });
    expect(answer.status).toBe(201);
  }

  async function signedIn(who: string, next: string, width = 1280): Promise<OpenPage> {
    const page = await openPage(browser, app.address, width);
    opened.push(page);
    await page.page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.page.getByLabel('用户名').fill(who);
    await page.page.getByRole('textbox', { name: '密码' }).fill(app.password);
    await page.page.keyboard.press('Enter');
    return page;
  }

  /** Presses what downloads, and reads what came. */
  async function downloaded(page: Page, press: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFile(await download.path());
  }

  it('goes from a clause of law to a decision made under it, sees the rules that spoke, replays it and takes the evidence', async () => {
    const { page, complaints } = await signedIn('auditor', '/audit/laws');
    await page.getByRole('combobox', { name: '法规' }).fill('道路交通安全法');
    await page.keyboard.press('Enter');
    const document = page.getByRole('region', { name: '市政设施建设类审批（临时占用、挖掘城市道路）' });
    await document.getByText('道路交通安全法32').waitFor();
    expect(await document.getByRole('link', { name: '查看这一版' }).getAttribute('href')).toBe(
      '/rules/service-item/dl-zw/versions/1',
    );
    const barriers = await seriousFindings(page);
    await document.getByRole('link', { name: '它作出的判定' }).click();

    await page.getByRole('row', { name: '=滨湖建设' }).getByRole('link').click();
    await page.getByRole('link', { name: '判定依据' }).click();
    await page.getByText('是：一致').waitFor();
    await page.getByRole('button', { name: '再复算一次' }).click();
    await page.getByText('是：一致').waitFor();
    const rules = page.getByRole('region', { name: '起作用的规则' });
    await rules.getByText('公安交管大队第1阶段并联，交通安全审查').waitFor();
    barriers.push(...(await seriousFindings(page)));
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
    barriers.push(...(await seriousFindings(page)));
    expect(barriers).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('starts a verification, leaves, comes back and sees it end well', async () => {
    const { page, complaints } = await signedIn('auditor', '/audit', 1920);
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByRole('link', { name: '逐条查看' }).click();
    await page.getByText('先选一条链').waitFor();
    await page.getByRole('link', { name: '核验存证' }).click();
    await page.getByText('完好：没有发现任何改动').waitFor();
    const seals = page.getByRole('list', { name: '最近的检查点' });
    await seals.getByText('签名、树根相符').first().waitFor();
    await page.getByRole('table').getByText('完好').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('exports the list of cases as a spreadsheet in which nothing is a formula', async () => {
    const { page, complaints } = await signedIn('auditor', '/cases');
    await page.getByRole('button', { name: '导出' }).click();
    const file = await downloaded(page, () => page.getByRole('menuitem', { name: /^表格/ }).click());
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = file.toString('utf8');
    expect(text).toContain(",'=滨湖建设");
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    await page.getByText(/^已导出 2 条/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is who sees the audit: a clerk is told whom it is for, and has no way to it', async () => {
    const { page, complaints } = await signedIn('clerk', '/audit');
    await page.getByRole('heading', { name: '这里给审计和管理人员使用' }).waitFor();
    expect(await page.getByRole('link', { name: '审计' }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto('/cases');
    await page.getByRole('row', { name: '=滨湖建设' }).getByRole('link').click();
    await page.getByRole('heading', { name: /^收件编号/ }).waitFor();
    expect(await page.getByRole('link', { name: '判定依据' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
