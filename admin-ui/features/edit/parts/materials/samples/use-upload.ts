/** One upload at a time: how far it is, what was wrong with the last one, and how to leave it. */
import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../../../../schemas/generated/types.ts';
import {
  kindOfName,
  largestFileBytes,
  shownName,
} from '../../../../../../server/core/attachments/file-kinds.ts';
import { uploadAttachment } from '../../../../../api/attachments.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { fileSize } from '../../../../../shared/file-size.ts';
import { useProblemText } from '../../../../../shared/use-problem-text.ts';
import { samplesWords } from './samples-words.ts';

export interface Upload {
  /** Undefined while nothing is under way. */
  readonly underWay: { readonly name: string; readonly percent: number } | undefined;
  /** What was wrong with the last file, in words. */
  readonly refused: readonly string[];
  readonly begin: (file: File) => void;
  readonly cancel: () => void;
}

export function useUpload(itemCode: string, onDone: (attachment: Attachment) => void): Upload {
  const problemText = useProblemText();
  const { t: said } = useWords(samplesWords);
  const [underWay, setUnderWay] = useState<Upload['underWay']>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const controller = useRef<AbortController>(undefined);
  // Who opens another material has left this upload.
  useEffect(() => () => controller.current?.abort(), []);

  function wrongWith({ name, size }: File): string | undefined {
    if (kindOfName(shownName(name)) === undefined) return said('wrong.kind', { name });
    if (size === 0) return said('wrong.empty', { name });
    return size > largestFileBytes ? said('wrong.size', { name, size: fileSize(size) }) : undefined;
  }

  async function send(file: File, signal: AbortSignal): Promise<void> {
    const name = shownName(file.name);
    const type = kindOfName(name)?.type ?? file.type;
    setUnderWay({ name, percent: 0 });
    try {
      const onProgress = (share: number) => setUnderWay({ name, percent: Math.round(share * 100) });
      onDone(await uploadAttachment(itemCode, file, { name, type, signal, onProgress }));
    } catch (error) {
      if (!signal.aborted) setRefused(problemText(error));
    } finally {
      if (controller.current?.signal === signal) setUnderWay(undefined);
    }
  }

  return {
    underWay,
    refused,
    begin: (file) => {
      const wrong = wrongWith(file);
      setRefused(wrong === undefined ? [] : [wrong]);
      if (wrong !== undefined) return;
      controller.current?.abort();
      controller.current = new AbortController();
      void send(file, controller.current.signal);
    },
    cancel: () => controller.current?.abort(),
  };
}
