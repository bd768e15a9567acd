import {
  beginProviderSignIn,
  callbackPath,
  finishProviderSignIn,
  ProviderSignInFailed,
} from '../../commands/people/sign-in-by-provider.ts';
import { type Reply, type RouteRequest, route } from '../route.ts';
import { signInWays } from '../schemas/session.ts';
import { text } from '../schemas/shapes.ts';
import { endedProofCookie, ownAddressForm, proofCookie, proofIn, sessionCookie } from '../session-cookie.ts';

const tag = '登录';
const parameter = (title: string) => text(title, { maxLength: 4096 });

/** What providers are known to add; none but the first four mean anything here. */
const callbackQuery = {
  code: parameter('授权码'),
  state: parameter('状态'),
  iss: parameter('签发者'),
  error: parameter('错误'),
  ...Object.fromEntries(
    ['error_description', 'error_uri', 'session_state', 'scope', 'authuser', 'prompt', 'hd'].map((name) => [
      name,
      parameter('统一身份认证附带的参数'),
    ]),
  ),
};

/** Whoever comes with a browser is led back to the page of signing in, which says what went wrong; a program gets the problem. */
async function orBackToSignIn(
  { header }: RouteRequest<unknown>,
  { publicUrl, next }: { publicUrl: string; next: string },
  answer: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    const isPage = header('accept')?.includes('text/html') ?? false;
    if (!(error instanceof ProviderSignInFailed) || !isPage) throw error;
    const back = next === '/' ? '' : `&next=${encodeURIComponent(next)}`;
    const location = `/sign-in?failed=${error.failure}${back}`;
    return { status: 303, headers: { location, 'set-cookie': endedProofCookie(publicUrl) } };
  }
}

export const oidcRoutes = [
  route({
    method: 'get',
    path: '/api/session/ways',
    summary: '可以怎样登录:用密码,以及设置了的话,用统一身份认证。',
    tag,
    access: 'open',
    answers: { 200: signInWays },
    handle: ({ identityProvider }) => ({
      json: { password: true, provider: identityProvider !== undefined },
    }),
  }),
  route({
    method: 'get',
    path: '/api/session/oidc',
    summary: '到统一身份认证登录(OpenID Connect)。',
    tag,
    access: 'open',
    query: {
      next: text(
        { title: '然后去哪里', description: '登录之后转到本站的这个地址,以 / 开头;缺省为首页。' },
        { pattern: ownAddressForm, examples: ['/rules'] },
      ),
    },
    answers: { 303: null },
    errors: ['not-found', 'external-sign-in-failed'],
    handle: (platform, request) => {
      const back = { publicUrl: platform.publicUrl(), next: request.query.next ?? '/' };
      return orBackToSignIn(request, back, async () => {
        const { url, proof } = await beginProviderSignIn(platform);
        return { status: 303, headers: { location: url, 'set-cookie': proofCookie(proof, back) } };
      });
    },
  }),
  route({
    method: 'get',
    path: callbackPath,
    summary: '从统一身份认证回来:登录已有的账户,然后转到来时的页面。从不建立账户。',
    tag,
    access: 'open',
    query: callbackQuery,
    answers: { 303: null },
    errors: ['not-found', 'external-sign-in-failed'],
    handle: (platform, request) => {
      const { query, header, sessionId } = request;
      const { proof, next } = proofIn(header('cookie'));
      const publicUrl = platform.publicUrl();
      return orBackToSignIn(request, { publicUrl, next }, async () => {
        const entries = Object.entries(query).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        );
        const opened = await finishProviderSignIn(platform, {
          query: new URLSearchParams(entries).toString(),
          proof,
          replaces: sessionId,
        });
        const cookies = [sessionCookie(opened.id, publicUrl), endedProofCookie(publicUrl)];
        return { status: 303, headers: { location: next, 'set-cookie': cookies } };
      });
    },
  }),
];
