/** A page that shows the API to people: every route, every schema, every error code. It needs no script. */
import { type ErrorCode, errorDescriptions } from '../../errors.ts';
import { permissions } from '../../people/permissions.ts';
import { statusOf } from '../problem.ts';
import type { Route } from '../route.ts';
import { errorsOf, openApiDocument } from './document.ts';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function json(value: unknown): string {
  return `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;
}

function accessText({ access }: Route): string {
  if (access === 'open') return '不需要登录,有频率限制';
  if (access === 'operations') return '不需要登录';
  if (access === 'own-session') return '需要登录,令牌不行';
  return access === 'signed-in' ? '需要登录' : `需要角色之一:${permissions[access].join('、')}`;
}

function schemaLink(schema: unknown): string {
  const target = (schema as { $ref?: string } | undefined)?.$ref?.replace('#/components/schemas/', '');
  return target === undefined ? json(schema) : `<a href="#schema-${target}">${escaped(target)}</a>`;
}

interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: { title?: string } }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

function parameterList(parameters: Operation['parameters']): string {
  if (parameters.length === 0) return '';
  const words = { path: '路径', query: '查询', header: '请求头' } as Record<string, string>;
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<li><code>${escaped(name)}</code>(${words[place] ?? place}${required ? ',必填' : ''})${escaped(schema.title ?? '')}</li>`,
  );
  return `<p>参数</p><ul>${rows.join('')}</ul>`;
}

function routeSection(route: Route, operation: Operation): string {
  const body = operation.requestBody?.content['application/json']?.schema;
  const answers = Object.keys(route.answers).map((status) => {
    const schema = operation.responses[status]?.content?.['application/json']?.schema;
    return `<li>${status} ${schema === undefined ? '' : schemaLink(schema)}</li>`;
  });
  const errors = errorsOf(route).map((code) => `<a href="#${code}">${statusOf[code]} ${code}</a>`);
  return `<section>
<h3><code>${route.method.toUpperCase()} ${escaped(route.path)}</code></h3>
<p>${escaped(route.summary)}</p>
<p>${accessText(route)}${route.writes === true ? ';登录后要带 X-CSRF-Token' : ''}</p>
${parameterList(operation.parameters)}
${body === undefined ? '' : `<p>正文 ${schemaLink(body)}</p>`}
<p>答复</p><ul>${answers.join('')}</ul>
<p>错误 ${errors.join(' · ')}</p>
</section>`;
}

function errorRows(): string {
  return Object.entries(errorDescriptions)
    .map(
      ([code, { title, remedy }]) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${statusOf[code as ErrorCode]}</td><td>${escaped(title)}</td><td>${escaped(remedy)}</td></tr>`,
    )
    .join('\n');
}

const style = `body{font:16px/1.6 system-ui,"Noto Sans SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
code,pre{font:14px/1.5 ui-monospace,monospace}pre{background:#f6f8fa;padding:1rem;overflow:auto}
section{border-top:1px solid #d0d7de;padding:.5rem 0}table{border-collapse:collapse}
td,th{border:1px solid #d0d7de;padding:.4rem .6rem;text-align:left;vertical-align:top}:target{background:#fff8c5}`;

export function readerPage(routes: readonly Route[]): string {
  const document = openApiDocument(routes) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, unknown> };
  };
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const sections = tags.map((tag) => {
    const own = routes.filter((route) => route.tag === tag);
    const shown = own.flatMap((route) => {
      const operation = document.paths[route.path]?.[route.method];
      return operation ? [routeSection(route, operation)] : [];
    });
    return `<h2>${escaped(tag)}</h2>${shown.join('\n')}`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${name}"><summary><code>${name}</code></summary>${json(schema)}</details>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>接口说明 · 一窗受理</title><style>${style}</style></head>
<body>
<h1>接口说明</h1>
<p>机器可读的说明在 <a href="/api/openapi.json">/api/openapi.json</a>(OpenAPI 3.1)。时间戳是 ISO 8601,不带偏移的按东八区理解。</p>
${sections.join('\n')}
<h2>错误代码</h2>
<p>错误是 application/problem+json(RFC 9457);errors 里一次列出全部问题。</p>
<table><thead><tr><th>代码</th><th>状态码</th><th>意思</th><th>怎么办</th></tr></thead><tbody>
${errorRows()}
</tbody></table>
<h2>数据格式</h2>
${schemas.join('\n')}
</body>
</html>`;
}
