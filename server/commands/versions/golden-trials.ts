/** With which documents the golden cases are asked about one that is not published: all that a decision needs, it among them. */
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import type { Documents } from '../../core/index.ts';
import { siteDay } from '../../site-time.ts';
import type { RuleKind } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { isWhole, itemsInEffect, sharedDocuments } from './documents-beside.ts';
import { kindOfPart, type Part } from './published-rules.ts';

/** The documents of each item whose cases are asked; undefined where there is nothing to decide by. */
export async function goldenTrials(
  { rules, documentChecks, now }: Platform,
  kind: RuleKind,
  document: unknown,
): Promise<Documents[] | undefined> {
  if (documentChecks[kind](document).length > 0) return undefined;
  const today = siteDay(now());
  const shared = {
    ...(await sharedDocuments(rules, today)),
    ...(kind !== 'service-item' && { [partOf(kind)]: document }),
  };
  if (!isWhole(shared)) return undefined;
  // Its schema has found nothing.
  const items = kind === 'service-item' ? [document as ServiceItem] : await itemsInEffect(rules, today);
  return items.map((item) => ({ ...shared, item }));
}

/** Items as they are decided today; none where something is not in effect that every decision needs. */
export async function trialsToday(
  { rules, now }: Platform,
  items: readonly ServiceItem[],
): Promise<Documents[]> {
  const shared = await sharedDocuments(rules, siteDay(now()));
  return isWhole(shared) ? items.map((item) => ({ ...shared, item })) : [];
}

function partOf(kind: RuleKind): Part {
  const parts = Object.keys(kindOfPart) as Part[]; // its own keys
  return parts.find((part) => kindOfPart[part] === kind) ?? 'item';
}
