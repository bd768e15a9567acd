/**
 * A real Chromium for tests, out of an npm package: `npm ci` is enough on a bare machine. Pages open in Chinese, on the
 * site's clock, at the width of the narrower of the hall's screens. Wait for what a person would see, never for silence on the line.
 */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright-core';

/** Where the build puts the screens. */
export const builtPages = fileURLToPath(new URL('../../dist/admin-ui/', import.meta.url));

/** A folder whose fonts.conf names the font of our papers. */
function chineseFonts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-fonts-'));
  const fonts = fileURLToPath(new URL('../../node_modules/@embedpdf/fonts-sc/fonts/', import.meta.url));
  const config = `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
  writeFileSync(join(folder, 'fonts.conf'), config);
  return folder;
}

export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(builtPages)) throw new Error('the screens are not built: npm run build');
  // Read when the package is loaded: with it, it unpacks the libraries that a bare Debian lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  // A bare machine has no Chinese font; without one every screen is laid out with empty glyphs.
  process.env.FONTCONFIG_PATH = chineseFonts();
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [
      // In a single process the browser is gone with the first page that is closed.
      ...packed.args.filter((flag) => flag !== '--single-process'),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
    ],
    headless: true,
  });
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: scripts that threw, and what the CSP refused. */
  readonly complaints: string[];
}

export async function openPage(browser: Browser, address: string, width = 1280): Promise<OpenPage> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    // The browser itself logs every answer of 400 and more; those are the test's to look at.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text);
  });
  return { page, context, complaints };
}

/** Kilobytes of script, compressed, that a screen asks for until `seen` is there to be seen. */
export async function scriptKilobytes(page: Page, path: string, seen: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  };
  page.on('response', note);
  await page.goto(path);
  await page.getByText(seen).first().waitFor();
  page.off('response', note);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** What axe finds on the screen once nothing on it moves or fades, each as one line; empty when it finds nothing serious. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // A button on its way to its colour has, for a moment, the contrast of neither.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    }),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
