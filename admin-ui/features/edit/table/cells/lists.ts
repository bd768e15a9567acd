/** Several entries in one cell: 甲、乙; an entry with marks of its own stands in quotation marks. */

const MARKS = /[、，,；;\n“”]/;

interface Style {
  readonly between: RegExp;
  readonly quoted: RegExp;
  /** Marks that an entry has only inside its quotation marks. */
  readonly doubtful: RegExp;
}

const LIST: Style = { between: /[、\n]/, quoted: /“([^“”]*)”/g, doubtful: /[，,；;“”]/ };
/** Legal bases have commas, colons and quotation marks of their own. */
const CITATIONS: Style = { between: /[；;\n]/, quoted: /「([^「」]*)」/g, doubtful: /[「」]/ };

/** Undefined when the marks in it do not say whether it is one entry or several. */
function split(text: string, { between, quoted, doubtful }: Style): string[] | undefined {
  const found: string[] = [];
  const rest = text.replace(quoted, (_, inner: string) => {
    found.push(inner);
    return `\uE000${found.length - 1}\uE000`;
  });
  const entries = rest.split(between).map((part) => {
    const entry = part.trim();
    const whole = /^\uE000(\d+)\uE000$/.exec(entry);
    if (whole) return found[Number(whole[1])];
    return entry === '' || entry.includes('\uE000') || doubtful.test(entry) ? undefined : entry;
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

export function splitEntries(text: string): string[] | undefined {
  return split(text, LIST);
}

export function joinEntries(entries: readonly string[]): string {
  return entries.map((entry) => (MARKS.test(entry) || entry === '' ? `“${entry}”` : entry)).join('、');
}

export function splitCitations(text: string): string[] | undefined {
  return split(text, CITATIONS);
}

export function joinCitations(entries: readonly string[]): string {
  return entries.map((entry) => (CITATIONS.between.test(entry) ? `「${entry}」` : entry)).join('；');
}
