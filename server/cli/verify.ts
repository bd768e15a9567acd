import { createLedgerParts } from '../commands/ledger/ledger-parts.ts';
import { checkpointFolder } from '../ledger/checkpoint-folder.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './open-database.ts';
import { tellLedger, verifyFile } from './verify-file.ts';

export const verify: Command = {
  name: 'verify',
  takes: '[<证据包或存证转储> --public-key <文件>]',
  summary: '核对证据包或存证转储,不需要服务器和网络;不写文件时核对 DATABASE_URL 的数据库。不符时退出码为 1。',
  positionals: [0, 1],
  options: { 'public-key': { type: 'string', help: '签署检查点的公钥文件,应由另一条途径取得' } },
  run: ({ option, positionals: [file] }, terminal) => {
    const keyFile = option('public-key');
    if (file !== undefined) {
      if (keyFile === undefined)
        throw new WrongUsage('请用 --public-key 给出公钥文件;包里的公钥不能证明它自己');
      return verifyFile({ file, keyFile }, terminal);
    }
    return withDatabase(terminal, async (storage, { signer, checkpointFolder: folder }) => {
      const { verify: run } = createLedgerParts(storage, { signer, outside: checkpointFolder(folder) });
      return tellLedger(await run(), terminal.out);
    });
  },
};
