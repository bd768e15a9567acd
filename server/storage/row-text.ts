/** What every table does with its columns on the way in and out: JSON is text, instants have one form, flags are 0 or 1. */

/** The one place where stored JSON is read; a column that is not JSON is a damaged database and throws. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Passes on an instant in the stored form, ISO 8601 in UTC with milliseconds (what `Date.toISOString` writes).
 * Another form would sort wrongly among the rest, so it is refused.
 */
export function instant(text: string): string {
  if (!instantForm.test(text)) throw new TypeError(`not an instant in UTC with milliseconds: ${text}`);
  return text;
}
