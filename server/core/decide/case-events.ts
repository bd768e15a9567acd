/** The events of an application by type; those that are malformed were refused before. */
import type { Event } from '../../../schemas/generated/types.ts';
import type { Run } from './run.ts';

export function eventsOf<T extends Event['type']>(run: Run, type: T): Extract<Event, { type: T }>[] {
  return (run.application.events ?? []).filter(
    (event): event is Extract<Event, { type: T }> => event.type === type,
  );
}
