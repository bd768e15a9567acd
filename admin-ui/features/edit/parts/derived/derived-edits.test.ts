import { describe, expect, it } from 'vitest';
import { argumentFault, derivedFunctions } from '../../../../../server/core/language/derived-functions.ts';
import { vocabularyOf } from '../../../../../server/core/language/vocabulary.ts';
import { documentsOf, shippedItems } from '../../../../../test/support/documents.ts';
import {
  type DerivedFunctionName,
  kindsOf,
  mayHaveMore,
  newDerived,
  takesFact,
  withFunction,
} from './derived-edits.ts';

const { parameters } = documentsOf(shippedItems[0]?.code ?? '');

describe('a derived value', () => {
  it('keeps the arguments that another function takes as well', () => {
    const item = shippedItems.find(({ code }) => code === 'dl-zw');
    if (!item) throw new Error('dl-zw is not shipped');
    const vocabulary = vocabularyOf({ item, parameters });
    const days = {
      ...newDerived('天数'),
      args: [{ fact: 'form.startDate' }, { fact: 'form.endDate' }],
    };
    expect(withFunction(days, 'workingDaysBetween', vocabulary).args).toEqual(days.args);
    expect(withFunction(days, 'addDays', vocabulary).args).toEqual([{ fact: 'form.startDate' }, '']);
    expect(withFunction(days, 'add', vocabulary).args).toEqual(['', '']);
    const counted = withFunction(days, 'countWhere', vocabulary);
    expect(counted.where).toEqual({ all: [] });
    expect(withFunction(counted, 'add', vocabulary)).not.toHaveProperty('where');
  });

  it('offers for each argument only facts that the check takes, in every shipped item', () => {
    for (const item of shippedItems) {
      const vocabulary = vocabularyOf({ item, parameters });
      for (const fn of Object.keys(derivedFunctions) as DerivedFunctionName[]) {
        const derived = withFunction(newDerived('值'), fn, vocabulary);
        const choices = kindsOf(derived).map((kind) => [...vocabulary.values()].find(takesFact(kind, 'own')));
        if (choices.some((fact) => fact === undefined)) continue;
        const args = choices.map((fact) => ({ fact: fact?.name ?? '' }));
        expect(argumentFault({ ...derived, args }, vocabulary), fn).toBeUndefined();
      }
    }
  });

  it('may have more arguments only where its function repeats the last or can do without it', () => {
    const of = (fn: DerivedFunctionName) => mayHaveMore(withFunction(newDerived('值'), fn, new Map()));
    expect([of('add'), of('round'), of('divide'), of('sum')]).toEqual([true, true, false, false]);
  });
});
