/**
 * Every way in which the platform refuses a request, by a stable code: what it is called and what the caller can do.
 * The list is closed and knows nothing of HTTP; http/problem.ts gives each code its status. Commands throw `Refused`.
 */
import type { Problem } from '../schemas/generated/types.ts';
import type { PointerError } from './core/index.ts';

export interface ErrorDescription {
  /** One sentence, shown as the problem's title. */
  readonly title: string;
  /** What to do about it, shown in the documentation. */
  readonly remedy: string;
}

export const errorDescriptions = {
  'malformed-request': {
    title: '请求的写法不对',
    remedy: '核对网址里的转义、查询参数的名称和值;每个参数只写一次。',
  },
  'malformed-body': {
    title: '请求正文不是合格的 JSON',
    remedy:
      '正文应为 UTF-8 的 JSON:键不得重复,不得使用 __proto__、constructor、prototype,数字的绝对值不得超过 2 的 53 次方。',
  },
  'idempotency-key-required': {
    title: '缺少 Idempotency-Key',
    remedy: '收件时带上 Idempotency-Key 请求头(1 到 200 个可见的 ASCII 字符);重试同一次收件时用同一个值。',
  },
  'not-signed-in': { title: '请先登录', remedy: '用 POST /api/session 登录后再试;登录十二小时后失效。' },
  'wrong-credentials': {
    title: '用户名或密码不对',
    remedy: '核对用户名和密码;连续出错后要等的时间会越来越长。',
  },
  'external-sign-in-failed': {
    title: '统一身份认证没有成功',
    remedy: '按说明重新登录,或者用密码登录;这里没有账户的,请系统管理员建立或者关联。',
  },
  'password-change-required': {
    title: '请先修改密码',
    remedy: '用 POST /api/session/password 换成自己的密码,之后再办理。',
  },
  forbidden: { title: '您没有办理这件事的权限', remedy: '换有权限的人员登录,或者请管理员授权。' },
  'cross-site-request': {
    title: '请求不是从本平台的页面发出的',
    remedy: '带上登录时得到的 X-CSRF-Token 请求头,并从本平台的网址发出。',
  },
  'not-found': { title: '没有找到', remedy: '核对网址和编号;您无权查看的也按没有找到答复。' },
  'no-version-in-effect': {
    title: '这个时间没有生效的规则版本',
    remedy: '核对提交时间;事项的各个版本和生效日见 GET /api/rules/service-item/{code}/versions。',
  },
  'method-not-allowed': { title: '这个网址不接受这种请求方法', remedy: '可用的方法写在答复的 Allow 头里。' },
  'event-not-allowed': {
    title: '案件当前的状态不接受这个事件',
    remedy: '案件接受哪些事件,见 GET /api/cases/{id} 的 allowed。',
  },
  'stale-revision': {
    title: '内容已经被别人改过',
    remedy:
      '重新读取,核对之后再提交;答复里写明了现在的修订号。草稿的答复带两份文本:current 是现在的,yours 是您的。',
  },
  blocked: {
    title: '还不能办理这一步',
    remedy: 'errors 里列出了全部障碍,每条写明怎样解决;解决之后再试。',
  },
  'too-large': {
    title: '请求太大',
    remedy: '正文不超过 1 MB,嵌套不超过 64 层,不超过 20000 个值,清单不超过 5000 项,文字不超过 65536 字。',
  },
  'unsupported-media-type': {
    title: '正文的格式不受支持',
    remedy: 'Content-Type 用 application/json,编码用 UTF-8,不压缩。',
  },
  'invalid-body': {
    title: '请求的内容不符合要求',
    remedy: '按 errors 里列出的位置逐条改正,全部问题都已列出。',
  },
  'idempotency-key-reused': {
    title: '这个 Idempotency-Key 已经用于另一份内容',
    remedy: '新的收件换一个新的 Idempotency-Key;重试时不要改动正文。',
  },
  'too-many-requests': { title: '请求太频繁', remedy: '按 Retry-After 写明的秒数等待后再试。' },
  'internal-error': { title: '平台内部出错', remedy: '把追踪号告诉管理员;您的请求没有问题。' },
  overloaded: {
    title: '平台正忙',
    remedy: '按 Retry-After 写明的秒数等待后再试;收件用同一个 Idempotency-Key。',
  },
  'not-ready': { title: '平台尚未就绪', remedy: '稍后再试;各项检查的结果写在说明里。' },
} as const satisfies Record<string, ErrorDescription>;

export type ErrorCode = keyof typeof errorDescriptions;

export interface RefusalDetails {
  /** What exactly is wrong and what to do; the title alone where there is nothing to add. */
  readonly detail?: string;
  /** Every fault of the request at once. */
  readonly errors?: readonly PointerError[];
  readonly retryAfterSeconds?: number;
  /** Of a stale write: what is stored now, null when it is gone. */
  readonly current?: Required<Problem>['current'];
  /** Of a stale write: what was sent. */
  readonly yours?: Required<Problem>['yours'];
}

/** This request cannot be done, and the code says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ErrorCode;
  readonly details: RefusalDetails;

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(`${code}: ${details.detail ?? errorDescriptions[code].title}`);
    this.code = code;
    this.details = details;
  }
}

/** Throws when there is any fault. */
export function refuseFaults(errors: readonly PointerError[]): void {
  if (errors.length > 0) throw new Refused('invalid-body', { errors });
}
