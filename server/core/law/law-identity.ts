/**
 * Whether two documents mean the same law. Their ids are local, and what they call it varies: with the year of a revision, a
 * number, the issuing office or none of these, and sometimes two laws share an entry. Two names are the same law when, without all
 * that, one of their titles or one of their document numbers is the same. 民办教育促进法 is not 民办教育促进法实施条例.
 */

/** Half width, without the marks around a title, spaces, and the state's own name, which laws are called with or without. */
function plain(text: string): string {
  return text
    .replaceAll('(', '(')
    .replaceAll(')', ')')
    .replace(/[《》\s]/g, '')
    .replace(/^中华人民共和国/, '');
}

/** What stands in brackets at the end is a date, a number or an office, unless it says which one of several is meant: (四川). */
function withoutRemark(title: string): string {
  const [, bare = title, remark = ''] = /^(.+)\(([^()]*)\)$/.exec(title) ?? [];
  return /\d/.test(remark) || /(部|局|委|院|办|厅)$/.test(remark) ? bare : title;
}

/** Parts that are joined outside of brackets and quotation marks: 规定、规范; 条例及实施细则. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const mark of text) {
    if ('(“'.includes(mark)) depth += 1;
    if (')”'.includes(mark)) depth -= 1;
    if (depth === 0 && '、;;及'.includes(mark)) found.push('');
    else found[found.length - 1] += mark;
  }
  const [first = '', ...rest] = found.filter((part) => part !== '');
  // 条例及其实施细则: the rules of the first, not of anything.
  return [
    first,
    ...rest.map((part) => (/^其?实施/.test(part) ? withoutRemark(first) + part.replace(/^其/, '') : part)),
  ];
}

const NUMBERS = /[一-龥]{2,}(?:令第?\d+号|〔\d{4}〕第?\d+号)/g;

/** Everything that an entry may be recognised by. */
export function lawNames(text: string): ReadonlySet<string> {
  const whole = plain(text);
  const titles = [whole, ...parts(whole)].map(withoutRemark);
  const numbers = [...whole.matchAll(NUMBERS)].map(([number]) => number.replace('第', ''));
  return new Set([...titles, ...numbers]);
}

export function isSameLaw(names: ReadonlySet<string>, text: string): boolean {
  return [...lawNames(text)].some((name) => names.has(name));
}
