import { describe, expect, it } from 'vitest';
import { addDays } from '../../admin-ui/features/versions/month/month-days.ts';
import { dayText, nowAtSite } from '../../admin-ui/shared/dates.ts';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import type { SignedIn } from '../support/app.ts';
import { addUser, sessionHeaders } from '../support/callers.ts';
import { expectNoBarrier, inBrowser, useScreens } from '../support/screens.ts';

const name = '市政设施建设类审批（临时占用、挖掘城市道路）';

/** More for the traffic police: a field for lanes, its material from one lane up, and looking at the place. */
function withLanes(shipped: ServiceItem): ServiceItem {
  const item = structuredClone(shipped);
  const lanes = {
    title: '占用机动车道数',
    type: 'number',
    multipleOf: 1,
    minimum: 0,
    default: 0,
    unit: '条',
  };
  Object.assign(item.form.schema.properties, { motorLanes: lanes });
  const order = item.form.uiSchema['ui:order'] as string[];
  order.push('motorLanes');
  const plan = item.materials.find(({ id }) => id === 'M5');
  if (!plan || plan.required === true) throw new Error('M5 is required on a condition');
  plan.required = {
    any: [plan.required, { fact: 'form.motorLanes', operator: 'greaterThanInclusive', value: 1 }],
  };
  const police = item.routing.find((rule) => rule.event.params.department === 'jg');
  if (police?.event.type !== 'assign') throw new Error('the traffic police have a part');
  police.event.params.task = '交通安全审查,占用机动车道的现场查看';
  return item;
}

describe('a change on its way from the department to its day', inBrowser, () => {
  const screens = useScreens();

  /** What an earlier try has left on its way would stand in the way of the next. */
  async function clear(code: string): Promise<void> {
    const approver = await screens.app.signIn('centre-approver');
    const at = `/api/rules/service-item/${code}/versions`;
    const { body } = await approver.get(at);
    for (const { version, hash, state } of body.versions)
      if (['submitted', 'approved', 'scheduled'].includes(state))
        await approver.post(`${at}/${version}/withdraw`, { hash, reason: '重试' });
  }
  const shipped = (code: string): ServiceItem => {
    const found = screens.app.rulesFolder.items.find((item) => item.code === code);
    if (!found) throw new Error(`${code} is not shipped`);
    return found;
  };

  async function submit(by: SignedIn, document: ServiceItem) {
    const at = `/api/rules/service-item/${document.code}`;
    const draft = await by.get(`${at}/draft`);
    const tag = draft.status === 200 ? { 'if-match': String(draft.headers.etag) } : {};
    const { body } = await by.put(`${at}/draft`, document, tag);
    const said = { revision: body.revision, statement: '同意用印', occasion: '占道须同步审查交通组织' };
    const answer = await by.post(`${at}/draft/submit`, said);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as { version: number; hash: string };
  }

  it('is co-signed, returned with a remark at its place, submitted again, approved and given its day by keyboard', async () => {
    await clear('dl-zw');
    const editor = await screens.app.signIn('editor-cg');
    const police = await screens.app.signIn('editor-jg');
    const approver = await screens.app.signIn('centre-approver');
    // The police say no first: the draft comes back with their word, and is submitted once more.
    const first = await submit(editor, withLanes(shipped('dl-zw')));
    const { page: objecting } = await screens.openAs(
      police,
      `/rules/service-item/dl-zw/versions/${first.version}`,
    );
    await objecting.getByRole('button', { name: '不同意，退给起草部门' }).click();
    await objecting.getByRole('textbox', { name: '意见' }).fill('请先约定现场查看的时间');
    await expectNoBarrier(objecting, 'disagreeing');
    await objecting.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await objecting.getByText('已退回，内容重新成为草稿').waitFor();
    await objecting.getByText('公安交管大队不同意，退给起草部门').waitFor();
    await submit(editor, withLanes(shipped('dl-zw')));

    const { page: signing } = await screens.openAs(police, '/inbox');
    await signing.getByRole('heading', { name: /^等我会签/ }).waitFor();
    await expectNoBarrier(signing, 'inbox of a co-signer');
    await signing.getByRole('link', { name: `阅看并会签：${name}` }).click();
    await signing.getByRole('button', { name: '会签' }).click();
    await signing.getByText('代表公安交管大队同意这次修改').waitFor();
    await expectNoBarrier(signing, 'co-signing');
    await signing.getByRole('dialog').getByRole('button', { name: '会签' }).click();
    await signing.getByText('已会签。').waitFor();
    await signing.getByText('等中心审核人员批准或者退回。').waitFor();

    const { page: reviewing } = await screens.openAs(approver, '/inbox');
    await reviewing.getByRole('link', { name: `阅看并批准：${name}` }).click();
    await reviewing.getByText('新增字段“占用机动车道数”').waitFor();
    await expectNoBarrier(reviewing, 'changes');
    await reviewing.getByRole('tab', { name: '影响' }).click();
    await reviewing.getByText('公安交管大队', { exact: true }).first().waitFor();
    await expectNoBarrier(reviewing, 'effects');
    await reviewing.getByRole('tab', { name: '检查与案例' }).click();
    await reviewing.getByText(/典型案例 \d+ 个，全部通过/).waitFor();
    await expectNoBarrier(reviewing, 'checks');
    await reviewing.getByRole('tab', { name: '全文' }).click();
    await reviewing.getByText('没有变的').first().waitFor();
    await expectNoBarrier(reviewing, 'text');
    await reviewing.getByRole('tab', { name: /^改动/ }).click();
    await reviewing.getByRole('button', { name: '对“交通组织（疏导）方案”提意见' }).click();
    await reviewing.getByRole('textbox', { name: '意见' }).fill('一条车道以上才需要，请写进材料说明');
    await expectNoBarrier(reviewing, 'returning');
    await reviewing.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await reviewing.getByText('已退回，内容重新成为草稿').waitFor();

    const { page: mending } = await screens.openAs(editor, '/inbox');
    await mending.getByRole('heading', { name: /^被退回的草稿/ }).waitFor();
    const remark = mending.getByRole('listitem').filter({ hasText: '一条车道以上才需要' }).last();
    await remark.getByText('交通组织（疏导）方案').waitFor();
    await expectNoBarrier(mending, 'inbox of an editor');

    const mended = withLanes(shipped('dl-zw'));
    const plan = mended.materials.find(({ id }) => id === 'M5');
    if (plan) plan.help = '占用一条以上机动车道的提交';
    const { version, hash } = await submit(editor, mended);
    const path = `/rules/service-item/dl-zw/versions/${version}`;
    expect((await police.post(`/api${path}/sign`, { hash })).status).toBe(200);

    await reviewing.goto(path);
    await reviewing.getByRole('button', { name: '批准' }).click();
    const approving = reviewing.getByRole('dialog');
    await approving.getByText(hash).waitFor();
    await approving.getByRole('button', { name: '批准这一版' }).click();
    await reviewing.getByText('已批准。').waitFor();
    await reviewing.getByRole('button', { name: '定日发布' }).click();
    const today = nowAtSite().slice(0, 10);
    const day = dayText(addDays(today, 8), 'zh');
    await reviewing.getByRole('button', { name: `${dayText(today, 'zh')} 今天` }).focus();
    await reviewing.keyboard.press('ArrowLeft');
    await reviewing.getByText('不能选：已经过去').first().waitFor();
    await reviewing.keyboard.press('ArrowRight');
    await reviewing.keyboard.press('ArrowDown');
    await reviewing.keyboard.press('ArrowRight');
    await reviewing.keyboard.press('Enter');
    await reviewing.getByText(`${day}起生效`).waitFor();
    await expectNoBarrier(reviewing, 'choosing a day');
    await reviewing.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await reviewing.getByText('已发布。在办的 0 件不受影响').waitFor();

    await reviewing.goto('/timeline');
    const ahead = reviewing.getByRole('region', { name: '将要生效' });
    await ahead.getByText(day).waitFor();
    await ahead.getByRole('link', { name: `${name} 第 ${version} 版` }).waitFor();
    await expectNoBarrier(reviewing, 'timeline');
    await reviewing.goto('/rules/service-item/dl-zw/versions');
    await reviewing.getByRole('checkbox', { name: '选第 1 版来对比' }).check();
    await reviewing.getByRole('checkbox', { name: `选第 ${version} 版来对比` }).check();
    await expectNoBarrier(reviewing, 'history');
    await reviewing.getByRole('button', { name: '对比选中的两版' }).click();
    await reviewing.getByText('新增字段“占用机动车道数”').waitFor();
    await expectNoBarrier(reviewing, 'comparison');
  });

  it('shows each only what is theirs, and says to who wrote it why another has to approve', async () => {
    await clear('sgxk');
    const both = await addUser(screens.app, `both-${Date.now()}`, {
      roles: ['editor', 'centre-approver'],
      department: 'zj',
    });
    const headers = await sessionHeaders(screens.app, both);
    const draftPath = '/api/rules/service-item/sgxk/draft';
    const item = shipped('sgxk');
    const changed = { ...item, keywords: [...item.keywords, '开工'] };
    const saved = await screens.app.request().put(draftPath).set(headers).send(changed);
    const said = { revision: saved.body.revision, statement: '同意用印', occasion: '补充检索用词' };
    const answer = await screens.app.request().post(`${draftPath}/submit`).set(headers).send(said);
    expect(answer.status, answer.text).toBe(200);
    const path = `/rules/service-item/sgxk/versions/${answer.body.version}`;
    const own = await screens.openAs(headers, path);
    await own.page.getByText('批准：现在还不能办').waitFor();
    await own.page.getByText('自己写的、自己提交的版本不能自己批准').waitFor();
    await own.page.getByText('怎样解决：请另一位审核人员批准').waitFor();
    expect(await own.page.getByRole('button', { name: '批准' }).count()).toBe(0);
    await expectNoBarrier(own.page, 'obstacle');

    const stranger = await screens.openAs('editor-scjg', path);
    await stranger.page.getByText('没有找到').waitFor();
    await stranger.page.goto('/inbox');
    await stranger.page.getByText('没有待办').waitFor();
    expect(await stranger.page.getByRole('link', { name: '收件记录' }).count()).toBe(0);
    await stranger.page.getByRole('link', { name: '看生效日程' }).waitFor();
    await expectNoBarrier(stranger.page, 'empty inbox');
    await stranger.page.goto('/rules?text=sgxk');
    await stranger.page.getByRole('cell', { name: '建筑工程施工许可证核发' }).first().waitFor();
    expect(await stranger.page.getByText('待审核').count()).toBe(0);
    expect(await stranger.page.getByRole('link', { name: /^编辑/ }).count()).toBe(0);
    await expectNoBarrier(stranger.page, 'workbench');

    const clerk = await screens.openAs('clerk', '/inbox');
    await clerk.page.getByText('您的岗位没有规则方面的待办').waitFor();
    expect(await clerk.page.getByRole('link', { name: /^待办/ }).count()).toBe(0);
    const nobody = await screens.open('/rules');
    await nobody.page.getByText('请先登录').waitFor();
    await expectNoBarrier(nobody.page, 'workbench without a session');
  });

  it('lets an editor begin a new item from another one, under a code that is free', async () => {
    const code = `dl-zw${Date.now()}`;
    const { page } = await screens.openAs('editor-cg', '/rules');
    await page.getByRole('button', { name: `复制：${name}` }).click();
    expect(await page.getByLabel('新事项的代码').inputValue()).toMatch(/^dl-zw-\d+$/);
    await page.getByLabel('新事项的代码').fill('spjy');
    await page.getByText('这个代码已经有事项在用').waitFor();
    await page.getByLabel('新事项的代码').fill(code);
    await page.getByLabel('新事项的名称').fill('临时占道（演示）');
    await expectNoBarrier(page, 'copying');
    await page.getByRole('button', { name: '建立草稿并打开' }).click();
    await page.waitForURL(`**/rules/service-item/${code}/edit`);
    const draft = await (await screens.app.signIn('editor-cg')).get(`/api/rules/service-item/${code}/draft`);
    expect(draft.body.document).toMatchObject({ code, owner: 'cg', officialCode: null });
    await page.getByRole('link', { name: '与另一个事项对比' }).click();
    await page.getByText('临时占道（演示）（草稿）').waitFor();
    await page.getByLabel('甲').click();
    await page.getByTitle(name, { exact: true }).click();
    await page.getByText(`事项名称由“${name}”改为“临时占道（演示）”`).waitFor();
    await page.getByRole('link', { name: '待办' }).click();
    await page.getByRole('link', { name: '继续编辑：临时占道（演示）' }).waitFor();
    await page.goto('/rules/compare?a=dl-zw&b=spjy');
    await page.getByText('只有甲有').first().waitFor();
    await expectNoBarrier(page, 'two items');
  });
});
