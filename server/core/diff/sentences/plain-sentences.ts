/** A document of any kind by the titles of its schema, a sentence for every part at its top: also one that does not fit its schema. */
import { schemaTitles, type TitleNode } from '../../../../schemas/generated/titles.ts';
import { pointerToken } from '../../language/finding.ts';
import { sameJson } from '../same-json.ts';
import { type ChangeSentence, joinedPhrases, type SentenceWords } from './change-sentence.ts';
import { keyWords, plainPhrases } from './plain-phrases.ts';

type Json = unknown;

function partsOf(value: Json): Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, Json>)
    : {};
}

function partTitle(titles: TitleNode | undefined, key: string, words: SentenceWords): string {
  const known = titles?.parts && Object.hasOwn(titles.parts, key) ? titles.parts[key] : undefined;
  if (!known) return words.language === 'zh' ? '其他内容' : 'other parts';
  return words.language === 'zh' ? (known.title ?? '其他内容') : keyWords(key);
}

/** The parts at the top that differ, but those that somebody else tells. */
export function plainSentences(
  kind: string,
  [before, after]: readonly [Json, Json],
  { words, skipped = new Set() }: { words: SentenceWords; skipped?: ReadonlySet<string> },
): ChangeSentence[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const titles = Object.hasOwn(schemaTitles, kind) ? schemaTitles[kind] : undefined;
  const keys = [...new Set([...Object.keys(titles?.parts ?? {}), ...Object.keys(is), ...Object.keys(was)])];
  return keys.flatMap((key): ChangeSentence[] => {
    const [had, has] = [Object.hasOwn(was, key), Object.hasOwn(is, key)];
    if (skipped.has(key) || (!had && !has) || (had && has && sameJson(was[key], is[key]))) return [];
    const title = partTitle(titles, key, words);
    const phrases = plainPhrases([had ? { [key]: was[key] } : {}, has ? { [key]: is[key] } : {}], {
      titles,
      words,
      subject: title,
    });
    return [
      {
        pointer: `/${pointerToken(key)}`,
        kind: had ? (has ? 'changed' : 'removed') : 'added',
        subject: { what: 'setting', title },
        sentence: joinedPhrases(phrases, words.language),
      },
    ];
  });
}
