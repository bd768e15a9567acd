/** json-logic-engine with all rules compiled into one function, which it does by generating source text. */
import { LogicEngine } from 'json-logic-engine';
import type { Application } from '../../../schemas/generated/types.ts';
import { type Contestant, conclude, type Plan } from '../answer.ts';
import { type Language, symbols, translate } from './conditions.ts';

/** Strict equality, which is what is meant and what it compiles best. */
const STRICT: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' };

const language: Language<unknown> = {
  compare: ({ fact, operator, value }) => {
    if (operator === 'in') return { in: [{ var: fact }, value] };
    const symbol = symbols[operator] as string;
    return { [STRICT[symbol] ?? symbol]: [{ var: fact }, value] };
  },
  all: (and) => ({ and }),
  any: (or) => ({ or }),
  not: (not) => ({ '!': [not] }),
};

export function jsonLogic(plan: Plan): Contestant {
  const engine = new LogicEngine();
  const run = engine.build(plan.rules.map(({ conditions }) => translate(conditions, language)));
  return {
    name: 'json-logic-engine',
    answer: (application: Application) => conclude(plan, run(application) as unknown[], application),
  };
}
