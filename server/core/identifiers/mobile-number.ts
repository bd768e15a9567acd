/** 中国大陆手机号: eleven digits, 1 and then 3–9. */
const SHAPE = /^1[3-9]\d{9}$/;

export function isMobileNumber(number: string): boolean {
  return SHAPE.test(number);
}
