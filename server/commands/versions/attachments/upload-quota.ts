/**
 * How much may be uploaded: by a department in all, and for one draft. Uploads that come at the same moment may together go a little beyond it: it keeps the
 * database from being filled, and nothing is decided by it.
 */
import { Refused } from '../../../errors.ts';
import { listUploadsOf, readRuleDraft } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { referencedAttachments } from './referenced-attachments.ts';
import { keptDays } from './sweep-attachments.ts';

interface Wanted {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly itemCode: string;
  readonly owner: string;
}

/** @throws Refused `blocked` with each limit that it would pass, and what to do */
export async function refuseBeyondQuota({ storage, uploads }: Platform, wanted: Wanted): Promise<void> {
  const { name, sha256, size, itemCode, owner } = wanted;
  const brought = await listUploadsOf(storage, owner);
  const draft = await readRuleDraft(storage, { kind: 'service-item', code: itemCode });
  const inDraft = referencedAttachments(draft?.document ?? {}).map(({ attachment }) => attachment);
  // Brought again, or named by two materials, it is one.
  const others = brought.filter((one) => one.sha256 !== sha256 || one.itemCode !== itemCode);
  const besides = new Map(inDraft.map((one) => [one.sha256, one]));
  besides.delete(sha256);
  const limits = [
    {
      ...{ title: '本部门上传的文件', files: others, most: uploads.department },
      fix: `从草稿里移除不用的样表,没有草稿和版本引用的文件 ${keptDays} 天以后自动清除;或者请系统管理员调高上限`,
    },
    {
      ...{ title: '这份草稿的样表', files: [...besides.values()], most: uploads.draft },
      fix: '从草稿里移除不用的样表,或者换一个小一些的文件',
    },
  ];
  const errors = limits.flatMap(({ title, files, most, fix }) => {
    const sum = files.reduce((bytes, file) => bytes + file.size, 0);
    const message = `${title}已有 ${megabytes(sum)},加上“${name}”(${megabytes(size)})超过上限 ${megabytes(most)};${fix}`;
    return sum + size > most ? [{ pointer: '', message }] : [];
  });
  if (errors.length > 0) throw new Refused('blocked', { detail: '上传的文件超过上限', errors });
}

function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return `${value < 10 ? Math.ceil(value * 10) / 10 : Math.ceil(value)} MB`;
}
