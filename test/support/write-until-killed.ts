/** Takes numbers from the storage at the address in its first argument, and prints each one after its COMMIT, until somebody kills it. */
import { nextNumber, openStorage } from '../../server/storage/index.ts';

const storage = await openStorage({ databaseUrl: process.argv[2] ?? '' });

async function write(): Promise<never> {
  for (;;) {
    const number = await storage.write((tx) => nextNumber(tx, 'killed'));
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all([write(), write(), write()]);
