import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-pages-'));
let app: TestApp;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>一窗受理</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'export {};');
  app = await startTestApp({ demo: false, pagesFolder: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('the screens', () => {
  it.each(['/', '/items/spjy', '/cases/01a20f02-be23-7b08-a9a2-4810287f5391', '/sign-in?next=/cases'])(
    'are one page at %s, asked for again each time',
    async (path) => {
      const { status, text, headers } = await app.request().get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(text).toContain('一窗受理');
    },
  );

  it('keep for good what has a hash in its name', async () => {
    const { headers } = await app.request().get('/assets/app-1a2b.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toContain('javascript');
  });

  it.each([
    '/assets/gone.js',
    '/missing.png',
    '/api/nothing',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
  ])('are not what %s answers', async (path) => {
    const { status, headers } = await app.request().get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it('answer nothing but reading', async () => {
    expect((await app.request().post('/items/spjy')).status).toBe(404);
  });
});
