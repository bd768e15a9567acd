/**
 * Every one-step edit of a shipped rule, material, limit or field is noticed by a golden case or refused by the check.
 *
 * The few that nothing can notice are listed with their places in scenarios/equivalent-edits.json: a field that need not be
 * required because a rule asks for it anyway, a guard before a comparison that is undetermined without it.
 */
import { describe, expect, it, vi } from 'vitest';
import { TRIAL_VERSIONS, unnoticedPerturbations } from '../server/core/golden/coverage.ts';
import { differencesOf } from '../server/core/golden/expectation.ts';
import type { Documents } from '../server/core/index.ts';
import { compile, decide } from '../server/core/index.ts';
import { readRulesFolder } from '../server/rules/rules-folder.ts';
import equivalentEdits from './scenarios/equivalent-edits.json' with { type: 'json' };

// Some thousand edits an item, each compiled and tried: a watchdog far above what it takes.
vi.setConfig({ testTimeout: 300_000 });

const { items, ...others } = readRulesFolder(new URL('../rules', import.meta.url).pathname);
const equivalents = equivalentEdits as Record<string, string[]>;

/** Whether some golden case of some item is decided otherwise. */
function isNoticed(changed: Partial<Omit<Documents, 'item'>>): boolean {
  return items.some((item) => {
    const version = compile({ ...others, ...changed, item }, TRIAL_VERSIONS);
    return item.cases.some((golden) => differencesOf(golden, decide(version, golden.application)).length > 0);
  });
}

describe.each(items.map((item) => [item.code, item] as const))('the golden cases of %s', (code, item) => {
  it('notice every one-step edit but those known to change nothing', () => {
    const unnoticed = unnoticedPerturbations({ item, ...others }).map(
      ({ pointer, what }) => `${pointer} ${what}`,
    );
    expect(unnoticed.sort()).toEqual((equivalents[code] ?? []).toSorted());
  });
});

describe('the golden cases of all items together', () => {
  const parameters = Object.entries(others.parameters.parameters);

  it.each(parameters.map(([key, parameter]) => [key, parameter] as const))(
    'notice a change of the parameter %s',
    (key, parameter) => {
      const values =
        typeof parameter.value === 'number' ? [parameter.value + 1, parameter.value - 1] : ['别的区'];
      for (const value of values) {
        const changed = { ...others.parameters.parameters, [key]: { ...parameter, value } };
        expect(
          isNoticed({ parameters: { ...others.parameters, parameters: changed } }),
          `${key} = ${value}`,
        ).toBe(true);
      }
    },
  );

  const { procedure } = others;
  it.each([
    ['the opening hour', { officeHours: { ...procedure.officeHours, opensAt: '09:30' } }],
    ['the end of the morning', { handover: { ...procedure.handover, morningEndsAt: '12:01' } }],
    ['the handover of the morning', { handover: { ...procedure.handover, morningBy: '14:30' } }],
    ['the handover of the afternoon', { handover: { ...procedure.handover, afternoonBy: '09:00' } }],
    ['the days of the handover', { handover: { ...procedure.handover, afternoonWorkingDays: 2 } }],
    ['the first day counted', { counting: { ...procedure.counting, startDayCounted: true } }],
    ['months that do not roll', { counting: { ...procedure.counting, rollUnits: ['natural-day' as const] } }],
    ['the days for a correction notice', { correction: { ...procedure.correction, noticeWorkingDays: 5 } }],
    [
      'a correction notice beyond the commitment',
      { correction: { ...procedure.correction, withinCommitment: false } },
    ],
    ['the days for an online reply', { onlineReply: { ...procedure.onlineReply, workingDays: 3 } }],
    ['a deferral beyond the commitment', { deferral: { ...procedure.deferral, withinCommitment: false } }],
    [
      'a deferral in spite of bad credit',
      { deferral: { ...procedure.deferral, refusedForBadCredit: false } },
    ],
  ])('notice a change of the procedure: %s', (_what, change) => {
    expect(isNoticed({ procedure: { ...procedure, ...change } })).toBe(true);
  });
});
