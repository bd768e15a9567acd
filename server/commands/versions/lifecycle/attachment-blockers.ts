import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import { holdAttachment, readAttachment, type Tx } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { type AttachmentPlace, referencedAttachments } from '../attachments/referenced-attachments.ts';

type Content = Readonly<Record<string, unknown>>;

/** Every file that the draft refers to has to be here, and be what the draft says it is: what is published can be downloaded. */
export async function attachmentBlockers(
  { storage }: Platform,
  { document }: { readonly document: Content },
): Promise<Blocker[]> {
  const places = referencedAttachments(document);
  const found = await Promise.all(
    places.map(async ({ pointer, material, attachment }): Promise<Blocker[]> => {
      const stored = await readAttachment(storage, attachment.sha256);
      if (stored?.size === attachment.size && stored.type === attachment.type) return [];
      return [blocker({ pointer, material, attachment }, stored ? '与已上传的不符' : '没有上传完整')];
    }),
  );
  return found.flat();
}

/**
 * Looks again in the transaction that makes a version of the draft, and from then on the files stay: who sweeps files away waits for its end, and then sees
 * the version.
 */
export async function heldAttachments(tx: Tx, document: Content): Promise<Blocker[]> {
  const places = referencedAttachments(document);
  for (const sha256 of [...new Set(places.map(({ attachment }) => attachment.sha256))].sort())
    await holdAttachment(tx, sha256);
  const blockers: Blocker[] = [];
  for (const place of places) {
    const isThere = (await readAttachment(tx, place.attachment.sha256)) !== null;
    if (!isThere) blockers.push(blocker(place, '没有上传完整'));
  }
  return blockers;
}

function blocker({ pointer, material, attachment }: AttachmentPlace, what: string): Blocker {
  const message = `材料“${material}”的文件“${attachment.name}”${what}`;
  return { code: 'attachment', pointer, message, fix: '重新上传这个文件,或者从材料里移除' };
}
