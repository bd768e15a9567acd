/**
 * Variants under which nobody can be accepted, as far as can be seen without a solver: a rule refuses or converts every
 * application for it, or no department would lead or examine it.
 */
import type { AcceptanceRule, Condition, ServiceItem } from '../../../../schemas/generated/types.ts';
import { type Finding, warning } from '../../language/finding.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { mayHold, type Reading, readingOf } from '../logic/satisfiable.ts';

const REFUSING: ReadonlySet<string> = new Set([
  'refuse',
  'not-required',
  'not-in-jurisdiction',
  'convert-variant',
]);

function turnsAway({ event }: AcceptanceRule, variant: string): boolean {
  if (event.type === 'convert-variant') return event.params.to !== variant;
  return REFUSING.has(event.type);
}

function finding(item: ServiceItem, variant: string, reading: Reading): Finding | undefined {
  const pointer = `/variants/${item.variants.indexOf(variant)}`;
  const isVariant = { condition: { fact: 'variant', operator: 'equal', value: variant }, truth: true };
  const may = (condition: Condition, truth: boolean): boolean =>
    mayHold([isVariant, { condition, truth }], reading);
  const refusing = item.acceptance.find((rule) => turnsAway(rule, variant) && !may(rule.conditions, false));
  if (refusing) {
    const message = `情形“${variant}”的申请全部会被规则“${refusing.name}”挡住`;
    return warning('unreachable-variant', pointer, { message, fix: '给这条规则加上条件,或删去这个情形' });
  }
  const led = item.routing.some(
    ({ conditions, event }) =>
      event.type === 'assign' && ['lead', 'first'].includes(event.params.role) && may(conditions, true),
  );
  if (led) return undefined;
  const message = `情形“${variant}”没有部门牵头或初审`;
  return warning('unreachable-variant', pointer, { message, fix: '给这个情形分派牵头或初审部门,或删去它' });
}

export function unreachableVariants(item: ServiceItem, vocabulary: Vocabulary): Finding[] {
  const reading = readingOf(item, vocabulary);
  return item.variants.flatMap((variant) => finding(item, variant, reading) ?? []);
}
