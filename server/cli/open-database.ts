/** What a command of the line works on, by the settings; closed when it is done. */
import type { Platform } from '../commands/platform.ts';
import type { Config } from '../config.ts';
import { openPlatform } from '../open-platform.ts';
import { openStorage, type Storage } from '../storage/index.ts';
import type { Terminal } from './command.ts';

/** The database as it is: nothing is loaded into it. */
export async function withDatabase<T>(
  terminal: Terminal,
  work: (storage: Storage, config: Config) => Promise<T>,
): Promise<T> {
  const config = terminal.config();
  const storage = await openStorage({ databaseUrl: config.databaseUrl });
  try {
    await storage.migrate();
    return await work(storage, config);
  } finally {
    await storage.close();
  }
}

/** All that a server works on. */
export async function withPlatform<T>(
  terminal: Terminal,
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  const address = () => 'http://localhost';
  const { platform } = await openPlatform(terminal.config(), { now: terminal.now, address });
  try {
    return await work(platform);
  } finally {
    await platform.storage.close();
  }
}
