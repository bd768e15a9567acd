/**
 * What else is wrong with an application whose envelope is already at fault: its sound parts are looked at all the same, so
 * that the sender hears of everything at once.
 */
import type { Application } from '../../../schemas/generated/types.ts';
import { checkApplication, type PointerError } from '../../core/index.ts';
import { Refused } from '../../errors.ts';
import { siteTimestamp } from '../../site-time.ts';
import type { Platform } from '../platform.ts';
import { versionsAt } from '../versions/versions-at.ts';

interface FaultyApplication {
  readonly item: string;
  readonly body: unknown;
  /** What the schema finds, by pointer. */
  readonly faults: readonly PointerError[];
}

const LOOKED_AT = [
  'variant',
  'submittedAt',
  'acceptedOn',
  'form',
  'materials',
  'licences',
  'events',
] as const;

/** The first token of a pointer: `/form/area` → form. */
function partOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

export async function furtherFaults(
  { rules, now }: Platform,
  { item, body, faults }: FaultyApplication,
): Promise<PointerError[]> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return [];
  const faulty = new Set(faults.map(({ pointer }) => partOf(pointer)));
  const sound = LOOKED_AT.filter((part) => Object.hasOwn(body, part) && !faulty.has(part));
  const parts = Object.fromEntries(sound.map((part) => [part, (body as Record<string, unknown>)[part]]));
  const application = {
    channel: 'window',
    submittedAt: siteTimestamp(now()),
    form: {},
    ...parts,
  } as Application;
  try {
    const { versions } = await versionsAt(rules, item, { submittedAt: application.submittedAt });
    const further = checkApplication(await rules.compiled(versions), application);
    return further.filter(({ pointer }) => sound.includes(partOf(pointer) as (typeof LOOKED_AT)[number]));
  } catch (error) {
    // Without an item or a version there is nothing to hold the rest against.
    if (error instanceof Refused) return [];
    throw error;
  }
}
