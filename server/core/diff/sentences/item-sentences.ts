/** Every change of a service item, in the order in which an item is written. */

import { schemaTitles } from '../../../../schemas/generated/titles.ts';
import type { Case, DerivedValue, Law, ServiceItem } from '../../../../schemas/generated/types.ts';
import { derivedSentence } from '../../explain/derived-sentence.ts';
import { type Language, type Name, quoted } from '../../explain/names.ts';
import { sentenceOf } from '../../explain/sentence.ts';
import { sameJson } from '../same-json.ts';
import { type ChangeSentence, replaced, type SubjectKind } from './change-sentence.ts';
import { conditionPhrase, type Sides } from './condition-phrases.ts';
import { formSentences } from './form-sentences.ts';
import { materialSentences } from './material-sentences.ts';
import { listedParts, mappedParts, type PartSection } from './part-sentences.ts';
import { plainPhrases } from './plain-phrases.ts';
import { plainSentences } from './plain-sentences.ts';
import { type Rule, ruleSentences } from './rule-sentences.ts';

type Pair = readonly [ServiceItem, ServiceItem];

const PARTS = schemaTitles['service-item']?.parts ?? {};
const ORDER = Object.keys(PARTS);

const RULES: readonly (readonly [section: RuleKey, what: SubjectKind, name: Name])[] = [
  ['acceptance', 'rule', { zh: '受理条件', en: 'Acceptance rule' }],
  ['routing', 'route', { zh: '办理路线', en: 'Route' }],
  ['limits', 'limit', { zh: '时限规则', en: 'Limit' }],
  ['fees', 'fee', { zh: '收费规则', en: 'Fee' }],
  ['review', 'review', { zh: '审查细则', en: 'Review rule' }],
];
type RuleKey = 'acceptance' | 'routing' | 'limits' | 'fees' | 'review';

/** Told below; everything else at the top is told by its title. */
const TOLD = new Set([
  ...['acceptance', 'routing', 'limits', 'fees', 'review', 'materials', 'form', 'inspection', 'retirement'],
  ...['basis', 'derived', 'conditions', 'notDemanded', 'knowledge', 'cases'],
]);

function rulesOf([before, after]: Pair, sides: Sides): ChangeSentence[] {
  return RULES.flatMap(([key, what, name]) => {
    const section = { what, name, pointers: [`/${key}`, `/${key}`] as const, titles: PARTS[key]?.each };
    return ruleSentences([before[key] as readonly Rule[], after[key] as readonly Rule[]], section, sides);
  });
}

function section(key: string, what: SubjectKind, { name, sides }: { name: Name; sides: Sides }): PartSection {
  const words = { language: sides.language, departments: sides.after.departments };
  return { what, name, pointer: `/${key}`, titles: PARTS[key]?.each, words };
}

function derivedOf([before, after]: Pair, sides: Sides): ChangeSentence[] {
  const { language } = sides;
  const base = section('derived', 'derived', { name: { zh: '计算值', en: 'Computed value' }, sides });
  const whole = (value: unknown, side: 'before' | 'after') =>
    derivedSentence(value as DerivedValue, sides[side], language);
  const rest = new Set(['fn', 'args', 'where']);
  return mappedParts([before.derived, after.derived], {
    ...base,
    whole,
    phrases: (was, is) => {
      const [from, to] = [whole(was, 'before'), whole(is, 'after')];
      const how =
        from === to
          ? []
          : [
              replaced(
                language === 'zh' ? '算法' : 'how it is computed',
                [quoted(from), quoted(to)],
                language,
              ),
            ];
      const others = plainPhrases([was, is], { titles: base.titles, words: base.words, subject: '' }, rest);
      const phrases = [...how, ...others];
      return phrases.length > 0
        ? phrases
        : [language === 'zh' ? '写法有变,意思不变' : 'written differently, meaning the same'];
    },
  });
}

type Named = ServiceItem['conditions'][string];

function conditionsOf([before, after]: Pair, sides: Sides): ChangeSentence[] {
  const { language } = sides;
  const base = section('conditions', 'condition', { name: { zh: '命名条件', en: 'Named condition' }, sides });
  const word = language === 'zh' ? '条件' : 'the condition';
  return mappedParts([before.conditions, after.conditions], {
    ...base,
    whole: (value, side) => sentenceOf((value as Named).when, sides[side], language),
    phrases: (was, is) => [
      ...conditionPhrase(word, [(was as Named).when, (is as Named).when], sides),
      ...plainPhrases([was, is], { titles: base.titles, words: base.words, subject: '' }, new Set(['when'])),
    ],
  });
}

function inspectionOf([{ inspection: was }, { inspection: is }]: Pair, sides: Sides): ChangeSentence[] {
  if (sameJson(was, is)) return [];
  const { language, before, after } = sides;
  const isZh = language === 'zh';
  const name = isZh ? '现场核查条件' : 'The condition of an inspection';
  const said = {
    ...(was && { before: sentenceOf(was, before, language) }),
    ...(is && { after: sentenceOf(is, after, language) }),
  };
  const base = { pointer: '/inspection', subject: { what: 'condition', title: name }, ...said } as const;
  if (was && is)
    return [{ ...base, kind: 'changed', sentence: conditionPhrase(name, [was, is], sides).join('') }];
  if (is) {
    const sentence = isZh ? `新增${name}:${said.after}` : `${name} is new: ${said.after}`;
    return [{ ...base, kind: 'added', sentence }];
  }
  const sentence = isZh ? `不再有${name}(原为:${said.before})` : `${name} is gone (it was: ${said.before})`;
  return [{ ...base, kind: 'removed', sentence }];
}

function retirementWords({ retirement }: ServiceItem, language: Language): string {
  if (!retirement) return '';
  const { kind, reason, handedTo } = retirement;
  if (language === 'zh')
    return `${kind},理由:${reason}${handedTo === undefined ? '' : `,今后到${quoted(handedTo)}办理`}`;
  return `${quoted(kind)}, because of ${quoted(reason)}${handedTo === undefined ? '' : `, from then on at ${quoted(handedTo)}`}`;
}

const ENDS: Readonly<
  Record<'added' | 'removed' | 'changed', Readonly<Record<Language, (was: string, is: string) => string>>>
> = {
  added: { zh: (_, is) => `终止本事项:${is}`, en: (_, is) => `The item ends: ${is}` },
  removed: {
    zh: (was) => `不再终止本事项(原为:${was})`,
    en: (was) => `The item no longer ends (it was: ${was})`,
  },
  changed: {
    zh: (was, is) =>
      was === is ? '终止的依据有变' : replaced('本事项的终止', [quoted(was), quoted(is)], 'zh'),
    en: (was, is) =>
      was === is
        ? 'The basis of the end changes'
        : replaced('The end of the item', [quoted(was), quoted(is)], 'en'),
  },
};

/** A version that ends its item, or no longer does. */
function retirementOf([before, after]: Pair, { language }: Sides): ChangeSentence[] {
  if (sameJson(before.retirement, after.retirement)) return [];
  const [was, is] = [retirementWords(before, language), retirementWords(after, language)];
  const kind = before.retirement ? (after.retirement ? 'changed' : 'removed') : 'added';
  return [
    {
      pointer: '/retirement',
      kind,
      subject: { what: 'setting', title: language === 'zh' ? '终止' : 'end' },
      sentence: ENDS[kind][language](was, is),
      ...(was !== '' && { before: was }),
      ...(is !== '' && { after: is }),
    },
  ];
}

/** A case is data for machines: which of its halves changed is what a reader needs. */
function casePhrases(was: unknown, is: unknown, { language }: Sides): string[] {
  const [before, after] = [was as Case, is as Case];
  const isZh = language === 'zh';
  const phrases: string[] = [];
  if (before.title !== after.title)
    phrases.push(
      replaced(isZh ? '说明' : 'its words', [quoted(before.title), quoted(after.title)], language),
    );
  if (!sameJson(before.application, after.application))
    phrases.push(isZh ? '申请内容有变' : 'what is applied for changes');
  if (!sameJson(before.expect, after.expect))
    phrases.push(isZh ? '应得结论有变' : 'the expected answer changes');
  if (before.id !== after.id) phrases.push(isZh ? '案例编号有变' : 'its number changes');
  return phrases;
}

function lawWords(law: unknown): string {
  const { law: name, article } = law as Law;
  return `${name},${article}`;
}

function othersOf([before, after]: Pair, sides: Sides): ChangeSentence[] {
  const listed = (key: 'basis' | 'notDemanded' | 'knowledge', what: SubjectKind, name: Name) =>
    listedParts([before[key], after[key]], {
      ...section(key, what, { name, sides }),
      ...(key === 'basis' && { whole: lawWords }),
    });
  return [
    ...listed('basis', 'basis', { zh: '设定依据', en: 'Legal basis' }),
    ...listed('notDemanded', 'material', { zh: '不得索要的材料', en: 'Material not to be demanded' }),
    ...listed('knowledge', 'text', { zh: '常见问题', en: 'Question' }),
    ...listedParts([before.cases, after.cases], {
      ...section('cases', 'case', { name: { zh: '典型案例', en: 'Golden case' }, sides }),
      phrases: (was, is) => casePhrases(was, is, sides),
    }),
  ];
}

function place({ pointer }: ChangeSentence): number {
  const at = ORDER.indexOf(pointer.split('/')[1] ?? '');
  return at < 0 ? ORDER.length : at;
}

export function itemSentences(pair: Pair, sides: Sides): ChangeSentence[] {
  const words = { language: sides.language, departments: sides.after.departments };
  const sentences = [
    ...plainSentences('service-item', pair, { words, skipped: TOLD }),
    ...retirementOf(pair, sides),
    ...inspectionOf(pair, sides),
    ...formSentences([pair[0].form, pair[1].form], sides),
    ...derivedOf(pair, sides),
    ...conditionsOf(pair, sides),
    ...rulesOf(pair, sides),
    ...materialSentences([pair[0].materials, pair[1].materials], sides),
    ...othersOf(pair, sides),
  ];
  return sentences.toSorted((a, b) => place(a) - place(b));
}
