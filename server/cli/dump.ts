import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storedLedger } from '../commands/ledger/stored-ledger.ts';
import { dumpLines } from '../ledger/verify/dump.ts';
import type { Command } from './command.ts';
import { withDatabase } from './open-database.ts';

export const dump: Command = {
  name: 'dump',
  takes: '<文件>',
  summary: '把存证和它担保的散列写成一个文件,交给别人用 onewindow verify 核对;不含申请人的信息。',
  positionals: [1, 1],
  options: {},
  run: ({ positionals: [file = ''] }, terminal) =>
    withDatabase(terminal, async (storage) => {
      await pipeline(Readable.from(withBreaks(dumpLines(storedLedger(storage)))), createWriteStream(file));
      terminal.out(`存证已写入 ${file}。`);
      return 0;
    }),
};

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
