/**
 * Where a case stands and what may happen to it next. A table: a state's events, what must hold for each, who may
 * say so.
 */
import type { Decision, Event, Outcome } from '../../../schemas/generated/types.ts';
import type { CompiledVersion } from '../../core/index.ts';
import type { Role } from '../../people/person.ts';
import type { CaseRecord } from '../../storage/index.ts';

/** `in-progress`: with the departments. `completed`: done on the spot. `closed`: not accepted, nothing more happens. */
export type CaseState = 'in-progress' | 'completed' | 'closed';

const stateOf: Readonly<Record<Outcome, CaseState>> = {
  accepted: 'in-progress',
  accepted_deferred: 'in-progress',
  immediate: 'completed',
  one_time_notice: 'closed',
  refused: 'closed',
  refused_with_notice: 'closed',
  not_required: 'closed',
  not_in_jurisdiction: 'closed',
  special_channel: 'closed',
};

/** What of a decision is kept in columns of its own, to be listed and counted. */
export function caseColumns({
  outcome,
  variant,
  timing,
}: Decision): Pick<
  CaseRecord,
  'outcome' | 'variant' | 'state' | 'acceptedOn' | 'commitmentDue' | 'statutoryDue'
> {
  const day = (text: string | null | undefined): string | null => text?.slice(0, 10) ?? null;
  return {
    outcome,
    variant: variant ?? null,
    state: stateOf[outcome],
    acceptedOn: day(timing.acceptedOn),
    commitmentDue: day(timing.commitmentDue),
    statutoryDue: day(timing.statutoryDue),
  };
}

export type EventType = Event['type'];

/** What an event's condition is asked about. */
interface Standing {
  readonly decision: Decision;
  readonly events: readonly Event[];
  readonly compiled: CompiledVersion;
}

interface EventRule {
  readonly type: EventType;
  readonly by: readonly Role[];
  readonly when: (standing: Standing) => boolean;
}

const has = ({ events }: Standing, type: EventType): boolean => events.some((event) => event.type === type);

/** The events that a limit's clock waits for. */
export function awaitedConditions({ compiled }: Pick<Standing, 'compiled'>): string[] {
  const names = compiled.documents.item.limits.flatMap(({ event }) =>
    event.type === 'limit' && event.params.startsAt !== undefined ? [event.params.startsAt] : [],
  );
  return [...new Set(names)];
}

const eventRules: Readonly<Record<CaseState, readonly EventRule[]>> = {
  'in-progress': [
    { type: 'special-procedure', by: ['handler'], when: () => true },
    { type: 'correction-notice', by: ['handler'], when: (standing) => !has(standing, 'correction-notice') },
    {
      type: 'corrected',
      by: ['clerk', 'handler'],
      when: (standing) => has(standing, 'correction-notice') && !has(standing, 'corrected'),
    },
    {
      type: 'deferral-supplied',
      by: ['clerk'],
      when: ({ decision }) => decision.deferred?.some(({ result }) => result === null) ?? false,
    },
    { type: 'stage-completed', by: ['handler'], when: ({ decision }) => (decision.routing ?? []).length > 0 },
    { type: 'extension-approved', by: ['handler'], when: (standing) => !has(standing, 'extension-approved') },
    {
      type: 'condition-met',
      by: ['clerk', 'handler'],
      when: (standing) => {
        const met = standing.events.flatMap((event) => (event.type === 'condition-met' ? event.name : []));
        return awaitedConditions(standing).some((name) => !met.includes(name));
      },
    },
  ],
  completed: [],
  closed: [],
};

export interface AllowedEvent {
  readonly type: EventType;
  readonly by: readonly Role[];
}

/** Which events the case accepts now. An administrator may record whatever somebody else may. */
export function allowedEvents(state: string, standing: Standing): AllowedEvent[] {
  const rules = Object.hasOwn(eventRules, state) ? eventRules[state as CaseState] : [];
  return rules.filter(({ when }) => when(standing)).map(({ type, by }) => ({ type, by: [...by, 'admin'] }));
}
