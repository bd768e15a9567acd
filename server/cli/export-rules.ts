import { writeFileSync } from 'node:fs';
import { takeOutAttachments } from '../commands/versions/attachments/carry-attachments.ts';
import { asFolder, rulesInEffect } from '../commands/versions/rules-in-effect.ts';
import { writeAttachmentFile } from '../rules/attachment-files.ts';
import { bundleText } from '../rules/bundle.ts';
import { writeRulesFolder } from '../rules/write-rules-folder.ts';
import { siteDay, startOfSiteDay } from '../site-time.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './open-database.ts';

export const exportRules: Command = {
  name: 'export',
  takes: '<文件夹> | --bundle <文件>',
  summary:
    '把某一天生效的规则写成文件夹(供 git 保存)或签名的规则包(带到另一个大厅);同样的规则写出同样的字节。',
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
      if (bundle !== undefined) {
        writeFileSync(bundle, bundleText(documents, signer));
        terminal.out(
          `${on} 生效的 ${documents.length} 份规则文件已写入 ${bundle},签名密钥 ${signer.publicKey.keyId}。`,
        );
        return 0;
      }
      const [dir, rules] = [folder ?? '', asFolder(documents)];
      const { written, removed } = writeRulesFolder(dir, rules);
      const files = await takeOutAttachments(storage, rules.items, (place, bytes) =>
        writeAttachmentFile(dir, place, bytes),
      );
      terminal.out(`${on} 生效的规则:写了 ${written} 个文件到 ${folder}。`);
      if (files > 0) terminal.out(`样表等附件:写了 ${files} 个文件,在各事项的 attachments 文件夹里。`);
      for (const path of removed) terminal.out(`删去已不生效的 ${path}`);
      return 0;
    });
  },
};
