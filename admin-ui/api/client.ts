/**
 * The one way to the server: JSON in, JSON out, problems as ApiProblem, silence as NoAnswer.
 * It never retries a write by itself and never shows anything. The typed calls are in the files beside it.
 */
import { line } from './line.ts';
import { NoAnswer, problemOf } from './problem.ts';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

let csrfToken: string | null = null;

/** Kept in memory only: a page that is loaded again asks for the session first. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

export async function call<T>(
  path: string,
  { method = 'GET', body, signal, headers = {} }: Call = {},
): Promise<T> {
  const response = await answered(path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method !== 'GET' && csrfToken ? { 'x-csrf-token': csrfToken } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export interface FileCall {
  /** Of the content; a file of one's own machine may not know it. */
  type: string;
  signal: AbortSignal;
  /** Between 0 and 1, of what has left this machine. */
  onProgress: (share: number) => void;
}

/** Sends a file as it is. Not by fetch, which does not say how far it has come. */
export function sendFile<T>(path: string, file: Blob, { type, signal, onProgress }: FileCall): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('accept', 'application/json');
    if (csrfToken) request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      line.set(false);
      const { status, responseText } = request;
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      if (status < 300) resolve(JSON.parse(responseText) as T);
      else problemOf(new Response(responseText, { status, headers })).then(reject, reject);
    };
    request.onerror = () => {
      line.set(true);
      reject(new NoAnswer(request.statusText));
    };
    request.onabort = () => reject(new DOMException('left', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

async function answered(path: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(`/api${path}`, request);
    line.set(false);
    return response;
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    line.set(true);
    throw new NoAnswer(cause);
  }
}
