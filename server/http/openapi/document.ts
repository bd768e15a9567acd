/** The OpenAPI 3.1 document, made from the table of routes and from the schemas that check the requests. */
import { type ErrorCode, errorDescriptions } from '../../errors.ts';
import { type Permission, permissions } from '../../people/permissions.ts';
import { type JsonSchema, schemaFiles } from '../../schemas/index.ts';
import { statusOf } from '../problem.ts';
import type { Route } from '../route.ts';

type Json = Record<string, unknown>;

const ownSchema = '#/components/schemas/';

function componentName(id: string): string {
  return id.replace(/\.json$/, '');
}

/** `rule.json#/$defs/name` → `#/components/schemas/rule/$defs/name`; a reference inside a file gets the file's name. */
function componentRef(ref: string, file: string): string {
  const [target, pointer = ''] = ref.split('#');
  return `${ownSchema}${componentName(target || file)}${pointer}`;
}

/** The schema with its references as the document needs them, and schemas with an address replaced by a reference. */
function rewritten(value: unknown, file: string, isRoot: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, file, false));
  if (value === null || typeof value !== 'object') return value;
  const { $id, $schema: _, ...rest } = value as Json;
  if (typeof $id === 'string' && !isRoot) return { $ref: ownSchema + componentName($id) };
  return Object.fromEntries(
    Object.entries(rest).map(([key, each]) =>
      key === '$ref' && typeof each === 'string'
        ? [key, componentRef(each, file)]
        : [key, rewritten(each, file, false)],
    ),
  );
}

function addressedSchemas(routes: readonly Route[]): Map<string, JsonSchema> {
  const all = routes.flatMap(({ body, answers }) => [body, ...Object.values(answers)]);
  const found = new Map<string, JsonSchema>(Object.entries(schemaFiles));
  for (const schema of all) if (typeof schema?.$id === 'string') found.set(schema.$id, schema);
  return found;
}

/** What may go wrong on a route: what it says itself, and what its kind brings along. */
export function errorsOf(route: Route): ErrorCode[] {
  const codes = new Set<ErrorCode>(['malformed-request', ...(route.errors ?? [])]);
  if (route.body || route.upload)
    for (const code of ['malformed-body', 'too-large', 'unsupported-media-type', 'invalid-body'] as const)
      codes.add(code);
  if (route.access === 'open') codes.add('too-many-requests');
  if (route.access !== 'open' && route.access !== 'operations') codes.add('not-signed-in');
  if (permissionOf(route) !== undefined) codes.add('forbidden').add('password-change-required');
  if (route.writes) codes.add('cross-site-request');
  if (route.access !== 'operations') codes.add('overloaded');
  return [...codes].sort((a, b) => statusOf[a] - statusOf[b]);
}

function errorResponses(route: Route): Json {
  return Object.fromEntries(
    [...groupedByStatus(errorsOf(route))].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\` ${errorDescriptions[code].title}`).join(';'),
        content: { 'application/problem+json': { schema: { $ref: `${ownSchema}problem` } } },
      },
    ]),
  );
}

function groupedByStatus(codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>();
  for (const code of codes) groups.set(statusOf[code], [...(groups.get(statusOf[code]) ?? []), code]);
  return groups;
}

function parametersOf({ path, query = {}, headers = {} }: Route): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  const inHeader = Object.entries(headers).map(([key, schema]) => ({
    name: key.replace(/\?$/, ''),
    in: 'header',
    required: !key.endsWith('?'),
    schema,
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

const success: Readonly<Record<number, string>> = { 200: '成功', 201: '已建立', 204: '成功,没有正文' };

function answersOf({ answers }: Route): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      {
        description: success[Number(status)] ?? '成功',
        ...(schema && { content: { 'application/json': { schema: rewritten(schema, '', false) } } }),
      },
    ]),
  );
}

/** The verb that the route asks for; undefined where everybody, or everybody signed in, may. */
function permissionOf({ access }: Route): Permission | undefined {
  const ofNobodyInParticular = ['open', 'operations', 'own-session', 'signed-in'] as const;
  return ofNobodyInParticular.find((each) => each === access) ? undefined : (access as Permission); // all others are
}

function operationOf(route: Route): Json {
  const { access, body, summary, tag, upload, writes } = route;
  const permission = permissionOf(route);
  const security =
    access === 'open' || access === 'operations'
      ? [{}]
      : [
          { session: [], ...(writes === true && { csrf: [] }) },
          ...(access === 'own-session' ? [] : [{ token: [] }]),
        ];
  return {
    summary,
    tags: [tag],
    security,
    ...(permission !== undefined && { 'x-permission': permission, 'x-roles': permissions[permission] }),
    parameters: parametersOf(route),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: rewritten(body, '', false) } },
      },
    }),
    ...(upload && {
      requestBody: {
        required: true,
        content: Object.fromEntries(upload.types.map((type) => [type, {}])),
      },
    }),
    responses: { ...answersOf(route), ...errorResponses(route) },
  };
}

export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  const schemas = [...addressedSchemas(routes)].map(([id, schema]) => [
    componentName(id),
    rewritten(schema, id, true),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: '一窗受理规则平台',
      version: '0.1.0',
      description: '时间戳不带偏移的按东八区理解;错误见 /api/docs。',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'onewindow_session' },
        token: { type: 'http', scheme: 'bearer' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
    'x-errors': Object.entries(errorDescriptions).map(([code, { title, remedy }]) => ({
      code,
      status: statusOf[code as ErrorCode],
      title,
      remedy,
    })),
  };
}
