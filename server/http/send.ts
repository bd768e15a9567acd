/** Answers as they go over the line. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Reply } from './route.ts';

export async function send(res: Response, reply: Reply): Promise<void> {
  const { status = 200, json, content, headers = {} } = reply;
  // What fails before the first part is there is still answered as a problem.
  const streamed = content !== undefined && 'bytes' in content ? await begun(content.data) : undefined;
  res.set('cache-control', 'no-store');
  for (const [name, value] of Object.entries(headers))
    res.set(name, typeof value === 'string' ? value : [...value]);
  res.status(status);
  if (content) res.type(content.type);
  if (streamed && content && 'bytes' in content) {
    res.set('content-length', String(content.bytes));
    await sendStream(res, streamed);
  } else if (content) res.send(content.data);
  else if (json === undefined) res.end();
  else res.json(json);
}

async function begun(data: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const first = await data.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* data;
  })();
}

async function sendStream(res: Response, data: AsyncGenerator<Buffer>): Promise<void> {
  if (res.req.method === 'HEAD') {
    res.end();
    await data.return(undefined);
    return;
  }
  try {
    await pipeline(Readable.from(data, { objectMode: false }), res);
  } catch (error) {
    // Who has gone away needs no answer; a part that is missing has cut the answer short, which the length gives away.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
