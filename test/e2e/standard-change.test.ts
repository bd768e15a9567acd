import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../admin-ui/features/versions/month/month-days.ts';
import { dayText, nowAtSite } from '../../admin-ui/shared/dates.ts';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import type { SignedIn } from '../support/app.ts';
import { expectNoBarrier, inBrowser, saved, useScreens } from '../support/screens.ts';
import { enterApplication } from './receiving-page.ts';
import * as change from './standard-change-page.ts';

const name = '市政设施建设类审批（临时占用、挖掘城市道路）';
const rules = '/rules/service-item/dl-zw';

describe('a department that changes its standard', inBrowser, () => {
  let daysLater = 0;
  const now = () => new Date(Date.now() + daysLater * 86_400_000);
  const screens = useScreens({ now, eachWithItsServer: true });

  beforeEach(() => {
    daysLater = 0;
  });

  const as = async (who: string, path: string) => (await screens.openAs(who, path)).page;

  async function receivePast(clerk: SignedIn, golden: string): Promise<void> {
    const cases = screens.app.rulesFolder.items.find(({ code }) => code === 'dl-zw')?.cases;
    const application = cases?.find(({ id }) => id === golden)?.application;
    if (!application) throw new Error(`no golden case ${golden}`);
    const applicant = { kind: 'organisation', name: '滨湖建设(虚构)' };
    const body = { ...application, item: 'dl-zw', applicant };
    const answer = await clerk.post('/api/cases', body, { 'idempotency-key': golden });
    expect(answer.status, answer.text).toBe(201);
  }

  async function versionOf(who: SignedIn, version: number) {
    const { body } = await who.get(`/api${rules}/versions/${version}`);
    return body as { state: string; hash: string; document: ServiceItem };
  }

  it('has it written without a line of code, co-signed, approved for a day, and found again from the law', async () => {
    const clerk = await screens.app.signIn('clerk');
    for (const golden of ['dl-zw-01', 'dl-zw-02', 'dl-zw-B14']) await receivePast(clerk, golden);

    // The editor.
    const page = await as('editor-cg', '/rules');
    await page.getByRole('link', { name: `编辑：${name}` }).click();
    await change.askForLanes(page);
    await change.nameShortOccupations(page);
    await change.sendLanesToThePolice(page);
    await change.askForThePlan(page);
    await change.shortenTheLimit(page);
    await change.acceptTheCases(page);

    await change.tryCase(page, '中心区围挡50㎡×30天占用费');
    await page.getByRole('spinbutton', { name: change.lanes }).fill('1');
    await page.getByText('多出问题：未提交：交通组织（疏导）方案').waitFor();
    await page.getByRole('checkbox', { name: /^M5 / }).check();
    await page.getByText('现行版本的申请表没有“占用机动车道数”，它的判定不看这些内容。').waitFor();
    await page.getByText('草稿：受理', { exact: true }).waitFor();
    await change.keepCase(page, change.laneCase);
    await change.tryCase(page, '中心区围挡50㎡×30天占用费');
    await page.getByRole('textbox', { name: '结束日期' }).fill('2025-11-03');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^M2 / }).uncheck();
    await page.getByRole('switch', { name: /营业执照/ }).click();
    await page.getByText('承诺时限由7个工作日缩短为3个工作日').waitFor();
    await page.getByText('草稿：受理', { exact: true }).waitFor();
    await change.keepCase(page, change.shortCase);

    await change.openPart(page, '影响测算');
    await saved(page);
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('共 3 件已收案件，其中 2 件的结果会不同（67%）。').waitFor();
    await page.getByText('时限缩短').first().waitFor();
    await expectNoBarrier(page, 'impact');

    await page.getByRole('button', { name: '提交审核' }).click();
    const submitting = page.getByRole('dialog');
    await submitting.getByText('新增字段“占用机动车道数”').first().waitFor();
    await submitting.getByText('公安交管大队', { exact: true }).waitFor();
    await expectNoBarrier(page, 'submitting');
    await submitting.getByLabel('修改缘由').fill('道路交通安全法第32条要求征得交管部门同意');
    await submitting.getByLabel('部门用印声明').fill('经本部门审核同意，湖城管〔2026〕15号');
    await submitting.getByRole('button', { name: '确认提交' }).click();
    await page.waitForURL(`**${rules}/versions/2`);
    await page.getByText('公安交管大队 待签').waitFor();
    const editor = await screens.app.signIn('editor-cg');
    const written = await versionOf(editor, 2);
    expect(written.state).toBe('submitted');
    expectTheStandard(written.document);

    // The traffic police, then the centre.
    const police = await as('editor-jg', '/inbox');
    await police.getByRole('link', { name: `阅看并会签：${name}` }).click();
    await police.getByRole('button', { name: '会签' }).click();
    await police.getByRole('dialog').getByRole('button', { name: '会签' }).click();
    await police.getByText('已会签。').waitFor();

    const centre = await as('centre-approver', '/inbox');
    await centre.getByRole('link', { name: `阅看并批准：${name}` }).click();
    await centre
      .getByText('办理路线“公安交管大队并联”：条件由“任何情况”改为', { exact: false })
      .first()
      .waitFor();
    await centre.getByRole('tab', { name: '影响' }).click();
    await centre.getByText('以往 3 件案件按这一版重新判定：2 件会变，1 件不变。').waitFor();
    await centre.getByRole('button', { name: '批准' }).click();
    await centre.getByRole('dialog').getByRole('button', { name: '批准这一版' }).click();
    await centre.getByText('已批准。').waitFor();
    await centre.getByRole('button', { name: '定日发布' }).click();
    const today = nowAtSite(now()).slice(0, 10);
    const starting = dayText(addDays(today, 7), 'zh');
    await centre.getByRole('button', { name: `${dayText(today, 'zh')} 今天` }).focus();
    await centre.keyboard.press('ArrowDown');
    await centre.keyboard.press('Enter');
    await centre.getByText(`${starting}起生效`).waitFor();
    await centre.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await centre.getByText('已发布。', { exact: false }).first().waitFor();
    await centre.getByRole('link', { name: '生效日程' }).click();
    await centre.getByRole('region', { name: '将要生效' }).getByText(starting).waitFor();
    expect((await versionOf(editor, 2)).state).toBe('scheduled');

    // Its day has come: the clerk receives under it, and the auditor finds that.
    daysLater = 8;
    const desk = await as('clerk', '/items/dl-zw/receive');
    await desk.getByRole('spinbutton', { name: change.lanes }).waitFor();
    const { document } = written;
    const lane = document.cases.find(({ title }) => title === change.laneCase);
    if (!lane) throw new Error('the case was not kept');
    await enterApplication(desk, document, {
      ...lane.application,
      submittedAt: `${addDays(today, 8)}T10:00`,
    });
    const answer = desk.getByRole('complementary', { name: '答复' });
    await answer.getByText('可以受理').waitFor();
    await answer.getByRole('button', { name: '收件并出具文书' }).click();
    const receiving = desk.getByRole('dialog');
    await receiving.getByLabel('申请单位名称').fill('滨湖围挡公司');
    await receiving.getByRole('button', { name: '确认收件并出具文书' }).click();
    await desk.getByText('已受理', { exact: true }).waitFor();
    await expectNoBarrier(desk, 'received');

    const audit = await as('auditor', '/audit/laws');
    await audit.getByRole('combobox', { name: '法规' }).fill('道路交通安全法');
    await audit.keyboard.press('Enter');
    const found = audit.getByRole('region', { name });
    await found.getByText('道路交通安全法32').first().waitFor();
    await found.getByRole('link', { name: '它作出的判定' }).first().click();
    await audit.getByRole('row', { name: '滨湖围挡公司' }).getByRole('link').click();
    await audit.getByRole('link', { name: '判定依据' }).click();
    await audit.getByText('是：一致').waitFor();
    const spoken = audit.getByRole('region', { name: '起作用的规则' });
    await spoken.getByText('公安交管大队第1阶段并联，交通安全审查').waitFor();
    const auditor = await screens.app.signIn('auditor');
    const [, id] = /\/cases\/([^/?]+)/.exec(audit.url()) ?? [];
    const { body } = await auditor.get(`/api/cases/${id}`);
    expect(JSON.stringify(body)).toContain('"department":"jg"');
  });

  it('is told that what may not be demanded cannot be asked for, and why', async () => {
    const page = await as('editor-scjg', '/rules/service-item/spjy/edit?part=materials');
    await page.getByRole('button', { name: '添加材料' }).click();
    await page.getByLabel('材料名称').fill('消防验收文件');
    const why = '“消防验收文件”在不得索要的清单上：不在公开的材料清单内';
    await page.getByText(why).locator('visible=true').first().waitFor();
    await saved(page);
    await page.getByRole('button', { name: '提交审核' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('修改缘由').fill('防火安全');
    await dialog.getByLabel('部门用印声明').fill('经本部门审核同意');
    await dialog.getByRole('button', { name: '确认提交' }).click();
    await dialog.getByText('还不能提交', { exact: false }).waitFor();
    await dialog.getByText(why, { exact: false }).waitFor();
    await expectNoBarrier(page, 'refused');
    const editor = await screens.app.signIn('editor-scjg');
    const { body } = await editor.get('/api/rules/service-item/spjy/versions');
    expect(body.versions.map(({ state }: { state: string }) => state)).toEqual(['in-effect']);
  });
});

/** The three changes, as they are stored. */
function expectTheStandard(document: ServiceItem): void {
  const [key = ''] =
    Object.entries(document.form.schema.properties).find(([, { title }]) => title === change.lanes) ?? [];
  expect(document.form.schema.properties[key]).toMatchObject({
    ...{ type: 'number', multipleOf: 1, minimum: 0, unit: '条', default: 0 },
  });
  const lane = { fact: `form.${key}`, operator: 'greaterThanInclusive', value: 1 };
  const touched = { any: [{ fact: 'form.affectsTraffic', operator: 'equal', value: true }, lane] };
  expect(document.routing[1]).toMatchObject({
    conditions: touched,
    event: { params: { department: 'jg', basis: [{ law: 'b2', text: '道路交通安全法32' }] } },
  });
  expect(document.materials.find(({ id }) => id === 'M5')?.required).toEqual(touched);
  expect(document.materials.find(({ id }) => id === 'M2')?.licence).toBe(true);
  const [condition, named] =
    Object.entries(document.conditions).find(([, { title }]) => title === change.short) ?? [];
  expect(named?.when).toEqual({
    all: [
      { fact: 'variant', operator: 'equal', value: '临时占用' },
      { fact: 'derived.occupiedDays', operator: 'lessThanInclusive', value: 3 },
      { fact: `form.${key}`, operator: 'equal', value: 0 },
    ],
  });
  const [seven, three] = document.limits;
  const notEmergency = { not: { condition: 'emergency-repair' } };
  expect(seven).toMatchObject({
    conditions: { all: [notEmergency, { not: { condition } }] },
    event: { params: { n: 7, clock: 'committed' } },
  });
  expect(three).toMatchObject({
    conditions: { all: [notEmergency, { condition }] },
    event: { params: { n: 3, unit: 'working-day', clock: 'committed' } },
  });
  const kept = (title: string) => document.cases.find((one) => one.title === title);
  expect(kept(change.laneCase)?.expect.routing).toContainEqual({ department: 'jg', role: 'co', stage: 1 });
  expect(kept(change.shortCase)).toMatchObject({
    application: { licences: ['M2'] },
    expect: { outcome: 'accepted', limits: { committed: { n: 3, unit: 'working-day' } } },
  });
}
