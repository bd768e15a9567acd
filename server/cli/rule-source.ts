/** Rule documents as somebody brings them, with the files that they refer to: a folder, or a signed bundle. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { FileFault, ReadFile } from '../commands/versions/attachments/carry-attachments.ts';
import { hashOf } from '../core/index.ts';
import { readPublicKey } from '../ledger/checkpoint.ts';
import { readAttachmentFile } from '../rules/attachment-files.ts';
import { readBundle } from '../rules/bundle.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { type Given, WrongUsage } from './command.ts';

export interface BroughtDocument {
  readonly kind: string;
  readonly code: string;
  readonly hash: string;
  readonly document: Readonly<Record<string, unknown>>;
}

export interface RuleSource {
  readonly documents: readonly BroughtDocument[];
  readonly read: ReadFile;
}

/**
 * @throws WrongUsage when a bundle comes without a public key, UnfitBundle
 */
export function readSource({
  option,
  positionals: [source = ''],
}: Pick<Given, 'option' | 'positionals'>): RuleSource {
  if (!existsSync(source)) throw new WrongUsage(`没有文件夹或文件“${source}”`);
  if (statSync(source).isDirectory()) {
    const { items, procedure, calendar, parameters, directory } = readRulesFolder(source);
    const documents = [directory, parameters, calendar, procedure, ...items].map((document) => ({
      kind: document.kind,
      code: document.code,
      hash: hashOf(document),
      document: { ...document },
    }));
    return { documents, read: (place) => readAttachmentFile(source, place) };
  }
  const keyFile = option('public-key');
  if (keyFile === undefined)
    throw new WrongUsage('导入规则包要用 --public-key 给出导出方的公钥,公钥应由另一条途径取得');
  const publicKey = readPublicKey(readFileSync(keyFile, 'utf8'));
  if (publicKey === undefined) throw new WrongUsage(`${keyFile} 不是公钥(Ed25519 的 PEM 或 SM2 的十六进制)`);
  const { documents, files } = readBundle(readFileSync(source, 'utf8'), publicKey);
  return { documents, read: ({ sha256 }) => files.get(sha256) };
}

/** A line for people: which item, where in it, what is wrong, what to do. */
export function fileFaultText({ itemCode, pointer, message, fix }: FileFault): string {
  return `service-item ${itemCode} 错误 ${pointer} ${message};${fix} [attachment]`;
}
