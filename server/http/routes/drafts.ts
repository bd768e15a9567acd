import { discardDraft } from '../../commands/versions/drafts/discard-draft.ts';
import { readDraft } from '../../commands/versions/drafts/read-draft.ts';
import { saveDraft } from '../../commands/versions/drafts/save-draft.ts';
import { Refused } from '../../errors.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { draftAnswer, draftDocument, savedDraft } from '../schemas/drafts.ts';
import { text } from '../schemas/shapes.ts';
import { documentAddress, matchedRevision, revisionTag } from './rule-address.ts';

const tag = '规则草稿';
const path = '/api/rules/{kind}/{code}/draft';
const matching = { title: '修订号', description: '读到的草稿的修订号,加双引号;新建草稿时不带。' };

function baseOf({ query }: RouteRequest<unknown>): number | undefined {
  return query.basedOn === undefined ? undefined : Number(query.basedOn);
}

function requiredRevision(request: RouteRequest<unknown>): number {
  const revision = matchedRevision(request);
  if (revision === undefined)
    throw new Refused('malformed-request', { detail: '放弃草稿要带 If-Match,写明读到的修订号' });
  return revision;
}

export const draftRoutes = [
  route({
    method: 'get',
    path,
    summary: '一份规则文件的草稿,连同检查结果和退回意见。',
    tag,
    access: 'draft.read',
    hidden: true,
    answers: { 200: draftAnswer },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const draft = await readDraft(platform, documentAddress(request), personOf(request));
      return { json: draft, headers: { etag: revisionTag(draft.revision) } };
    },
  }),
  route<Record<string, unknown>>({
    method: 'put',
    path,
    summary: '保存草稿:全文,可以没有写完。',
    tag,
    access: 'draft.write',
    hidden: true,
    writes: true,
    headers: { 'If-Match?': text(matching) },
    query: {
      basedOn: text(
        { title: '基于', description: '草稿已经考虑到的已发布版本;不写则不变,新草稿为最近发布的一版。' },
        { pattern: '^[1-9][0-9]{0,6}$' },
      ),
    },
    body: draftDocument,
    size: 'document',
    answers: { 200: savedDraft },
    errors: ['not-found', 'stale-revision'],
    handle: async (platform, request) => {
      const asked = {
        ...documentAddress(request),
        document: request.body,
        revision: matchedRevision(request),
        basedOn: baseOf(request),
      };
      const saved = await saveDraft(platform, asked, personOf(request));
      return { json: saved, headers: { etag: revisionTag(saved.revision) } };
    },
  }),
  route({
    method: 'delete',
    path,
    summary: '放弃草稿。',
    tag,
    access: 'draft.write',
    hidden: true,
    writes: true,
    headers: { 'If-Match': text(matching) },
    answers: { 204: null },
    errors: ['not-found', 'stale-revision'],
    handle: async (platform, request) => {
      const asked = { ...documentAddress(request), revision: requiredRevision(request) };
      await discardDraft(platform, asked, personOf(request));
      return { status: 204 };
    },
  }),
];
