import { enAnswer } from './en-answer.ts';
import { enScreens } from './en-screens.ts';
import type { zh } from './zh.ts';

/** The same sentences in English; a key that is missing here does not compile. */
export const en: Record<keyof typeof zh, string> = { ...enScreens, ...enAnswer };
