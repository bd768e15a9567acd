/** Materials that came, went, changed or are listed elsewhere. */

import { schemaTitles } from '../../../../schemas/generated/titles.ts';
import type { Attachment, Material, RootCondition } from '../../../../schemas/generated/types.ts';
import {
  deferrableWords,
  materialSentence,
  requiredWords,
  sampleName,
} from '../../explain/material-sentence.ts';
import { type Language, quoted } from '../../explain/names.ts';
import { sentenceOf } from '../../explain/sentence.ts';
import { matchLists } from '../match-lists.ts';
import { sameJson } from '../same-json.ts';
import { type ChangeSentence, headed, joinedPhrases, replaced } from './change-sentence.ts';
import { citationPhrases, conditionPhrase, type Sides } from './condition-phrases.ts';
import { plainPhrases } from './plain-phrases.ts';
import { ruleSentences } from './rule-sentences.ts';

const TITLES = schemaTitles['service-item']?.parts?.materials?.each;
const CHECK = { zh: '材料核对', en: 'Material check' };

/** Told here by what they mean; the rest is told by its title. */
const SAID = new Set(['required', 'exempt', 'submitLater', 'deferrable', 'checks', 'basis', 'samples', 'id']);

function requiredPhrases(was: Material, is: Material, { before, after, language }: Sides): string[] {
  if (sameJson(was.required, is.required)) return [];
  const [from, to] = [requiredWords(was, before, language), requiredWords(is, after, language)];
  if (from === to)
    return [language === 'zh' ? '提交条件的写法有变,意思不变' : 'when it is required is written differently'];
  return [
    replaced(language === 'zh' ? '提交要求' : 'when it is required', [quoted(from), quoted(to)], language),
  ];
}

function deferralPhrases(was: Material, is: Material, { before, after, language }: Sides): string[] {
  if (sameJson(was.deferrable, is.deferrable)) return [];
  if (!is.deferrable) return [language === 'zh' ? '不再可容缺' : 'may no longer be deferred'];
  const [from, to] = [deferrableWords(was, before, language), deferrableWords(is, after, language)];
  if (!was.deferrable) return [language === 'zh' ? `改为${to}` : `now ${to}`];
  return [replaced(language === 'zh' ? '容缺' : 'deferral', [quoted(from), quoted(to)], language)];
}

function optionalCondition(
  name: string,
  [was, is]: readonly [RootCondition | undefined, RootCondition | undefined],
  sides: Sides,
): string[] {
  const { language, before, after } = sides;
  if (was && is) return conditionPhrase(name, [was, is], sides);
  if (is) {
    const words = quoted(sentenceOf(is, after, language));
    return [language === 'zh' ? `新增${name}${words}` : `${name} is new: ${words}`];
  }
  if (!was) return [];
  const words = quoted(sentenceOf(was, before, language));
  return [
    language === 'zh' ? `不再有${name}(原为${words})` : `there is no ${name} any more (it was ${words})`,
  ];
}

type Maybe = Attachment | undefined;

/** A file by its name; that its content changed under the same name is said as well. */
function samplePhrase(title: string, [was, is]: readonly [Maybe, Maybe], isZh: boolean): string {
  const name = quoted((is ?? was)?.name ?? '');
  if (was === undefined) return isZh ? `新增${title}${name}` : `${title} ${name} is new`;
  if (is === undefined) return isZh ? `不再提供${title}${name}` : `${title} ${name} is withdrawn`;
  if (was.name === is.name) return isZh ? `${title}${name}换了内容` : `${title} ${name} has other content`;
  return replaced(title, [quoted(was.name), name], isZh ? 'zh' : 'en');
}

function samplePhrases(was: Material, is: Material, language: Language): string[] {
  return (['blank', 'filled'] as const).flatMap((which) => {
    const pair = [was.samples?.[which], is.samples?.[which]] as const;
    return sameJson(...pair) ? [] : [samplePhrase(sampleName(which, language), pair, language === 'zh')];
  });
}

function alteredPhrases(was: Material, is: Material, sides: Sides): string[] {
  const { language, after } = sides;
  const isZh = language === 'zh';
  const words = { language, departments: after.departments };
  return [
    ...requiredPhrases(was, is, sides),
    ...optionalCondition(isZh ? '免交条件' : 'the condition of exemption', [was.exempt, is.exempt], sides),
    ...optionalCondition(
      isZh ? '后补条件' : 'the condition of handing in later',
      [was.submitLater, is.submitLater],
      sides,
    ),
    ...deferralPhrases(was, is, sides),
    ...plainPhrases([was, is], { titles: TITLES, words, subject: '' }, SAID),
    ...samplePhrases(was, is, language),
    ...citationPhrases(was.basis, is.basis, language),
    ...(was.id === is.id ? [] : [isZh ? '内部标识有变' : 'its internal mark changes']),
  ];
}

function checksOf(
  was: Material,
  is: Material,
  { sides, places }: { sides: Sides; places: readonly [number, number] },
): ChangeSentence[] {
  const [i, j] = places;
  const section = {
    what: 'check' as const,
    name: CHECK,
    pointers: [`/materials/${i}/checks`, `/materials/${j}/checks`] as const,
    titles: TITLES?.parts?.checks?.each,
  };
  return ruleSentences([was.checks ?? [], is.checks ?? []], section, sides);
}

function keptMaterial(
  was: Material,
  is: Material,
  { sides, places }: { sides: Sides; places: readonly [number, number] },
): ChangeSentence[] {
  const { language, before, after } = sides;
  const phrases = alteredPhrases(was, is, sides);
  const head = language === 'zh' ? `材料${quoted(is.name)}` : `Material ${quoted(is.name)}`;
  const own: ChangeSentence[] =
    phrases.length === 0
      ? []
      : [
          {
            pointer: `/materials/${places[1]}`,
            kind: 'changed',
            subject: { what: 'material', title: is.name },
            sentence: headed(head, joinedPhrases(phrases, language), language),
            before: materialSentence(was, before, language),
            after: materialSentence(is, after, language),
          },
        ];
  return [...own, ...checksOf(was, is, { sides, places })];
}

export function materialSentences(
  [before, after]: readonly [readonly Material[], readonly Material[]],
  sides: Sides,
): ChangeSentence[] {
  const { pairs, moved, removed, added } = matchLists(before, after);
  const { language } = sides;
  const isZh = language === 'zh';
  return [
    ...removed.map((i): ChangeSentence => {
      const { name } = before[i] as Material;
      const whole = materialSentence(before[i] as Material, sides.before, language);
      return {
        pointer: `/materials/${i}`,
        kind: 'removed',
        subject: { what: 'material', title: name },
        sentence: isZh
          ? `不再需要材料${quoted(name)}(原为:${whole})`
          : `Material ${quoted(name)} is no longer needed (it was: ${whole})`,
        before: whole,
      };
    }),
    ...added.map((j): ChangeSentence => {
      const whole = materialSentence(after[j] as Material, sides.after, language);
      return {
        pointer: `/materials/${j}`,
        kind: 'added',
        subject: { what: 'material', title: (after[j] as Material).name },
        sentence: headed(isZh ? '新增材料' : 'New material', whole, language),
        after: whole,
      };
    }),
    ...pairs.flatMap(([i, j]) => {
      const [was, is] = [before[i] as Material, after[j] as Material];
      const move: ChangeSentence = {
        pointer: `/materials/${j}`,
        kind: 'moved',
        subject: { what: 'material', title: is.name },
        sentence: isZh
          ? `材料${quoted(is.name)}的次序有变`
          : `Material ${quoted(is.name)} moves to another place in the list`,
      };
      return [...(moved.has(j) ? [move] : []), ...keptMaterial(was, is, { sides, places: [i, j] })];
    }),
  ];
}
