/** A real OpenID Connect provider on this machine, and a browser that can sign in there: cookies, redirects, two forms. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface LocalProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Begins to answer, for a client that is called back at this address. */
  readonly serve: (callback: string) => void;
  readonly close: () => Promise<void>;
}

/** Listens at once, so that its address is known to the server that will ask it. */
export async function startProvider(): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'onewindow', clientSecret: 'a secret of the tests' };
  return {
    issuer,
    ...client,
    serve: (callback) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: client.clientId,
            client_secret: client.clientSecret,
            redirect_uris: [callback],
            grant_types: ['authorization_code'],
            response_types: ['code'],
          },
        ],
        pkce: { required: () => true },
        claims: { openid: ['sub'], profile: ['preferred_username'] },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: () => ({ sub: id, preferred_username: id.replace(/^id-/, '') }),
        }),
      });
      server.on('request', provider.callback());
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Page {
  readonly status: number;
  /** Where it was found in the end. */
  readonly url: string;
  readonly text: string;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  /** Follows redirects until there is none, or until one leads to a place where `stop` says so. */
  readonly open: (url: string, stop?: (url: string) => boolean) => Promise<Page>;
  readonly submit: (
    url: string,
    form: Readonly<Record<string, string>>,
    stop?: (url: string) => boolean,
  ) => Promise<Page>;
}

export function createBrowser(): Browser {
  const cookies = new Map<string, string>();
  const never = () => false;
  const send = async (url: string, init: RequestInit, stop: (url: string) => boolean): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    const location = answer.headers.get('location');
    const next = location === null ? undefined : new URL(location, url).href;
    const text = await answer.text();
    if (next === undefined) return { status: answer.status, url, text };
    return stop(next) ? { status: answer.status, url: next, text } : send(next, {}, stop);
  };
  return {
    cookies,
    open: (url, stop = never) => send(url, {}, stop),
    submit: (url, form, stop = never) => {
      const body = new URLSearchParams(form);
      return send(url, { method: 'POST', body }, stop);
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', value = ''] = pair.split('=', 2);
  const ended = attributes.some((attribute) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(attribute));
  if (ended || value === '') cookies.delete(name);
  else cookies.set(name, value);
}

/** Signs in at the provider and agrees, and answers where that leads. */
export async function signInAtProvider(
  browser: Browser,
  start: { url: string; login: string },
  stop?: (url: string) => boolean,
): Promise<Page> {
  const login = await browser.open(start.url);
  if (!login.text.includes('name="login"')) return login;
  const consent = await browser.submit(
    login.url,
    { prompt: 'login', login: start.login, password: 'any' },
    stop,
  );
  return consent.text.includes('value="consent"')
    ? browser.submit(consent.url, { prompt: 'consent' }, stop)
    : consent;
}
