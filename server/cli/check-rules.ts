import { fileFaults } from '../commands/versions/attachments/carry-attachments.ts';
import { createDocumentChecks } from '../commands/versions/document-checks.ts';
import { checkDocument, type Finding } from '../core/index.ts';
import { readAttachmentFile } from '../rules/attachment-files.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { siteDay } from '../site-time.ts';
import type { Command } from './command.ts';
import { fileFaultText } from './rule-source.ts';

export const checkRules: Command = {
  name: 'check',
  takes: '<文件夹>',
  summary: '按提交前的全部检查核对一个规则文件夹和其中的附件,不需要数据库;有错误时退出码为 1。',
  positionals: [1, 1],
  options: {
    strict: { type: 'boolean', help: '尚未核实的依据也算错误,与生产环境提交时相同' },
    on: { type: 'string', help: '拟自哪一天生效;缺省为今天' },
  },
  run: async ({ flag, option, positionals: [folder = ''] }, terminal) => {
    const rules = readRulesFolder(folder);
    const checks = createDocumentChecks();
    const context = {
      ...rules,
      effectiveFrom: option('on') ?? siteDay(terminal.now()),
      confirmedOnly: flag('strict'),
    };
    const documents = [rules.directory, rules.parameters, rules.calendar, rules.procedure, ...rules.items];
    const findings = documents.flatMap((document) =>
      checkDocument({ kind: document.kind, document }, context, checks[document.kind]).map((finding) => ({
        place: `${document.kind} ${document.code}`,
        finding,
      })),
    );
    for (const { place, finding } of findings) terminal.out(`${place} ${textOf(finding)}`);
    const items = rules.items.map((item) => ({ ...item }));
    const files = await fileFaults(items, (place) => readAttachmentFile(folder, place));
    for (const fault of files) terminal.out(fileFaultText(fault));
    const wrong = findings.filter(({ finding }) => finding.severity === 'error').length;
    const errors = wrong + files.length;
    terminal.out(
      `核对了 ${documents.length} 份规则文件:错误 ${errors} 处,提醒 ${findings.length - wrong} 处。`,
    );
    return errors > 0 ? 1 : 0;
  },
};

function textOf({ severity, code, pointer, message, fix }: Finding): string {
  return `${severity === 'error' ? '错误' : '提醒'} ${pointer} ${message};${fix} [${code}]`;
}
