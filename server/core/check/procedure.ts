/** The procedure of a district: hours in their order, citations in force, choices that point at a setting that is there. */
import type { Citation, Procedure } from '../../../schemas/generated/types.ts';
import { type Finding, fault, pointerKeys } from '../language/finding.ts';
import type { CitationPlace } from '../language/rule-places.ts';
import { basisFindings } from './basis.ts';
import { duplicates } from './duplicate-names.ts';

interface Order {
  pointer: string;
  earlier: string;
  later: string;
  words: string;
}

function hourFaults({ officeHours, handover }: Procedure): Finding[] {
  const { opensAt, closesAt } = officeHours;
  const { morningEndsAt, morningBy, afternoonBy } = handover;
  const orders: Order[] = [
    { pointer: '/officeHours/closesAt', earlier: opensAt, later: closesAt, words: '关门应晚于开门' },
    {
      pointer: '/handover/morningEndsAt',
      earlier: opensAt,
      later: morningEndsAt,
      words: '上午应在开门之后结束',
    },
    {
      pointer: '/handover/morningEndsAt',
      earlier: morningEndsAt,
      later: closesAt,
      words: '上午应在关门之前结束',
    },
    {
      pointer: '/handover/morningBy',
      earlier: morningEndsAt,
      later: morningBy,
      words: '上午件的交接应在上午结束之后',
    },
  ];
  const unordered = orders.filter(({ earlier, later }) => earlier >= later);
  const outside = (['morningBy', 'afternoonBy'] as const).filter((key) => {
    const time = { morningBy, afternoonBy }[key];
    return time < opensAt || time > closesAt;
  });
  return [
    ...unordered.map(({ pointer, earlier, later, words }) =>
      fault('bad-order', pointer, { message: `${words},现在是${earlier}和${later}`, fix: '核对这两个时刻' }),
    ),
    ...outside.map((key) =>
      fault('bad-order', `/handover/${key}`, {
        message: `交接时刻应在办公时间${opensAt}到${closesAt}之内`,
        fix: '改为办公时间内的时刻',
      }),
    ),
  ];
}

function citationPlaces(procedure: Procedure): CitationPlace[] {
  return Object.entries(procedure).flatMap(([key, part]) => {
    const citations = key === 'basis' ? undefined : (part as { basis?: Citation[] }).basis; // texts have none
    return citations ? [{ pointer: `/${key}/basis`, citations }] : [];
  });
}

function isThere(document: unknown, pointer: string): boolean {
  const found = pointerKeys(pointer).reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? (node as Record<string, unknown>)[key]
        : undefined,
    document,
  );
  return found !== undefined;
}

function choiceFaults(procedure: Procedure): Finding[] {
  const { choices } = procedure;
  return [
    ...duplicates(
      choices.map(({ point }, i) => ({ name: String(point), pointer: `/choices/${i}/point` })),
      '空白序号',
    ),
    ...choices.flatMap(({ setting, question }, i) =>
      setting === null || isThere(procedure, setting)
        ? []
        : [
            fault('unknown-setting', `/choices/${i}/setting`, {
              message: `“${question}”的选择指向一个没有的设定`,
              fix: '改为本文件里一个设定的位置,或留空',
            }),
          ],
    ),
  ];
}

export function checkProcedure(
  procedure: Procedure,
  { effectiveFrom, confirmedOnly }: { effectiveFrom: string; confirmedOnly: boolean },
): Finding[] {
  return [
    ...hourFaults(procedure),
    ...choiceFaults(procedure),
    ...basisFindings(procedure.basis, citationPlaces(procedure), {
      on: effectiveFrom,
      confirmedOnly,
      mayHoldIn: () => true,
    }),
  ];
}
