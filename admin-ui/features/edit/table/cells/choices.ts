/** Names of what is chosen and not typed: a name stands for one code, or says that it does not. */
import { type Cell, type CellContext, fold } from './cell.ts';
import { cellFault } from './cell-words.ts';

export interface Choice {
  readonly code: string;
  readonly name: string;
  /** What people may write besides: the other language, shorter words. */
  readonly also?: readonly string[];
}

export interface Names {
  /** The name, with its code behind it where another has the same; undefined for a code that is not there. */
  readonly nameOf: (code: string) => string | undefined;
  readonly find: (text: string) => { readonly code?: string; readonly isAmbiguous: boolean };
  readonly all: readonly string[];
}

function put(into: Map<string, Set<string>>, key: string, code: string): void {
  const codes = into.get(key);
  if (codes) codes.add(code);
  else into.set(key, new Set([code]));
}

export function namesOf(choices: readonly Choice[]): Names {
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  for (const { code, name, also = [] } of choices) {
    put(exact, name, code);
    put(folded, fold(name), code);
    for (const word of [code, `${name}〔${code}〕`, ...also]) put(others, fold(word), code);
  }
  const full = new Map(
    choices.map(({ code, name }) => {
      const isAlone = folded.get(fold(name))?.size === 1;
      return [code, isAlone ? name : `${name}〔${code}〕`] as const;
    }),
  );
  return {
    nameOf: (code) => full.get(code),
    all: [...full.values()],
    find: (text) => {
      const key = fold(text);
      for (const codes of [exact.get(text), folded.get(key), others.get(key)]) {
        const [code, another] = codes ?? [];
        if (another !== undefined) return { isAmbiguous: true };
        if (code !== undefined) return { code, isAmbiguous: false };
      }
      return { isAmbiguous: false };
    },
  };
}

const SHOWN_CHOICES = 12;

/**
 * A code written by its name. What is not in the list is still understood, as itself, and is a fault: what is in a rule
 * already can then be shown and kept.
 */
export function choiceCell(choicesOf: (context: CellContext) => readonly Choice[]): Cell<string> {
  const cache = new WeakMap<CellContext, Names>();
  const names = (context: CellContext): Names => {
    const known = cache.get(context) ?? namesOf(choicesOf(context));
    cache.set(context, known);
    return known;
  };
  return {
    write: (code, context) => names(context).nameOf(code) ?? code,
    read: (text, context) => {
      const { code, isAmbiguous } = names(context).find(text);
      if (code !== undefined) return { value: code };
      if (isAmbiguous) return { fault: cellFault('ambiguous', context.language, { text }) };
      const all = names(context).all;
      const choices = `${all.slice(0, SHOWN_CHOICES).join('、')}${all.length > SHOWN_CHOICES ? '……' : ''}`;
      return { value: text, fault: cellFault('notListed', context.language, { text, choices }) };
    },
    choices: (context) => names(context).all,
  };
}
