/**
 * Checks one value of an application form, on the server and in the browser alike.
 *
 * Two questions are kept apart. The JSON type of a value is the sender's business and answers 422; a value of the right
 * type that the form does not allow (format, enumeration, bounds) is the applicant's business and becomes a problem in
 * the one-time notice, because refusing the request would cost the applicant a second round.
 */
import type { Field } from '../../../schemas/generated/types.ts';
import { isCivilDate } from '../calendar/civil-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { isCreditCode } from '../identifiers/credit-code.ts';
import { isIdentityNumber } from '../identifiers/identity-number.ts';
import { isMobileNumber } from '../identifiers/mobile-number.ts';
import { type PointerError, pointerToken } from '../language/finding.ts';
import { columnsOf } from '../language/vocabulary.ts';
import { matchesPattern } from './comparisons.ts';

export interface FieldFault {
  /** missing, invalid, idcard_invalid, uscc_invalid or mobile_invalid. */
  code: string;
  /** The column for a fault in a list's row. */
  column?: string;
  message: string;
}

interface FormatRule {
  code: string;
  holds: (text: string, onDay: number | undefined) => boolean;
  message: string;
}

const FORMATS: Readonly<Record<NonNullable<Field['format']>, FormatRule>> = {
  idcard: {
    code: 'idcard_invalid',
    holds: isIdentityNumber,
    message: '身份证号不符合GB 11643(校验码/出生日期)',
  },
  uscc: { code: 'uscc_invalid', holds: isCreditCode, message: '统一社会信用代码不符合GB 32100(校验码)' },
  mobile: { code: 'mobile_invalid', holds: isMobileNumber, message: '手机号码应为 11 位,以 13—19 开头' },
  date: { code: 'invalid', holds: isCivilDate, message: '日期不存在或写法不对,应为 年-月-日' },
  'local-date-time': {
    code: 'invalid',
    holds: (text) => parseLocalTime(text) !== undefined,
    message: '时间不存在或写法不对',
  },
};

function invalid(message: string): FieldFault {
  return { code: 'invalid', message };
}

/** In characters, not UTF-16 units: a rare name's character counts once. */
function lengthOf(text: string): number {
  return [...text].length;
}

function textFault(field: Field, text: string, onDay: number | undefined): FieldFault | undefined {
  if (field.enum && !field.enum.includes(text))
    return invalid(`“${text}”不在可选范围内:${field.enum.join('、')}`);
  const format = field.format && FORMATS[field.format];
  if (format && !format.holds(text, onDay)) return { code: format.code, message: format.message };
  if (field.minLength !== undefined && lengthOf(text) < field.minLength)
    return invalid(`至少 ${field.minLength} 个字`);
  if (field.maxLength !== undefined && lengthOf(text) > field.maxLength)
    return invalid(`至多 ${field.maxLength} 个字`);
  if (field.pattern !== undefined && !matchesPattern(text, field.pattern))
    return invalid(field.patternText ?? '不符合规定的式样');
  return undefined;
}

function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function numberFault(field: Field, value: number): FieldFault | undefined {
  const unit = field.unit ?? '';
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = field;
  if (minimum !== undefined && value < minimum) return invalid(`不得小于 ${minimum}${unit}`);
  if (maximum !== undefined && value > maximum) return invalid(`不得大于 ${maximum}${unit}`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return invalid(`应大于 ${exclusiveMinimum}${unit}`);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    return invalid(`应小于 ${exclusiveMaximum}${unit}`);
  if (multipleOf !== undefined && !isMultiple(value, multipleOf)) {
    return invalid(multipleOf === 1 ? '应为整数' : `应为 ${multipleOf} 的整数倍`);
  }
  return undefined;
}

function choicesFault(field: Field, values: readonly unknown[]): FieldFault | undefined {
  const allowed = field.items && 'enum' in field.items ? (field.items.enum as readonly unknown[]) : [];
  const strange = values.find((value) => !allowed.includes(value));
  if (strange !== undefined) return invalid(`“${String(strange)}”不在可选范围内`);
  if (field.uniqueItems && new Set(values).size !== values.length) return invalid('有重复的选项');
  return countFault(field, values.length);
}

function countFault({ minItems, maxItems }: Field, count: number): FieldFault | undefined {
  if (minItems !== undefined && count < minItems) return invalid(`至少 ${minItems} 项`);
  if (maxItems !== undefined && count > maxItems) return invalid(`至多 ${maxItems} 项`);
  return undefined;
}

function valueFault(field: Field, value: unknown, onDay: number | undefined): FieldFault | undefined {
  if (typeof value === 'string') return textFault(field, value, onDay);
  if (typeof value === 'number') return numberFault(field, value);
  return undefined;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function rowNumbers(rows: readonly number[]): string {
  return rows.length > 5
    ? `第 ${rows.slice(0, 5).join('、')} 行等 ${rows.length} 行`
    : `第 ${rows.join('、')} 行`;
}

/** One fault for a column, naming its rows: first the rows that leave it out, else those that have it wrong. */
function columnFault(
  [column, field]: [string, Field],
  required: boolean,
  { rows, onDay }: { rows: readonly unknown[]; onDay: number | undefined },
): FieldFault | undefined {
  const values = rows.map((row) => (row as Record<string, unknown> | null)?.[column]);
  const numbered = values.map((value, i) => ({ value, row: i + 1 }));
  const missing = numbered.filter(({ value }) => required && isBlank(value)).map(({ row }) => row);
  if (missing.length > 0)
    return { code: 'missing', column, message: `未填写:${field.title}(${rowNumbers(missing)})` };
  const wrong = numbered.flatMap(({ value, row }) => {
    const fault = isBlank(value) ? undefined : valueFault(field, value, onDay);
    return fault ? [{ row, fault }] : [];
  });
  const [first] = wrong;
  if (!first) return undefined;
  const where = rowNumbers(wrong.map(({ row }) => row));
  return { code: first.fault.code, column, message: `${field.title}(${where}):${first.fault.message}` };
}

function rowFaults(field: Field, rows: readonly unknown[], onDay: number | undefined): FieldFault[] {
  const required = new Set(field.items && 'required' in field.items ? (field.items.required ?? []) : []);
  return columnsOf(field)
    .map((column) => columnFault(column, required.has(column[0]), { rows, onDay }))
    .filter((fault) => fault !== undefined);
}

const NO_FAULTS: readonly FieldFault[] = [];

/** The faults of a value that is not empty; at most one, but one a column for a list. `onDay` is the day of receipt. */
export function fieldFaults(field: Field, value: unknown, onDay: number | undefined): readonly FieldFault[] {
  const isList = Array.isArray(value) && columnsOf(field).length > 0;
  if (!isList) {
    const fault = Array.isArray(value) ? choicesFault(field, value) : valueFault(field, value, onDay);
    return fault ? [fault] : NO_FAULTS;
  }
  const count = countFault(field, value.length);
  return [...(count ? [count] : []), ...rowFaults(field, value, onDay)];
}

const TYPE_WORDS: Readonly<Record<Field['type'], string>> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  array: '清单',
};

/** Whether a value that is there has the JSON type of a field with one value. */
function isOfType(field: Field, value: unknown): boolean {
  return typeof value === field.type && (typeof value !== 'number' || Number.isFinite(value));
}

function typeErrors(field: Field, value: unknown, pointer: string): PointerError[] {
  if (value === null || value === undefined) return [];
  if (field.type !== 'array') {
    if (isOfType(field, value)) return [];
    return [{ pointer, message: `“${field.title}”应为${TYPE_WORDS[field.type]}` }];
  }
  if (value === '') return [];
  if (!Array.isArray(value)) return [{ pointer, message: `“${field.title}”应为清单` }];
  const columns = new Map(columnsOf(field));
  return value.flatMap((element: unknown, i) =>
    columns.size === 0
      ? choiceErrors(field, element, `${pointer}/${i}`)
      : rowErrors({ field, columns }, element, `${pointer}/${i}`),
  );
}

function choiceErrors(field: Field, element: unknown, pointer: string): PointerError[] {
  return typeof element === 'string' ? [] : [{ pointer, message: `“${field.title}”的每一项应为文字` }];
}

function rowErrors(
  { field, columns }: { field: Field; columns: ReadonlyMap<string, Field> },
  row: unknown,
  pointer: string,
): PointerError[] {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) {
    return [{ pointer, message: `“${field.title}”的每一行应为对象` }];
  }
  return objectTypeErrors(columns, row as Record<string, unknown>, pointer);
}

/** JSON types and unknown keys of an object whose fields are known: what answers 422. */
export function objectTypeErrors(
  fields: ReadonlyMap<string, Field>,
  value: Record<string, unknown>,
  pointer: string,
): PointerError[] {
  const errors: PointerError[] = [];
  for (const key of Object.keys(value)) {
    const given = value[key];
    const field = fields.get(key);
    // Nearly every field is right, and needs no pointer to be built.
    if (field && isOfType(field, given)) continue;
    const at = `${pointer}/${pointerToken(key)}`;
    if (field) errors.push(...typeErrors(field, given, at));
    else errors.push({ pointer: at, message: '没有这个字段,请删去或核对名称' });
  }
  return errors;
}
