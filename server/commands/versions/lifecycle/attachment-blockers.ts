import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import { readAttachment } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { referencedAttachments } from '../attachments/referenced-attachments.ts';

/** Every file that the draft refers to has to be here, and be what the draft says it is: what is published can be downloaded. */
export async function attachmentBlockers(
  { storage }: Platform,
  { document }: { readonly document: Readonly<Record<string, unknown>> },
): Promise<Blocker[]> {
  const places = referencedAttachments(document);
  const found = await Promise.all(
    places.map(async ({ pointer, material, attachment }): Promise<Blocker[]> => {
      const stored = await readAttachment(storage, attachment.sha256);
      if (stored?.size === attachment.size && stored.type === attachment.type) return [];
      const file = `材料“${material}”的文件“${attachment.name}”`;
      const message = stored ? `${file}与已上传的不符` : `${file}没有上传完整`;
      return [{ code: 'attachment', pointer, message, fix: '重新上传这个文件,或者从材料里移除' }];
    }),
  );
  return found.flat();
}
