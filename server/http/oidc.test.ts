import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabaseApp, startTestApp, type TestApp } from '../../test/support/app.ts';
import { addUser } from '../../test/support/callers.ts';
import {
  type Browser,
  createBrowser,
  type LocalProvider,
  signInAtProvider,
  startProvider,
} from '../../test/support/identity-provider.ts';
import { createIdentityProvider } from '../people/identity-provider.ts';
import { countUsers } from '../storage/index.ts';

const providers: LocalProvider[] = [];
afterAll(async () => {
  for (const provider of providers) await provider.close();
});

/** Starts a provider, and says how the server of the test reaches it. */
async function withProvider(match: 'subject' | 'preferred_username' = 'subject') {
  const provider = await startProvider();
  providers.push(provider);
  const { issuer, clientId, clientSecret } = provider;
  return { identityProvider: createIdentityProvider({ issuer, clientId, clientSecret, match }) };
}

const callbackOf = (app: TestApp) => `${app.address}/api/session/oidc/callback`;

eachDatabaseApp(
  'Signing in at the identity provider',
  (started) => {
    let app: TestApp;
    let provider: LocalProvider;
    let browser: Browser;
    let start: string;

    beforeAll(async () => {
      app = started();
      const [last] = providers.slice(-1);
      if (last === undefined) throw new Error('there is no provider');
      provider = last;
      provider.serve(callbackOf(app));
      start = `${app.address}/api/session/oidc`;
      const known = (subject: string) => ({ roles: ['clerk'], oidcSubject: `${provider.issuer} ${subject}` });
      await addUser(app, 'li.na', known('id-24601'));
      await addUser(app, 'left', { ...known('id-left'), disabled: true });
      await addUser(app, 'wang.wei', { roles: ['clerk'] });
    });
    beforeEach(() => {
      browser = createBrowser();
    });

    const home = (url: string) => url === `${app.address}/`;
    const signInAs = (login: string, stop = home) => signInAtProvider(browser, { url: start, login }, stop);
    const atCallback = (url: string) => url.startsWith(callbackOf(app));
    const whoIs = () => browser.open(`${app.address}/api/session`);
    const problemOf = (text: string) => JSON.parse(text) as { code: string; detail: string };

    it('signs in the account that is linked to whoever it is there, and leads to the first page', async () => {
      const before = browser.cookies.size;
      const arrived = await signInAs('id-24601');
      expect([before, arrived.status, arrived.url]).toEqual([0, 303, `${app.address}/`]);
      const { user } = JSON.parse((await whoIs()).text);
      expect(user).toMatchObject({ name: 'li.na', roles: ['clerk'] });
      expect(browser.cookies.has('onewindow_oidc')).toBe(false);
    });

    it('leads back to the page that somebody came from, and never to another site', async () => {
      const next = '/rules/service-item/dl-zw/edit?part=trial&at=%2Froad';
      const url = `${start}?next=${encodeURIComponent(next)}`;
      const arrived = await signInAtProvider(
        browser,
        { url, login: 'id-24601' },
        (at) => at === app.address + next,
      );
      expect([arrived.status, arrived.url]).toEqual([303, app.address + next]);
      for (const foreign of [
        '//evil.example',
        '/\\evil.example',
        '/\t/evil.example',
        'https://evil.example',
        'x',
      ])
        expect(
          (await fetch(`${start}?next=${encodeURIComponent(foreign)}`, { redirect: 'manual' })).status,
        ).toBe(400);
      // Nor when the browser brings along what we did not set.
      browser = createBrowser();
      const { url: callback } = await signInAs('id-24601', atCallback);
      const [state, nonce, verifier] = (browser.cookies.get('onewindow_oidc') ?? '').split('.');
      const elsewhere = Buffer.from('//evil.example').toString('base64url');
      browser.cookies.set('onewindow_oidc', [state, nonce, verifier, elsewhere].join('.'));
      expect((await browser.open(callback, home)).url).toBe(`${app.address}/`);
    });

    it('that did not work still knows where to go', async () => {
      await browser.open(`${start}?next=%2Faudit`, (at) => at.startsWith(provider.issuer));
      const cookie = `onewindow_oidc=${browser.cookies.get('onewindow_oidc')}`;
      const headers = { accept: 'text/html', cookie };
      const answer = await fetch(`${callbackOf(app)}?code=x&state=x`, { headers, redirect: 'manual' });
      expect(answer.headers.get('location')).toBe('/sign-in?failed=unproven&next=%2Faudit');
    });

    it('sends the browser with a challenge, a state and a nonce, and lets its cookies come back with it', async () => {
      const answer = await fetch(start, { redirect: 'manual' });
      const asked = new URL(answer.headers.get('location') ?? '').searchParams;
      expect(Object.fromEntries(asked)).toMatchObject({
        ...{ response_type: 'code', client_id: 'onewindow', redirect_uri: callbackOf(app) },
        ...{ code_challenge_method: 'S256', scope: 'openid profile' },
      });
      for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
      const [cookie] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^onewindow_oidc=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    });

    it('ends the session that the browser had before', async () => {
      const before = await app.signIn('auditor');
      browser.cookies.set('onewindow_session', before.cookie.split('=')[1] ?? '');
      await signInAs('id-24601');
      expect((await before.get('/api/session')).status).toBe(401);
    });

    it('never makes an account, and does not take another’s name for who it is', async () => {
      const people = await countUsers(app.platform.storage);
      for (const stranger of ['id-nobody', 'id-wang.wei', 'wang.wei', 'id-left']) {
        browser = createBrowser();
        const refused = await signInAs(stranger);
        expect([refused.status, problemOf(refused.text).code]).toEqual([401, 'external-sign-in-failed']);
        expect((await whoIs()).status).toBe(401);
      }
      expect(await countUsers(app.platform.storage)).toBe(people);
    });

    it('takes an answer only from the browser that asked, for what it asked, and once', async () => {
      const { url } = await signInAs('id-24601', atCallback);
      const elsewhere = createBrowser();
      expect((await elsewhere.open(url)).status).toBe(401);
      await elsewhere.open(start, (next) => next.startsWith(provider.issuer));
      expect((await elsewhere.open(url)).status).toBe(401);
      const forged = new URL(url);
      forged.searchParams.set('state', 'x'.repeat(43));
      expect((await browser.open(forged.href)).status).toBe(401);
      const proof = browser.cookies.get('onewindow_oidc') ?? '';
      expect((await browser.open(url, home)).url).toBe(`${app.address}/`);
      const again = createBrowser();
      again.cookies.set('onewindow_oidc', proof);
      expect((await again.open(url)).status).toBe(401);
      expect(again.cookies.has('onewindow_session')).toBe(false);
    });

    it('that failed leads a page back to the sign-in page, with the reason as a word', async () => {
      const headers = { accept: 'text/html,application/xhtml+xml' };
      const answer = await fetch(`${callbackOf(app)}?code=x&state=x`, { headers, redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?failed=stale']);
      expect(answer.headers.getSetCookie().join()).toMatch(/onewindow_oidc=;.*Max-Age=0/);
    });

    it('is offered to whoever asks for the ways to sign in', async () => {
      expect((await app.request().get('/api/session/ways')).body).toEqual({ password: true, provider: true });
    });

    it.each([
      ['nothing', ''],
      ['a refusal', '?error=access_denied&error_description=no'],
      ['a code that was never given', '?code=made-up&state=x'],
      ['a state and no code', '?state=x'],
      ['another issuer', '?code=x&state=x&iss=https%3A%2F%2Fevil.example'],
    ])('says that it failed when the browser comes back with %s', async (_, query) => {
      await browser.open(start, (next) => next.startsWith(provider.issuer));
      const [state] = (browser.cookies.get('onewindow_oidc') ?? '').split('.');
      const answer = await browser.open(callbackOf(app) + query.replace('state=x', `state=${state}`));
      expect([answer.status, problemOf(answer.text).code]).toEqual([401, 'external-sign-in-failed']);
      expect(answer.text).not.toContain('evil.example');
    });

    it.each(['?unheard=of', '?code=a&code=b', `?code=${'x'.repeat(5000)}`])(
      'refuses the query %s in order',
      async (query) => {
        expect((await browser.open(callbackOf(app) + query)).status).toBe(400);
      },
    );
  },
  withProvider,
);

describe('a site', () => {
  it('may find accounts by their user name', async () => {
    const options = await withProvider('preferred_username');
    const app = await startTestApp(options);
    try {
      providers.at(-1)?.serve(callbackOf(app));
      const browser = createBrowser();
      await signInAtProvider(
        browser,
        { url: `${app.address}/api/session/oidc`, login: 'id-auditor' },
        (url) => url === `${app.address}/`,
      );
      expect(JSON.parse((await browser.open(`${app.address}/api/session`)).text).user.name).toBe('auditor');
    } finally {
      await app.close();
    }
  });

  it('whose provider is away says so, answers everything else, and asks again the next time', async () => {
    const options = await withProvider('preferred_username');
    const app = await startTestApp(options);
    try {
      const start = `${app.address}/api/session/oidc`;
      const unserved = await startProvider();
      await unserved.close();
      const { issuer, clientId } = unserved;
      const identityProvider = createIdentityProvider({
        issuer,
        clientId,
        clientSecret: undefined,
        match: 'subject',
      });
      await expect(identityProvider.begin(callbackOf(app))).rejects.toThrow('does not describe itself');
      // A server that listens and answers 404 is no provider either.
      const silent = await startTestApp({ demo: false });
      const wrong = createIdentityProvider({
        issuer: silent.address,
        clientId,
        clientSecret: undefined,
        match: 'subject',
      });
      await expect(wrong.begin(callbackOf(app))).rejects.toThrow('does not describe itself');
      await silent.close();
      providers.at(-1)?.serve(callbackOf(app));
      expect((await fetch(start, { redirect: 'manual' })).status).toBe(303);
      await providers.at(-1)?.close();
      const browser = createBrowser();
      const [proof, code] = [`${'x'.repeat(43)}.${'y'.repeat(43)}.${'z'.repeat(43)}`, '?code=x&state='];
      browser.cookies.set('onewindow_oidc', proof);
      const answer = await browser.open(
        `${callbackOf(app)}${code}${'x'.repeat(43)}&iss=${encodeURIComponent(providers.at(-1)?.issuer ?? '')}`,
      );
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('暂时连不上');
      expect((await fetch(`${app.address}/api/items`)).status).toBe(200);
    } finally {
      await app.close();
    }
  });

  it('without a provider has no such address', async () => {
    const app = await startTestApp({ demo: false });
    try {
      for (const path of ['/api/session/oidc', '/api/session/oidc/callback?code=x&state=y']) {
        expect((await fetch(app.address + path, { redirect: 'manual' })).status).toBe(404);
        expect((await app.request().get('/api/session/ways')).body.provider).toBe(false);
      }
    } finally {
      await app.close();
    }
  });
});
