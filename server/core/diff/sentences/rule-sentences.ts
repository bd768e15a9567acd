/** Rules that were added, removed, changed or put in another order, each said with what it means. */

import type { TitleNode } from '../../../../schemas/generated/titles.ts';
import type {
  AcceptanceRule,
  CheckRule,
  FeeRule,
  LimitRule,
  ReviewRule,
  RoutingRule,
} from '../../../../schemas/generated/types.ts';
import { CLOCK_NAMES, type Language, type Name, quoted, roleName } from '../../explain/names.ts';
import {
  departmentName,
  type RuleSources,
  ruleSentence,
  thenOf,
  whenOf,
} from '../../explain/rule-sentence.ts';
import { spanChange } from '../../explain/spans.ts';
import { matchLists } from '../match-lists.ts';
import { sameJson } from '../same-json.ts';
import { type ChangeSentence, headed, joinedPhrases, replaced, type SubjectKind } from './change-sentence.ts';
import { citationPhrases, conditionPhrase, type Sides } from './condition-phrases.ts';
import { plainPhrases } from './plain-phrases.ts';

export type Rule = AcceptanceRule | RoutingRule | LimitRule | FeeRule | ReviewRule | CheckRule;

export interface RuleSection {
  readonly what: SubjectKind;
  readonly name: Name;
  /** Of the lists in the two versions. */
  readonly pointers: readonly [string, string];
  readonly titles: TitleNode | undefined;
}

/** What people call a rule: what it asks, whom it concerns. Its name is for machines. */
function titleOf({ event }: Rule, sources: RuleSources, language: Language): string {
  switch (event.type) {
    case 'assign':
      return `${departmentName(event.params.department, sources, language)}${language === 'zh' ? '' : ', '}${roleName(event.params.role, language)}`;
    case 'notify':
      return departmentName(event.params.department, sources, language);
    case 'limit':
      return CLOCK_NAMES[event.params.clock][language];
    case 'exclude':
      return event.params.procedure;
    case 'fee':
      return thenOf(event, sources, language);
    case 'fault':
      return event.params.message;
    default:
      return event.params.requirement;
  }
}

function head(rule: Rule, { name }: RuleSection, { language, after }: Sides): string {
  return `${name[language]}${language === 'zh' ? '' : ' '}${quoted(titleOf(rule, after, language))}`;
}

function appeared(
  rule: Rule,
  section: RuleSection,
  { sides, at }: { sides: Sides; at: number },
): ChangeSentence {
  const { language } = sides;
  const whole = ruleSentence(rule, sides.after, language);
  const name = section.name[language];
  const asked = requirementOf(rule, language);
  return {
    pointer: `${section.pointers[1]}/${at}`,
    kind: 'added',
    subject: { what: section.what, title: titleOf(rule, sides.after, language) },
    sentence: headed(
      language === 'zh' ? `新增${name}${asked}` : `New ${lower(name)}${asked}`,
      whole,
      language,
    ),
    after: whole,
  };
}

/** What a rule asks stands beside what it concludes; a rule that asks nothing is its conclusion. */
function requirementOf({ event }: Rule, language: Language): string {
  if (!('requirement' in event.params)) return '';
  return language === 'zh' ? quoted(event.params.requirement) : ` ${quoted(event.params.requirement)}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function leaves({ event }: Rule, { before, language }: Sides): string | undefined {
  if (event.type !== 'assign') return undefined;
  const { department, role, stage } = event.params;
  const name = departmentName(department, before, language);
  return language === 'zh'
    ? `${quoted(name)}不再参加第${stage}阶段${roleName(role, 'zh')}`
    : `${name} no longer takes part in stage ${stage}, ${roleName(role, 'en')}`;
}

function disappeared(
  rule: Rule,
  section: RuleSection,
  { sides, at }: { sides: Sides; at: number },
): ChangeSentence {
  const { language, before } = sides;
  const whole = ruleSentence(rule, before, language);
  const name = section.name[language];
  const gone = leaves(rule, sides);
  const was = language === 'zh' ? `(原为:${whole})` : ` (it was: ${whole})`;
  const asked = requirementOf(rule, language);
  const said = language === 'zh' ? `删除${name}${asked}` : `${name}${asked} removed`;
  const plain = asked === '' ? headed(said, whole, language) : `${said}${was}`;
  return {
    pointer: `${section.pointers[0]}/${at}`,
    kind: 'removed',
    subject: { what: section.what, title: titleOf(rule, before, language) },
    sentence: gone === undefined ? plain : `${gone}${was}`,
    before: whole,
  };
}

/** Said by the conclusion; what else an event carries is told by its title. */
const SAID = new Set([
  ...[
    'reason',
    'redirect',
    'to',
    'field',
    'message',
    'basis',
    'requirement',
    'department',
    'role',
    'stage',
    'task',
  ],
  ...['limit', 'after', 'clock', 'n', 'unit', 'startsAt', 'extension', 'procedure', 'amount', 'payer'],
]);

function conclusionPhrases(was: Rule, is: Rule, sides: Sides): string[] {
  const { language } = sides;
  const [from, to] = [thenOf(was.event, sides.before, language), thenOf(is.event, sides.after, language)];
  if (from === to) return [];
  if (was.event.type === 'limit' && is.event.type === 'limit') {
    const { n, unit, ...rest } = was.event.params;
    const { n: _n, unit: _unit, ...others } = is.event.params;
    if (sameJson(rest, others))
      return [
        spanChange(CLOCK_NAMES[rest.clock][language], { was: { n, unit }, is: is.event.params }, language),
      ];
  }
  return [replaced(language === 'zh' ? '结论' : 'the conclusion', [quoted(from), quoted(to)], language)];
}

function paramPhrases(
  was: Rule,
  is: Rule,
  { sides, titles }: { sides: Sides; titles: TitleNode | undefined },
): string[] {
  const { language } = sides;
  const [before, after] = [was.event.params, is.event.params] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]; // by key, whatever its type
  const phrases: string[] = [];
  if (before.requirement !== after.requirement && typeof after.requirement === 'string') {
    const texts = [quoted(String(before.requirement ?? '')), quoted(after.requirement)] as const;
    phrases.push(replaced(language === 'zh' ? '要求' : 'the requirement', texts, language));
  }
  const params = titles?.parts?.event?.parts?.params;
  const words = { language, departments: sides.after.departments };
  return [
    ...phrases,
    ...citationPhrases(was.event.params.basis, is.event.params.basis, language),
    ...plainPhrases([before, after], { titles: params, words, subject: '' }, SAID),
  ];
}

function restPhrases(was: Rule, is: Rule, language: Language): string[] {
  const phrases: string[] = [];
  if (was.name !== is.name) phrases.push(language === 'zh' ? '内部名称有变' : 'its internal name changes');
  const [from, to] = [was.priority ?? 1, is.priority ?? 1];
  if (from !== to || (was.priority === undefined) !== (is.priority === undefined))
    phrases.push(
      replaced(language === 'zh' ? '优先级' : 'its priority', [String(from), String(to)], language),
    );
  return phrases;
}

/** 当…时,承诺时限由7个工作日缩短为5个工作日: a limit whose length is all that changed needs no heading. */
function alteredSentence(
  is: Rule,
  section: RuleSection,
  { sides, phrases }: { sides: Sides; phrases: readonly string[] },
): string {
  const { language, after } = sides;
  const isZh = language === 'zh';
  const body = joinedPhrases(phrases, language);
  const [first = ''] = phrases;
  if (is.event.type !== 'limit') return headed(head(is, section, sides), body, language);
  const name = CLOCK_NAMES[is.event.params.clock][language];
  const when = whenOf(is.conditions, after, language);
  if (phrases.length > 1 || !first.startsWith(isZh ? `${name}由` : `The ${name} is `)) {
    const place = when === '' ? '' : isZh ? `(${when})` : ` (${lower(when)})`;
    return headed(`${head(is, section, sides)}${place}`, body, language);
  }
  if (when === '') return body;
  return isZh ? `${when},${body}` : `${when}, ${lower(body)}`;
}

function altered(
  [was, is]: readonly [Rule, Rule],
  section: RuleSection,
  { sides, at }: { sides: Sides; at: number },
): ChangeSentence {
  const { language, before, after } = sides;
  const phrases = [
    ...conditionPhrase(language === 'zh' ? '条件' : 'the condition', [was.conditions, is.conditions], sides),
    ...conclusionPhrases(was, is, sides),
    ...paramPhrases(was, is, { sides, titles: section.titles }),
    ...restPhrases(was, is, language),
  ];
  if (phrases.length === 0)
    phrases.push(language === 'zh' ? '写法有变,意思不变' : 'written differently, meaning the same');
  return {
    pointer: `${section.pointers[1]}/${at}`,
    kind: 'changed',
    subject: { what: section.what, title: titleOf(is, after, language) },
    sentence: alteredSentence(is, section, { sides, phrases }),
    before: ruleSentence(was, before, language),
    after: ruleSentence(is, after, language),
  };
}

function displaced(
  rule: Rule,
  section: RuleSection,
  { sides, at }: { sides: Sides; at: number },
): ChangeSentence {
  const { language, after } = sides;
  const subject = head(rule, section, sides);
  return {
    pointer: `${section.pointers[1]}/${at}`,
    kind: 'moved',
    subject: { what: section.what, title: titleOf(rule, after, language) },
    sentence:
      language === 'zh' ? `${subject}的先后次序有变` : `${subject} moves to another place in the order`,
  };
}

/** What became of the rules of a section. */
export function ruleSentences(
  [before, after]: readonly [readonly Rule[], readonly Rule[]],
  section: RuleSection,
  sides: Sides,
): ChangeSentence[] {
  const { pairs, moved, removed, added } = matchLists(before, after);
  return [
    ...removed.map((at) => disappeared(before[at] as Rule, section, { sides, at })),
    ...added.map((at) => appeared(after[at] as Rule, section, { sides, at })),
    ...pairs.flatMap(([i, j]) => {
      const [was, is] = [before[i] as Rule, after[j] as Rule];
      return [
        ...(moved.has(j) ? [displaced(is, section, { sides, at: j })] : []),
        ...(sameJson(was, is) ? [] : [altered([was, is], section, { sides, at: j })]),
      ];
    }),
  ];
}
