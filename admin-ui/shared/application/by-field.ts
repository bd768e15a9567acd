import type { DecisionProblem } from '../../../schemas/generated/types.ts';

/** Problems of fields as the form shows them: by the key of the field, a column's under its list. */
export function byField(problems: readonly DecisionProblem[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { kind, id, message } of problems) {
    if (kind !== 'field') continue;
    const key = id.split('.')[0] ?? id;
    fields[key] = [...(fields[key] ?? []), message];
  }
  return fields;
}
