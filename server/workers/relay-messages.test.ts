import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { eachDatabase } from '../../test/support/databases.ts';
import {
  claimOutboxMessages,
  enqueueOutboxMessage,
  isMessageWaiting,
  type Storage,
  uuidV7,
} from '../storage/index.ts';
import { forgetMessages, relayMessages } from './relay-messages.ts';

const secret = 'a secret of the tests, long enough to be one';
const begin = Date.parse('2026-03-02T02:00:00.000Z');
const running = new AbortController().signal;

interface Taken {
  readonly id: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

eachDatabase('The relay of messages', (open) => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** Answers each message as it is told to; 204 unless said otherwise. */
  async function receiver(statusOf: (id: string) => number = () => 204) {
    const taken: Taken[] = [];
    const server = createServer((req, res) => {
      const parts: Buffer[] = [];
      req.on('data', (part: Buffer) => parts.push(part));
      req.on('end', () => {
        const id = String(req.headers['webhook-id']);
        const status = statusOf(id);
        if (status < 300) taken.push({ id, headers: req.headers, body: Buffer.concat(parts).toString() });
        res.writeHead(status, status === 307 ? { location: '/elsewhere' } : {}).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close().closeAllConnections());
    return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
  }

  async function told(storage: Storage, count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, (_, index) => uuidV7(begin + index));
    await storage.write(async (tx) => {
      for (const [index, id] of ids.entries()) {
        const createdAt = new Date(begin + index).toISOString();
        await enqueueOutboxMessage(tx, { id, topic: 'case.received', payload: { index }, createdAt });
      }
    });
    return ids;
  }

  const relayTo = (storage: Storage, url: string, { at = begin + 1000, signal = running } = {}) =>
    relayMessages(
      { storage, receiver: { url, secret }, now: () => new Date(at), logger: { warn: () => undefined } },
      signal,
    );

  it('brings each message once, in order, signed', async () => {
    const storage = await open();
    const { taken, url } = await receiver();
    const ids = await told(storage, 45);
    expect(await relayTo(storage, url)).toBe(45);
    expect(await relayTo(storage, url)).toBe(0);
    expect(taken.map(({ id }) => id)).toEqual(ids);
    const { headers, body } = taken[0] ?? { headers: {} as IncomingMessage['headers'], body: '' };
    expect(JSON.parse(body)).toEqual({
      ...{ id: ids[0], topic: 'case.received', payload: { index: 0 } },
      createdAt: '2026-03-02T02:00:00.000Z',
    });
    const signed = `${ids[0]}.${headers['webhook-timestamp']}.${body}`;
    const signature = createHmac('sha256', secret).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  });

  it('of several nodes at once brings each message once', async () => {
    const storage = await open();
    const { taken, url } = await receiver();
    const ids = await told(storage, 60);
    await Promise.all([relayTo(storage, url), relayTo(storage, url), relayTo(storage, url)]);
    expect(taken.map(({ id }) => id).sort()).toEqual(ids);
  });

  it.each([500, 404, 307])(
    'tries again later what was answered with %i, and goes on with the rest',
    async (status) => {
      const storage = await open();
      let isWell = false;
      const ids = await told(storage, 4);
      const { taken, url } = await receiver((id) => (id === ids[1] && !isWell ? status : 200));
      expect(await relayTo(storage, url)).toBe(1);
      expect(await relayTo(storage, url)).toBe(2);
      expect(taken.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]]);
      isWell = true;
      expect(await relayTo(storage, url, { at: begin + 5000 })).toBe(0);
      expect(await relayTo(storage, url, { at: begin + 12_000 })).toBe(1);
      expect(taken.at(-1)?.id).toBe(ids[1]);
    },
  );

  it('keeps everything while nobody listens, and brings again what a node took to its grave', async () => {
    const storage = await open();
    const ids = await told(storage, 3);
    expect(await relayTo(storage, 'http://127.0.0.1:1/nobody')).toBe(0);
    const { taken, url } = await receiver();
    expect(await relayTo(storage, url, { at: begin + 60_000, signal: AbortSignal.abort() })).toBe(0);
    const died = { token: 'of a node that died', now: new Date(begin + 60_000).toISOString() };
    const leaseUntil = new Date(begin + 90_000).toISOString();
    await storage.write((tx) => claimOutboxMessages(tx, { ...died, leaseUntil, limit: 2 }));
    expect(await relayTo(storage, url, { at: begin + 60_000 })).toBe(1);
    expect(await relayTo(storage, url, { at: begin + 90_000 })).toBe(2);
    expect(taken.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('forgets after thirty days, and says how many nobody has taken', async () => {
    const storage = await open();
    await told(storage, 5);
    const days = (count: number) => ({ storage, now: () => new Date(begin + count * 86_400_000) });
    expect(await forgetMessages(days(29))).toBe(0);
    expect(await isMessageWaiting(storage, new Date(begin).toISOString())).toBe(true);
    expect(await forgetMessages(days(31))).toBe(5);
    expect(await isMessageWaiting(storage, new Date(begin).toISOString())).toBe(false);
  });
});
