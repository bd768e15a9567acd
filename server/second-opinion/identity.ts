/** The birth date in an identity number, its check character verified as ISO 7064 MOD 11-2 says it. */
import { msOfDate } from './days.ts';

/** First digit: region; second: which of its province-level codes there are. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Undefined for a number that is not valid. */
export function birthDate(identityNumber: string): string | undefined {
  if (!/^\d{17}[\dX]$/.test(identityNumber) || !PROVINCE.test(identityNumber)) return undefined;
  // Horner's scheme: the whole number, its check character included, must leave 1 when divided in base 2 by 11.
  let remainder = 0;
  for (const character of identityNumber) {
    remainder = (remainder * 2 + (character === 'X' ? 10 : Number(character))) % 11;
  }
  const date = identityNumber.replace(/^.{6}(....)(..)(..).*$/, '$1-$2-$3');
  return remainder === 1 && msOfDate(date) !== undefined ? date : undefined;
}
