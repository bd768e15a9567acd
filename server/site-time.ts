/**
 * The server's clock on the wall of the site. The core's offset is fixed (China has no daylight saving), so is ours.
 */
const siteOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

function shifted(at: Date): string {
  return new Date(at.getTime() + siteOffsetMs).toISOString();
}

/** `2025-09-29`, the day at the site. */
export function siteDay(at: Date): string {
  return shifted(at).slice(0, 10);
}

/** `2025-09-29T09:50:07+08:00`. */
export function siteTimestamp(at: Date): string {
  return `${shifted(at).slice(0, 19)}+08:00`;
}

/** The instant (UTC) at which a day of the site begins; with `daysLater` that of a later day. Undefined for no day. */
export function startOfSiteDay(day: string, daysLater = 0): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  // 2025-02-30 would be read as a day of March.
  const exists = !Number.isNaN(midnight) && siteDay(new Date(midnight)) === day;
  return exists ? new Date(midnight + daysLater * dayMs).toISOString() : undefined;
}

/**
 * The instant that a timestamp names, of the site where it has no offset: `2025-09-29T09:50`, `2025-09-29T01:50:00.000Z`. Undefined for what
 * is none.
 */
export function siteInstant(text: string): Date | undefined {
  const [, day = '', time, offset] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? [];
  const instant = new Date(`${day}T${time}${offset ?? '+08:00'}`);
  return startOfSiteDay(day) === undefined || Number.isNaN(instant.getTime()) ? undefined : instant;
}
