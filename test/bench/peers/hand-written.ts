/**
 * What a programmer would write by hand for this item and this item only: straight ifs, no data structure, no trace.
 *
 * The text is generated and imported as a module; it is the ceiling that a rules platform is held against, no product.
 */
import type { Application } from '../../../schemas/generated/types.ts';
import type { Answer, Contestant, Plan } from '../answer.ts';
import { infix, translate } from './conditions.ts';

const language = infix({
  and: '&&',
  or: '||',
  not: '!',
  equality: (operator) =>
    operator.length === 2 && '=!'.includes(operator[0] ?? '') ? `${operator}=` : operator,
  oneOf: (fact, values) => `(${values.map((value) => `${fact} === ${JSON.stringify(value)}`).join(' || ')})`,
});

function source(plan: Plan): string {
  const text = JSON.stringify;
  const test = (index: number): string => translate(plan.rules[index]?.conditions as never, language);
  const pushes = (list: string, rules: Plan['corrections'], and = (_id: string) => ''): string[] =>
    rules.map(({ index, value }) => `if (${test(index)}${and(value)}) ${list}.push(${text(value)});`);
  const unsubmitted = (id: string): string => ` && materials.${id}?.submitted !== true`;
  const refusals = plan.refusals.map(
    ({ index, value }) =>
      `if (${test(index)}) { refusal = ${text(value.name)}; outcome = ${text(value.outcome)}; }`,
  );
  const limits = plan.limits.map(({ index, value }) => `if (${test(index)}) limit = ${value};`);
  return `export function answer({ variant, channel, form, materials = {} }) {
    let refusal = null, outcome = 'accepted', limit = null;
    const problems = [], missing = [], route = [];
    ${refusals.join(' else ')}
    ${pushes('problems', plan.corrections).join('\n')}
    ${pushes('missing', plan.materials, unsubmitted).join('\n')}
    if (refusal === null && (problems.length > 0 || missing.length > 0)) outcome = 'one_time_notice';
    if (outcome === 'accepted') {
      ${pushes('route', plan.routing).join('\n')}
      ${limits.join(' else ')}
    }
    return { outcome, refusal, problems, missing, route, limit };
  }`;
}

export async function handWritten(plan: Plan): Promise<Contestant> {
  const url = `data:text/javascript,${encodeURIComponent(source(plan))}`;
  const written = (await import(url)) as { answer(application: Application): Answer };
  return { name: 'hand-written', answer: written.answer };
}
