import {
  bringInAttachments,
  fileFaults,
  type ReadFile,
} from '../commands/versions/attachments/carry-attachments.ts';
import { referencedAttachments } from '../commands/versions/attachments/referenced-attachments.ts';
import { importRules as importFirst } from '../commands/versions/import-rules.ts';
import { type FilePlace, readAttachmentFile } from '../rules/attachment-files.ts';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { listRuleVersions } from '../storage/index.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { withDatabase } from './open-database.ts';
import { type Answer, type Remote, refusalText, remoteOf } from './remote.ts';
import { type BroughtDocument, fileFaultText, readSource } from './rule-source.ts';

export const importRules: Command = {
  name: 'import',
  takes: '<文件夹或规则包> --server <网址> --token-file <文件> | <文件夹> --first --as <用户名>',
  summary:
    '把规则连同样表等附件导入为草稿,与人编辑的一样经过检查、会签、批准和发布;令牌的主人只能导入本部门的。--first 用于空的数据库:直接成为第 1 版。',
  positionals: [1, 1],
  options: {
    server: { type: 'string', help: '服务器的网址' },
    'token-file': { type: 'string', help: '存放接口令牌的文件' },
    'public-key': { type: 'string', help: '导出方的公钥文件;导入规则包时必填' },
    submit: { type: 'boolean', help: '保存以后随即提交' },
    statement: { type: 'string', help: '提交时的用印声明' },
    occasion: { type: 'string', help: '提交的事由' },
    first: { type: 'boolean', help: '规则文件直接成为第 1 版;有经批准发布的规则以后不能再用' },
    as: { type: 'string', help: '--first 时:谁在导入,记入存证' },
  },
  run: (given, terminal) =>
    given.flag('first') ? first(given, terminal) : throughApprovals(given, terminal),
};

function first({ option, positionals: [folder = ''] }: Given, terminal: Terminal): Promise<number> {
  const actor = option('as');
  if (actor === undefined) throw new WrongUsage('请用 --as 写明谁在导入');
  return withDatabase(terminal, async (storage) => {
    if ((await listRuleVersions(storage)).some(({ imported }) => !imported)) {
      terminal.error('这里已经有经过批准发布的规则:新的也要经过批准,请用 --server 和 --token-file 导入。');
      return 1;
    }
    const at = terminal.now().toISOString();
    const rules = readRulesFolder(folder);
    const read = (place: FilePlace) => readAttachmentFile(folder, place);
    const items = rules.items.map((item) => ({ ...item }));
    if (!(await areWhole(items, read, terminal))) return 1;
    await bringInAttachments(storage, rules.items, { read, by: actor, at });
    const count = await importFirst(storage, rules, { actor, at });
    terminal.out(`导入了 ${count} 份规则文件,各为第 1 版;数据库里已有的没有改动。`);
    return 0;
  });
}

/** Nothing is imported while a file is missing or another one: half of it would be published. */
async function areWhole(
  items: readonly BroughtDocument['document'][],
  read: ReadFile,
  terminal: Terminal,
): Promise<boolean> {
  const faults = await fileFaults(items, read);
  for (const fault of faults) terminal.error(fileFaultText(fault));
  if (faults.length > 0) terminal.error(`附件有 ${faults.length} 处不对,什么也没有导入。`);
  return faults.length === 0;
}

/** What became of one document. */
type Outcome = 'unchanged' | 'saved' | 'submitted' | 'not-ours' | 'refused';

async function throughApprovals(given: Given, terminal: Terminal): Promise<number> {
  const { documents, read } = readSource(given);
  const remote = remoteOf(given);
  const items = documents.filter(({ kind }) => kind === 'service-item').map(({ document }) => document);
  if (!(await areWhole(items, read, terminal))) return 1;
  const outcomes: Outcome[] = [];
  for (const document of documents)
    outcomes.push(await importOne(document, { given, terminal, remote, read }));
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  terminal.out(
    `共 ${documents.length} 份:提交 ${count('submitted')},存为草稿 ${count('saved')},没有变化 ${count('unchanged')},` +
      `不归令牌的主人维护 ${count('not-ours')},没有成功 ${count('refused')}。`,
  );
  return count('refused') > 0 ? 1 : 0;
}

interface Importing {
  readonly given: Given;
  readonly terminal: Terminal;
  readonly remote: Remote;
  readonly read: ReadFile;
}

async function importOne(brought: BroughtDocument, importing: Importing): Promise<Outcome> {
  const { given, terminal, remote } = importing;
  const { kind, code, hash, document } = brought;
  const path = `/api/rules/${kind}/${code}`;
  const told = (outcome: Outcome, text: string): Outcome => {
    terminal.out(`${kind} ${code}:${text}`);
    return outcome;
  };
  if (latestHash(await remote.ask('GET', `${path}/versions`)) === hash) return 'unchanged';
  const draft = await remote.ask('GET', `${path}/draft`);
  const headers = draft.status === 200 ? { 'if-match': `"${String(draft.body.revision)}"` } : {};
  const saved = await remote.ask('PUT', `${path}/draft`, { body: document, headers });
  if (saved.status === 404) return told('not-ours', '不归令牌的主人维护,没有导入');
  if (saved.status !== 200) return told('refused', refusalText(saved));
  const findings = findingsIn(saved);
  for (const text of findings) terminal.out(`    ${text}`);
  const refused = await bringFiles(brought, importing);
  if (refused !== undefined) return told('refused', refused);
  if (!given.flag('submit')) return told('saved', '已存为草稿');
  const submission = {
    revision: saved.body.revision,
    statement: given.option('statement') ?? '',
    occasion: given.option('occasion') ?? '',
  };
  const submitted = await remote.ask('POST', `${path}/draft/submit`, { body: submission });
  if (submitted.status !== 200) return told('refused', refusalText(submitted));
  return told('submitted', `已提交为第 ${String(submitted.body.version)} 版`);
}

/** Uploads what the saved draft refers to and the server has not; the server looks at each file again. @returns a refusal */
async function bringFiles(
  { kind, code, document }: BroughtDocument,
  { remote, read }: Importing,
): Promise<string | undefined> {
  for (const { material, attachment } of referencedAttachments(document)) {
    const { sha256, name, type } = attachment;
    const bytes = read({ itemCode: code, sha256 });
    const isThere = (await remote.ask('HEAD', `/api/attachments/${sha256}`)).status === 200;
    if (isThere || bytes === undefined) continue;
    const path = `/api/rules/${kind}/${code}/attachments?name=${encodeURIComponent(name)}`;
    const answer = await remote.upload(path, { type, bytes });
    if (answer.status !== 201) return `材料“${material}”的文件“${name}”没有传上去:${refusalText(answer)}`;
  }
  return undefined;
}

/** Of the version that was published last for the latest day; what it says is what will hold. */
function latestHash({ status, body }: Answer): string | undefined {
  if (status !== 200) return undefined;
  const { versions } = body as { versions?: readonly { hash: string; effectiveFrom: string | null }[] };
  return versions?.find(({ effectiveFrom }) => effectiveFrom !== null)?.hash;
}

function findingsIn({ body }: Answer): string[] {
  const { findings = [] } = body as {
    findings?: readonly { severity: string; pointer: string; message: string; fix: string }[];
  };
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message, fix }) => `${pointer} ${message};${fix}`);
}
