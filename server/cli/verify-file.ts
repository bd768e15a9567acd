/** Verifies an evidence archive or a dump of the ledger: no server, no database, no network. The public key comes from elsewhere than what it is to prove. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readPublicKey } from '../ledger/checkpoint.ts';
import { verifyEvidence } from '../ledger/evidence/verify-evidence.ts';
import { readDump } from '../ledger/verify/dump.ts';
import type { Finding } from '../ledger/verify/finding.ts';
import { type LedgerReport, verifyLedger } from '../ledger/verify/verify-ledger.ts';
import { type Terminal, WrongUsage } from './command.ts';

type Output = Pick<Terminal, 'out'>;

/** @returns 0 when everything is sound, else 1 */
export async function verifyFile(
  { file, keyFile }: { file: string; keyFile: string },
  { out }: Output,
): Promise<number> {
  for (const path of [file, keyFile]) if (!existsSync(path)) throw new WrongUsage(`没有文件“${path}”`);
  const keyText = readFileSync(keyFile, 'utf8');
  const key = readPublicKey(keyText);
  if (key === undefined) throw new WrongUsage(`${keyFile} 不是公钥(Ed25519 的 PEM 或 SM2 的十六进制)`);
  if (isArchive(file)) return tellEvidence(verifyEvidence(readFileSync(file), keyText), out);
  const source = await readDump(createInterface({ input: createReadStream(file) }));
  return tellLedger(await verifyLedger(source, { keys: [key] }), out);
}

/** A zip begins with these bytes; a dump is lines of JSON. */
function isArchive(file: string): boolean {
  return readFileSync(file).subarray(0, 2).toString('latin1') === 'PK';
}

function tellEvidence(report: ReturnType<typeof verifyEvidence>, out: Output['out']): number {
  const { sound, findings, about, checkpoint, replayed, keptBack } = report;
  if (about) out(`案件 ${about.caseNumber}`);
  if (checkpoint) out(`检查点 ${checkpoint.number},${checkpoint.at},共 ${checkpoint.size} 条存证`);
  for (const { message, place } of findings) out(`✘ ${message}:${place}`);
  out(replayed ? '按包里的规则重新判定,得到同样的判定。' : '没有重新判定。');
  if (keptBack.length > 0) out(`${keptBack.length} 个值没有给出,只有承诺。`);
  out(sound ? '✔ 证据包完好。' : `✘ 证据包有 ${findings.length} 处不符。`);
  return sound ? 0 : 1;
}

/** Where a finding is, in words. */
function placeOf({ stream, seq, checkpoint, leaves, subject }: Finding): string {
  return [
    stream && `${stream}${seq === undefined ? '' : ` 第 ${seq} 条`}`,
    checkpoint !== undefined && `检查点 ${checkpoint}`,
    leaves && `第 ${leaves.from} 到 ${leaves.to} 片叶`,
    subject,
  ]
    .filter(Boolean)
    .join(',');
}

/** @returns 0 when everything is sound, else 1 */
export function tellLedger(
  { intact, checked, findings, lastCheckpoint }: LedgerReport,
  out: Output['out'],
): number {
  const { entries, streams, checkpoints, documents, cases, people } = checked;
  out(
    `核对了 ${streams} 条链的 ${entries} 条存证、${checkpoints} 个检查点、${documents} 个规则版本、${cases} 个案件、${people} 名人员。`,
  );
  if (lastCheckpoint) out(`最后的检查点:${lastCheckpoint.number},${lastCheckpoint.at}`);
  for (const each of findings) out(`✘ ${each.message}:${placeOf(each)}`);
  out(intact ? '✔ 存证完好。' : `✘ 存证有 ${findings.length} 处不符。`);
  return intact ? 0 : 1;
}
