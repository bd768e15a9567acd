/** A fault at a place of a sheet, in words. */
import { filled, type Values } from '../../../../messages/index.tsx';
import type { CellContext, CellFault } from '../cells/cell.ts';
import { sheetWords } from './sheet-words.ts';

/** Places are counted from 0; row 0 has the headings. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
}

export interface SheetFault extends CellFault, SheetPlace {}

type SheetKey = keyof (typeof sheetWords)['zh'];
type FaultKey = { [K in SheetKey]: `${K}Fix` extends SheetKey ? K : never }[SheetKey];

export function sheetFault(
  key: FaultKey,
  place: SheetPlace,
  { language, values = {} }: { language: CellContext['language']; values?: Values },
): SheetFault {
  const say = sheetWords[language];
  return { ...place, message: filled(say[key], values), fix: filled(say[`${key}Fix`], values) };
}

export function columnGoneNote(text: string, { language }: CellContext): string {
  return filled(sheetWords[language].columnGone, { text });
}
