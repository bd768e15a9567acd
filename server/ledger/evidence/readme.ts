/** What an archive says to whoever opens it by hand. */
import type { About } from './archive.ts';

export function readmeText({ caseNumber, redacted }: About): string {
  return `证据包 ${caseNumber}
${redacted ? '个人信息已留白,只留加盐承诺;出示某一项的值和盐,就能核对它。\n' : ''}
这个包不需要服务器和网络就能核对,只需要另外取得的公钥:
  onewindow verify <本文件> --public-key <公钥文件>
  或者用随平台构建的单个文件:node verify.js <本文件> <公钥文件>

evidence.json                 案件、格式、每个文件的 SHA-256
case/stored-application.json  申请在数据库里的样子;它的哈希在存证里
case/values.json              申请和申请人的每一项:值和盐,或者只有承诺
case/applicant.json           申请人
case/decision.json            判定;case/trace.json 是判断过程
case/events.json              收件以来的经过
rules/                        判定所用的五份规则文件
documents/                    出具的文书和它们的哈希
ledger/chains.json            案件和规则的存证链,每条带着到检查点的路径(RFC 6962)
ledger/checkpoint.json        签过名的检查点

核对的内容:检查点的签名;每条存证的哈希、前后相接、在树里;申请、判定、规则、文书与存证相符;
按包里的规则重新判定,结果逐字节相同${redacted ? '(判定用到留白的值时不能重新判定)' : ''}。
材料的样表不参与判定,不在包里;rules/item.json 写明每个文件的 SHA-256,它随那一版规则受存证保护。平台永久保留版本引用的文件,
从 /api/attachments/<SHA-256> 下载后可以自己核对。
在包出具之后发生的事,不在包里;链的末尾之后有没有别的存证,要到数据库核验。

----

Evidence of case ${caseNumber}${redacted ? ', personal values kept back behind salted commitments' : ''}

It is checked without server or network, with a public key that you have from elsewhere:
  onewindow verify <this file> --public-key <key file>
  or, with the one file that is built with the platform: node verify.js <this file> <key file>

Checked: the checkpoint's signature; each ledger entry's hash, link and inclusion under the signed root (RFC 6962); that
application, decision, rule documents and papers are what the ledger vouches for; and that the rules in this archive decide
the application again to the same bytes. A value is committed to as SHA-256 over salt, newline and the canonical JSON of
[pointer, value]. Sample files of materials decide nothing and are not in here; rules/item.json has the SHA-256 of each, the
platform keeps every file that a version refers to, and what /api/attachments/<SHA-256> gives can be checked against it. Hashes of documents are SHA-256 over canonical JSON (RFC 8785).
`;
}
