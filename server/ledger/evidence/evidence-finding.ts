/** What is wrong with an evidence archive; a closed list. */
export const evidenceWords = {
  unreadable: '证据包读不出来',
  'file-changed': '文件与清单不符',
  'file-missing': '缺少文件',
  'another-key': '检查点不是用这把密钥签的',
  'checkpoint-signature': '检查点的签名不对',
  entry: '存证的内容与它的哈希不符',
  link: '存证没有接在前一条之后',
  inclusion: '存证不在检查点的树里',
  'chain-missing': '缺少一条链',
  application: '申请与存证不符',
  values: '填写的内容与承诺不符',
  applicant: '申请人与承诺不符',
  decision: '判定与存证不符',
  rule: '规则文件与判定所用的版本或者存证不符',
  events: '经过与存证不符',
  document: '文书与存证不符',
  replay: '按包里的规则重新判定,结果不同',
} as const satisfies Record<string, string>;

export interface EvidenceFinding {
  readonly kind: keyof typeof evidenceWords;
  readonly message: string;
  /** A file, an entry, a rule document. */
  readonly place: string;
}

export function wrong(kind: EvidenceFinding['kind'], place: string): EvidenceFinding {
  return { kind, message: evidenceWords[kind], place };
}
