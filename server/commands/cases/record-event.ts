/** Moves a case: adds what has happened, decides again under the versions of its receipt, keeps the new decision. */
import type { Application, Decision, Event } from '../../../schemas/generated/types.ts';
import { type CompiledVersion, checkApplication, decide, type PointerError } from '../../core/index.ts';
import { Refused, refuseFaults } from '../../errors.ts';
import { hasRole, type Person } from '../../people/person.ts';
import {
  appendCaseEvent,
  appendLedgerEntry,
  type CaseRecord,
  enqueueOutboxMessage,
  StaleWrite,
  updateCase,
  uuidV7,
} from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { findCase } from './case-access.ts';
import { allowedEvents, awaitedConditions, caseColumns } from './case-state.ts';
import { caseHashes, movedCase } from './case-writing.ts';
import { openApplication, openStored, sealApplication } from './stored-application.ts';

/**
 * @param asked `revision`: the event is meant for this revision of the case
 * @throws Refused `not-found`, `forbidden`, `event-not-allowed`, `stale-revision`, `invalid-body`
 */
export async function recordEvent(
  platform: Platform,
  asked: { caseId: string; event: Event; revision?: number | undefined },
  person: Person,
): Promise<void> {
  const { storage, sealer, rules } = platform;
  const found = await findCase(storage, asked.caseId, person);
  if (asked.revision !== undefined && asked.revision !== found.revision) throw stale(found.revision);
  const compiled = await rules.compiled(found.versions);
  const application = openApplication(sealer, found.application);
  refuseUnlessAllowed({ found, compiled, application }, asked.event, person);
  const next = withEvent(application, asked.event);
  refuseFaults([
    ...eventFaults(checkApplication(compiled, next), next),
    ...meaninglessParts({ decision: found.decision, compiled }, asked.event),
  ]);
  const decision = decide(compiled, next);
  try {
    await store(platform, { found, next, decision, event: asked.event, person });
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    throw stale((await findCase(storage, asked.caseId, person)).revision);
  }
}

function stale(revision: number): Refused {
  return new Refused('stale-revision', { detail: `案件现在是第 ${revision} 次修订,请重新读取后再提交` });
}

function refuseUnlessAllowed(
  {
    found,
    compiled,
    application,
  }: { found: CaseRecord; compiled: CompiledVersion; application: Application },
  { type }: Event,
  person: Person,
): void {
  const standing = { decision: found.decision, events: application.events ?? [], compiled };
  const allowed = allowedEvents(found.state, standing).find((rule) => rule.type === type);
  if (allowed === undefined) throw new Refused('event-not-allowed');
  if (!hasRole(person, ...allowed.by)) throw new Refused('forbidden');
}

function withEvent(application: Application, event: Event): Application {
  return { ...application, events: [...(application.events ?? []), event] };
}

/** Faults of the new event, told at their place in it. */
function eventFaults(errors: readonly PointerError[], { events = [] }: Application): PointerError[] {
  const prefix = `/events/${events.length - 1}`;
  return errors.flatMap(({ pointer, message }) =>
    pointer.startsWith(prefix) ? [{ pointer: pointer.slice(prefix.length), message }] : [],
  );
}

/** A department that has no part in the case, an event that no clock waits for. */
function meaninglessParts(
  { decision, compiled }: { decision: Decision; compiled: CompiledVersion },
  event: Event,
): PointerError[] {
  if (event.type === 'stage-completed') {
    const departments = (decision.routing ?? []).map(({ department }) => department);
    if (departments.includes(event.department)) return [];
    return [{ pointer: '/department', message: `应为本案的承办部门:${departments.join('、')}` }];
  }
  if (event.type !== 'condition-met') return [];
  const names = awaitedConditions({ compiled });
  return names.includes(event.name) ? [] : [{ pointer: '/name', message: `应为 ${names.join('、')} 之一` }];
}

interface Move {
  readonly found: CaseRecord;
  readonly next: Application;
  readonly decision: Decision;
  readonly event: Event;
  readonly person: Person;
}

function store(
  { storage, sealer, now }: Platform,
  { found, next, decision, event, person }: Move,
): Promise<void> {
  const instant = now();
  const at = instant.toISOString();
  const before = caseHashes(found);
  const application = sealApplication(sealer, next, openStored(sealer, found.application).binding);
  return storage.write(async (tx) => {
    const changes = { ...caseColumns(decision), application, decision };
    await updateCase(tx, { id: found.id, revision: found.revision }, changes);
    const history = { caseId: found.id, type: event.type, payload: event, at, actor: person.name };
    const seq = await appendCaseEvent(tx, history);
    const { ledgerEntry, message } = movedCase({
      ...{ found, before, event, seq, application, decision, person },
      ...{ at: instant, newId: uuidV7 },
    });
    await appendLedgerEntry(tx, ledgerEntry);
    await enqueueOutboxMessage(tx, message);
  });
}
