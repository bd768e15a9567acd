import { takeEvidence } from '../../commands/cases/case-evidence.ts';
import { readCheckpoints, readLedgerKey, readLedgerPage } from '../../commands/ledger/read-ledger.ts';
import { listVerifications, startVerification } from '../../commands/ledger/verifications.ts';
import { verifyOneStream } from '../../commands/ledger/verify-one-stream.ts';
import { Refused } from '../../errors.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { job, jobList } from '../schemas/jobs.ts';
import { checkpointList, ledgerKey, ledgerPage, ledgerReport } from '../schemas/ledger.ts';
import { choice, text } from '../schemas/shapes.ts';

const tag = '存证';

const place = {
  after: text(
    { title: '从哪里之后', description: '上一页答复里的 next;缺省从头。' },
    { pattern: '^\\d{1,9}$' },
  ),
  limit: text({ title: '每页条数', description: '1 到 100,缺省 100。' }, { pattern: '^([1-9]\\d?|100)$' }),
};

function placeOf({ query }: RouteRequest<unknown>): { after: number; limit: number } {
  return { after: Number(query.after ?? 0), limit: Number(query.limit ?? 100) };
}

const day = (title: string) => text(title, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2025-09-29'] });

function streamOf({ query }: RouteRequest<unknown>): string {
  if (query.stream === undefined) throw new Refused('malformed-request', { detail: '缺少查询参数 stream' });
  return query.stream;
}

export const ledgerRoutes = [
  route({
    method: 'get',
    path: '/api/ledger',
    summary: '一条链上的存证。能看案件的可以看案件的链;其余的链由审计和管理员查看。',
    tag,
    access: 'signed-in',
    query: {
      stream: text(
        { title: '哪一条链', description: 'case/<案件标识>、rules/<种类>/<标识> 或 people;必填。' },
        { maxLength: 128 },
      ),
      ...place,
      actor: text('操作人', { maxLength: 64 }),
      type: text('做了什么', { pattern: '^[a-z-]{1,40}$', examples: ['approved'] }),
      from: day('记录日从'),
      to: day('记录日到(含)'),
    },
    answers: { 200: ledgerPage },
    errors: ['not-found'],
    handle: async (platform, request) => ({
      json: await readLedgerPage(
        platform,
        { ...request.query, stream: streamOf(request), ...placeOf(request) },
        personOf(request),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/api/ledger/verify',
    summary:
      '核验存证有没有被人动过,不对的地方逐处列出。核验全部可能要几分钟;写明 stream 只核验一条链,立即答复。',
    tag,
    access: 'ledger.verify',
    query: { stream: text('只核验这一条链', { maxLength: 128 }) },
    answers: { 200: ledgerReport },
    errors: ['not-found'],
    handle: async (platform, { query }) => ({
      json:
        query.stream === undefined
          ? await platform.ledger.verify()
          : await verifyOneStream(platform, query.stream),
    }),
  }),
  route({
    method: 'post',
    path: '/api/ledger/verifications',
    summary: '开始核验全部存证:一个报告进度、可以取消的任务。有人已经在核验的,答复正在进行的那一个。',
    tag,
    access: 'ledger.verify',
    writes: true,
    answers: { 202: job },
    handle: async (platform, request) => {
      const started = await startVerification(platform, personOf(request));
      return { status: 202, json: started, headers: { location: `/api/jobs/${started.id}` } };
    },
  }),
  route({
    method: 'get',
    path: '/api/ledger/verifications',
    summary: '历次核验,最近发起的在前,各带结果或进展。',
    tag,
    access: 'ledger.verify',
    query: {
      limit: text(
        { title: '每页条数', description: '1 到 50,缺省 10。' },
        { pattern: '^([1-9]|[1-4]\\d|50)$' },
      ),
      cursor: text('上一页答复里的 next', { maxLength: 36 }),
    },
    answers: { 200: jobList },
    handle: async (platform, { query: { limit = '10', cursor } }) => ({
      json: await listVerifications(platform, { limit: Number(limit), cursor }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/ledger/checkpoints',
    summary: '已签名的检查点,按序号;order=newest 时最近的在前。',
    tag,
    access: 'ledger.read',
    query: { ...place, order: choice('次序', ['oldest', 'newest']) },
    answers: { 200: checkpointList },
    handle: async (platform, request) => {
      const { order, after } = request.query;
      const asked = {
        newestFirst: order === 'newest',
        after: after === undefined ? undefined : Number(after),
      };
      return { json: await readCheckpoints(platform, { ...placeOf(request), ...asked }) };
    },
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}/evidence',
    summary:
      '一个案件的证据包(ZIP):不用服务器,凭公钥就能核对和重新判定。完整的要有“查看完整信息”权限并留下存证;redacted=true 的个人信息留白。',
    tag,
    access: 'case.evidence',
    query: {
      redacted: choice('个人信息留白', ['true', 'false']),
      reason: text('取完整证据包的理由,写入存证', { minLength: 1, maxLength: 500 }),
    },
    answers: { 200: null },
    errors: ['not-found', 'forbidden'],
    handle: async (platform, request) => {
      const { redacted, reason } = request.query;
      const asked = { caseId: request.params.id ?? '', redacted: redacted === 'true', reason };
      const { name, bytes } = await takeEvidence(platform, asked, personOf(request));
      return {
        content: { type: 'application/zip', data: Buffer.from(bytes) },
        headers: { 'content-disposition': `attachment; filename="${name}"` },
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/ledger/key',
    summary: '核对检查点用的公钥。请从别处再核对一遍密钥编号。',
    tag,
    access: 'open',
    answers: { 200: ledgerKey },
    handle: (platform) => ({ json: readLedgerKey(platform) }),
  }),
];
