/** Numbers, days, times, yes and no as people type them and as spreadsheets give them back. */
import { isCivilDate } from '../../../../../server/core/calendar/civil-date.ts';
import type { Language } from '../../../../../server/core/explain/names.ts';
import { type Cell, fold, type Reading } from './cell.ts';
import { cellFault, yesNoText } from './cell-words.ts';

const YES = new Set(['是', 'yes', 'y', 'true', '√', '✓']);
const NO = new Set(['否', 'no', 'n', 'false', '×', '✗']);

export const yesNoCell: Cell<boolean> = {
  write: (value, { language }) => yesNoText(value, language),
  read: (text, { language }) => {
    const word = fold(text);
    if (YES.has(word)) return { value: true };
    if (NO.has(word)) return { value: false };
    return { fault: cellFault('notYesNo', language, { text }) };
  },
  choices: ({ language }) => [yesNoText(true, language), yesNoText(false, language)],
};

const NUMBER = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?)(.*)$/;

/** 3, 3条, 1,200㎡ and full-width digits; a unit has to be the one that is expected. */
export function readNumber(text: string, unit: string | undefined, language: Language): Reading<number> {
  const match = NUMBER.exec(fold(text));
  const value = Number(match?.[1]?.replaceAll(',', ''));
  if (!match || !Number.isFinite(value)) return { fault: cellFault('notNumber', language, { text }) };
  const behind = match[2] ?? '';
  if (behind === '' || (unit !== undefined && behind === fold(unit))) return { value };
  if (unit === undefined) return { fault: cellFault('noUnit', language, { text: behind }) };
  return { fault: cellFault('wrongUnit', language, { text: behind, unit }) };
}

export function integerCell([least, most]: readonly [number, number]): Cell<number> {
  return {
    isNumber: true,
    write: String,
    read: (text, { language }) => {
      const { value, fault } = readNumber(text, undefined, language);
      if (fault || value === undefined) return { fault: fault ?? cellFault('notNumber', language, { text }) };
      if (Number.isInteger(value) && value >= least && value <= most) return { value };
      return { value, fault: cellFault('notInteger', language, { text, least, most }) };
    },
  };
}

const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

function dayOf(text: string): string | undefined {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
}

/** 2025-10-09, 2025/10/9, 2025年10月9日; what may be a day or a month first is refused. */
export function readDay(text: string, language: Language): Reading<string> {
  const value = dayOf(fold(text));
  return value === undefined ? { fault: cellFault('notDate', language, { text }) } : { value };
}

const WRITTEN_MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)\+08:00$/;
const TYPED_MOMENT = /^(\S+?)[ T]+(\d{1,2}):(\d{2})(:\d{2})?$/;

/** A time on the site's clock, without what every time has in common. */
export function writeMoment(value: string): string {
  return value.replace(WRITTEN_MOMENT, '$1 $2');
}

export function readMoment(text: string, language: Language): Reading<string> {
  const match = TYPED_MOMENT.exec(text.normalize('NFKC').trim());
  const day = dayOf(fold(match?.[1] ?? ''));
  const [, , hour = '', minute = '', second = ''] = match ?? [];
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { fault: cellFault('notMoment', language, { text }) };
  return { value: `${day}T${hour.padStart(2, '0')}:${minute}${second}+08:00` };
}
