/** The attachments that an item refers to, finished or not: what does not fit its schema is told by other findings. */
import type { Attachment } from '../../../../schemas/generated/types.ts';

export interface AttachmentPlace {
  /** JSON pointer into the item. */
  readonly pointer: string;
  readonly material: string;
  readonly attachment: Attachment;
}

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isAttachment(value: unknown): value is Attachment {
  if (!isPart(value)) return false;
  const { name, type, size, sha256 } = value;
  return [name, type, sha256].every((text) => typeof text === 'string') && typeof size === 'number';
}

export function referencedAttachments(document: Readonly<Record<string, unknown>>): AttachmentPlace[] {
  const materials: readonly unknown[] = Array.isArray(document.materials) ? document.materials : [];
  return materials.flatMap((material, i) => {
    if (!isPart(material) || !isPart(material.samples)) return [];
    return Object.entries(material.samples).flatMap(([which, attachment]) =>
      isAttachment(attachment)
        ? [{ pointer: `/materials/${i}/samples/${which}`, material: String(material.name), attachment }]
        : [],
    );
  });
}
