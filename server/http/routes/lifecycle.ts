/** The verbs of a version's life, each for exactly the text whose hash the body names. */

import { approveVersion } from '../../commands/versions/lifecycle/approve-version.ts';
import { publishVersion } from '../../commands/versions/lifecycle/publish-version.ts';
import { restoreVersion } from '../../commands/versions/lifecycle/restore-version.ts';
import { returnVersion } from '../../commands/versions/lifecycle/return-version.ts';
import { signVersion } from '../../commands/versions/lifecycle/sign-version.ts';
import { submitDraft } from '../../commands/versions/lifecycle/submit-draft.ts';
import { withdrawVersion } from '../../commands/versions/lifecycle/withdraw-version.ts';
import { presentMoved } from '../../commands/versions/read-versions.ts';
import type { Remark } from '../../core/life-cycle/life.ts';
import type { ErrorCode } from '../../errors.ts';
import { personOf, route } from '../route.ts';
import { savedDraft } from '../schemas/drafts.ts';
import {
  approval,
  publishing,
  returning,
  signature,
  submission,
  submitted,
  withdrawal,
} from '../schemas/lifecycle.ts';
import { movedVersion, publication } from '../schemas/rules.ts';
import { documentAddress, revisionTag, versionAddress } from './rule-address.ts';

const tag = '规则版本';
const path = '/api/rules/{kind}/{code}/versions/{n}';
const common = { method: 'post', tag, writes: true } as const;
const errors: ErrorCode[] = ['not-found', 'blocked', 'stale-revision'];

interface Hashed {
  readonly hash: string;
}

export const lifecycleRoutes = [
  route<{ revision: number; statement: string; occasion: string }>({
    ...common,
    path: '/api/rules/{kind}/{code}/draft/submit',
    summary: '提交草稿,成为下一个版本;全部障碍一次列出。',
    access: 'version.submit',
    hidden: true,
    body: submission,
    answers: { 200: submitted },
    errors,
    handle: async (platform, request) => {
      const asked = { ...documentAddress(request), ...request.body };
      return { json: await submitDraft(platform, asked, personOf(request)) };
    },
  }),
  route<Hashed>({
    ...common,
    path: `${path}/sign`,
    summary: '为本部门会签。',
    access: 'version.sign',
    body: signature,
    answers: { 200: movedVersion },
    errors,
    handle: async (platform, request) => {
      const asked = { version: versionAddress(request), ...request.body };
      return { json: presentMoved(platform, await signVersion(platform, asked, personOf(request))) };
    },
  }),
  route<Hashed & { remarks: readonly Remark[] }>({
    ...common,
    path: `${path}/return`,
    summary: '退回,意见写明位置;内容重新成为草稿。审核人员可以退回,被请会签而不同意的部门也可以。',
    access: 'version.return',
    body: returning,
    answers: { 200: movedVersion },
    errors,
    handle: async (platform, request) => {
      const asked = { version: versionAddress(request), ...request.body };
      return { json: presentMoved(platform, await returnVersion(platform, asked, personOf(request))) };
    },
  }),
  route<Hashed & { remark?: string }>({
    ...common,
    path: `${path}/approve`,
    summary: '批准;不能批准自己写的、自己提交的。',
    access: 'version.review',
    body: approval,
    answers: { 200: movedVersion },
    errors,
    handle: async (platform, request) => {
      const asked = { version: versionAddress(request), ...request.body };
      return { json: presentMoved(platform, await approveVersion(platform, asked, personOf(request))) };
    },
  }),
  route<Hashed & { effectiveFrom: string }>({
    ...common,
    path: `${path}/publish`,
    summary: '发布,自今天或者以后某一天起生效。',
    access: 'version.publish',
    body: publishing,
    answers: { 200: publication },
    errors,
    handle: async (platform, request) => {
      const asked = { version: versionAddress(request), ...request.body };
      const published = await publishVersion(platform, asked, personOf(request));
      return { json: { ...presentMoved(platform, published), openCases: published.openCases } };
    },
  }),
  route<Hashed & { reason: string }>({
    ...common,
    path: `${path}/withdraw`,
    summary: '在生效以前撤回。',
    access: 'version.withdraw',
    body: withdrawal,
    answers: { 200: movedVersion },
    errors,
    handle: async (platform, request) => {
      const asked = { version: versionAddress(request), ...request.body };
      return { json: presentMoved(platform, await withdrawVersion(platform, asked, personOf(request))) };
    },
  }),
  route({
    ...common,
    path: `${path}/restore`,
    summary: '把一个版本的内容重新做成草稿。',
    access: 'draft.write',
    hidden: true,
    answers: { 200: savedDraft },
    errors: ['not-found', 'blocked'],
    handle: async (platform, request) => {
      const saved = await restoreVersion(platform, versionAddress(request), personOf(request));
      return { json: saved, headers: { etag: revisionTag(saved.revision) } };
    },
  }),
];
