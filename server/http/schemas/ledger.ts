import { findingWords } from '../../ledger/verify/finding.ts';
import { shownPerson } from './people.ts';
import { anything, choice, flag, integer, list, named, object, orNull, record, text } from './shapes.ts';

const hash = (title: string) => text(title, { pattern: '^[0-9a-f]{64}$' });
const next = orNull(integer({ title: '下一页', description: '放进 after 取下一页;没有下一页为空。' }));

export const ledgerPage = named(
  'ledger-page.json',
  object('存证', {
    entries: list(
      '存证记录',
      object('一条存证', {
        stream: text('所在的链'),
        seq: integer('在链里的序号'),
        prevHash: hash('前一条的哈希'),
        hash: hash('本条的哈希'),
        at: text('记录时间(UTC)'),
        actor: text('操作人'),
        entry: anything({ title: '内容', description: '做了什么、为什么、前后的哈希、请求的追踪号。' }),
      }),
    ),
    next,
    people: record('谁做的,按记录里的操作人', shownPerson),
  }),
);

const checkpoint = object(
  { title: '检查点', description: '到此为止所有存证的默克尔树根,有签名,链着前一个检查点。' },
  {
    format: text('格式'),
    number: integer('序号'),
    size: integer('树里的存证条数'),
    root: hash('树根(RFC 6962)'),
    previous: hash('前一个检查点的哈希'),
    at: text('签名时间(UTC)'),
    keyId: text('密钥编号'),
    signature: text('签名(十六进制)'),
  },
);

export const checkpointList = named(
  'checkpoint-list.json',
  object('检查点清单', { checkpoints: list('检查点', checkpoint), next }),
);

export const ledgerKey = named(
  'ledger-key.json',
  object('存证公钥', {
    algorithm: choice('算法', ['ed25519', 'sm2']),
    keyId: text('密钥编号'),
    publicKey: text({ title: '公钥', description: 'Ed25519 为 PEM,SM2 为未压缩的点(十六进制)。' }),
  }),
);

const count = (title: string) => integer(title);

export const ledgerReport = named(
  'ledger-report.json',
  object('核验结果', {
    intact: flag('完好'),
    'stream?': text('核验的链'),
    'entries?': count('这条链的存证条数'),
    'checked?': object('核验了多少', {
      entries: count('存证'),
      streams: count('链'),
      leaves: count('已封存'),
      checkpoints: count('检查点'),
      documents: count('规则文件'),
      cases: count('案件'),
      people: count('人员'),
    }),
    'lastCheckpoint?': orNull(checkpoint),
    findings: list(
      { title: '不对的地方', description: '最多列出 200 处。' },
      object('一处', {
        kind: choice('种类', Object.keys(findingWords)),
        message: text('说明'),
        'stream?': text('所在的链'),
        'seq?': integer('在链里的序号'),
        'checkpoint?': integer('检查点的序号'),
        'leaves?': object('在哪些叶子之间', { from: integer('从'), to: integer('到') }),
        'subject?': text('规则文件、案件或者人员'),
      }),
    ),
    'findingCount?': count('共有几处'),
  }),
);
