/** The server as a program: settings in, one line out when it listens, and an orderly end on SIGTERM. */
import { pino } from 'pino';
import { ConfigFaults, readConfig } from './config.ts';
import { UnsafeStart } from './open-platform.ts';
import { serve } from './serve.ts';

/** What somebody who starts it can put right is said in words; the rest with its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigFaults) return error.faults.join('\n');
  if (error instanceof UnsafeStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function run(): Promise<void> {
  const config = readConfig();
  // Standard output is for the lines that people and programs wait for; the log goes to standard error.
  const logger = pino({ level: config.mode === 'production' ? 'info' : 'warn' }, pino.destination(2));
  const { address, demoPassword, stop } = await serve(config, { logger });
  if (demoPassword !== undefined) console.log(`演示人员的密码 / demo password: ${demoPassword}`);
  console.log(`listening on ${address}`);
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(explain(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

run().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
