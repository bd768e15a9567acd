import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/app.ts';
import { errorDescriptions } from '../../errors.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, object> };
}

let app: TestApp;
let document: Document;

beforeAll(async () => {
  app = await startTestApp({ demo: false });
  document = (await app.request().get('/api/openapi.json')).body;
});
afterAll(() => app.close());

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [each] : refsIn(each),
  );
}

function resolved(pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
}

describe('the OpenAPI document', () => {
  it('is 3.1 and describes every route of the contract', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/items/{code}/evaluate',
        '/api/calendar/compute',
        '/api/cases',
        '/api/cases/{id}/events',
        '/api/cases/{id}/replay',
        '/api/rules/{kind}/{code}/versions/{n}',
        '/api/session',
        '/healthz',
        '/readyz',
        '/metrics',
      ]),
    );
  });

  it('has no reference that leads nowhere', () => {
    const refs = [...new Set(refsIn(document))];
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => resolved(ref.replace(/^#/, '')) === undefined)).toEqual([]);
  });

  it('checks a request as the server does', () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'https://onewindow.example/', ...document });
    const validate = ajv.getSchema('https://onewindow.example/#/components/schemas/application');
    expect(validate?.({ channel: 'window', submittedAt: '2025-09-29T09:50', form: {} })).toBe(true);
    expect(validate?.({ channel: 'fax', submittedAt: '2025-09-29T09:50', form: {} })).toBe(false);
  });

  it('tells of every route what may go wrong', () => {
    for (const operations of Object.values(document.paths)) {
      for (const { responses } of Object.values(operations)) expect(Object.keys(responses)).toContain('400');
    }
  });
});

describe('the reader page', () => {
  it('shows every error code under its own address, every route, and needs no script', async () => {
    const { text, headers } = await app.request().get('/api/docs');
    expect(headers['content-type']).toContain('text/html');
    for (const code of Object.keys(errorDescriptions)) expect(text).toContain(`<tr id="${code}">`);
    for (const path of Object.keys(document.paths)) expect(text).toContain(path);
    expect(text).not.toContain('<script');
  });
});
