/**
 * Delivers the messages of the outbox to the receiver of the settings: at least once, each with its id by which the receiver drops what it has. A message that
 * is not taken is tried again after half its age, while the others go on; so they come in order as long as the receiver takes them.
 *
 * A message is claimed with a token and a lease and sent outside of any transaction; a node that dies loses the lease, and another sends it again.
 * The form is that of Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,<base64>`, an HMAC-SHA256 over `id.timestamp.body`.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { WebhookSettings } from '../config-webhook.ts';
import {
  claimOutboxMessages,
  deleteMessagesBefore,
  finishOutboxMessage,
  isMessageWaiting,
  type OutboxMessage,
  postponeOutboxMessage,
  type Storage,
} from '../storage/index.ts';

export interface RelayMeans {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly receiver: WebhookSettings;
  readonly logger: { readonly warn: (details: object, message: string) => void };
}

const timeoutMs = 10_000;
const messagesAtOnce = 20;
/** Longer than all that are claimed at once may take. */
const leaseMs = (messagesAtOnce + 10) * timeoutMs;
const [shortestWaitMs, longestWaitMs] = [10_000, 3_600_000];

/** Until nothing waits, the receiver does not take one, or somebody wants it to end. @returns how many were taken */
export async function relayMessages(means: RelayMeans, signal: AbortSignal): Promise<number> {
  const { storage, now } = means;
  for (let taken = 0; ; ) {
    const at = now();
    if (signal.aborted || !(await isMessageWaiting(storage, at.toISOString()))) return taken;
    const token = randomUUID();
    const leaseUntil = new Date(at.getTime() + leaseMs).toISOString();
    const claim = { token, now: at.toISOString(), leaseUntil, limit: messagesAtOnce };
    const messages = await storage.write((tx) => claimOutboxMessages(tx, claim));
    const sent = await sendAll(means, { messages, token, signal });
    taken += sent;
    if (sent < messages.length) return taken;
  }
}

/** One after the other. After one that is not taken the rest are given back. */
async function sendAll(
  { storage, now, receiver, logger }: RelayMeans,
  { messages, token, signal }: { messages: readonly OutboxMessage[]; token: string; signal: AbortSignal },
): Promise<number> {
  for (const [sent, message] of messages.entries()) {
    const refused = signal.aborted ? 'stopping' : await send(receiver, message, now());
    const at = now();
    if (refused === undefined) {
      await storage.write((tx) => finishOutboxMessage(tx, { id: message.id, token, at: at.toISOString() }));
      continue;
    }
    const until = signal.aborted ? at : new Date(at.getTime() + waitMs(message, at));
    if (!signal.aborted) logger.warn({ message: message.id, refused, until }, 'a message was not taken');
    const rest = messages.slice(sent + 1).map(({ id }) => ({ id, until: at }));
    await storage.write(async (tx) => {
      for (const one of [{ id: message.id, until }, ...rest])
        await postponeOutboxMessage(tx, { id: one.id, token, until: one.until.toISOString() });
    });
    return sent;
  }
  return messages.length;
}

function waitMs({ createdAt }: OutboxMessage, at: Date): number {
  return Math.min(Math.max((at.getTime() - Date.parse(createdAt)) / 2, shortestWaitMs), longestWaitMs);
}

/** @returns why it was not taken */
async function send(
  { url, secret }: WebhookSettings,
  { id, topic, createdAt, payload }: OutboxMessage,
  at: Date,
): Promise<string | undefined> {
  const body = JSON.stringify({ id, topic, createdAt, payload });
  const timestamp = Math.floor(at.getTime() / 1000);
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': `v1,${signature}`,
      },
      body,
      redirect: 'manual', // what is signed is for this address alone
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : String(answer.status);
  } catch (error) {
    return (error as Error).name;
  }
}

/** After that nobody waits for news any more. */
export const messageDays = 30;

/** @returns how many of them nobody had taken */
export function forgetMessages({ storage, now }: Pick<RelayMeans, 'storage' | 'now'>): Promise<number> {
  return deleteMessagesBefore(storage, now().getTime() - messageDays * 86_400_000);
}
