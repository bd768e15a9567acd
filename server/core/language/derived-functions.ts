/**
 * The closed list of derived functions: what each takes and what it gives. How they compute is in decide/derive.ts.
 *
 * `day` accepts a date or a timestamp (its day), `birth` an identity number or a date. A trailing `…` repeats.
 */
import type { DerivedValue } from '../../../schemas/generated/types.ts';
import { isCivilDate } from '../calendar/civil-date.ts';
import type { FactType, ScalarType, Vocabulary } from './fact-type.ts';

export type ParameterKind = 'number' | 'day' | 'birth' | 'datetime' | 'column' | 'rows' | 'columnOrScalars';

export interface DerivedFunction {
  parameters: readonly ParameterKind[];
  /** The last parameter may repeat. */
  repeats?: boolean;
  /** How many trailing parameters may be left out. */
  optional?: number;
  gives: ScalarType | 'element';
  /** Words for the editor: what the function answers. */
  title: string;
}

export const derivedFunctions: Readonly<Record<DerivedValue['fn'], DerivedFunction>> = {
  ageOn: { parameters: ['birth', 'day'], gives: 'number', title: '某日的周岁' },
  daysBetween: { parameters: ['day', 'day'], gives: 'number', title: '两日之间的天数' },
  workingDaysBetween: { parameters: ['day', 'day'], gives: 'number', title: '两日之间的工作日数' },
  hoursBetween: { parameters: ['datetime', 'datetime'], gives: 'number', title: '两个时间之间的小时数' },
  addDays: { parameters: ['day', 'number'], gives: 'date', title: '若干天之后' },
  addMonths: { parameters: ['day', 'number'], gives: 'date', title: '若干月之后' },
  addYears: { parameters: ['day', 'number'], gives: 'date', title: '若干年之后' },
  addWorkingDays: { parameters: ['day', 'number'], gives: 'date', title: '若干工作日之后' },
  sum: { parameters: ['column'], gives: 'number', title: '合计' },
  count: { parameters: ['rows'], gives: 'number', title: '个数' },
  countWhere: { parameters: ['rows'], gives: 'number', title: '符合条件的行数' },
  min: { parameters: ['columnOrScalars'], repeats: true, gives: 'element', title: '最小' },
  max: { parameters: ['columnOrScalars'], repeats: true, gives: 'element', title: '最大' },
  add: { parameters: ['number', 'number'], repeats: true, gives: 'number', title: '相加' },
  subtract: { parameters: ['number', 'number'], gives: 'number', title: '相减' },
  multiply: { parameters: ['number', 'number'], repeats: true, gives: 'number', title: '相乘' },
  divide: { parameters: ['number', 'number'], gives: 'number', title: '相除' },
  round: { parameters: ['number', 'number'], optional: 1, gives: 'number', title: '四舍五入' },
};

function argumentType(
  arg: DerivedValue['args'][number] | undefined,
  facts: Vocabulary,
): FactType | undefined {
  if (typeof arg === 'object' && 'fact' in arg) return facts.get(arg.fact)?.type;
  if (typeof arg === 'number') return { shape: 'scalar', of: 'number' };
  return typeof arg === 'string' && isCivilDate(arg) ? { shape: 'scalar', of: 'date' } : undefined;
}

/** The type of a derived value; `min` and `max` give what their arguments hold. */
export function derivedType(derived: DerivedValue, facts: Vocabulary): ScalarType {
  const { gives } = derivedFunctions[derived.fn];
  if (gives !== 'element') return gives;
  return argumentType(derived.args[0], facts)?.of ?? 'number';
}

/** Whether an argument of a type may stand where a function has a parameter of this kind. */
export function takesType(kind: ParameterKind, type: FactType): boolean {
  const scalar = type.shape === 'scalar';
  switch (kind) {
    case 'number':
      return scalar && type.of === 'number';
    case 'day':
      return scalar && (type.of === 'date' || type.of === 'datetime');
    case 'datetime':
      return scalar && type.of === 'datetime';
    case 'birth':
      return scalar && (type.of === 'string' || type.of === 'date');
    case 'column':
      return type.shape === 'column' && type.of === 'number';
    case 'rows':
      return type.shape !== 'scalar';
    case 'columnOrScalars':
      return type.shape !== 'list' && (type.of === 'number' || type.of === 'date');
  }
}

/** What is wrong with the arguments, in words; undefined when nothing is. */
export function argumentFault(derived: DerivedValue, facts: Vocabulary): string | undefined {
  const fn = derivedFunctions[derived.fn];
  const most = fn.repeats ? Number.POSITIVE_INFINITY : fn.parameters.length;
  const least = fn.parameters.length - (fn.optional ?? 0);
  if (derived.args.length < least || derived.args.length > most) {
    return `“${fn.title}”需要 ${least}${most === least ? '' : ' 个或更多'}个参数,现有 ${derived.args.length} 个`;
  }
  if ((derived.fn === 'countWhere') !== (derived.where !== undefined))
    return '只有“符合条件的行数”要写行条件,而且必须写';
  for (const [i, arg] of derived.args.entries()) {
    const kind = fn.parameters[Math.min(i, fn.parameters.length - 1)] as ParameterKind;
    const type = argumentType(arg, facts);
    const differs = kind === 'columnOrScalars' && type?.of !== argumentType(derived.args[0], facts)?.of;
    if (!type || differs || !takesType(kind, type))
      return `第 ${i + 1} 个参数的类型不符合“${fn.title}”的要求`;
  }
  return undefined;
}
