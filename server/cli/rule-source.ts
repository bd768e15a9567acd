/** Rule documents as somebody brings them: a folder, or a signed bundle. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { hashOf } from '../core/index.ts';
import { readPublicKey } from '../ledger/checkpoint.ts';
import { readBundle } from '../rules/bundle.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { type Given, WrongUsage } from './command.ts';

export interface BroughtDocument {
  readonly kind: string;
  readonly code: string;
  readonly hash: string;
  readonly document: unknown;
}

/**
 * @throws WrongUsage when a bundle comes without a public key, UnfitBundle
 */
export function readSource({
  option,
  positionals: [source = ''],
}: Pick<Given, 'option' | 'positionals'>): readonly BroughtDocument[] {
  if (!existsSync(source)) throw new WrongUsage(`没有文件夹或文件“${source}”`);
  if (statSync(source).isDirectory()) {
    const { items, procedure, calendar, parameters, directory } = readRulesFolder(source);
    return [directory, parameters, calendar, procedure, ...items].map((document) => ({
      kind: document.kind,
      code: document.code,
      hash: hashOf(document),
      document,
    }));
  }
  const keyFile = option('public-key');
  if (keyFile === undefined)
    throw new WrongUsage('导入规则包要用 --public-key 给出导出方的公钥,公钥应由另一条途径取得');
  const publicKey = readPublicKey(readFileSync(keyFile, 'utf8'));
  if (publicKey === undefined) throw new WrongUsage(`${keyFile} 不是公钥(Ed25519 的 PEM 或 SM2 的十六进制)`);
  return readBundle(readFileSync(source, 'utf8'), publicKey);
}
