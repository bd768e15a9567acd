import { useEffect, useRef, useState } from 'react';
import type { CheckContext, DocumentKind } from '../../../../server/core/check/check-document.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { CheckAnswer, CheckRequest } from './check-message.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  /** `failed`: the check itself broke; what is shown is older than the document, and the server checks with every save. */
  readonly state: 'checking' | 'checked' | 'failed';
}

/** Long enough not to check between two letters of a word. */
const PAUSE_MS = 120;

/** Loads while the document is still on its way: starting takes longer than checking. */
export function useCheckWorker(): Worker | null {
  const [worker, setWorker] = useState<Worker | null>(null);
  useEffect(() => {
    const started = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    setWorker(started);
    return () => started.terminate();
  }, []);
  return worker;
}

/** What is wrong with the document as it stands, a moment behind it. */
export function useFindings(
  worker: Worker | null,
  { kind, document }: { kind: DocumentKind; document: unknown },
  context: CheckContext | undefined,
): Checked {
  const [checked, setChecked] = useState<Checked>({ findings: [], state: 'checking' });
  const asked = useRef(0);
  useEffect(() => {
    if (worker === null) return;
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.id === asked.current) setChecked({ findings: data.findings, state: 'checked' });
    };
    worker.onerror = () => setChecked(({ findings }) => ({ findings, state: 'failed' }));
  }, [worker]);
  useEffect(() => {
    if (worker === null || context === undefined) return;
    asked.current += 1;
    const request: CheckRequest = { id: asked.current, kind, document, context };
    setChecked((before) => (before.state === 'checking' ? before : { ...before, state: 'checking' }));
    // Nobody types before the first check.
    const timer = setTimeout(() => worker.postMessage(request), asked.current === 1 ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [worker, kind, document, context]);
  return checked;
}
