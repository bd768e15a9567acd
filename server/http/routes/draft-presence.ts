import { appearInDraft, leaveDraft } from '../../commands/versions/drafts/draft-presence.ts';
import { personOf, route } from '../route.ts';
import { draftCompany, presence } from '../schemas/draft-presence.ts';
import { documentAddress } from './rule-address.ts';

const tag = '规则草稿';
const path = '/api/rules/{kind}/{code}/draft/presence';

export const draftPresenceRoutes = [
  route<{ part?: string }>({
    method: 'put',
    path,
    summary: '我正在看这份草稿;答复最近 30 秒里还有谁在,以及草稿现在的修订号。每 10 秒左右一次。',
    tag,
    access: 'draft.read',
    hidden: true,
    writes: true,
    body: presence,
    answers: { 200: draftCompany },
    errors: ['not-found'],
    handle: async (platform, request) => {
      const asked = { ...documentAddress(request), part: request.body.part ?? null };
      return { json: await appearInDraft(platform, asked, personOf(request)) };
    },
  }),
  route({
    method: 'delete',
    path,
    summary: '我离开了这份草稿。',
    tag,
    access: 'draft.read',
    hidden: true,
    writes: true,
    answers: { 204: null },
    errors: ['not-found'],
    handle: async (platform, request) => {
      await leaveDraft(platform, documentAddress(request), personOf(request));
      return { status: 204 };
    },
  }),
];
