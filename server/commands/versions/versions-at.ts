/** Which versions a submission is decided by: those in effect when it counts as received (semantics 17). */
import type { VersionReference, Versions } from '../../../schemas/generated/types.ts';
import { dateText } from '../../core/calendar/civil-date.ts';
import type { LocalTime } from '../../core/calendar/local-time.ts';
import { receiptOfTime } from '../../core/calendar/receipt.ts';
import { parseLocalTime, timestampText } from '../../core/index.ts';
import { Refused } from '../../errors.ts';
import type { RuleVersion } from '../../storage/index.ts';
import { workingCalendarOf } from '../calendar/working-calendars.ts';
import { kindOfPart, type Part, type PublishedRules, type VersionAddress } from './published-rules.ts';

export interface Receipt {
  /** With its offset; an estimate in a year whose calendar is not published. */
  readonly receivedAt: string;
  readonly receivedOn: string;
}

export interface Selection {
  readonly versions: Versions;
  readonly receipt: Receipt;
}

/**
 * @param pinned this version of the item, whatever is in effect
 * @throws Refused `not-found`, `no-version-in-effect`, `invalid-body`
 */
export async function versionsAt(
  rules: PublishedRules,
  item: string,
  { submittedAt, pinned }: { submittedAt: string; pinned?: VersionAddress | undefined },
): Promise<Selection> {
  if (pinned === undefined && rules.versionsOf('service-item', item).length === 0) {
    throw new Refused('not-found', { detail: `没有事项“${item}”` });
  }
  const receipt = await receiptAt(rules, submittedAt);
  const on = receipt.receivedOn;
  const reference = ({ code, version, hash }: VersionAddress) => ({ code, version, hash });
  const shared = (part: Exclude<Part, 'item'>): VersionReference => {
    const version = rules.inEffect(kindOfPart[part], on);
    if (version === undefined) throw noVersion(`规则文件(${kindOfPart[part]})`, on);
    return reference(version);
  };
  const versions = {
    item: reference(pinned ?? (await itemInEffect(rules, item, on))),
    procedure: shared('procedure'),
    calendar: shared('calendar'),
    parameters: shared('parameters'),
    directory: shared('directory'),
  };
  return { versions, receipt };
}

async function itemInEffect(rules: PublishedRules, item: string, on: string): Promise<RuleVersion> {
  const standing = rules.standingOn('service-item', on, item);
  if (standing === undefined) throw noVersion('本事项', on);
  if (!standing.retires) return standing;
  const { retirement } = await rules.document('item', standing);
  const where = retirement?.handedTo === undefined ? '' : `;请到${retirement.handedTo}办理`;
  const detail = `本事项自 ${standing.effectiveFrom} 起${retirement?.kind ?? '终止'}:${retirement?.reason ?? ''}${where}`;
  throw new Refused('no-version-in-effect', { detail });
}

function noVersion(what: string, day: string): Refused {
  return new Refused('no-version-in-effect', { detail: `${day} 还没有生效的版本:${what}` });
}

/** The receipt by the procedure and calendar in effect at it. */
async function receiptAt(rules: PublishedRules, submittedAt: string): Promise<Receipt> {
  const submitted = parseLocalTime(submittedAt);
  if (submitted === undefined) throw notATime();
  const first = await receiptBy(rules, submitted, clockVersions(rules, dateText(submitted.day)));
  // A submission after hours may be received on the day on which another calendar takes effect.
  return receiptBy(rules, submitted, clockVersions(rules, first.receivedOn));
}

interface ClockVersions {
  readonly procedure: RuleVersion;
  readonly calendar: RuleVersion;
}

function clockVersions(rules: PublishedRules, day: string): ClockVersions {
  // Before the first version there is none in effect; the first one then tells when the next office day begins.
  const version = (kind: 'procedure' | 'calendar'): RuleVersion => {
    const found = rules.inEffect(kind, day) ?? rules.versionsOf(kind).at(-1);
    if (found === undefined) throw noVersion(`规则文件(${kind})`, day);
    return found;
  };
  return { procedure: version('procedure'), calendar: version('calendar') };
}

async function receiptBy(
  rules: PublishedRules,
  submitted: LocalTime,
  { procedure, calendar }: ClockVersions,
): Promise<Receipt> {
  const workingCalendar = workingCalendarOf(await rules.document('calendar', calendar));
  const received = receiptOfTime(submitted, await rules.document('procedure', procedure), workingCalendar);
  return { receivedAt: timestampText(received), receivedOn: dateText(received.day) };
}

function notATime(): Refused {
  const message = '应为真实的时间,例如 2025-09-29T09:50';
  return new Refused('invalid-body', { errors: [{ pointer: '/submittedAt', message }] });
}
