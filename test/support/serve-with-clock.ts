/**
 * The server as a process of its own whose clock its parent sets: it says where it listens, takes messages `{ offsetMs }`
 * (from then on its clock is that much ahead of the machine's), and ends when its parent does.
 */
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import { serve } from '../../server/serve.ts';

let offsetMs = 0;
process.on('message', (message: { offsetMs: number }) => {
  offsetMs = message.offsetMs;
  process.send?.({ set: offsetMs });
});
process.on('disconnect', () => process.exit(0));

const { address } = await serve(readConfig(), {
  logger: pino({ level: 'silent' }),
  now: () => new Date(Date.now() + offsetMs),
});
process.send?.({ address });
