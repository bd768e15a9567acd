/** In which part of a document something changed, in the order in which a document is written. */
import type { ChangeSentence } from '../../../../server/core/index.ts';

const ITEM_PARTS = [
  'identity',
  'basis',
  'form',
  'derived',
  'conditions',
  'acceptance',
  'materials',
  'routing',
  'limits',
  'fees',
  'review',
  'guide',
  'cases',
] as const;

const OTHER_PARTS = ['days', 'parameters', 'departments', 'halls', 'settings'] as const;

export type Part = (typeof ITEM_PARTS)[number] | (typeof OTHER_PARTS)[number];

const ORDER: readonly Part[] = [...ITEM_PARTS, ...OTHER_PARTS];

/** Parts of an item that stand under another name in the document. */
const UNDER: Readonly<Record<string, Part>> = { notDemanded: 'materials', knowledge: 'guide' };

const OF_SUBJECT: Partial<Record<ChangeSentence['subject']['what'], Part>> = {
  day: 'days',
  parameter: 'parameters',
  department: 'departments',
  hall: 'halls',
};

function partOf(kind: string, { pointer, subject }: ChangeSentence): Part {
  if (kind !== 'service-item') return OF_SUBJECT[subject.what] ?? 'settings';
  const key = pointer.split('/')[1] ?? '';
  return UNDER[key] ?? ITEM_PARTS.find((part) => part === key) ?? 'identity';
}

export interface PartChanges {
  readonly part: Part;
  readonly sentences: readonly ChangeSentence[];
}

export function groupedByPart(kind: string, sentences: readonly ChangeSentence[]): PartChanges[] {
  return ORDER.flatMap((part) => {
    const own = sentences.filter((sentence) => partOf(kind, sentence) === part);
    return own.length > 0 ? [{ part, sentences: own }] : [];
  });
}

/** Whether a place is the one of a sentence, or inside it. */
export function isAt(pointer: string, sentence: Pick<ChangeSentence, 'pointer'>): boolean {
  return pointer === sentence.pointer || pointer.startsWith(`${sentence.pointer}/`);
}
