/**
 * What was in effect on a day, as it was known at an instant. A version that was published for a day to come and taken back before
 * it was known in between: then everybody could read it, so that it was there is no secret now. Its text is.
 */
import { effectiveFromKnownAt } from '../../core/life-cycle/known-at.ts';
import { standingOn } from '../../core/life-cycle/phase.ts';
import { Refused } from '../../errors.ts';
import { siteDay, siteTimestamp } from '../../site-time.ts';
import { type DocumentAddress, listVersionRecords } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';

export interface KnownVersion extends DocumentAddress {
  readonly on: string;
  readonly knownAt: string;
  readonly version: number;
  readonly hash: string;
  readonly effectiveFrom: string;
}

/**
 * @param asked `on` a day of the site, today unless said; `knownAt` now unless said
 * @throws Refused `no-version-in-effect`, also for an item that had ended by then; `not-found` of a document that never was published
 */
export async function knownVersion(
  { storage, now }: Platform,
  asked: DocumentAddress & { on: string | undefined; knownAt: Date | undefined },
): Promise<KnownVersion> {
  const { kind, code, on = siteDay(now()), knownAt = now() } = asked;
  const records = await listVersionRecords(storage, { kind, code });
  if (records.every(({ life }) => life.every(({ type }) => type !== 'published' && type !== 'imported')))
    throw new Refused('not-found', { detail: '没有这份规则文件' });
  const known = records.flatMap(({ version, hash, retires, life }) => {
    const effectiveFrom = effectiveFromKnownAt(life, knownAt.toISOString());
    return effectiveFrom === null ? [] : [{ version, hash, retires, effectiveFrom }];
  });
  const standing = standingOn(known, on);
  const asOf = siteTimestamp(knownAt);
  if (standing === undefined || standing.retires) {
    const why = standing ? `事项自 ${standing.effectiveFrom} 起终止` : '没有生效的版本';
    throw new Refused('no-version-in-effect', { detail: `按 ${asOf} 所知,${on} ${why}` });
  }
  const { version, hash, effectiveFrom } = standing;
  return { kind, code, on, knownAt: asOf, version, hash, effectiveFrom };
}
