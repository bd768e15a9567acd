/** Whether rules lack an answer because a field may stay empty, and what could stand for it then. */
import type { Field, ServiceItem } from '../../../../../../schemas/generated/types.ts';
import { unguardedFacts } from '../../../../../../server/core/check/item/guards.ts';
import { choicesOf, type FieldEntry, kindOf } from './field-kinds.ts';
import { entryOf, putRequirement, requirementOf } from './form-edits.ts';

/** True where the check would have less to ask for if the field were required. */
export function lacksGuard(item: ServiceItem, key: string): boolean {
  const entry = entryOf(item.form, key);
  if (!entry || requirementOf(item.form, key) !== false || entry.field.default !== undefined) return false;
  return unguardedFacts(putRequirement(item, key, true)).length < unguardedFacts(item).length;
}

/** What an empty field most plainly means: no, none, the first choice; undefined where nothing can stand for it. */
export function plainDefault(entry: FieldEntry): Field['default'] {
  switch (kindOf(entry)) {
    case 'yes-no':
      return false;
    case 'number':
      return smallest(entry.field);
    case 'one-of':
      return choicesOf(entry.field)?.[0];
    default:
      return undefined;
  }
}

/** Zero, or the least number that may be filled in. */
function smallest({ minimum, exclusiveMinimum, maximum }: Field): number | undefined {
  if (exclusiveMinimum !== undefined && exclusiveMinimum >= 0) return undefined;
  if (maximum !== undefined && maximum < 0) return undefined;
  return Math.max(0, minimum ?? 0);
}

/** Golden cases that a field would catch empty if it were required. */
export function casesWithout({ cases }: ServiceItem, key: string): number {
  return cases.filter(({ application }) => !Object.hasOwn(application.form ?? {}, key)).length;
}
