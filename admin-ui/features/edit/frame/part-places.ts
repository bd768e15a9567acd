/** The parts of each kind of document, and which places of it each shows. A part's screen is named in part-screens.ts. */
import type { RuleKind } from '../../../api/rules.ts';
import type { PartId } from './part-words.ts';

export interface Part {
  readonly id: PartId;
  /** The places of the document that it shows: findings there are its own. */
  readonly pointers: readonly string[];
}

const part = (id: PartId, ...pointers: string[]): Part => ({ id, pointers });

const itemParts: readonly Part[] = [
  part('overview'),
  part(
    'identity',
    ...['/kind', '/code', '/officialCode', '/name', '/keywords', '/theme', '/category', '/handling'],
    ...['/subjects', '/owner', '/variants', '/online', '/secret', '/effectiveFrom', '/retirement'],
    ...['/correction', '/inspection', '/result'],
  ),
  part('basis', '/basis'),
  part('form', '/form'),
  part('derived', '/derived'),
  part('conditions', '/conditions'),
  part('acceptance', '/acceptance'),
  part('materials', '/materials', '/notDemanded'),
  part('routing', '/routing'),
  part('limits', '/limits'),
  part('fees', '/fees'),
  part('review', '/review'),
  part('guide', '/guide', '/knowledge'),
  part('cases', '/cases'),
  part('trial'),
  part('impact'),
  part('search'),
  part('json'),
];

/** What the procedure settles, in the order of a case. */
export const PROCEDURE_SECTIONS = [
  ...(['officeHours', 'onlineReply', 'preReview', 'handover', 'counting', 'correction'] as const),
  ...(['deferral', 'resultHandover', 'nonResident', 'transition'] as const),
] as const;

const parts: Readonly<Record<RuleKind, readonly Part[]>> = {
  'service-item': itemParts,
  procedure: [
    part('overview'),
    part('procedure', '/name', ...PROCEDURE_SECTIONS.map((key) => `/${key}`)),
    part('choices', '/choices'),
    part('laws', '/basis'),
    part('json'),
  ],
  calendar: [part('overview'), part('calendar', '/name', '/years'), part('json')],
  parameters: [part('overview'), part('parameters', '/name', '/parameters'), part('json')],
  directory: [
    part('overview'),
    part('departments', '/name', '/district', '/departments'),
    part('halls', '/halls'),
    part('json'),
  ],
};

export function partsOf(kind: RuleKind): readonly Part[] {
  return parts[kind];
}

/** The part that an address names; the first one where it names none. */
export function partNamed(kind: RuleKind, id: string | null): Part | undefined {
  return parts[kind].find((one) => one.id === id) ?? parts[kind][0];
}

/** Whether a place of the document is shown by a part. */
export function shows({ pointers }: Part, pointer: string): boolean {
  return pointers.some((place) => pointer === place || pointer.startsWith(`${place}/`));
}

/** The part that shows a place; the first one for the document as a whole. */
export function partAt(kind: RuleKind, pointer: string): Part | undefined {
  return parts[kind].find((one) => shows(one, pointer)) ?? parts[kind][0];
}
