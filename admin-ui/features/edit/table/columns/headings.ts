/** What a condition column is called: the title of its fact and the operator in words, with its unit. */
import { quoted } from '../../../../../server/core/explain/names.ts';
import { DECORATOR_WORDS, OPERATOR_WORDS } from '../../../../../server/core/explain/operator-words.ts';
import { operatorNames, parseOperator } from '../../../../../server/core/language/operators.ts';
import type { FactSpec } from '../../../../../server/core/language/vocabulary.ts';
import { type CellContext, fold } from '../cells/cell.ts';
import { expectedSide, factNames } from '../cells/comparison-cell.ts';
import { columnWords } from './column-words.ts';

/** What a comparison's value would stand for. */
const GAP = '…';

/** 占用面积达到…: the words of a comparison with a gap for its value; undefined for what is no operator. */
function comparisonWords(
  fact: FactSpec,
  operator: string,
  { context, language }: { context: CellContext; language: CellContext['language'] },
): string | undefined {
  const parsed = parseOperator(operator);
  if (!parsed) return undefined;
  const name = factNames(context).nameOf(fact.name) ?? fact.title;
  const title = language === 'zh' ? name : quoted(name);
  const isSwapped = parsed.decorators.filter((decorator) => decorator === 'swap').length % 2 === 1;
  const say = OPERATOR_WORDS[language][parsed.operator];
  return parsed.decorators.reduceRight(
    (inner, decorator) => (decorator === 'swap' ? inner : DECORATOR_WORDS[language][decorator](inner)),
    isSwapped ? say(GAP, title) : say(title, GAP),
  );
}

function withUnit(words: string, fact: FactSpec, operator: string): string {
  const parsed = parseOperator(operator);
  const isMeasured = fact.unit !== undefined && parsed && expectedSide(fact, parsed)?.of === 'number';
  return isMeasured ? `${words}（${fact.unit}）` : words;
}

export function comparisonHeading(fact: FactSpec, operator: string, context: CellContext): string {
  const words = comparisonWords(fact, operator, { context, language: context.language });
  return withUnit(words ?? fact.title, fact, operator);
}

export function namedHeading(title: string, language: CellContext['language']): string {
  return columnWords[language].named.replace('{title}', title);
}

/** Operators that a column can be made of, for a fact: what people choose from. */
export function columnOperators(fact: FactSpec): string[] {
  const plain: string[] = [...operatorNames];
  const each = fact.type.shape === 'column' ? ['someFact', 'everyFact'] : [];
  const all = [...plain, ...each.flatMap((decorator) => plain.map((name) => `${decorator}:${name}`))];
  return all.filter((operator) => {
    const parsed = parseOperator(operator);
    return parsed !== undefined && expectedSide(fact, parsed) !== undefined;
  });
}

export type ColumnPlace = { readonly fact: string; readonly operator: string } | { readonly named: string };

function placeKey(place: ColumnPlace): string {
  return 'named' in place ? `named ${place.named}` : `${place.operator} ${place.fact}`;
}

function headingsOf(context: CellContext): Map<string, ColumnPlace | 'ambiguous'> {
  const places = new Map<string, ColumnPlace | 'ambiguous'>();
  const put = (heading: string, place: ColumnPlace): void => {
    const key = fold(heading);
    const known = places.get(key);
    const isSame = known === undefined || (known !== 'ambiguous' && placeKey(known) === placeKey(place));
    places.set(key, isSame ? place : 'ambiguous');
  };
  for (const fact of context.vocabulary.values()) {
    if (fact.name === 'always') continue;
    for (const operator of columnOperators(fact)) {
      for (const language of ['zh', 'en'] as const) {
        const words = comparisonWords(fact, operator, { context, language });
        if (words === undefined) continue;
        put(words, { fact: fact.name, operator });
        put(withUnit(words, fact, operator), { fact: fact.name, operator });
      }
    }
  }
  for (const [name, { title }] of Object.entries(context.conditions)) {
    for (const language of ['zh', 'en'] as const) {
      put(namedHeading(title, language), { named: name });
      put(`${namedHeading(title, language)}〔${name}〕`, { named: name });
    }
  }
  return places;
}

const cache = new WeakMap<CellContext, ReturnType<typeof headingsOf>>();

/** Which column a heading names, in either language. */
export function placeOfHeading(heading: string, context: CellContext): ColumnPlace | 'ambiguous' | undefined {
  const known = cache.get(context) ?? headingsOf(context);
  cache.set(context, known);
  return known.get(fold(heading));
}
