/**
 * Where the parts of a route stand: acceptance at the left, one column a stage, the end at the right, and below them who is only
 * told. Pure arithmetic on the texts that will be drawn; boxes never overlap and every rule has exactly one box.
 * Start at routeLayout; RoutePicture.tsx draws what comes of it.
 */

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One rule of the route with the words that are drawn for it. */
export interface RouteEntry {
  readonly rule: string;
  /** The stage of a department that decides; undefined for who is only told. */
  readonly stage?: number;
  /** When it takes part; empty for always. */
  readonly when: string;
  readonly name: string;
  readonly role: string;
  readonly task: string;
  /** Its own limit, in words. */
  readonly limit: string;
  readonly isLeading: boolean;
}

export type RouteBox =
  | (Box & { readonly kind: 'begin' | 'end' })
  | (Box & { readonly kind: 'stage'; readonly stage: number; readonly isParallel: boolean })
  | (Box & { readonly kind: 'told' })
  | (Box & { readonly kind: 'when' | 'department'; readonly entry: RouteEntry });

export interface RouteEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'forward' | 'down' | 'told';
}

export interface RouteLayout {
  readonly boxes: readonly RouteBox[];
  readonly edges: readonly RouteEdge[];
  readonly width: number;
  readonly height: number;
}

const CARD = 216;
/** Between two columns; the arrows run in its middle. */
export const GAP = 52;
const END = { width: 76, height: 40 };
const HEADER = 34;
const PADDING = 20;
/** Widths of a Chinese character and of any other at the size of the text, in pixels; rather too wide than too narrow. */
const SIZES = { name: [16, 10], text: [14, 8.5] } as const;
const LINE = { name: 24, text: 21 } as const;

/** How many lines a text takes in a card. */
function linesOf(text: string, size: keyof typeof SIZES): number {
  const [wide, narrow] = SIZES[size];
  const room = CARD - PADDING;
  let lines = 1;
  let used = 0;
  for (const character of text) {
    const width = character.charCodeAt(0) > 0x2e7f || '“”‘’·—…'.includes(character) ? wide : narrow;
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  // A word of Latin letters breaks as a whole and leaves room at the end of its line.
  return /[a-z]{4}/i.test(text) ? Math.ceil(lines * 1.25) : lines;
}

function textHeight(text: string, size: keyof typeof SIZES): number {
  return text === '' ? 0 : linesOf(text, size) * LINE[size];
}

function cardHeight({ name, task, limit }: RouteEntry): number {
  // The role has its own line.
  return 22 + LINE.text + textHeight(name, 'name') + textHeight(task, 'text') + textHeight(limit, 'text');
}

function whenHeight({ when }: RouteEntry): number {
  return when === '' ? 0 : 14 + textHeight(when, 'text');
}

const BETWEEN = 20;
const STEM = 18;

/** A stack of departments, each below its condition. */
function stack(
  entries: readonly RouteEntry[],
  x: number,
  top: number,
): { boxes: RouteBox[]; bottom: number } {
  const boxes: RouteBox[] = [];
  let y = top;
  for (const entry of entries) {
    const height = whenHeight(entry);
    if (height > 0) {
      boxes.push({ kind: 'when', id: `when:${entry.rule}`, x, y, width: CARD, height, entry });
      y += height + STEM;
    }
    const card = cardHeight(entry);
    boxes.push({ kind: 'department', id: `rule:${entry.rule}`, x, y, width: CARD, height: card, entry });
    y += card + BETWEEN;
  }
  return { boxes, bottom: y - BETWEEN };
}

/** Where the arrow to a rule ends: at its condition, if it has one. */
function entrance({ when, rule }: RouteEntry): string {
  return when === '' ? `rule:${rule}` : `when:${rule}`;
}

/**
 * Everything before leads to everything behind. All arrows of one gap run over the same line in its middle, so that each source
 * and each target is drawn once: from the first to each, and from each to the first.
 */
function joined(from: readonly string[], to: readonly string[]): RouteEdge[] {
  const arrow = (a: string, b: string): RouteEdge => ({ id: `${a}>${b}`, from: a, to: b, kind: 'forward' });
  const [first = ''] = from;
  const [nearest = ''] = to;
  return [...to.map((id) => arrow(first, id)), ...from.slice(1).map((id) => arrow(id, nearest))];
}

function stems(entries: readonly RouteEntry[]): RouteEdge[] {
  return entries
    .filter(({ when }) => when !== '')
    .map(({ rule }) => ({
      id: `stem:${rule}`,
      from: `when:${rule}`,
      to: `rule:${rule}`,
      kind: 'down' as const,
    }));
}

function columns(
  staged: readonly RouteEntry[],
): Pick<RouteLayout, 'boxes' | 'edges'> & { right: number; bottom: number } {
  const stages = [...new Set(staged.map(({ stage }) => stage ?? 0))].sort((a, b) => a - b);
  const boxes: RouteBox[] = [];
  const edges: RouteEdge[] = [];
  let x = END.width + GAP;
  let bottom = HEADER + END.height;
  const heads: RouteBox[] = [];
  let before = ['begin'];
  for (const stage of stages) {
    const entries = staged.filter((entry) => (entry.stage ?? 0) === stage);
    const { boxes: cards, bottom: end } = stack(entries, x, HEADER);
    const isParallel = entries.length > 1 && entries.every(({ when }) => when === '');
    boxes.push({
      kind: 'stage',
      id: `stage:${stage}`,
      x,
      y: 0,
      width: CARD,
      height: HEADER - 8,
      stage,
      isParallel,
    });
    boxes.push(...cards);
    heads.push(...cards.slice(0, 1), ...cards.filter(({ kind }) => kind === 'department').slice(0, 1));
    edges.push(...stems(entries));
    edges.push(...joined(before, entries.map(entrance)));
    before = entries.map(({ rule }) => `rule:${rule}`);
    bottom = Math.max(bottom, end);
    x += CARD + GAP;
  }
  edges.push(...joined(before, ['end']));
  boxes.push(
    { kind: 'begin', id: 'begin', x: 0, y: beside(heads[0]), ...END },
    { kind: 'end', id: 'end', x, y: beside(heads.at(-1)), ...END },
  );
  return { boxes, edges, right: x + END.width, bottom };
}

/** Where acceptance and the end stand, so that the arrow to the first box, or from it, is straight. */
function beside(box: RouteBox | undefined): number {
  return box ? box.y + Math.max(0, (box.height - END.height) / 2) : HEADER;
}

/** Those who are only told, in rows below the route. */
function toldRows(told: readonly RouteEntry[], { top, right }: { top: number; right: number }): RouteLayout {
  if (told.length === 0) return { boxes: [], edges: [], width: 0, height: top };
  const left = END.width + GAP;
  const perRow = Math.max(1, Math.floor((right - left + GAP / 2) / (CARD + GAP / 2)));
  const boxes: RouteBox[] = [
    { kind: 'told', id: 'told', x: 0, y: top, width: END.width, height: END.height },
  ];
  let y = top;
  for (let first = 0; first < told.length; first += perRow) {
    const row = told
      .slice(first, first + perRow)
      .map((entry, i) => stack([entry], left + i * (CARD + GAP / 2), y));
    boxes.push(...row.flatMap((one) => one.boxes));
    y = Math.max(...row.map(({ bottom }) => bottom)) + BETWEEN;
  }
  const edges: RouteEdge[] = [{ id: 'begin>told', from: 'begin', to: 'told', kind: 'told' }, ...stems(told)];
  return {
    boxes,
    edges,
    width: left + Math.min(perRow, told.length) * (CARD + GAP / 2),
    height: y - BETWEEN,
  };
}

export function routeLayout(entries: readonly RouteEntry[]): RouteLayout {
  const staged = columns(entries.filter(({ stage }) => stage !== undefined));
  const told = toldRows(
    entries.filter(({ stage }) => stage === undefined),
    { top: staged.bottom + 44, right: staged.right },
  );
  const hasTold = told.boxes.length > 0;
  return {
    boxes: [...staged.boxes, ...told.boxes],
    edges: [...staged.edges, ...told.edges],
    width: Math.max(staged.right, told.width),
    height: hasTold ? told.height : staged.bottom,
  };
}
