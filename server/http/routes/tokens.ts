import { createToken, listTokens, revokeToken, type TokenWish } from '../../commands/people/tokens.ts';
import { personOf, route } from '../route.ts';
import { createdToken, newToken, tokenList } from '../schemas/people.ts';

const tag = '令牌';
const path = '/api/tokens';

export const tokenRoutes = [
  route({
    method: 'get',
    path,
    summary: '全部令牌,最近建立的在前。看不到令牌的值。',
    tag,
    access: 'token.manage',
    answers: { 200: tokenList },
    handle: async (platform) => ({ json: { tokens: await listTokens(platform) } }),
  }),
  route<TokenWish>({
    method: 'post',
    path,
    summary: '为一个业务系统建立令牌。令牌的值只在答复里出现这一次。',
    tag,
    access: 'token.manage',
    writes: true,
    body: newToken,
    answers: { 201: createdToken },
    handle: async (platform, request) => {
      const created = await createToken(platform, request.body, personOf(request));
      return { status: 201, json: created, headers: { location: `${path}/${created.shown.id}` } };
    },
  }),
  route({
    method: 'delete',
    path: `${path}/{id}`,
    summary: '吊销令牌,立即失效。',
    tag,
    access: 'token.manage',
    writes: true,
    answers: { 204: null },
    errors: ['not-found'],
    handle: async (platform, request) => {
      await revokeToken(platform, request.params.id ?? '', personOf(request));
      return { status: 204 };
    },
  }),
];
