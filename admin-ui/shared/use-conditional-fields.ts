import { useState } from 'react';
import type { Decision, Form } from '../../schemas/generated/types.ts';

export interface ConditionalFields {
  /** Required under the present circumstances. */
  required: string[];
  /** Required under other circumstances only, and empty: not worth a look now. */
  aside: string[];
}

/**
 * Fields whose being required depends on the rest. The decision names one as `missing` while it is empty; once it is filled
 * it stays marked, for as long as it is filled.
 */
export function useConditionalFields(
  form: Form,
  decision: Decision | undefined,
  value: Record<string, unknown>,
): ConditionalFields {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const missing = (decision?.problems ?? [])
    .filter(
      ({ kind, code, id }) =>
        kind === 'field' && code === 'missing' && Object.hasOwn(form.schema.properties, id),
    )
    .map(({ id }) => id);
  const unseen = missing.filter((key) => !seen.includes(key));
  if (unseen.length > 0) setSeen([...seen, ...unseen]);
  const conditional = Object.keys(form.requiredWhen);
  return {
    required: conditional.filter(
      (key) => missing.includes(key) || (seen.includes(key) && value[key] !== undefined),
    ),
    // Before the first answer, too: what is then found to be required comes forward, and nothing has to give way.
    aside: conditional.filter((key) => !missing.includes(key) && value[key] === undefined),
  };
}
