/** What every node does now and then without being asked. Each may run on any number of nodes at once. */
import type { Logger } from 'pino';
import type { Platform } from '../commands/platform.ts';
import { sweepAttachments } from '../commands/versions/attachments/sweep-attachments.ts';
import { type Repeated, type Repetition, repeat } from './repeat.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function startUpkeep(platform: Platform, logger: Logger): Repeated {
  const repetitions: Repetition[] = [
    {
      ...{ what: 'attachments', everyMs: 6 * hourMs, firstMs: 10 * minuteMs },
      work: async () => {
        for (const swept of await sweepAttachments(platform)) logger.info(swept, 'attachment swept');
      },
    },
  ];
  const running = repetitions.map((repetition) => repeat(repetition, logger));
  return {
    stop: async () => {
      await Promise.all(running.map(({ stop }) => stop()));
    },
  };
}
