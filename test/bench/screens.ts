/**
 * What somebody at a screen waits for, in a real browser on the built pages: until a screen can be used, from a key to the
 * picture that shows it, until a large draft is checked, and how much script that takes.
 *
 * These are times by the clock, which whatever else the machine does only lengthens: of several tries the best counts.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { builtPages, launchBrowser, openPage, scriptKilobytes } from '../support/browser.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { sampleItem } from './sample-item.ts';
import { BUILT_SERVER, serve } from './served.ts';

const TRIES = 5;
const KEYS = 24;
const PASSWORD = 'a password of the benchmark';

interface Timed {
  /** From a key to the frame after it, in ms. */
  readonly keys: number[];
  /** From a question to the worker until its answer, in ms. */
  readonly checks: number[];
}

declare global {
  interface Window {
    timed: Timed;
  }
}

/** Runs in the page before its scripts. */
function keepTimes(): void {
  const timed: Timed = { keys: [], checks: [] };
  window.timed = timed;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => timed.keys.push(performance.now() - timeStamp);
        painted.port2.postMessage(null);
      });
    },
    true,
  );
  window.Worker = class extends Worker {
    private readonly asked = new Map<unknown, number>();

    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        const at = this.asked.get(data?.id);
        if (at !== undefined) timed.checks.push(performance.now() - at);
      });
    }

    override postMessage(message: { id?: unknown }): void {
      this.asked.set(message.id, performance.now());
      super.postMessage(message);
    }
  };
}

/** Screens of one server, each with nothing of an earlier one in its cache. */
interface Hall {
  readonly withPage: <Found>(as: string | undefined, look: (page: Page) => Promise<Found>) => Promise<Found>;
}

function hallOf(browser: Browser, url: string): Hall {
  return {
    withPage: async (as, look) => {
      const { page, context } = await openPage(browser, url);
      try {
        await page.addInitScript(keepTimes);
        if (as !== undefined) await signIn(page, as);
        return await look(page);
      } finally {
        await context.close();
      }
    },
  };
}

async function signIn(page: Page, username: string): Promise<{ csrfToken: string }> {
  const answer = await page.request.post('/api/session', { data: { username, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()}`);
  return answer.json();
}

/** From the navigation on. */
async function usableAfter(page: Page, path: string, control: (page: Page) => Locator): Promise<number> {
  await page.goto(path, { waitUntil: 'commit' });
  await control(page).first().waitFor();
  return page.evaluate(() => performance.now());
}

async function best(measure: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < TRIES; i += 1) found.push(await measure());
  return Math.min(...found);
}

const screens: { key: string; what: string; path: string; as?: string; control: (page: Page) => Locator }[] =
  [
    {
      key: 'usable/start',
      what: 'start page: from the address to a page that can be used',
      path: '/',
      control: (page) => page.getByRole('link', { name: '食品经营许可' }),
    },
    {
      key: 'usable/sign-in',
      what: 'signing in, the same',
      path: '/sign-in',
      control: (page) => page.getByLabel('用户名'),
    },
    {
      key: 'usable/receive',
      what: 'receiving page, the same',
      path: '/items/spjy/receive',
      control: (page) => page.locator('[id^="field_"] input'),
    },
    {
      key: 'usable/edit',
      what: 'editor of an item at its acceptance rules, the same',
      path: '/rules/service-item/dl-zw/edit?part=acceptance',
      as: 'editor-cg',
      control: (page) => page.getByRole('button', { name: '修改' }),
    },
  ];

async function usableRows({ withPage }: Hall): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { key, what, path, as, control } of screens) {
    const value = await best(() => withPage(as, (page) => usableAfter(page, path, control)));
    rows.push({ key, what, value, unit: 'ms', goal: { atMost: 1500 } });
  }
  return rows;
}

async function sizeRows({ withPage }: Hall): Promise<Row[]> {
  const bytes = (path: string, seen: string): Promise<number> =>
    withPage(undefined, async (page) => 1000 * (await scriptKilobytes(page, path, seen)));
  return [
    {
      key: 'script/start',
      what: 'script of the first screen, gzip',
      value: await bytes('/', '食品经营许可'),
      unit: 'B',
      goal: { atMost: 250_000 },
    },
    {
      key: 'script/receive',
      what: 'script of the receiving page, gzip',
      value: await bytes('/items/spjy/receive', '待交'),
      unit: 'B',
      goal: { atMost: 500_000 },
    },
  ];
}

const large = sampleItem(5).documents.item;
const largeDraft = `/rules/service-item/${large.code}/edit`;
const writer = `editor-${large.owner}`;

async function saveLargeDraft({ withPage }: Hall): Promise<void> {
  await withPage(undefined, async (page) => {
    const { csrfToken } = await signIn(page, writer);
    const address = `/api/rules/service-item/${large.code}/draft`;
    const answer = await page.request.put(address, { data: large, headers: { 'x-csrf-token': csrfToken } });
    if (!answer.ok()) throw new Error(`the large draft is not saved: ${answer.status()}`);
  });
}

/** Types in a field at the pace of a quick hand, over the pauses in which the draft is checked and saved. */
async function typed(page: Page, field: Locator): Promise<Timed> {
  await field.first().focus();
  await page.waitForFunction(() => window.timed.checks.length > 0);
  await page.keyboard.press('End');
  await page.evaluate(() => window.timed.keys.splice(0));
  for (let i = 0; i < KEYS; i += 1) {
    await page.keyboard.press(String.fromCharCode(97 + i));
    await page.waitForTimeout(i % 6 === 5 ? 600 : 60);
  }
  await page.waitForFunction((keys) => window.timed.keys.length >= keys, KEYS);
  return page.evaluate(() => window.timed);
}

async function draftRows({ withPage }: Hall): Promise<Row[]> {
  await saveLargeDraft({ withPage });
  const rules = [large.acceptance, large.materials, large.routing, large.limits].flat().length;
  const tried: { first: number; warm: number; plain: number; rule: number }[] = [];
  for (let i = 0; i < TRIES; i += 1) {
    const plain = await withPage(writer, async (page) => {
      await page.goto(`${largeDraft}?part=identity`);
      return typed(page, page.getByLabel('事项名称'));
    });
    const rule = await withPage(writer, async (page) => {
      await page.goto(`${largeDraft}?part=acceptance`);
      await page.getByRole('button', { name: '修改' }).first().click();
      return typed(page, page.getByLabel('理由'));
    });
    const [first = Number.NaN, ...later] = plain.checks;
    tried.push({ first, warm: median(later), plain: median(plain.keys), rule: median(rule.keys) });
  }
  const least = (name: keyof (typeof tried)[number]): number => Math.min(...tried.map((one) => one[name]));
  const checked = { unit: 'ms' as const, goal: { atMost: 300 } };
  const typing = { unit: 'ms' as const, goal: { atMost: 50 } };
  return [
    {
      key: 'check/first',
      what: `first check of a draft of ${rules} rules, off the main thread`,
      value: least('first'),
      ...checked,
    },
    { key: 'check/warm', what: 'each later check of it (median)', value: least('warm'), ...checked },
    {
      key: 'key/rule',
      what: 'a key in a rule of it, to the next paint (median)',
      value: least('rule'),
      ...typing,
    },
    { key: 'key/plain', what: 'a key in a plain field of it, the same', value: least('plain'), ...typing },
  ];
}

/** None where the server and the pages have not been built. */
export async function screenRows(): Promise<Row[]> {
  if (!existsSync(BUILT_SERVER) || !existsSync(builtPages)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { process: server, url } = await serve([BUILT_SERVER], {
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'bench.sqlite')}`,
    ONEWINDOW_RATE_LIMIT: 'off',
    ONEWINDOW_DEMO_PASSWORD: PASSWORD,
  });
  try {
    const browser = await launchBrowser();
    try {
      const hall = hallOf(browser, url);
      return [...(await usableRows(hall)), ...(await sizeRows(hall)), ...(await draftRows(hall))];
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
