/**
 * Decides the dates that were open because the State Council had not published the year: when a later calendar is in effect, each case under way that waits for it is
 * decided again by its own rules and the new calendar, and an event records what each date was estimated to be and what it is (design 5).
 */
import type { Decision } from '../../../schemas/generated/types.ts';
import { decide, type SettledDate, settlementOf } from '../../core/index.ts';
import { siteDay } from '../../site-time.ts';
import {
  appendCaseEvent,
  appendLedgerEntry,
  type CaseRecord,
  enqueueOutboxMessage,
  listCasesToldSince,
  readCase,
  StaleWrite,
  scanOpenDates,
  updateCase,
  uuidV7,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import type { VersionAddress } from '../versions/published-rules.ts';
import { type CaseState, caseColumns } from './case-state.ts';
import { caseHashes } from './case-writing.ts';
import { openApplication } from './stored-application.ts';

export interface SettledCase {
  readonly caseId: string;
  readonly dates: readonly SettledDate[];
  /** The later calendar would have moved dates that were told: the case stays with its own. */
  readonly keptBack: boolean;
}

/** Of the history of a case. */
export interface DatesSettled {
  readonly type: 'dates-settled';
  readonly calendar: { readonly before: VersionAddress; readonly after: VersionAddress };
  readonly dates: readonly SettledDate[];
}

type Means = Pick<Platform, 'storage' | 'rules' | 'sealer' | 'now'>;
const underWay: CaseState = 'in-progress';
/** Between what two nodes call now, and for transactions under way. */
const overlapMs = 10 * 60_000;

/** @param signal ends it between two pages of cases */
export type DateSettler = (signal?: AbortSignal) => Promise<SettledCase[]>;

/**
 * Looks through all cases under way once for each calendar, and from then on at those that were received or moved since it looked last. Any number of nodes may
 * do so at once: a case that another one has moved meanwhile is left to it.
 */
export function createDateSettler(means: Means): DateSettler {
  const { storage, rules, now } = means;
  let looked: { by: string; at: Date } | undefined;
  return async (signal) => {
    const at = now();
    const found = rules.inEffect('calendar', siteDay(at));
    if (found === undefined) return [];
    const calendar = { code: found.code, version: found.version, hash: found.hash };
    const pages =
      looked?.by === calendar.hash
        ? listCasesToldSince(storage, looked.at.getTime() - overlapMs)
        : scanOpenDates(storage, { state: underWay, calendarHash: calendar.hash });
    const settled: SettledCase[] = [];
    for await (const ids of pages) {
      if (signal?.aborted) return settled;
      settled.push(...(await settleCases(means, ids, calendar)));
    }
    looked = { by: calendar.hash, at };
    return settled;
  };
}

async function settleCases(
  means: Means,
  ids: readonly string[],
  calendar: VersionAddress,
): Promise<SettledCase[]> {
  const settled: SettledCase[] = [];
  for (const id of ids) {
    const one = await settleCase(means, id, calendar);
    if (one !== undefined) settled.push(one);
  }
  return settled;
}

async function settleCase(
  means: Means,
  id: string,
  calendar: VersionAddress,
): Promise<SettledCase | undefined> {
  const { storage, rules, sealer } = means;
  const found = await readCase(storage, { id });
  if (found?.state !== underWay || found.versions.calendar.hash === calendar.hash) return undefined;
  if (!found.decision.timing.unknown?.length) return undefined;
  const compiled = await rules.compiled({ ...found.versions, calendar });
  const decision = decide(compiled, openApplication(sealer, found.application));
  const { dates, changesOthers } = settlementOf(found.decision, decision);
  if (dates.length === 0) return undefined;
  if (changesOthers) return { caseId: id, dates, keptBack: true };
  try {
    await store(means, { found, decision, dates, calendar });
  } catch (error) {
    if (error instanceof StaleWrite) return undefined; // whoever moved it has told so, and the next round looks at it
    throw error;
  }
  return { caseId: id, dates, keptBack: false };
}

interface Settling {
  readonly found: CaseRecord;
  readonly decision: Decision;
  readonly dates: readonly SettledDate[];
  readonly calendar: VersionAddress;
}

function store({ storage, now }: Means, { found, decision, dates, calendar }: Settling): Promise<void> {
  const instant = now();
  const at = instant.toISOString();
  const { id, caseNumber, revision, application, versions } = found;
  const type = 'dates-settled';
  const event: DatesSettled = { type, calendar: { before: versions.calendar, after: calendar }, dates };
  return storage.write(async (tx) => {
    await updateCase(tx, { id, revision }, { ...caseColumns(decision), decision, calendar });
    const seq = await appendCaseEvent(tx, { caseId: id, type, payload: event, at, actor: 'system' });
    const hashes = caseHashes({ application, decision });
    const entry = { type: 'dates-settled', seq, calendar, dates, before: caseHashes(found), ...hashes };
    await appendLedgerEntry(tx, { stream: `case/${id}`, entry, at, actor: 'system' });
    await enqueueOutboxMessage(tx, {
      id: uuidV7(instant.getTime()),
      topic: 'case.event',
      payload: { caseId: id, caseNumber, seq, type, outcome: decision.outcome },
      createdAt: at,
    });
  });
}
