/** The offline verifier as one file that needs nothing beside it: `node verify.js <archive> <public key>`. */
import { WrongUsage } from './command.ts';
import { verifyFile } from './verify-file.ts';

const [file, keyFile] = process.argv.slice(2);

try {
  if (file === undefined || keyFile === undefined)
    throw new WrongUsage('用法:node verify.js <证据包或存证转储> <公钥文件>');
  process.exitCode = await verifyFile({ file, keyFile }, { out: (line) => console.log(line) });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
