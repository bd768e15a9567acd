/** Decides off the main thread, so that typing is never in its way. Start reading in answer-question.ts. */
import { answerQuestion } from './answer-question.ts';
import type { Numbered, TrialQuestion, TrialReply } from './trial-message.ts';

addEventListener('message', ({ data: { id, message } }: MessageEvent<Numbered<TrialQuestion>>) => {
  postMessage({ id, message: answerQuestion(message) } satisfies Numbered<TrialReply>);
});
