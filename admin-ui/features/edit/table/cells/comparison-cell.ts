/** The value that a fact is compared with: one value, several, or =another fact by its title. */
import type { ConditionValue, Scalar } from '../../../../../schemas/generated/types.ts';
import { channelName } from '../../../../../server/core/explain/names.ts';
import { patternName } from '../../../../../server/core/explain/value-words.ts';
import {
  operatorFits,
  type ParsedOperator,
  parseOperator,
  type Side,
  sideOf,
} from '../../../../../server/core/language/operators.ts';
import type { FactSpec, ScalarType } from '../../../../../server/core/language/vocabulary.ts';
import type { Cell, CellContext, Reading } from './cell.ts';
import { cellFault } from './cell-words.ts';
import { choiceCell, type Names, namesOf } from './choices.ts';
import { joinEntries, splitEntries } from './lists.ts';
import { readDay, readMoment, readNumber, writeMoment, yesNoCell } from './scalars.ts';

const TYPES: readonly ScalarType[] = ['boolean', 'number', 'string', 'date', 'datetime'];
const SIDES: readonly Side[] = TYPES.flatMap((of) => [
  { many: false, of },
  { many: true, of },
]);

/** The one kind of value that fits; undefined where none does, or more than one. */
export function expectedSide(fact: FactSpec, parsed: ParsedOperator): Side | undefined {
  if (parsed.operator === 'present' || parsed.operator === 'absent')
    return parsed.decorators.length === 0 ? { many: false, of: 'boolean' } : undefined;
  if (fact.type.shape === 'list') return undefined;
  const fitting = SIDES.filter((side) => operatorFits(parsed, sideOf(fact.type), side));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The facts that a comparison may name on its other side. */
export function comparableFacts(fact: FactSpec, operator: string, context: CellContext): FactSpec[] {
  const parsed = parseOperator(operator);
  const side = parsed && expectedSide(fact, parsed);
  if (!side || /(matches|present|absent)$/.test(operator)) return [];
  return [...context.vocabulary.values()].filter(
    ({ name, type }) =>
      name !== fact.name &&
      name !== 'always' &&
      type.shape !== 'list' &&
      (type.shape !== 'scalar') === side.many &&
      type.of === side.of,
  );
}

const factNamesCache = new WeakMap<CellContext, Names>();

/** Facts by their titles. */
export function factNames(context: CellContext): Names {
  const known =
    factNamesCache.get(context) ??
    namesOf([...context.vocabulary.values()].map(({ name, title }) => ({ code: name, name: title })));
  factNamesCache.set(context, known);
  return known;
}

export function writeReference(fact: string, context: CellContext): string {
  return `=${factNames(context).nameOf(fact) ?? fact}`;
}

export function readReference(
  text: string,
  context: CellContext,
  fits: (fact: FactSpec) => boolean,
): Reading<{ fact: string }> {
  const { language, vocabulary } = context;
  const name = text.slice(1).trim();
  const { code, isAmbiguous } = factNames(context).find(name);
  if (isAmbiguous) return { fault: cellFault('ambiguous', language, { text: name }) };
  const fact = code === undefined ? undefined : vocabulary.get(code);
  if (!fact) return { fault: cellFault('unknownFact', language, { text: name }) };
  const value = { fact: fact.name };
  return fits(fact) ? { value } : { value, fault: cellFault('otherType', language, { text: name }) };
}

interface Expected {
  readonly fact: FactSpec;
  readonly parsed: ParsedOperator;
  readonly side: Side;
}

/** The names of an enumeration's values; undefined where people type what they like. */
function enumeration({ fact, parsed, side }: Expected): Cell<string> | undefined {
  const { values, of } = fact.type;
  if (!values || of !== 'string' || side.of !== 'string' || parsed.operator === 'matches') return undefined;
  if (fact.name !== 'channel') return choiceCell(() => values.map((value) => ({ code: value, name: value })));
  return choiceCell(({ language }) =>
    values.map((code) => ({
      code,
      name: channelName(code, language),
      also: [channelName(code, 'zh'), channelName(code, 'en')],
    })),
  );
}

/** A text that would be read as something else says so by a mark in front, as in a spreadsheet. */
const LOOKS_OTHERWISE = /^['=＝]/;

function writeScalar(value: Scalar, expected: Expected, context: CellContext): string {
  const { side } = expected;
  if (typeof value === 'boolean') return yesNoCell.write(value, context);
  if (typeof value === 'number') return String(value);
  if (side.of === 'datetime') return writeMoment(value);
  const written = enumeration(expected)?.write(value, context) ?? value;
  return !side.many && LOOKS_OTHERWISE.test(written) ? `'${written}` : written;
}

function readString(text: string, expected: Expected, context: CellContext): Reading<string> {
  const bare = !expected.side.many && text.startsWith("'") ? text.slice(1) : text;
  if (expected.parsed.operator !== 'matches')
    return enumeration(expected)?.read(bare, context) ?? { value: bare };
  return patternName(bare, 'zh') === undefined
    ? { fault: cellFault('notPlain', context.language) }
    : { value: bare };
}

function readScalar(text: string, expected: Expected, context: CellContext): Reading<Scalar> {
  const { language } = context;
  switch (expected.side.of) {
    case 'boolean':
      return yesNoCell.read(text, context);
    case 'number':
      return readNumber(text, expected.fact.unit, language);
    case 'date':
      return readDay(text, language);
    case 'datetime':
      return readMoment(text, language);
    default:
      return readString(text, expected, context);
  }
}

function readMany(text: string, expected: Expected, context: CellContext): Reading<Scalar[]> {
  const choices = expected.fact.type.values;
  // Where the values are listed, every mark that people put between entries will do.
  const even = choices && !/“/.test(text) ? splitLoosely(text, choices) : text;
  const entries = splitEntries(even);
  if (!entries) return { fault: cellFault('notList', context.language, { text }) };
  const read = entries.map((entry) => readScalar(entry, expected, context));
  const fault = read.find((reading) => reading.fault)?.fault;
  const values = read.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length < read.length) return fault ? { fault } : {};
  return fault ? { value: values, fault } : { value: values };
}

function splitLoosely(text: string, choices: readonly string[]): string {
  return choices.some((choice) => /[，,；;]/.test(choice)) ? text : text.replace(/[，,；;]/g, '、');
}

/** What stands in the column of a fact and an operator. */
export function comparisonCell(fact: FactSpec, operator: string): Cell<ConditionValue> | undefined {
  const parsed = parseOperator(operator);
  const side = parsed && expectedSide(fact, parsed);
  if (!parsed || !side) return undefined;
  const expected: Expected = { fact, parsed, side };
  const listed = side.of === 'boolean' ? yesNoCell : enumeration(expected);
  const isComparable = !/(matches|present|absent)$/.test(operator);
  return {
    isNumber: side.of === 'number' && !side.many,
    write: (value, context) => {
      if (Array.isArray(value)) {
        return joinEntries(value.map((element) => writeScalar(element, expected, context)));
      }
      if (typeof value === 'object') return writeReference(value.fact, context);
      return writeScalar(value, expected, context);
    },
    read: (text, context) => {
      if (/^[=＝]/.test(text) && isComparable)
        return readReference(text, context, ({ type }) =>
          operatorFits(parsed, sideOf(fact.type), sideOf(type)),
        );
      return side.many ? readMany(text, expected, context) : readScalar(text, expected, context);
    },
    ...(listed?.choices && !side.many && { choices: listed.choices }),
  };
}
