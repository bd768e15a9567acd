/** What every node does now and then without being asked. Each may run on any number of nodes at once. */
import type { Logger } from 'pino';
import { correctCaseLists } from '../commands/cases/correct-case-lists.ts';
import { createDateSettler } from '../commands/cases/settle-dates.ts';
import type { Platform } from '../commands/platform.ts';
import { sweepAttachments } from '../commands/versions/attachments/sweep-attachments.ts';
import type { WebhookSettings } from '../config-webhook.ts';
import { forgetMessages, messageDays, relayMessages } from './relay-messages.ts';
import { type Repeated, type Repetition, repeat } from './repeat.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function startUpkeep(
  platform: Platform,
  { logger, receiver }: { logger: Logger; receiver: WebhookSettings | undefined },
): Repeated {
  const { storage, now } = platform;
  const settleDates = createDateSettler(platform);
  // At first the time in which a node of an earlier release may have been the only one; then what came since.
  let lookBackMs = 7 * 24 * hourMs;
  const repetitions: Repetition[] = [
    {
      ...{ what: 'case lists', everyMs: 10 * minuteMs, firstMs: 5_000 },
      work: async () => {
        await correctCaseLists(storage, new Date(now().getTime() - lookBackMs));
        lookBackMs = hourMs;
      },
    },
    {
      ...{ what: 'open dates', everyMs: 10 * minuteMs, firstMs: minuteMs },
      work: async (signal) => {
        for (const { caseId, dates, keptBack } of await settleDates(signal)) {
          const told = { caseId, clocks: dates.map(({ clock }) => clock) };
          if (keptBack)
            logger.warn(told, 'a later calendar would move dates that were told; the case keeps its own');
          else logger.info(told, 'dates settled by a later calendar');
        }
      },
    },
    {
      ...{ what: 'old messages', everyMs: 6 * hourMs, firstMs: 20 * minuteMs },
      work: async () => {
        const lost = await forgetMessages({ storage, now });
        if (lost > 0 && receiver)
          logger.warn({ lost, days: messageDays }, 'messages that the receiver never took');
      },
    },
    {
      ...{ what: 'attachments', everyMs: 6 * hourMs, firstMs: 10 * minuteMs },
      work: async () => {
        for (const swept of await sweepAttachments(platform)) logger.info(swept, 'attachment swept');
      },
    },
  ];
  if (receiver !== undefined) {
    repetitions.push({
      ...{ what: 'messages', everyMs: 1000, firstMs: 1000 },
      work: async (signal) => {
        await relayMessages({ storage, now, receiver, logger }, signal);
      },
    });
  }
  const running = repetitions.map((repetition) => repeat(repetition, logger));
  return {
    stop: async () => {
      await Promise.all(running.map(({ stop }) => stop()));
    },
  };
}
