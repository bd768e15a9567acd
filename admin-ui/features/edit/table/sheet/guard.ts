/**
 * A cell that a spreadsheet would take for a formula gets a mark in front on its way out, and loses it on its way in. A
 * cell that begins with that mark itself gets one too, so that every text comes back as it went.
 */
const RISKY = /^[=+\-@\t\r']/;

export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
}
