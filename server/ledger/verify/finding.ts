/** What the verifier finds: what is wrong and where. A closed list, in a clerk's words. */

export const findingWords = {
  'entry-changed': '存证的内容与它的哈希不符',
  'entry-rewritten': '存证与封存时的不同',
  'entry-missing': '存证缺失',
  'entry-inserted': '存证既未封存也不在待封存之列,不是平台写下的',
  'chain-broken': '存证没有接在前一条之后',
  'stream-missing': '整条链缺失',
  'leaf-repeated': '同一条存证封存了两次',
  'leaf-missing': '封存的叶子缺失或者次序不对',
  'checkpoint-changed': '检查点的签名不对,或者不是用这把密钥签的',
  'checkpoint-missing': '检查点缺失',
  'checkpoint-unlinked': '检查点没有接在前一个之后',
  'root-differs': '封存的叶子算不出签过名的树根',
  'checkpoint-differs-outside': '检查点与数据库之外的副本不同',
  'checkpoint-missing-inside': '数据库之外的副本里有,数据库里没有',
  'document-changed': '规则文件与存证不符',
  'document-missing': '存证里有,规则文件不在',
  'document-unrecorded': '规则文件没有存证',
  'case-changed': '案件的申请或者判定与存证不符',
  'case-missing': '存证里有,案件不在',
  'case-unrecorded': '案件没有存证',
  'person-changed': '人员的角色、权限或者所属与存证不符',
  'person-unrecorded': '人员没有存证',
  'person-missing': '存证里有,人员不在',
} as const satisfies Record<string, string>;

export type FindingKind = keyof typeof findingWords;

export interface Finding {
  readonly kind: FindingKind;
  readonly message: string;
  readonly stream?: string;
  readonly seq?: number;
  readonly checkpoint?: number;
  /** The leaves among which it is, from the first to the last. */
  readonly leaves?: { readonly from: number; readonly to: number };
  /** A rule document (`kind/code/version`), a case's id, a person's name. */
  readonly subject?: string;
}

export function finding(kind: FindingKind, place: Omit<Finding, 'kind' | 'message'>): Finding {
  return { kind, message: findingWords[kind], ...place };
}
