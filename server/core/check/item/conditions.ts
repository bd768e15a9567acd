/**
 * The strict check of conditions: facts, operators, types, values, patterns, named conditions. All faults, with pointers.
 */
import { RE2JS } from 're2js';
import type { Comparison, Condition, ConditionValue } from '../../../../schemas/generated/types.ts';
import { isCivilDate } from '../../calendar/civil-date.ts';
import { parseLocalTime, timestampText } from '../../calendar/local-time.ts';
import { type Finding, fault, pointerToken } from '../../language/finding.ts';
import {
  operatorFits,
  operatorNames,
  type ParsedOperator,
  parseOperator,
  type Side,
  sideOf,
  sideOfValue,
} from '../../language/operators.ts';
import type { FactSpec, Vocabulary } from '../../language/vocabulary.ts';

export interface ConditionSources {
  vocabulary: Vocabulary;
  isNamed(name: string): boolean;
}

const LONGEST_PATTERN = 512;

/** Undefined when the pattern is fine; what is wrong with it otherwise. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) return `正则表达式超过 ${LONGEST_PATTERN} 个字符`;
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch {
    return '正则表达式不合线性时间(RE2)语法,不能用反向引用和环视';
  }
}

function valueList(value: ConditionValue): readonly (string | number | boolean)[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? [] : [value];
}

/** Written as facts are: a time is compared as text, and another way of writing the same one would differ from it. */
function isPlainTime(text: string): boolean {
  const time = parseLocalTime(text);
  return time !== undefined && timestampText(time) === text;
}

/** Values that the fact's enumeration or format does not allow. */
function valueFaults(
  fact: FactSpec,
  parsed: ParsedOperator,
  { value, pointer }: { value: ConditionValue; pointer: string },
): Finding[] {
  const { values, of } = fact.type;
  if (parsed.operator === 'matches') {
    const wrong = valueList(value)
      .map((pattern) => patternFault(String(pattern)))
      .find((text) => text !== undefined);
    return wrong ? [fault('bad-pattern', pointer, { message: wrong, fix: '改用 RE2 支持的写法' })] : [];
  }
  if (parsed.operator === 'present' || parsed.operator === 'absent') return [];
  return valueList(value).flatMap((element) => {
    if (values && typeof element === 'string' && !values.includes(element)) {
      const message = `“${fact.title}”没有“${element}”这个选项`;
      return [fault('value-not-listed', pointer, { message, fix: `从这些选项中选择:${values.join('、')}` })];
    }
    const isDay = of === 'date' && typeof element === 'string' && !isCivilDate(element);
    const isTime = of === 'datetime' && typeof element === 'string' && !isPlainTime(element);
    if (!isDay && !isTime) return [];
    const fix = isDay ? '写作 年-月-日' : '写作 2025-09-29T09:50+08:00';
    return [fault('bad-date', pointer, { message: `“${String(element)}”不是真实存在的日期`, fix })];
  });
}

export function unknownFact(name: string, pointer: string): Finding {
  return fault('unknown-fact', pointer, {
    message: `规则用到的“${name}”不在本事项的词汇表里`,
    fix: '从申请表字段、材料、导出值和地方参数中选择,或先添加它',
  });
}

/** The fact that a comparison is made with, when its value is one. */
function otherFact({ value }: Comparison): string | undefined {
  return typeof value === 'object' && 'fact' in value ? value.fact : undefined;
}

/** Names that nothing in the vocabulary answers to. */
function nameFaults(comparison: Comparison, pointer: string, { vocabulary }: ConditionSources): Finding[] {
  const { fact, operator } = comparison;
  const other = otherFact(comparison);
  const findings: Finding[] = [];
  if (!vocabulary.has(fact)) findings.push(unknownFact(fact, `${pointer}/fact`));
  if (!parseOperator(operator)) {
    const fix = `可用的运算符:${operatorNames.join('、')}`;
    findings.push(
      fault('unknown-operator', `${pointer}/operator`, { message: `没有运算符“${operator}”`, fix }),
    );
  }
  if (other !== undefined && !vocabulary.has(other))
    findings.push(unknownFact(other, `${pointer}/value/fact`));
  return findings;
}

function valueSide(comparison: Comparison, fact: FactSpec, vocabulary: Vocabulary): Side | undefined {
  const other = otherFact(comparison);
  if (other === undefined)
    return sideOfValue(comparison.value as Exclude<ConditionValue, { fact: string }>, fact.type.of);
  const spec = vocabulary.get(other);
  return spec && sideOf(spec.type);
}

/** What the types of the two sides do not tell. */
function misused(
  comparison: Comparison,
  { operator, decorators }: ParsedOperator,
  sources: ConditionSources,
): boolean {
  const other = otherFact(comparison);
  const isList = (fact: string | undefined): boolean =>
    fact !== undefined && sources.vocabulary.get(fact)?.type.shape === 'list';
  // Whether presence is asked for, and a pattern, are the rule's to say: an applicant's text may be no pattern at all.
  if (operator === 'present' || operator === 'absent') return other !== undefined;
  if (operator === 'matches' && (other !== undefined || decorators.includes('swap'))) return true;
  // Of a whole list only its presence can be asked; its columns and derived values say the rest.
  return isList(comparison.fact) || isList(other);
}

function comparisonFaults(comparison: Comparison, pointer: string, sources: ConditionSources): Finding[] {
  const unknown = nameFaults(comparison, pointer, sources);
  const fact = sources.vocabulary.get(comparison.fact);
  const parsed = parseOperator(comparison.operator);
  if (unknown.length > 0 || !fact || !parsed) return unknown;
  const side = valueSide(comparison, fact, sources.vocabulary);
  if (!side || misused(comparison, parsed, sources) || !operatorFits(parsed, sideOf(fact.type), side)) {
    const message = `“${fact.title}”的类型与运算符或比较值不符`;
    return [fault('type-mismatch', pointer, { message, fix: '换用适合这一类型的运算符,或改正比较值' })];
  }
  return valueFaults(fact, parsed, { value: comparison.value, pointer: `${pointer}/value` });
}

/** Every fault of a condition and all that is inside it. */
export function conditionFaults(condition: Condition, pointer: string, sources: ConditionSources): Finding[] {
  if ('condition' in condition) {
    if (sources.isNamed(condition.condition)) return [];
    const message = `没有名为“${condition.condition}”的条件`;
    return [
      fault('unknown-condition', `${pointer}/condition`, { message, fix: '先在命名条件里添加它,或改正名称' }),
    ];
  }
  if ('not' in condition) return conditionFaults(condition.not, `${pointer}/not`, sources);
  if ('all' in condition)
    return condition.all.flatMap((part, i) => conditionFaults(part, `${pointer}/all/${i}`, sources));
  if ('any' in condition)
    return condition.any.flatMap((part, i) => conditionFaults(part, `${pointer}/any/${i}`, sources));
  return comparisonFaults(condition, pointer, sources);
}

/** Named conditions that refer to themselves, directly or through others. */
export function cyclicConditions(conditions: Readonly<Record<string, { when: Condition }>>): Finding[] {
  const referred = (condition: Condition): string[] => {
    if ('condition' in condition) return [condition.condition];
    if ('not' in condition) return referred(condition.not);
    if ('all' in condition) return condition.all.flatMap(referred);
    return 'any' in condition ? condition.any.flatMap(referred) : [];
  };
  const reaches = (from: string, target: string, seen: Set<string>): boolean => {
    const next = Object.hasOwn(conditions, from)
      ? referred((conditions[from] as { when: Condition }).when)
      : [];
    return next.some((name) => {
      if (name === target) return true;
      if (seen.has(name)) return false;
      seen.add(name);
      return reaches(name, target, seen);
    });
  };
  return Object.keys(conditions)
    .filter((name) => reaches(name, name, new Set()))
    .map((name) =>
      fault('cycle', `/conditions/${pointerToken(name)}`, {
        message: `命名条件“${name}”直接或间接引用了自己`,
        fix: '去掉这一引用',
      }),
    );
}
