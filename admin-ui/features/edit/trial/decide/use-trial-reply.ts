import { useEffect, useRef, useState } from 'react';
import type { Numbered, TrialQuestion, TrialReply } from './trial-message.ts';

type ReplyTo<Q extends TrialQuestion> = Extract<TrialReply, { about: Q['about'] }>;

export interface LiveReply<Q extends TrialQuestion> {
  /** The last one; while a newer one is on its way it is an old one. */
  readonly reply: ReplyTo<Q> | undefined;
  readonly isCurrent: boolean;
  readonly hasFailed: boolean;
}

const PAUSE_MS = 150;

/** The reply to a question that changes while somebody types. @param question kept the same while nothing changes; null: nothing to ask */
export function useTrialReply<Q extends TrialQuestion>(question: Q | null): LiveReply<Q> {
  const [live, setLive] = useState<LiveReply<Q>>({ reply: undefined, isCurrent: false, hasFailed: false });
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data: { id, message } }: MessageEvent<Numbered<TrialReply>>) => {
      // The worker answers what it was asked about.
      if (id === asked.current) setLive({ reply: message as ReplyTo<Q>, isCurrent: true, hasFailed: false });
    };
    started.onerror = () => setLive((before) => ({ ...before, hasFailed: true }));
    return () => started.terminate();
  }, []);
  useEffect(() => {
    asked.current += 1;
    setLive((before) => (before.isCurrent ? { ...before, isCurrent: false } : before));
    if (question === null) return;
    const numbered: Numbered<TrialQuestion> = { id: asked.current, message: question };
    const timer = setTimeout(() => worker.current?.postMessage(numbered), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return live;
}
