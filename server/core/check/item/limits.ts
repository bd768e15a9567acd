/**
 * Commitments that are longer than the law allows. A commitment is held against the statutory limits that surely hold with
 * it: under no condition, or under no more conditions than its own; where it is longer than every one of them, against all.
 */
import type { LimitRule, ServiceItem, Span } from '../../../../schemas/generated/types.ts';
import { spanName } from '../../explain/spans.ts';
import { type Finding, fault } from '../../language/finding.ts';
import { requiredParts } from '../logic/canonical-condition.ts';
import { isSurelyLonger } from '../spans.ts';

interface Limit {
  pointer: string;
  span: Span;
  startsAt: string | undefined;
  parts: readonly string[];
}

function limitsOf({ limits }: ServiceItem, clock: 'committed' | 'statutory'): Limit[] {
  return limits.flatMap(({ conditions, event }: LimitRule, i) => {
    if (event.type !== 'limit' || event.params.clock !== clock) return [];
    const { n, unit, startsAt } = event.params;
    return [
      {
        pointer: `/limits/${i}/event/params/n`,
        span: { n, unit },
        startsAt,
        parts: requiredParts(conditions),
      },
    ];
  });
}

const ALWAYS = requiredParts({ all: [{ fact: 'always', operator: 'equal', value: true }] });

function holdsWith(statutory: Limit, committed: Limit): boolean {
  return statutory.parts.every((part) => ALWAYS.includes(part) || committed.parts.includes(part));
}

function excess(pointer: string, committed: Span, statutory: Span): Finding {
  const message = `承诺时限${spanName(committed, 'zh')}长于法定时限${spanName(statutory, 'zh')}`;
  return fault('commitment-exceeds-statutory', pointer, { message, fix: '缩短承诺时限,或核对法定时限' });
}

function exceedingRules(item: ServiceItem): Finding[] {
  const statutory = limitsOf(item, 'statutory');
  return limitsOf(item, 'committed').flatMap((committed) => {
    const longerThan = statutory.filter(
      ({ span, startsAt }) => startsAt === committed.startsAt && isSurelyLonger(committed.span, span),
    );
    const surely =
      longerThan.length === statutory.length
        ? longerThan
        : longerThan.filter((limit) => holdsWith(limit, committed));
    const [limit] = surely;
    return limit ? [excess(committed.pointer, committed.span, limit.span)] : [];
  });
}

function exceedingStages({ routing }: ServiceItem): Finding[] {
  return routing.flatMap(({ event }, i) => {
    if (event.type !== 'assign' || !event.params.limit?.statutory) return [];
    const { committed, statutory } = event.params.limit;
    if (!isSurelyLonger(committed, statutory)) return [];
    return [excess(`/routing/${i}/event/params/limit/committed`, committed, statutory)];
  });
}

export function excessiveCommitments(item: ServiceItem): Finding[] {
  return [...exceedingRules(item), ...exceedingStages(item)];
}
