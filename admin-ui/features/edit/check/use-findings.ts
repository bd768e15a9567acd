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

/** What is wrong with the document as it stands, a moment behind it. */
export function useFindings(
  { kind, document }: { kind: DocumentKind; document: unknown },
  context: CheckContext | undefined,
): Checked {
  const [checked, setChecked] = useState<Checked>({ findings: [], state: 'checking' });
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.id === asked.current) setChecked({ findings: data.findings, state: 'checked' });
    };
    started.onerror = () => setChecked(({ findings }) => ({ findings, state: 'failed' }));
    return () => started.terminate();
  }, []);
  useEffect(() => {
    if (context === undefined) return;
    asked.current += 1;
    const request: CheckRequest = { id: asked.current, kind, document, context };
    setChecked((before) => (before.state === 'checking' ? before : { ...before, state: 'checking' }));
    const timer = setTimeout(() => worker.current?.postMessage(request), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [kind, document, context]);
  return checked;
}
