/**
 * Checkpoints outside the database: files of JSON lines, one a month, that are only ever appended to. Whoever can change the database but not
 * these cannot rewrite the past.
 */
import { appendFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint } from './checkpoint.ts';

export interface CheckpointFolder {
  /** All that is there, in the order of writing; a line that a crash has cut off is left out. */
  readonly read: () => Promise<Checkpoint[]>;
  /** The number of the last one; 0 when there is none. */
  readonly lastNumber: () => Promise<number>;
  readonly append: (checkpoints: readonly Checkpoint[]) => Promise<void>;
}

const fileForm = /^checkpoints-\d{4}-\d{2}\.jsonl$/;

/** The folder is made when something is first written. */
export function checkpointFolder(folder: string): CheckpointFolder {
  let seen: { file: string; size: number; number: number } | undefined;
  const files = async () => (await namesIn(folder)).filter((name) => fileForm.test(name)).sort();
  return {
    read: async () => {
      const found: Checkpoint[] = [];
      for (const name of await files()) found.push(...linesOf(await readFile(join(folder, name), 'utf8')));
      return found;
    },
    lastNumber: async () => {
      const file = (await files()).at(-1);
      if (file === undefined) return 0;
      const { size } = await stat(join(folder, file));
      // Another process may write here too; what has not grown has not changed.
      if (seen?.file !== file || seen.size !== size) {
        const last = linesOf(await readFile(join(folder, file), 'utf8')).at(-1);
        seen = { file, size, number: last?.number ?? 0 };
      }
      return seen.number;
    },
    append: async (checkpoints) => {
      await mkdir(folder, { recursive: true });
      const latest = (await files()).at(-1) ?? '';
      for (const checkpoint of checkpoints) {
        const file = `checkpoints-${checkpoint.at.slice(0, 7)}.jsonl`;
        // Never into an earlier file, whatever another node's clock says: the last line of the last file is the last one. It begins with a line
        // break, so that a line that was cut off does not spoil it.
        await appendFile(join(folder, file > latest ? file : latest), `\n${JSON.stringify(checkpoint)}\n`);
      }
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function linesOf(text: string): Checkpoint[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Checkpoint]; // what it says is checked by whoever reads it
    } catch {
      return [];
    }
  });
}
