/**
 * 统一社会信用代码, GB 32100: 18 characters without I, O, S, V, Z. The last is a check character over the first 17; the
 * ninth to seventeenth are an organisation code with a check character of its own (GB 11714), which catches errors
 * that the last one lets through.
 */

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

function organisationDigit(character: string): number {
  // GB 11714 takes all letters: A is 10 … Z is 35.
  return character <= '9' ? Number(character) : character.charCodeAt(0) - 55;
}

/** The ninth character of an organisation code, which belongs to its first eight. */
export function organisationCheckCharacter(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * organisationDigit(code[i] ?? '0'),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** The last character, which belongs to the first seventeen. */
export function creditCheckCharacter(code: string): string {
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, i) => total + weight * CHARACTERS.indexOf(code[i] ?? '0'),
    0,
  );
  return CHARACTERS[(31 - (sum % 31)) % 31] ?? '';
}

export function isCreditCode(code: string): boolean {
  if (!SHAPE.test(code) || code.slice(2, 8) === '000000') return false;
  if (creditCheckCharacter(code) !== code[17]) return false;
  return organisationCheckCharacter(code.slice(8, 16)) === code[16];
}
