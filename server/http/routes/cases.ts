import type { Event } from '../../../schemas/generated/types.ts';
import { printDocument } from '../../commands/cases/case-documents.ts';
import { furtherFaults } from '../../commands/cases/further-faults.ts';
import { type CaseQuery, findCases } from '../../commands/cases/list-cases.ts';
import { caseGuide, showCase } from '../../commands/cases/read-case.ts';
import { type CaseRequest, receiveCase } from '../../commands/cases/receive-case.ts';
import { recordEvent } from '../../commands/cases/record-event.ts';
import { replayCase } from '../../commands/cases/replay-case.ts';
import { unmaskCase } from '../../commands/cases/unmask-case.ts';
import type { Platform } from '../../commands/platform.ts';
import { Refused } from '../../errors.ts';
import type { Person } from '../../people/person.ts';
import { schemaFiles } from '../../schemas/index.ts';
import { revisionOf } from '../if-match.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import {
  caseList,
  caseRequest,
  receivedCase,
  replay,
  shownCase,
  unmaskedCase,
  unmaskReason,
} from '../schemas/cases.ts';
import { eventFields } from '../schemas/event-fields.ts';
import { guideAnswer } from '../schemas/rules.ts';
import { choice, ref, text } from '../schemas/shapes.ts';

const tag = '案件';

function idempotencyKeyOf({ header }: RouteRequest<unknown>): string {
  const key = header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refused('idempotency-key-required');
  return key;
}

function caseQueryOf({ query }: RouteRequest<unknown>): CaseQuery {
  const { limit = '20', ...filters } = query;
  return { ...filters, limit: Number(limit) };
}

async function shown(platform: Platform, id: string, person: Person) {
  const found = await showCase(platform, id, person);
  const allowed = found.allowed.map(({ type, by }) => ({ type, fields: eventFields(type), by }));
  return { json: { ...found, allowed }, headers: { etag: `"${found.revision}"` } };
}

export const receiptDay = (title: string) =>
  text(title, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2025-09-29'] });

const caseQuery = {
  item: text('事项标识', { maxLength: 64 }),
  version: text(
    { title: '版本', description: '按事项的哪一版判定的;与 item 一起写。' },
    { pattern: '^[1-9]\\d{0,6}$' },
  ),
  department: text(
    { title: '部门', description: '由哪个部门承办的。' },
    { pattern: '^[A-Za-z][\\w.-]{0,63}$' },
  ),
  outcome: choice('结论', schemaFiles['decision.json'].$defs.outcome.enum),
  number: text('案件编号的一部分', { maxLength: 96 }),
  from: receiptDay('收件日从'),
  to: receiptDay('收件日到(含)'),
  limit: text({ title: '每页件数', description: '1 到 100,缺省 20。' }, { pattern: '^([1-9]\\d?|100)$' }),
  cursor: text('上一页答复里的 next', { maxLength: 200 }),
};

export const caseRoutes = [
  route<CaseRequest>({
    method: 'post',
    path: '/api/cases',
    summary: '收件:判定、编号、保存,出具文书。同一个 Idempotency-Key 再来一次,答复存下的结果(200)。',
    tag,
    access: 'case.receive',
    writes: true,
    headers: { 'Idempotency-Key': text('每次收件一个,重试不变', { minLength: 1, maxLength: 200 }) },
    body: caseRequest,
    answers: { 201: receivedCase, 200: receivedCase },
    errors: ['idempotency-key-required', 'idempotency-key-reused', 'not-found', 'no-version-in-effect'],
    furtherFaults: (platform, { body, faults }) =>
      furtherFaults(platform, { item: (body as Partial<CaseRequest> | null)?.item ?? '', body, faults }),
    handle: async (platform, request) => {
      const by = { person: personOf(request), idempotencyKey: idempotencyKeyOf(request) };
      const { isNew, received } = await receiveCase(platform, request.body, by);
      const location = `/api/cases/${received.id}`;
      return { status: isNew ? 201 : 200, json: received, headers: { location } };
    },
  }),
  route({
    method: 'get',
    path: '/api/cases',
    summary: '案件清单,最近收件的在前。窗口人员看本大厅的,承办人员看本部门承办的,审计和管理员看全部。',
    tag,
    access: 'case.list',
    query: caseQuery,
    answers: { 200: caseList },
    handle: async (platform, request) => ({
      json: await findCases(platform, caseQueryOf(request), personOf(request)),
    }),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}',
    summary: '一个案件:申请、判定、文书、经过,以及接下来可以发生什么。',
    tag,
    access: 'case.read',
    hidden: true,
    answers: { 200: shownCase },
    errors: ['not-found'],
    handle: (platform, request) => shown(platform, request.params.id ?? '', personOf(request)),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}/guide',
    summary: '判定这个案件时的办事指南:事项后来改了、取消了,也照当时的版本。',
    tag,
    access: 'case.read',
    hidden: true,
    answers: { 200: guideAnswer },
    errors: ['not-found'],
    handle: async (platform, request) => ({
      json: await caseGuide(platform, request.params.id ?? '', personOf(request)),
    }),
  }),
  route<Event>({
    method: 'post',
    path: '/api/cases/{id}/events',
    summary: '记下发生了什么,按收件时的规则重新判定。',
    tag,
    access: 'case.event',
    hidden: true,
    writes: true,
    headers: { 'If-Match?': text({ title: '修订号', description: '写作 "3";案件已被别人改过时答复 409。' }) },
    body: ref('event.json'),
    answers: { 200: shownCase },
    errors: ['not-found', 'event-not-allowed', 'stale-revision'],
    handle: async (platform, request) => {
      const person = personOf(request);
      const caseId = request.params.id ?? '';
      await recordEvent(platform, { caseId, event: request.body, revision: revisionOf(request) }, person);
      return shown(platform, caseId, person);
    },
  }),
  route({
    method: 'post',
    path: '/api/cases/{id}/replay',
    summary:
      '复算:存下的申请在存下的版本下,今天是不是还得到同样的判定。trace=full 附上每条规则的判断过程,证件号码和电话只显示一部分。',
    tag,
    access: 'case.replay',
    hidden: true,
    writes: true,
    query: { trace: choice({ title: '留痕', description: 'full:附上每条规则的判断过程。' }, ['full']) },
    answers: { 200: replay },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { caseId: request.params.id ?? '', trace: request.query.trace === 'full' };
      return { json: await replayCase(platform, asked, personOf(request)) };
    },
  }),
  route<{ reason: string }>({
    method: 'post',
    path: '/api/cases/{id}/unmask',
    summary: '查看申请人的完整信息:需要“查看完整信息”权限,写明理由,每次查看都记入存证。',
    tag,
    access: 'case.unmask',
    hidden: true,
    writes: true,
    body: unmaskReason,
    answers: { 200: unmaskedCase },
    errors: ['not-found', 'forbidden'],
    handle: async (platform, request) => {
      const asked = { caseId: request.params.id ?? '', reason: request.body.reason };
      return { json: await unmaskCase(platform, asked, personOf(request)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}/documents/{number}',
    summary: '一份文书的 PDF。印出来的永远不变。',
    tag,
    access: 'case.read',
    hidden: true,
    answers: { 200: null },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const { id: caseId = '', number = '' } = request.params;
      const data = await printDocument(platform, { caseId, number }, personOf(request));
      return {
        content: { type: 'application/pdf', data },
        headers: { 'content-disposition': `inline; filename="${number}.pdf"` },
      };
    },
  }),
];
