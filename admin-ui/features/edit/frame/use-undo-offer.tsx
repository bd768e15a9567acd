import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useWords } from '../../../messages/words.tsx';
import type { DraftStore } from '../editing/draft-store.ts';
import { landBeside } from '../shared/landing.ts';
import { frameWords } from './frame-words.ts';

const KEY = 'undo-offer';
const SHOWN_SECONDS = 10;

/** After a deletion: what was done, and the way back, until something else is done. */
export function useUndoOffer(
  store: DraftStore,
  document: unknown,
): (entry: Element | null | undefined) => void {
  const { t } = useWords(frameWords);
  const { message } = App.useApp();
  const isOpen = useRef(false);
  const offered = useRef<unknown>(undefined);
  useEffect(() => {
    if (!isOpen.current) return;
    if (offered.current === undefined) offered.current = document;
    else if (offered.current !== document) {
      isOpen.current = false;
      message.destroy(KEY);
    }
  }, [document, message]);
  return useCallback(
    (entry) => {
      landBeside(entry);
      isOpen.current = true;
      offered.current = undefined;
      void message.open({
        key: KEY,
        type: 'info',
        duration: SHOWN_SECONDS,
        content: (
          <>
            {t('removed')}{' '}
            <button type="button" className="text-button" onClick={() => store.undo()}>
              {t('removed.undo')}
            </button>
          </>
        ),
      });
    },
    [store, message, t],
  );
}
