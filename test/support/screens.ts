/**
 * What a suite in the browser begins and ends with: a server with the built screens, a Chromium, pages that are open for
 * one test and have complained about nothing when it ends. `describe('…', inBrowser, () => { const screens = useScreens(); … })`.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { builtPages, launchBrowser, type OpenPage, openPage, seriousFindings } from './browser.ts';

/**
 * The tests wait for what is seen; the limit only ends those that hang. A browser beside everything else on two cores is
 * now and then late: what fails twice fails.
 */
export const inBrowser = { timeout: 180_000, retry: 1 };

export interface ScreensOptions {
  /** The clock of the server and of the pages. */
  readonly now?: () => Date;
  /** For a suite whose tests cannot take back what they do: each try has a server of its own. */
  readonly eachWithItsServer?: boolean;
}

export interface OpenDraft extends OpenPage {
  /** The document as the server has it, once all changes are there. */
  readonly stored: <Kind>() => Promise<Kind>;
}

/** By name, or with the session of somebody who has signed in already. */
export type Who = string | { readonly cookie?: string };

export interface Screens {
  /** The server of the test that runs. */
  readonly app: TestApp;
  /** A page of nobody. */
  readonly open: (path?: string) => Promise<OpenPage>;
  /** A page of somebody: their session is in the browser already. */
  readonly openAs: (who: Who, path: string) => Promise<OpenPage>;
  /** A draft in the editor, begun anew: `rules/service-item/x/edit?part=form`. */
  readonly openDraft: (who: string, path: string) => Promise<OpenDraft>;
}

export function useScreens({ now, eachWithItsServer = false }: ScreensOptions = {}): Screens {
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  const opened: OpenPage[] = [];
  const running = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the suite has not started');
    return part;
  };
  const start = async () => {
    app = await startTestApp({ pagesFolder: builtPages, ...(now && { now }) });
  };
  const stop = async () => {
    await app?.close();
    app = undefined;
  };

  if (eachWithItsServer) beforeEach(start, inBrowser.timeout);
  else beforeAll(start, inBrowser.timeout);
  beforeAll(async () => {
    browser = await launchBrowser();
  }, inBrowser.timeout);

  afterEach(async () => {
    const ended = opened.splice(0);
    for (const { context } of ended) await context.close();
    if (eachWithItsServer) await stop();
    expect(ended.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await stop();
  });

  async function open(path?: string): Promise<OpenPage> {
    const found = await openPage(running(browser), running(app).address);
    opened.push(found);
    if (now) await found.context.clock.setFixedTime(now());
    if (path !== undefined) await found.page.goto(path);
    return found;
  }

  async function openAs(who: Who, path: string): Promise<OpenPage> {
    const found = await open();
    const { cookie = '' } = typeof who === 'string' ? await running(app).signIn(who) : who;
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    await found.context.addCookies([{ name, value, url: running(app).address }]);
    await found.page.goto(path);
    return found;
  }

  async function openDraft(who: string, path: string): Promise<OpenDraft> {
    const [document = ''] = path.split('/edit');
    const draft = `/api${document}/draft`;
    const person = await running(app).signIn(who);
    const { status, headers } = await person.get(draft);
    if (status === 200) await person.delete(draft, { 'if-match': headers.etag ?? '' });
    const found = await openAs(person, path);
    const stored = async <Kind>(): Promise<Kind> => {
      await saved(found.page);
      return (await person.get(draft)).body.document as Kind;
    };
    return { ...found, stored };
  }

  return {
    get app() {
      return running(app);
    },
    ...{ open, openAs, openDraft },
  };
}

/** Waits until the editor has sent all that was changed. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-state="saved"]', { hasText: '已保存' }).waitFor();
}

/** Fails with what axe finds on the screen as it is now, if that is serious. */
export async function expectNoBarrier(page: Page, where = new URL(page.url()).pathname): Promise<void> {
  expect(await seriousFindings(page), where).toEqual([]);
}
