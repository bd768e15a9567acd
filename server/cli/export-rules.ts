import { writeFileSync } from 'node:fs';
import { filePlaces, takeOutAttachments } from '../commands/versions/attachments/carry-attachments.ts';
import { asFolder, rulesInEffect } from '../commands/versions/rules-in-effect.ts';
import type { Signer } from '../ledger/signatures/signature.ts';
import { attachmentPath, writeAttachmentFile } from '../rules/attachment-files.ts';
import { type BundledDocument, bundleText } from '../rules/bundle.ts';
import { writeRulesFolder } from '../rules/write-rules-folder.ts';
import { siteDay, startOfSiteDay } from '../site-time.ts';
import type { Storage } from '../storage/index.ts';
import { type Command, type Terminal, WrongUsage } from './command.ts';
import { withDatabase } from './open-database.ts';
import { fileFaultText } from './rule-source.ts';

export const exportRules: Command = {
  name: 'export',
  takes: '<文件夹> | --bundle <文件>',
  summary:
    '把某一天生效的规则连同样表等附件写成文件夹(供 git 保存)或签名的规则包(带到另一个大厅);同样的规则写出同样的字节。',
  positionals: [0, 1],
  options: {
    on: { type: 'string', help: '哪一天生效的,例如 2026-01-05;缺省为今天' },
    bundle: { type: 'string', help: '写成规则包,由 ONEWINDOW_SIGNING_KEY 签名' },
  },
  run: ({ option, positionals: [folder] }, terminal) => {
    const [on, bundle] = [option('on') ?? siteDay(terminal.now()), option('bundle')];
    if (startOfSiteDay(on) === undefined) throw new WrongUsage('--on 应为真实存在的日期,例如 2026-01-05');
    if ((folder === undefined) === (bundle === undefined))
      throw new WrongUsage('请写明文件夹,或者 --bundle <文件>,二者之一');
    return withDatabase(terminal, async (storage, { signer }) => {
      const documents = await rulesInEffect(storage, on);
      const exporting = { storage, documents, on, terminal };
      return bundle === undefined
        ? toFolder(exporting, folder ?? '')
        : toBundle(exporting, { file: bundle, signer });
    });
  },
};

interface Exporting {
  readonly storage: Storage;
  readonly documents: readonly BundledDocument[];
  readonly on: string;
  readonly terminal: Terminal;
}

const itemsOf = ({ documents }: Exporting) =>
  documents.filter(({ kind }) => kind === 'service-item').map(({ document }) => document);

/** What is missing is told, and the rest is written: git keeps what there is. */
async function toFolder(exporting: Exporting, dir: string): Promise<number> {
  const { storage, documents, on, terminal } = exporting;
  const items = itemsOf(exporting);
  const { written, removed } = writeRulesFolder(
    dir,
    asFolder(documents),
    filePlaces(items).map(attachmentPath),
  );
  let files = 0;
  const missing = await takeOutAttachments(storage, items, (place, bytes) => {
    writeAttachmentFile(dir, place, bytes);
    files += 1;
  });
  terminal.out(`${on} 生效的规则:写了 ${written} 个文件到 ${dir}。`);
  if (files > 0) terminal.out(`样表等附件:写了 ${files} 个文件,在各事项的 attachments 文件夹里。`);
  for (const path of removed) terminal.out(`删去已不生效的 ${path}`);
  for (const fault of missing) terminal.error(fileFaultText(fault));
  return missing.length > 0 ? 1 : 0;
}

/** Nobody could import a bundle without its files, so none is written. */
async function toBundle(
  exporting: Exporting,
  { file, signer }: { file: string; signer: Signer },
): Promise<number> {
  const { storage, documents, on, terminal } = exporting;
  const files = new Map<string, Buffer>();
  const missing = await takeOutAttachments(storage, itemsOf(exporting), ({ sha256 }, bytes) =>
    files.set(sha256, bytes),
  );
  for (const fault of missing) terminal.error(fileFaultText(fault));
  if (missing.length > 0) return 1;
  writeFileSync(file, bundleText(documents, files, signer));
  terminal.out(
    `${on} 生效的 ${documents.length} 份规则文件和 ${files.size} 个附件已写入 ${file},签名密钥 ${signer.publicKey.keyId}。`,
  );
  return 0;
}
