/**
 * json-rules-engine as fast as we know how to use it: no paths, so that its resolver is never asked; the form's own keys
 * as runtime facts; rules parsed once; a fresh engine for each application, since a run keeps its results on its rules.
 */
import { Engine, Rule } from 'json-rules-engine';
import type { Application, Comparison } from '../../../schemas/generated/types.ts';
import { type Contestant, conclude, type Plan } from '../answer.ts';
import { type Language, translate } from './conditions.ts';

const language: Language<object> = {
  compare: ({ fact, ...rest }: Comparison) => ({ fact: fact.replace('form.', ''), ...rest }),
  all: (all) => ({ all }),
  any: (any) => ({ any }),
  not: (not) => ({ not }),
};

export function jsonRulesEngine(plan: Plan): Contestant {
  const rules = plan.rules.map(
    ({ name, conditions }, index) =>
      new Rule({
        name,
        conditions: translate(conditions, language) as never,
        event: { type: 'holds', params: { index } },
      }),
  );
  return {
    name: 'json-rules-engine',
    answer: async (application: Application) => {
      const engine = new Engine(rules);
      const { variant, channel, form } = application;
      const { events } = await engine.run({ ...form, variant, channel });
      const holds: boolean[] = new Array(rules.length).fill(false);
      for (const { params } of events) holds[params?.index] = true;
      return conclude(plan, holds, application);
    },
  };
}
