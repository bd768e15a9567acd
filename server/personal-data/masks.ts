/** Personal data as it is shown by default: enough to recognise, not enough to use. */

/** 张三 → 张*, 欧阳修文 → 欧***; a name of one character stays. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 8));
}

/** Keeps the first three and the last two characters of a number; a short one is hidden whole. */
export function maskedNumber(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
