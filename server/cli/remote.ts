/** Another server of this platform, spoken to over its API as the owner of a token. */
import { readFileSync } from 'node:fs';
import { type Given, WrongUsage } from './command.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Remote {
  readonly ask: (
    method: 'GET' | 'HEAD' | 'PUT' | 'POST',
    path: string,
    content?: { body: unknown; headers?: Readonly<Record<string, string>> },
  ) => Promise<Answer>;
  readonly upload: (path: string, file: { type: string; bytes: Buffer }) => Promise<Answer>;
}

const timeoutMs = 60_000;

/** @throws WrongUsage without `--server` and `--token-file` */
export function remoteOf({ option }: Pick<Given, 'option'>): Remote {
  const [server, tokenFile] = [option('server'), option('token-file')];
  if (server === undefined || tokenFile === undefined || !URL.canParse(server)) {
    throw new WrongUsage('请用 --server 写明服务器的网址,用 --token-file 给出存放令牌的文件');
  }
  const authorization = `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`;
  const send = async (path: string, request: RequestInit): Promise<Answer> => {
    const headers = { authorization, ...request.headers };
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(new URL(path, server), { ...request, headers, signal });
    const text = await response.text();
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: response.status, body: body as Answer['body'] }; // starts with a brace, so it is an object
  };
  return {
    ask: (method, path, content) =>
      send(path, {
        method,
        headers: { 'content-type': 'application/json', ...content?.headers },
        ...(content && { body: JSON.stringify(content.body) }),
      }),
    upload: (path, { type, bytes }) =>
      send(path, { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(bytes) }),
  };
}

/** What a refusal says, with every fault. */
export function refusalText({ status, body }: Answer): string {
  const faults = Array.isArray(body.errors) ? (body.errors as { pointer: string; message: string }[]) : [];
  return [
    `${status} ${String(body.detail ?? body.title ?? '')}`.trim(),
    ...faults.map(({ pointer, message }) => `    ${pointer} ${message}`),
  ].join('\n');
}
