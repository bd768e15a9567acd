/** GoRules zen with the decision compiled beforehand: one node, one expression a rule. */
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Application } from '../../../schemas/generated/types.ts';
import { type Contestant, conclude, type Plan } from '../answer.ts';
import { infix, translate } from './conditions.ts';

const language = infix({
  and: 'and',
  or: 'or',
  not: 'not ',
  equality: (operator) => operator,
  oneOf: (fact, values) => `${fact} in ${JSON.stringify(values)}`,
});

function contentOf(plan: Plan): object {
  const expressions = plan.rules.map(({ conditions }, index) => ({
    id: `e${index}`,
    key: `r${index}`,
    value: translate(conditions, language),
  }));
  const content = {
    passThrough: false,
    inputField: null,
    outputPath: null,
    executionMode: 'single',
    expressions,
  };
  return {
    nodes: [
      { id: 'in', name: 'request', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'rules', name: 'rules', type: 'expressionNode', content, position: { x: 1, y: 0 } },
      { id: 'out', name: 'response', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  };
}

export function zenEngine(plan: Plan): Contestant {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(contentOf(plan)));
  return {
    name: 'zen-engine',
    answer: async (application: Application) => {
      const { variant, channel, form } = application;
      const { result } = await decision.evaluate({ variant, channel, form });
      const holds = plan.rules.map((_rule, index) => result[`r${index}`]);
      return conclude(plan, holds, application);
    },
  };
}
