/** Everything that only a screen in English needs, loaded when somebody asks for it. */
import { DECISION_CHANGE_NAMES } from '../../../server/core/diff/decision/change.ts';
import * as named from '../../../server/core/explain/names.ts';
import { en } from '../en.ts';
import { phraseBook } from './phrase-book.ts';
import schemaTexts from './schema-texts.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

export { en };

/** What the core has names for in both languages is not written here again. */
const names = [
  DECISION_CHANGE_NAMES,
  named.OUTCOME_NAMES,
  named.HANDLING_NAMES,
  named.MATERIAL_STATUS_NAMES,
  named.AFTER_NAMES,
  named.CLOCK_NAMES,
].flatMap((each) => Object.values(each).map(({ zh, en: english }) => [zh, english]));

/** What the server says, in English. */
export const inEnglish = phraseBook({ ...schemaTexts, ...sentences, ...Object.fromEntries(names) });

const texts: Readonly<Record<string, string>> = schemaTexts;

/** A title or a description of our schemas, in English. */
export function schemaTextInEnglish(text: string): string {
  return texts[text] ?? text;
}
