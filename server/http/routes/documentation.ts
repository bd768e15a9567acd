import { openApiDocument } from '../openapi/document.ts';
import { readerPage } from '../openapi/reader-page.ts';
import { type Route, route } from '../route.ts';

const tag = '接口说明';

/** @param others what is to be described besides these two themselves; read once, when first asked for */
export function documentationRoutes(others: readonly Route[]): Route[] {
  const own: Route[] = [
    route({
      method: 'get',
      path: '/api/openapi.json',
      summary: '全部接口的 OpenAPI 3.1 说明。',
      tag,
      access: 'open',
      answers: { 200: { title: 'OpenAPI', description: 'OpenAPI 3.1 文件。', type: 'object' } },
      handle: () => ({ json: describedBy() }),
    }),
    route({
      method: 'get',
      path: '/api/docs',
      summary: '给人看的接口说明。',
      tag,
      access: 'open',
      answers: { 200: null },
      handle: () => ({ content: { type: 'text/html; charset=utf-8', data: pageOf() } }),
    }),
  ];
  const all = [...others, ...own];
  const describedBy = once(() => openApiDocument(all));
  const pageOf = once(() => readerPage(all));
  return own;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
