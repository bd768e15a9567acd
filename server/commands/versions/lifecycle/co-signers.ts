/** Which departments have to co-sign a change before it is approved: those that it touches, as they are in the directory today. */
import { inEffectOn } from '../../../core/life-cycle/phase.ts';
import { siteDay } from '../../../site-time.ts';
import { listRuleVersions, type RuleDraft, readRuleVersion } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { touchedBy } from '../touched-by.ts';

/**
 * Against what is in effect today, without the department that makes the change. A department that the change itself brings in has nobody yet who
 * could sign.
 *
 * @param draft a document that its schema finds nothing wrong with
 * @param ofCases departments whose golden cases it changes
 */
export async function coSignersOf(
  platform: Platform,
  draft: RuleDraft,
  ofCases: readonly string[],
): Promise<string[]> {
  const { storage, rules, now } = platform;
  const { kind, code, document, owner } = draft;
  const today = siteDay(now());
  const standing = inEffectOn(await listRuleVersions(storage, { kind, code }), today);
  const before = standing ? await readRuleVersion(storage, standing) : null;
  const touched = await touchedBy(platform, { kind, before: before?.document ?? null, after: document });
  const directory = rules.inEffect('directory', today);
  const { departments } = directory ? await rules.document('directory', directory) : { departments: [] };
  const present = new Set(departments.map(({ id }) => id));
  const concerned = new Set([...touched.map(({ department }) => department), ...ofCases]);
  return [...concerned].sort().filter((id) => id !== owner && present.has(id));
}
