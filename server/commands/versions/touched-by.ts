/** Which departments a change of a rule document concerns, beside the items that are in effect today. */
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import { type TouchedDepartment, type TouchingChange, touchedDepartments } from '../../core/index.ts';
import { siteDay } from '../../site-time.ts';
import type { RuleKind } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';

/**
 * @param change both documents fit the schema of their kind; `before` is null for a document that is new
 */
export async function touchedBy(
  platform: Platform,
  change: { kind: RuleKind; before: unknown; after: unknown },
): Promise<TouchedDepartment[]> {
  const items = change.kind === 'parameters' ? await itemsToday(platform) : [];
  return touchedDepartments(change as TouchingChange, items); // of its kind, as the caller has checked
}

async function itemsToday({ rules, now }: Platform): Promise<ServiceItem[]> {
  const today = siteDay(now());
  const codes = [...new Set(rules.versionsOf('service-item').map(({ code }) => code))];
  const versions = codes.flatMap((code) => rules.inEffect('service-item', today, code) ?? []);
  return Promise.all(versions.map((version) => rules.document('item', version)));
}
