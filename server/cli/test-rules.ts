import { fileFaults } from '../commands/versions/attachments/carry-attachments.ts';
import { type FailedCase, goldenReport } from '../commands/versions/golden-report.ts';
import { readAttachmentFile } from '../rules/attachment-files.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import type { Command } from './command.ts';

export const testRules: Command = {
  name: 'test',
  takes: '<文件夹>',
  summary: '用两个引擎运行一个规则文件夹的全部典型案例,不需要数据库;有案例不符时退出码为 1。',
  positionals: [1, 1],
  options: { unexercised: { type: 'boolean', help: '也列出没有案例用到的规则和材料' } },
  run: async ({ flag, positionals: [folder = ''] }, terminal) => {
    const { items, ...shared } = readRulesFolder(folder);
    const count = { passed: 0, failed: 0 };
    for (const item of items) {
      const { passed, failed, unexercised } = await goldenReport({ ...shared, item });
      count.passed += passed;
      count.failed += failed.length;
      for (const each of failed) for (const line of linesOf(each)) terminal.out(line);
      const unused = flag('unexercised') ? [...unexercised.rules, ...unexercised.materials] : [];
      for (const { message } of unused) terminal.out(`提醒 ${item.code} ${message}`);
    }
    // No case depends on a file, so it fails none; but who tests a folder should not learn of it on import.
    const documents = items.map((item) => ({ ...item }));
    const files = await fileFaults(documents, (place) => readAttachmentFile(folder, place));
    for (const { itemCode, message, fix } of files) terminal.out(`提醒 ${itemCode} ${message};${fix}`);
    terminal.out(
      `运行了 ${count.passed + count.failed} 个典型案例:通过 ${count.passed},不符 ${count.failed}。`,
    );
    return count.failed > 0 ? 1 : 0;
  },
};

function linesOf({ item, id, title, differences, opinions }: FailedCase): string[] {
  const reasons = [...differences, ...opinions].map(({ message }) => `    ${message}`);
  return [`✘ ${item.code} ${id} ${title}`, ...reasons];
}
