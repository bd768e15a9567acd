/** Files that a rule document refers to (空白样表、填写示例): sent once, fetched by anybody. */
import type { Attachment } from '../../schemas/generated/types.ts';
import { type FileCall, sendFile } from './client.ts';
import { queryText, ruleAddress } from './rules.ts';

/** @throws ApiProblem 413, 415 or 422 with what is wrong with the file; AbortError when it was left */
export function uploadAttachment(
  itemCode: string,
  file: File,
  { name, ...call }: FileCall & { name: string },
): Promise<Attachment> {
  const at = ruleAddress({ kind: 'service-item', code: itemCode });
  return sendFile<Attachment>(`${at}/attachments${queryText({ name })}`, file, call);
}

/** Where it is fetched, to be saved under its name. */
export function attachmentAddress({ sha256, name }: Attachment): string {
  return `/api/attachments/${sha256}${queryText({ name })}`;
}
