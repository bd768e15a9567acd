/** The screens, as they were built: files with a hash in their name are kept for good, the page itself is asked for again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const oneYearSeconds = 31_536_000;

function isNavigation(path: string): boolean {
  return !path.startsWith('/api/') && path !== '/api' && !/\.[A-Za-z0-9]+$/.test(path);
}

/** @param folder where the build put the screens; without it there are none */
export function servePages(folder: string): RequestHandler {
  const router = Router();
  const page = join(folder, 'index.html');
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      index: false,
      immutable: true,
      maxAge: oneYearSeconds * 1000,
      redirect: false,
    }),
  );
  router.use(express.static(folder, { index: false, cacheControl: false, redirect: false }));
  // Every address of the screens is one page; a missing file is not.
  router.use((req, res, next) => {
    const wanted = (req.method === 'GET' || req.method === 'HEAD') && isNavigation(req.path);
    if (!wanted || !existsSync(page)) return next();
    res.set('cache-control', 'no-cache');
    res.sendFile(page, { cacheControl: false }, (error) => error && next(error));
  });
  return router;
}
