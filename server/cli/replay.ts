import { replayCase } from '../commands/cases/replay-case.ts';
import type { Platform } from '../commands/platform.ts';
import type { Person } from '../people/person.ts';
import { listCases } from '../storage/index.ts';
import type { Command } from './command.ts';
import { withPlatform } from './open-database.ts';

/** Replaying reads; whoever holds the database and its keys may see every case. */
const operator: Person = {
  ...{ id: 'command-line', name: 'command-line', displayName: '命令行', department: null, hall: null },
  roles: ['auditor'],
  rights: [],
};
const page = 200;

async function* everyCase({ storage }: Platform): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const { cases, nextCursor } = await listCases(storage, { limit: page, cursor });
    for (const { id } of cases) yield id;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

export const replay: Command = {
  name: 'replay',
  takes: '[<案件标识>]',
  summary: '按收件时的规则重新判定存下的案件,逐字节比较;不写案件标识时复算全部。有不同时退出码为 1。',
  positionals: [0, 1],
  options: {},
  run: ({ positionals: [id] }, terminal) =>
    withPlatform(terminal, async (platform) => {
      const ids = id === undefined ? everyCase(platform) : [id];
      const count = { all: 0, different: 0 };
      for await (const caseId of ids) {
        const { identical, differences = [] } = await replayCase(
          platform,
          { caseId, trace: false },
          operator,
        );
        count.all += 1;
        if (identical) continue;
        count.different += 1;
        terminal.out(`✘ ${caseId}:${differences.map(({ pointer }) => pointer).join('、')}`);
      }
      terminal.out(`复算 ${count.all} 个案件:相同 ${count.all - count.different},不同 ${count.different}。`);
      return count.different > 0 ? 1 : 0;
    }),
};
